import Claims
import Proofs

/// a = b from a ≤ b and a ≥ b, where square roots keep the two sides from meeting in a normal form.
enum TwoInequalities: Strategy {
  static let usesSplits = true

  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard goal.link.relation == .equal, goal.calls(.sqrt) else { return nil }
    var references: [ProofTree.Reference] = []
    for relation in [">=", "<="] {
      guard let lemma = goal.lemma("\(goal.link.left.text) \(relation) \(goal.link.right.text)"),
        let reference = try SquaredSides.reference(lemma, goal, in: search, splits + 1)
      else { return nil }
      references.append(reference)
    }
    return .combine(references[0], references[1])
  }
}
