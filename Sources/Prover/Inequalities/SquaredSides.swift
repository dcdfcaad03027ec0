import Claims
import Proofs

/// An inequality with square roots, by its squares: a ≤ b from a² ≤ b² and 0 ≤ b.
///
/// Where the sides have several roots, the gap's negative classes come to stand on one side and the positive ones on the other
/// first; a root that remains after squaring is squared again.
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
      let second = try reference(sign, goal, in: search, splits),
      let first = try reference(squares, goal, in: search, splits)
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

  /// −(the negative classes of the gap) ∘ the positive ones.
  private static func balanced(_ goal: Goal, in search: Search, _ splits: Int) throws(OutOfTime) -> ProofTree?
  {
    guard let gap = try? search.gap(goal),
      let lemma = goal.lemma(gap, goal.link.ascending.relation.rawValue),
      lemma.links[0] != goal.link.ascending,
      let reference = try reference(lemma, goal, in: search, splits)
    else { return nil }
    return .combining(.combine, [reference], goal.hints + [.multipliers(["1"])])
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

  /// That a value on this cell is ≥ 0 or > 0, in the variables: its negative classes on the smaller side, the positive ones on the
  /// greater; `nil` where there are not both.
  func lemma(_ value: Value, _ relation: String) -> Claim? {
    guard let inverse = CellInverse(cell, domain), value.sums.isEmpty, let classes = try? value.classes(),
      (2...4).contains(classes.count)
    else { return nil }
    var (less, more) = (Value.zero, Value.zero)
    for term in classes {
      let single = Value(term.polynomial, term.factor)
      if single.isShown(strict: false, cell.chart) {
        more = more + single
      } else if (-single).isShown(strict: false, cell.chart) {
        less = less - single
      } else {
        return nil
      }
    }
    let text = ValueText(write: inverse.text, chart: cell.chart)
    guard !less.terms.isEmpty, !more.terms.isEmpty, let a = text.text(less), let b = text.text(more) else {
      return nil
    }
    return lemma("\(a) \(relation) \(b)")
  }
}
