import Claims
import Proofs

/// floor(L/2), ceil(L/2) and mod(L, 2) of a sum's index, by (−1)^L: what the kernel can enter for every index at once.
enum HalfFloors: Strategy {
  private static let lemmas: [(pattern: @Sendable (Expression) -> Expression?, left: String, right: String)] =
    [
      ({ argument(.floor, $0) }, "floor(v/2)", "(2*v - 1 + (-1)^v)/4"),
      ({ argument(.ceil, $0) }, "ceil(v/2)", "(2*v + 1 - (-1)^v)/4"),
      (
        { e in
          guard case .call(.mod, let list) = e, list[1] == 2 else { return nil }
          return list[0]
        }, "mod(v, 2)", "(1 - (-1)^v)/2"
      ),
    ]

  /// L, where the node is the function of L/2.
  private static func argument(_ function: Function, _ e: Expression) -> Expression? {
    guard case .call(function, let list) = e, case .quotient(let a, 2) = list[0] else { return nil }
    return a
  }

  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard goal.hints.isEmpty else { return nil }
    var hints: [Hint] = []
    for node in nodes(goal.link.left, []) + nodes(goal.link.right, []) {
      for lemma in lemmas {
        guard let argument = lemma.pattern(node),
          let claim = try? Claim("\(lemma.left) = \(lemma.right)", for: "v"),
          let name = try search.lemma(claim)
        else { continue }
        let hint = Hint.rewrite(name, 0, ["v": argument.text])
        if !hints.contains(hint) { hints.append(hint) }
      }
    }
    return hints.isEmpty ? nil : try search.tree(for: goal.with(hints), splits: splits)
  }

  /// The nodes that depend on the index of a sum around them.
  private static func nodes(_ e: Expression, _ bound: Set<String>) -> [Expression] {
    var found: [Expression] = []
    if lemmas.contains(where: { $0.pattern(e) != nil }), !e.freeNames.isDisjoint(with: bound) {
      found.append(e)
    }
    for (part, name) in e.parts {
      if case .mean = e { continue }
      found += nodes(part, name.map { bound.union([$0]) } ?? bound)
    }
    return found
  }

  static var usesSplits: Bool { true }
}
