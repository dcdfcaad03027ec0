import Claims
import ExactNumbers
import Proofs

/// Sums whose summand has pieces, as the mean of a piecewise polynomial activation over the cube: they are cut at the kinks, and
/// each part telescopes.
///
/// The summand's pieces meet where forms α·k + β in the index change their sign, at κ = −β/α. A real variable in κ becomes a
/// lattice with κ = n + u, n an integer and 0 ≤ u < 1, so that the cut is after ⌊κ⌋; then the cell is split until each cut lies
/// before, within or beyond the range. So both tails and the middle are covered for every real bias.
enum SumKinks: Strategy {
  static let usesSplits = true

  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard goal.hasKinksInSums else { return nil }
    guard let gap = try? search.gap(goal), !gap.sums.isEmpty else { return nil }
    let kinked = gap.separated.sums.values.map(\.sum).filter { !$0.kinks(goal.cell).isEmpty }
    if kinked.isEmpty { return nil }
    for (name, split) in undecided(goal, kinked) {
      if let tree = try search.force(goal, name, split, splits: splits) { return tree }
    }
    return try closed(goal, kinked, in: search)
  }

  /// The splits that the first undecided kink asks for.
  private static func undecided(_ goal: Goal, _ sums: [PendingSum]) -> [(String, ProofTree.Split)] {
    for sum in sums.sorted(by: { $0.name < $1.name }) {
      let kinks = sum.kinks(goal.cell)
      for kink in kinks {
        let found = goal.splits(placing: kink)
        if !found.isEmpty { return found }
      }
      let places = kinks.map { $0.floor(goal.cell.chart) }
      // Before, within or beyond the range; and in which order.
      var differences: [Polynomial] = []
      for place in places { differences += [place - sum.lower, sum.upper - place] }
      for (index, place) in places.enumerated() {
        differences += places.dropFirst(index + 1).map { place - $0 }
      }
      for difference in differences {
        let chart = goal.cell.chart
        if chart.isNonnegative(difference) || chart.isNonnegative(-difference - .one) { continue }
        let found = Decision.sign(difference, strict: true).splits(on: goal)
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// Cuts where each kink lies within the range, and a telescoping of what they leave.
  private static func closed(
    _ goal: Goal, _ sums: [PendingSum], in search: Search
  ) throws(OutOfTime) -> ProofTree? {
    let leaf: ProofTree.Leaf = goal.link.relation == .equal ? .equal : .positive
    for shifts in [[0], [-1], [-1, 0]] {
      var cuts: [Hint] = []
      var places: [Recurrences.Cut] = []
      for sum in sums {
        guard let number = Int(sum.name) else { return nil }
        let found = shifts.flatMap { sum.cuts(goal.cell, $0) }
          .sorted { goal.cell.chart.isNonnegative($1 - $0 - .one) }
        if found.isEmpty { continue }
        cuts.append(.cut(number, at: found.map { $0.written(goal.cell.names) }))
        places.append(Recurrences.Cut(node: number, places: found))
      }
      let closings = try SumHints.closings(on: goal, cuts, in: search) {
        try? search.gap(goal, entering: $0)
      }
      for (hints, _) in closings {
        let tree = ProofTree.leaf(leaf, goal.hints + hints)
        if search.accepts(tree, for: goal) { return tree }
      }
      if cuts.isEmpty { break }
      if let tree = try Recurrences.tree(for: goal, cuts: places, in: search) {
        return tree
      }
    }
    return nil
  }
}

/// Where the summand changes its piece.
struct Kink: Hashable {
  /// κ, in the coordinates of the cell.
  let place: Polynomial
}

extension PendingSum {
  /// The kinks of the summand in its index.
  func kinks(_ cell: Cell) -> [Kink] {
    let (local, s) = place.chart.local(upTo: upper - lower)
    let index = place.chart.kinds.count
    var inside = place.naming(bound, lower + s)
    inside.chart = local
    inside.firstRewrite = 0
    var found: [Kink] = []
    func add(_ p: Polynomial) {
      let slope = p[Monomial(coordinate: index)]
      guard !slope.isZero, p.terms.keys.allSatisfy({ $0[index] <= 1 && ($0[index] == 0 || $0.degree == 1) })
      else {
        return
      }
      let rest = p - Polynomial(coordinate: index).scaled(by: slope)
      let kink = Kink(place: lower + rest.scaled(by: -slope.reciprocal))
      if !found.contains(kink) { found.append(kink) }
    }
    body.visitBranches(inside, add)
    return found
  }

  /// The cuts within the range, in order.
  func cuts(_ cell: Cell, _ shift: Int) -> [Polynomial] {
    let chart = cell.chart
    var places: [Polynomial] = []
    for kink in kinks(cell) {
      let place = kink.floor(chart) + Polynomial(shift)
      guard chart.isNonnegative(place - lower + .one), chart.isNonnegative(upper - place),
        !places.contains(place)
      else { continue }
      places.append(place)
    }
    return places.sorted { chart.isNonnegative($1 - $0) }
  }
}

extension Kink {
  /// ⌊κ⌋ where the cell decides it: the integral part, and the floor of the least value of the rest.
  func floor(_ chart: Chart) -> Polynomial {
    var whole = Polynomial.zero
    var low = place.constant
    for (monomial, coefficient) in place.withoutConstant.terms {
      if monomial.coordinates.allSatisfy({ chart.kinds[$0].isInteger }) {
        whole = whole + Polynomial(monomial, coefficient)
      } else if coefficient < 0 {
        low += coefficient
      }
    }
    return whole + Polynomial(low.floor)
  }
}

extension Goal {
  /// The splits after which the kink's floor is a form.
  func splits(placing kink: Kink) -> [(String, ProofTree.Split)] {
    Decision.integerPart(kink.place).splits(on: self)
  }

  /// Whether a sum or mean has a summand with pieces.
  var hasKinksInSums: Bool {
    contains { e in
      switch e {
      case .call(.delta, _): true
      case .mean(_, _, let body), .range(.sum, _, _, _, let body): body.contains(\.isKinked)
      default: false
      }
    }
  }
}

extension Expression {
  /// Whether the node is a function with pieces.
  var isKinked: Bool {
    guard case .call(let function, _) = self else { return false }
    return [.abs, .max, .min, .relu, .step, .clip, .sign, .floor, .ceil, .mod, .delta].contains(function)
  }

  /// Calls `visit` with each form whose sign decides between pieces of a function within.
  func visitBranches(_ place: Place, _ visit: (Polynomial) -> Void) {
    if case .range(_, let index, let from, let to, let body) = self,
      let first = try? Entering().polynomial(from, place, "an end"),
      let last = try? Entering().polynomial(to, place, "an end"),
      let count = (last - first).isConstant ? (last - first).constant.floor.machineWord : nil
    {
      // A short range is entered term by term.
      for step in 0...max(0, min(count, 12)) {
        body.visitBranches(place.naming(index, first + Polynomial(step)), visit)
      }
      return
    }
    for (part, _) in parts { part.visitBranches(place, visit) }
    guard case .call(let function, let arguments) = self else { return }
    let branches = arguments.map { $0.branches(place) }
    switch function {
    case .abs, .relu, .step, .sign: branches[0].forEach(visit)
    case .min, .max: for a in branches[0] { for b in branches[1] { visit(a - b) } }
    case .clip:
      branches[0].forEach(visit)
      for a in branches[0] { for b in branches[1] { visit(a - b) } }
    default: break
    }
  }

  /// The polynomials that the expression may be, one for each choice of pieces; none where it is no polynomial.
  private func branches(_ place: Place) -> [Polynomial] {
    func each(_ list: [Expression], _ combine: (Polynomial, Polynomial) -> Polynomial?) -> [Polynomial] {
      var found = list[0].branches(place)
      for next in list.dropFirst() {
        let others = next.branches(place)
        found = found.flatMap { a in others.compactMap { combine(a, $0) } }
      }
      return Array(Set(found).prefix(32))
    }
    switch self {
    case .plus(let list): return each(list, +)
    case .times(let list): return each(list) { try? $0.times($1) }
    case .negative(let a): return a.branches(place).map { -$0 }
    case .quotient(let a, let b):
      guard let divisor = try? Entering().polynomial(b, place, "a divisor"), divisor.isConstant,
        !divisor.isZero
      else {
        return []
      }
      return a.branches(place).map { $0.scaled(by: divisor.constant.reciprocal) }
    case .call(.abs, let list): return list[0].branches(place).flatMap { [$0, -$0] }
    case .call(.relu, let list): return list[0].branches(place) + [.zero]
    case .call(.step, _): return [.zero, .one]
    case .call(.sign, _): return [.zero, .one, -Polynomial.one]
    case .call(.min, let list), .call(.max, let list): return list.flatMap { $0.branches(place) }
    case .call(.clip, let list): return list.flatMap { $0.branches(place) } + [.zero]
    default: return (try? Entering().polynomial(self, place, "a piece")).map { [$0] } ?? []
    }
  }
}
