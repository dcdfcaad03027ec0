import Claims
import Proofs

/// A bounded domain of integers: every point.
enum FiniteDomain: Strategy {
  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard goal.domain.variables.allSatisfy({ $0.kind == .integer }),
      search.concludes(.finite, goal)
    else { return nil }
    return .finite
  }
}

/// What the rules show without any hint: identities, signs, points, differences of high order.
enum Plain: Strategy {
  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    var trees: [ProofTree] =
      goal.link.relation == .equal
      ? [.leaf(.equal, goal.hints), .degree] : [.leaf(.positive, goal.hints)]
    if goal.cell.names.isEmpty { trees.insert(.evaluate, at: 0) }
    return trees.first { search.accepts($0, for: goal) }
  }
}
