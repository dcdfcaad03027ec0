import ExactNumbers
import Proofs

/// Proposals how the sums of a value, or of a combination of values with unknown multipliers, telescope.
struct SumClosing {
  let goal: Goal
  let entering: Entering

  /// The multipliers, and a hint for each group of sums.
  struct Proposal {
    let coefficients: [IntegerPolynomial]
    let hints: [Hint]
  }

  /// Sums with the number of the unknown that multiplies them.
  typealias Member = RangeGroup.Member

  /// The sums of a value, each once.
  static func members(of value: Value, unknown: Int) -> [Member] {
    value.separated.sums.sorted { $0.key < $1.key }.map { _, entry in
      Member(unknown: unknown, coefficient: entry.coefficient, sum: entry.sum)
    }
  }

  /// Hints that close the sums of this value, the likelier first.
  func hints(closing value: Value, degree: Int = 8, in search: Search) throws(OutOfTime) -> [[Hint]] {
    let members = Self.members(of: value, unknown: 0)
    var candidates = [true, false].map { grouped(members, wide: $0) }
    if members.count > 1 { candidates.append(members.map { alone($0) }) }
    var list: [[Hint]] = []
    for groups in candidates {
      try search.check()
      for proposal in try proposals(groups, unknowns: 1, degree: degree, in: search)
      where !list.contains(proposal.hints) {
        list.append(proposal.hints)
      }
    }
    return list
  }

  /// Multipliers c_0, …, c_J with c_J ≠ 0 under which the sums telescope.
  func proposals(
    _ members: [Member], unknowns: Int, degree: Int, in search: Search
  ) throws(OutOfTime) -> [Proposal] {
    var list: [Proposal] = []
    for wide in [true, false] {
      list += try proposals(grouped(members, wide: wide), unknowns: unknowns, degree: degree, in: search)
    }
    return list
  }

  private func proposals(
    _ groups: [RangeGroup], unknowns: Int, degree: Int, in search: Search
  ) throws(OutOfTime) -> [Proposal] {
    try search.check()
    guard
      let system = TelescopingSystem(groups, unknowns: unknowns, on: goal.cell.chart, by: entering),
      let solution = try? system.solution(degree: degree, isOver: { search.isOver })
    else { return [] }
    var hints: [Hint] = []
    for (index, group) in groups.enumerated() {
      hints.append(
        hint(group, index, system, solution, dividingBy: unknowns == 1 ? solution.coefficients[0] : .one))
    }
    return [Proposal(coefficients: solution.coefficients, hints: hints)]
  }

  private func hint(
    _ group: RangeGroup, _ index: Int, _ system: TelescopingSystem, _ solution: TelescopingSystem.Solution,
    dividingBy divisor: IntegerPolynomial
  ) -> Hint {
    let names = goal.cell.names
    let variable = ["k", "j", "i", "l", "r", "s", "t", "v", "w"].first { !names.contains($0) } ?? "index"
    let text = DifferenceText(names: names + [variable], start: group.from)
    let terms = zip(system.equations, solution.parts).filter { $0.0.group == index }.compactMap {
      text.term($0.0.form, $0.1)
    }
    var difference = terms.isEmpty ? "0" : terms.joined(separator: " + ")
    if divisor != .one { difference = "(\(difference))/(\(FactoredText(divisor, names).text))" }
    return .sum(
      group.members.map(\.sum.name), from: group.from.written(names), to: group.to.written(names), difference,
      variable: variable)
  }

  // MARK: ranges

  /// The sums in groups whose ranges differ by constants; the common range holds all of theirs, or lies in all.
  private func grouped(_ members: [Member], wide: Bool) -> [RangeGroup] {
    var groups: [RangeGroup] = []
    for member in members {
      let sum = member.sum
      let fitting = groups.firstIndex { group in
        let first = group.members[0].sum
        return (first.lower - sum.lower).isConstant && (first.upper - sum.upper).isConstant
      }
      if let fitting { groups[fitting].members.append(member) } else { groups.append(alone(member)) }
    }
    return groups.map { group in
      var group = group
      for sum in group.members.map(\.sum) {
        if ((sum.lower - group.from).constant < 0) == wide { group.from = sum.lower }
        if ((sum.upper - group.to).constant > 0) == wide { group.to = sum.upper }
      }
      return group
    }
  }

  private func alone(_ member: Member) -> RangeGroup {
    RangeGroup(from: member.sum.lower, to: member.sum.upper, members: [member])
  }
}
