import Claims
import Proofs

/// Bounds of a sum by a constant, which no induction keeps: a stronger one by a difference that vanishes in the limit, as
/// Σ 1/k² ≤ 2 − 1/n for Σ 1/k² < 2.
enum StrongerBounds: Strategy {
  static let usesSplits = true

  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard goal.hints.isEmpty, let gap = try? search.gap(goal), gap.sums.count == 1,
      let sum = gap.sums.first?.sum,
      goal.domain.variables.count == 1, let name = goal.domain.variables.first?.name,
      let relation = [Relation.less: .atMost, .greater: .atLeast][goal.link.relation]
        ?? weak(goal.link.relation)
    else { return nil }
    let isUpper = relation == .atMost
    let bounded = isUpper ? goal.link.right : goal.link.left
    guard bounded.freeNames.isEmpty || goal.link.relation.isStrict else { return nil }
    let variable = ["k", "j", "i", "l"].first { !goal.cell.names.contains($0) } ?? "index"
    let trivial = Hint.sum(
      [sum.name, "\((Int(sum.name) ?? 0) + 1)"], from: sum.lower.written(goal.cell.names),
      to: sum.upper.written(goal.cell.names), "0", variable: variable)
    for difference in differences(name) {
      try search.check()
      let (left, right) =
        isUpper
        ? (goal.link.left.text, "\(goal.link.right.text) - \(difference)")
        : ("\(goal.link.left.text) - \(difference)", goal.link.right.text)
      guard
        let claim = try? Claim("\(left) \(relation.rawValue) \(right)", for: goal.claim.domainText),
        let lemma = search.statement(claim), holdsFirst(claim, name),
        let tree = try GrowthInduction.tree(for: Goal(claim, 0, goal.cell), in: search, splits: splits),
        search.accepts(tree, for: Goal(claim, 0, goal.cell))
      else { continue }
      return .combining(.combine, [.here(lemma, 0, tree)], [.multipliers(["1"]), trivial])
    }
    return nil
  }

  private static func weak(_ relation: Relation) -> Relation? {
    relation == .atMost || relation == .atLeast ? relation : nil
  }

  /// Differences that fall to 0.
  private static func differences(_ n: String) -> [String] {
    [
      "1/\(n)", "1/(\(n) + 1)", "1/(2*\(n))", "1/(2*\(n) + 1)", "1/(4*\(n))", "1/(4*\(n) + 2)", "1/\(n)!",
      "1/2^\(n)",
    ]
  }

  /// Whether the claim does not fail at a small point already.
  private static func holdsFirst(_ claim: Claim, _ name: String) -> Bool {
    (1...6).allSatisfy { value in
      if case .fails = claim.verdict(at: [name: .init(value)]) { false } else { true }
    }
  }
}
