import Claims
import ExactNumbers
import Proofs

/// Closed forms of sums and products that stand alone: found by summation, then proved as lemmas.
struct ClosedForms {
  let search: Search

  /// A lemma `range = closed form` on the domain of the goal, or on that with the cell's lower bounds; and the form.
  func lemma(for range: Expression, at goal: Goal) throws(OutOfTime) -> (name: String, form: Expression)? {
    for domain in Self.domains(goal) {
      if let lemma = try lemma(for: range, on: domain) { return lemma }
    }
    return nil
  }

  /// The domain, and the domain with what the cell says of the variables.
  static func domains(_ goal: Goal) -> [String] {
    let domain = goal.claim.domainText
    let bounds = zip(goal.domain.variables, goal.cell.map).compactMap { variable, p -> String? in
      if p.isConstant { return "\(variable.name) = \(p.constant)" }
      let rest = p.withoutConstant
      return goal.cell.chart.isNonnegative(rest) ? "\(variable.name) >= \(p.constant)" : nil
    }
    return bounds.isEmpty
      ? [domain] : [domain, ([domain] + bounds).filter { !$0.isEmpty }.joined(separator: ", ")]
  }

  /// The same on a domain.
  func lemma(for range: Expression, on domain: String) throws(OutOfTime) -> (name: String, form: Expression)?
  {
    guard let unknown = try? Claim("\(range.text) = 0", for: domain) else { return nil }
    guard let form = try form(of: unknown), let claim = try? Claim("\(range.text) = \(form)", for: domain)
    else {
      return nil
    }
    return try search.lemma(claim).map { ($0, claim.links[0].right) }
  }

  /// The closed form of the left side of `range = 0`, in its variables.
  private func form(of unknown: Claim) throws(OutOfTime) -> String? {
    guard search.statement(unknown) != nil, let goal = Self.chart(of: unknown),
      let inverse = CellInverse(goal.cell, goal.domain)
    else { return nil }
    return try form(at: goal, inverse.text)
  }

  /// The goal on the largest cell that the forced splits make of the whole domain: a form that is found there is proved,
  /// or not, everywhere.
  private static func chart(of claim: Claim) -> Goal? {
    var goal = Goal(claim, 0, Cell(whole: claim.domain))
    while let (name, split) = goal.forcedSplit {
      let children = try? goal.cell.children(of: goal.domain, splitting: name, split.json)
      let inside = (children ?? []).map(goal.on).filter { $0.failingConstraint == nil }
      guard let largest = inside.max(by: { $0.cell.names.count < $1.cell.names.count }) else { return nil }
      goal = largest
    }
    return goal
  }

  /// The closed form on a cell, its coordinates written by `write`.
  private func form(at goal: Goal, _ write: @escaping (Polynomial) -> String?) throws(OutOfTime) -> String? {
    let text = ValueText(write: write, chart: goal.cell.chart)
    var lists = try ProductForms.hints(for: goal, in: search)
    if let gap = try? search.gap(goal), let cuts = kinkCuts(gap, goal) { lists.append(cuts) }
    for hints in lists {
      guard let entering = try? search.entering(goal, hints),
        let gap = try? search.gap(goal, entering: entering)
      else { continue }
      if gap.sums.isEmpty {
        if let form = text.text(gap) { return form }
        continue
      }
      for closing in try SumClosing(goal: goal, entering: entering).hints(closing: gap, in: search) {
        guard let entering = try? search.entering(goal, hints + closing),
          let gap = try? search.gap(goal, entering: entering),
          let closed = try? entering.closed(gap, goal.cell.chart)
        else { continue }
        if let form = text.text(closed) { return form }
      }
    }
    for coordinate in goal.coordinates(.nat) {
      if let form = try hypergeometricForm(at: goal, coordinate, write) { return form }
    }
    return nil
  }

  /// Cuts of the sums where their summands have kinks, `nil` where none has.
  private func kinkCuts(_ gap: Value, _ goal: Goal) -> [Hint]? {
    var cuts: [Hint] = []
    for sum in gap.separated.sums.values.map(\.sum) {
      let places = sum.cuts(goal.cell, 0)
      guard !places.isEmpty, let number = Int(sum.name) else { continue }
      cuts.append(.cut(number, at: places.map { $0.written(goal.cell.names) }))
    }
    return cuts.isEmpty ? nil : cuts
  }

  // MARK: S(t+1) = ρ(t)·S(t)

  /// S(0) times factorials and powers, where ρ is a quotient of affine factors.
  private func hypergeometricForm(
    at goal: Goal, _ coordinate: String, _ write: @escaping (Polynomial) -> String?
  ) throws(OutOfTime) -> String? {
    guard let index = goal.cell.names.firstIndex(of: coordinate),
      let (above, below) = try ratio(at: goal, coordinate),
      let running = RunningProduct(above: above, below: below, in: index),
      let now = running.text(at: Polynomial(coordinate: index), inClaim: true, write),
      let then = running.text(at: .zero, inClaim: true, write),
      let child = try? goal.cell.children(
        of: goal.domain, splitting: coordinate, ProofTree.Split.value(1).json)[0]
    else { return nil }
    // The child's coordinates are those of the cell without t, in the same order.
    let moved = (0..<Monomial.capacity).map {
      Polynomial(coordinate: $0 < index ? $0 : min($0 + 1, Monomial.capacity - 1))
    }
    let start = try form(at: goal.on(child)) { p in (try? p.composed(with: moved)).flatMap(write) }
    return start.map { first in
      [first == "1" ? nil : "(\(first))", "(\(now))"].compactMap { $0 }.joined(separator: "*")
        + (then == "1" ? "" : "/(\(then))")
    }
  }

  /// ρ as the pair of its terms.
  private func ratio(
    at goal: Goal, _ coordinate: String
  ) throws(OutOfTime) -> (IntegerPolynomial, IntegerPolynomial)? {
    guard let entering = try? search.entering(goal) else { return nil }
    var members: [SumClosing.Member] = []
    for shift in 0...1 {
      guard let gap = try? search.gap(goal, entering: entering, shifting: (coordinate, shift)),
        !gap.sums.isEmpty
      else { return nil }
      members += SumClosing.members(of: gap, unknown: shift)
    }
    let closing = SumClosing(goal: goal, entering: entering)
    for proposal in try closing.proposals(members, unknowns: 2, degree: 6, in: search) {
      if Recurrences.isZero(goal, coordinate, proposal.coefficients, proposal.hints, in: search) {
        return (-proposal.coefficients[0], proposal.coefficients[1])
      }
    }
    return nil
  }
}
