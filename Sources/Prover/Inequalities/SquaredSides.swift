import Claims
import Proofs

/// An inequality with square roots, by its squares: a ≤ b from a² ≤ b² and 0 ≤ b.
///
/// Where the sides have several roots, the gap's negative classes come to stand on one side and the positive ones on the other
/// first.
enum SquaredSides: Strategy {
  static let usesSplits = true

  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard goal.isInequality, goal.calls(.sqrt), splits > 0 || goal.claim == search.claim else { return nil }
    let link = goal.link.ascending
    if let tree = try squares(link.left, link.relation, link.right, goal, in: search, splits) { return tree }
    return try balanced(goal, in: search, splits)
  }

  private static func squares(
    _ less: Expression, _ relation: Relation, _ more: Expression, _ goal: Goal, in search: Search,
    _ splits: Int
  ) throws(OutOfTime) -> ProofTree? {
    guard let sign = goal.lemma("0 <= \(more.text)"),
      let squares = goal.lemma("(\(less.text))^2 \(relation.rawValue) (\(more.text))^2"),
      let first = try reference(squares, goal, in: search, splits),
      let second = try reference(sign, goal, in: search, splits)
    else { return nil }
    return .square(first, sign: second)
  }

  /// The lemma on the goal's cell, by a tree of its own with one split fewer.
  static func reference(
    _ lemma: Claim, _ goal: Goal, in search: Search, _ splits: Int
  ) throws(OutOfTime) -> ProofTree.Reference? {
    guard let name = search.statement(lemma) else { return nil }
    guard let tree = try search.tree(for: Goal(lemma, 0, goal.cell), splits: max(0, splits - 1)) else {
      return nil
    }
    return .here(name, 0, tree)
  }

  /// The terms with a minus brought to the other side.
  private static func balanced(_ goal: Goal, in search: Search, _ splits: Int) throws(OutOfTime) -> ProofTree?
  {
    let link = goal.link.ascending
    var (less, more): ([Expression], [Expression]) = ([], [])
    for term in link.left.addends { if let a = term.negated { more.append(a) } else { less.append(term) } }
    for term in link.right.addends { if let a = term.negated { less.append(a) } else { more.append(term) } }
    less = less.filter { $0 != 0 }
    more = more.filter { $0 != 0 }
    guard !less.isEmpty, !more.isEmpty else { return nil }
    let (a, b) = (Expression.sum(of: less), Expression.sum(of: more))
    guard a != link.left || b != link.right,
      let lemma = goal.lemma("\(a.text) \(link.relation.rawValue) \(b.text)"),
      let reference = try reference(lemma, goal, in: search, splits)
    else { return nil }
    return .combine(reference, hints: [.multipliers(["1"])])
  }
}

extension Link {
  /// The link read from the smaller side.
  var ascending: Link {
    relation == .greater || relation == .atLeast ? Link(right, relation.flipped, left) : self
  }
}

extension Goal {
  /// A claim about the same domain; `nil` where the text is too long.
  func lemma(_ show: String) -> Claim? { try? Claim(show, for: domain.text) }
}

extension Expression {
  /// The terms of a sum, or the expression itself.
  var addends: [Expression] { if case .plus(let terms) = self { terms.flatMap(\.addends) } else { [self] } }

  /// a where the expression is −a, or a product with one such factor.
  var negated: Expression? {
    switch self {
    case .negative(let a): return a
    case .times(let factors):
      guard let first = factors.first?.negated else { return nil }
      return .product(of: [first] + factors.dropFirst())
    case .quotient(let a, let b): return a.negated.map { .quotient($0, b) }
    default: return nil
    }
  }
}
