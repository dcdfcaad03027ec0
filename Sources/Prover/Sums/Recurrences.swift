import Claims
import ExactNumbers
import Proofs

/// Equations by a recurrence of the gap in a natural coordinate: Zeilberger's algorithm, initial values by expansion.
///
/// With E(t) the gap, c_0(t)·E(t) + … + c_J(t)·E(t+J) has sums that telescope; what they leave is closed, and the kernel's
/// zero test decides whether it is 0. The right side needs no recurrence of its own.
///
/// Source: D. Zeilberger, *A fast algorithm for proving terminating hypergeometric identities*, Discrete Math. 80 (1990).
enum Recurrences: Strategy {
  /// Where the sum with this number is cut: after these indices.
  struct Cut {
    let node: Int
    let places: [Polynomial]
  }

  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard let gap = try? search.gap(goal), !gap.sums.isEmpty else { return nil }
    return try tree(for: goal, cuts: [], in: search)
  }

  /// A tree by a recurrence of sums that are cut.
  static func tree(for goal: Goal, cuts: [Cut], in search: Search) throws(OutOfTime) -> ProofTree? {
    guard goal.link.relation == .equal else { return nil }
    // Recurrences of higher order than the first that is found follow from it.
    var open = goal.coordinates(.nat)
    for order in 1...4 {
      for coordinate in open {
        let (tree, isFound) = try tree(for: goal, coordinate, order, cuts, in: search)
        if let tree { return tree }
        if isFound { open.removeAll { $0 == coordinate } }
      }
    }
    return nil
  }

  /// The cuts of all the shifts: those of E(t+j) have the numbers after those of E(t+j−1), and places at t + j.
  private static func hints(
    _ cuts: [Cut], _ goal: Goal, _ coordinate: String, _ order: Int, in search: Search
  ) -> [Hint]? {
    guard !cuts.isEmpty else { return [] }
    guard let index = goal.cell.names.firstIndex(of: coordinate), let entering = try? search.entering(goal)
    else { return nil }
    let first = (0...1).compactMap { shift -> Int? in
      let gap = try? search.gap(goal, entering: entering, shifting: (coordinate, shift))
      return gap?.sums.compactMap { Int($0.sum.name) }.min()
    }
    guard first.count == 2 else { return nil }
    return (0...order).flatMap { shift in
      cuts.compactMap { cut -> Hint? in
        let places = cut.places.compactMap {
          $0.replacing(index, by: Polynomial(coordinate: index) + Polynomial(shift))?.written(goal.cell.names)
        }
        return .cut(cut.node + shift * (first[1] - first[0]), at: places)
      }
    }
  }

  /// A tree by a recurrence of this order, and whether there is such a recurrence at all.
  private static func tree(
    for goal: Goal, _ coordinate: String, _ order: Int, _ cuts: [Cut], in search: Search
  ) throws(OutOfTime) -> (tree: ProofTree?, isFound: Bool) {
    try search.check()
    guard let cutting = hints(cuts, goal, coordinate, order, in: search),
      let entering = try? search.entering(goal, cutting)
    else { return (nil, false) }
    var members: [SumClosing.Member] = []
    for shift in 0...order {
      guard let gap = try? search.gap(goal, entering: entering, shifting: (coordinate, shift)) else {
        return (nil, false)
      }
      members += SumClosing.members(of: gap, unknown: shift)
    }
    let closing = SumClosing(goal: goal, entering: entering)
    let proposals = try closing.proposals(members, unknowns: order + 1, degree: 6 + order, in: search)
    for proposal in proposals {
      let names = goal.cell.names
      let coefficients =
        proposal.coefficients.dropLast().map { Polynomial($0).written(names) }
        + [FactoredText(proposal.coefficients[order], names).text]
      guard isNonzero(proposal.coefficients[order], on: goal.cell) else {
        if let moved = try later(goal, coordinate, proposal.coefficients[order], in: search) {
          return (moved, true)
        }
        continue
      }
      let hints = cutting + proposal.hints
      guard isZero(goal, coordinate, proposal.coefficients, hints, in: search) else { continue }
      guard let bases = try initialValues(goal, coordinate, order, in: search) else { continue }
      let tree = ProofTree.recurrence(
        coordinate, coefficients: coefficients, goal.hints + hints, from: bases)
      if search.accepts(tree, for: goal) { return (tree, true) }
    }
    return (nil, !proposals.isEmpty)
  }

  /// Whether the kernel will show the leading coefficient ≠ 0, factor by factor.
  private static func isNonzero(_ leading: IntegerPolynomial, on cell: Cell) -> Bool {
    FactoredText(leading, cell.names).factors.allSatisfy { cell.chart.isNonzero(Polynomial($0.polynomial)) }
  }

  /// Whether Σ c_j·E(t+j), closed by the hints, is 0: cheap, before anything is spent on initial values.
  static func isZero(
    _ goal: Goal, _ coordinate: String, _ coefficients: [IntegerPolynomial], _ hints: [Hint],
    in search: Search
  ) -> Bool {
    guard let entering = try? search.entering(goal, hints) else { return false }
    var sum = Value.zero
    for (shift, coefficient) in coefficients.enumerated() {
      guard let gap = try? search.gap(goal, entering: entering, shifting: (coordinate, shift)),
        let product = try? Value(Polynomial(coefficient)).times(gap)
      else { return false }
      sum = sum + product
    }
    return (try? entering.closed(sum, goal.cell.chart).isZero()) ?? false
  }

  private static func initialValues(
    _ goal: Goal, _ coordinate: String, _ order: Int, in search: Search
  ) throws(OutOfTime) -> [ProofTree]? {
    guard
      let cells = try? goal.cell.children(
        of: goal.domain, splitting: coordinate, ProofTree.Split.value(order).json)
    else { return nil }
    var trees: [ProofTree] = []
    for cell in cells.dropLast() {
      guard let tree = try search.tree(for: goal.on(cell), splits: 2) else { return nil }
      trees.append(tree)
    }
    return trees
  }

  /// Where the leading coefficient vanishes at a small t: the first values one by one, the recurrence from there on.
  private static func later(
    _ goal: Goal, _ coordinate: String, _ leading: IntegerPolynomial, in search: Search
  ) throws(OutOfTime) -> ProofTree? {
    guard let index = goal.cell.names.firstIndex(of: coordinate) else { return nil }
    var last = -1
    for candidate in leading.affineCandidates where candidate.degree(in: index) == 1 {
      let p = Polynomial(candidate)
      let slope = p.slope(index)
      guard (p - Polynomial(coordinate: index).scaled(by: slope)).isConstant else { continue }
      if let root = (-p.constant / slope).ceiling.machineWord, root < 40 { last = max(last, root) }
    }
    guard last >= 0 else { return nil }
    return try search.split(goal, coordinate, .value(last + 1), splits: 1)
  }
}
