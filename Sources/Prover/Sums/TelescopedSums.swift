import Claims
import Proofs

/// Sums that telescope with their range: Gosper's algorithm, for one sum or several together.
enum TelescopedSums: Strategy {
  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard goal.link.relation != .notEqual, let gap = try? search.gap(goal), !gap.sums.isEmpty else {
      return nil
    }
    let leaf: ProofTree.Leaf = goal.link.relation == .equal ? .equal : .positive
    guard let entering = try? search.entering(goal) else { return nil }
    for hints in try SumClosing(goal: goal, entering: entering).hints(closing: gap, in: search) {
      let tree = ProofTree.leaf(leaf, goal.hints + hints)
      if search.accepts(tree, for: goal) { return tree }
    }
    return nil
  }
}
