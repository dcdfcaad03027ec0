import Claims
import Proofs

/// Sums that telescope with their range: Gosper's algorithm, for one sum or several together.
///
/// Where a first term is defined by itself only, as x^(k−1) at k = 0, it is cut off.
enum TelescopedSums: Strategy {
  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard goal.link.relation != .notEqual, let gap = try? search.gap(goal), !gap.sums.isEmpty else {
      return nil
    }
    if let tree = try tree(for: goal, cuts: [], in: search) { return tree }
    let broken = gap.separated.sums.values.map(\.sum).filter { !$0.isEntered(goal.cell.chart) }
    let cuts = broken.compactMap { sum in
      Int(sum.name).map { Recurrences.Cut(node: $0, places: [sum.lower]) }
    }
    if cuts.isEmpty {
      // C(0, k) is 0 from k = 1 on, which the kernel sees once the first term is apart.
      let first = gap.separated.sums.values.compactMap { entry in
        Int(entry.sum.name).map { Recurrences.Cut(node: $0, places: [entry.sum.lower]) }
      }
      return try tree(for: goal, cuts: first.sorted { $0.node < $1.node }, in: search)
    }
    if let tree = try tree(for: goal, cuts: cuts.sorted { $0.node < $1.node }, in: search) { return tree }
    return try Recurrences.tree(for: goal, cuts: cuts.sorted { $0.node < $1.node }, in: search)
  }

  private static func tree(
    for goal: Goal, cuts: [Recurrences.Cut], in search: Search
  ) throws(OutOfTime) -> ProofTree? {
    let cutting = cuts.map { Hint.cut($0.node, at: $0.places.map { $0.written(goal.cell.names) }) }
    guard let entering = try? search.entering(goal, cutting),
      let gap = try? search.gap(goal, entering: entering)
    else { return nil }
    let leaf: ProofTree.Leaf = goal.link.relation == .equal ? .equal : .positive
    for hints in try SumClosing(goal: goal, entering: entering).hints(closing: gap, in: search) {
      let tree = ProofTree.leaf(leaf, goal.hints + cutting + hints)
      if search.accepts(tree, for: goal) { return tree }
    }
    return nil
  }
}

extension PendingSum {
  /// Whether the summand is entered at every index of the range at once.
  fileprivate func isEntered(_ chart: Chart) -> Bool {
    let (local, s) = chart.local(upTo: upper - lower)
    var inside = place
    inside.chart = local
    return (try? Entering().value(body, inside.naming(bound, lower + s))) != nil
  }
}
