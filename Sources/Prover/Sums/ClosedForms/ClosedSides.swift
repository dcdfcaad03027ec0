import Claims
import Proofs

/// Inequalities about sums and products with closed forms: proved for the closed forms, which the kernel puts in their place.
enum ClosedSides: Strategy {
  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    let relation = goal.link.relation
    guard relation != .equal, goal.hints.isEmpty else { return nil }
    var lemmas: [String] = []
    var sides: [Expression] = []
    for side in [goal.link.left, goal.link.right] {
      var closed = side
      for range in Self.ranges(side) {
        guard let (name, form) = try ClosedForms(search: search).lemma(for: range, at: goal) else {
          return nil
        }
        closed = closed.replacing(range, by: form)
        if !lemmas.contains(name) { lemmas.append(name) }
      }
      sides.append(closed)
    }
    guard !lemmas.isEmpty else { return nil }
    let rewrites = lemmas.map { Hint.rewrite($0) }
    // Sides differ where one is smaller.
    for (relation, hints) in relation == .notEqual
      ? [(Relation.less, [.turned]), (.greater, [])] : [(relation, [Hint.multipliers(["1"])])]
    {
      guard
        let claim = try? Claim(
          "\(sides[0].text) \(relation.rawValue) \(sides[1].text)", for: goal.claim.domainText),
        let name = search.statement(claim),
        let tree = try search.tree(for: Goal(claim, 0, goal.cell), splits: splits)
      else { continue }
      return .combining(.combine, [.here(name, 0, tree)], rewrites + hints)
    }
    return nil
  }

  /// The outermost ranges outside means.
  private static func ranges(_ e: Expression) -> [Expression] {
    if case .range = e { return [e] }
    if case .mean = e { return [] }
    return e.parts.flatMap { ranges($0.0) }
  }

  static var usesSplits: Bool { true }
}

extension Expression {
  /// The expression with another in place of a node.
  fileprivate func replacing(_ node: Expression, by other: Expression) -> Expression {
    if self == node { return other }
    return mapped(
      { $0.replacing(node, by: other) }, point: { $0 }, binder: { ($0, $1.replacing(node, by: other)) })
  }
}
