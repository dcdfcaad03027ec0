import Claims
import Proofs

/// a ≠ b from a < b or a > b on the cell.
enum StrictDifference: Strategy {
  static let usesSplits = true

  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard goal.link.relation == .notEqual else { return nil }
    let (left, right) = (goal.link.left.text, goal.link.right.text)
    for (relation, hints) in [(Relation.greater, []), (.less, [Hint.turned])] {
      guard let lemma = goal.lemma("\(left) \(relation.rawValue) \(right)"),
        let reference = try SquaredSides.reference(lemma, goal, in: search, splits + 1)
      else { continue }
      return .combine(reference, hints: hints)
    }
    return nil
  }
}
