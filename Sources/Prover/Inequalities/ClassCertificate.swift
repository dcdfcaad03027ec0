import Claims
import ExactNumbers
import Proofs

/// An inequality whose gap is one class: a certificate for its polynomial, by Bernstein's form or by squares.
enum ClassCertificate: Strategy {
  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard goal.isInequality, let gap = try? search.gap(goal), gap.sums.isEmpty,
      let entries = certificate(for: gap, goal.cell)
    else { return nil }
    return .leaf(.positive, goal.hints + [.certificate(entries)])
  }

  /// The entries of a certificate that a value is ≥ 0 on a cell, if it is one class.
  static func certificate(for value: Value, _ cell: Cell) -> [Hint.Entry]? {
    guard let polynomial = value.signedPolynomial(cell.chart) else { return nil }
    return certificate(for: polynomial, cell)
  }

  static func certificate(for polynomial: Polynomial, _ cell: Cell) -> [Hint.Entry]? {
    Bernstein.certificate(for: polynomial, on: cell.chart, cell.names)
      ?? doubleRoots(polynomial, cell)
      ?? SumOfSquares.certificate(for: polynomial, on: cell.chart, cell.names)
  }

  /// p = a²·b in one coordinate: the certificate of b, its squares times a.
  private static func doubleRoots(_ polynomial: Polynomial, _ cell: Cell) -> [Hint.Entry]? {
    guard let coordinate = polynomial.singleCoordinate else { return nil }
    let (root, rest) = polynomial.univariate(in: coordinate).splittingSquares
    guard let degree = root.degree, degree > 0 else { return nil }
    let inner = Polynomial(rest, in: coordinate)
    let outer = Polynomial(root, in: coordinate).written(cell.names)
    let chart = cell.chart
    if chart.isNonnegative(inner) { return [.init("1", [inner.written(cell.names)], square: outer)] }
    let entries =
      Bernstein.certificate(for: inner, on: chart, cell.names)
      ?? SumOfSquares.certificate(for: inner, on: chart, cell.names)
    return entries?.map { .init($0.weight, $0.factors, square: "(\($0.square))*(\(outer))") }
  }
}

extension Value {
  /// The polynomial of the only class, its sign turned with those of negative denominators; `nil` where there are several
  /// classes, or atoms without a sign.
  func signedPolynomial(_ chart: Chart) -> Polynomial? {
    guard sums.isEmpty, let classes = try? classes(), classes.count == 1, let only = classes.first,
      only.factor.atoms.sign.isZero,
      (Array(only.factor.atoms.powers.keys) + only.factor.atoms.roots).allSatisfy(chart.isNonnegative)
    else { return nil }
    var polynomial = only.polynomial
    for (denominator, count) in only.factor.denominators where !chart.isPositive(denominator) {
      guard chart.isPositive(-denominator) else { return nil }
      if !count.isMultiple(of: 2) { polynomial = -polynomial }
    }
    return polynomial
  }
}

extension Goal {
  /// Whether the link is <, ≤, > or ≥.
  var isInequality: Bool { link.relation != .equal && link.relation != .notEqual }

  /// Where the names are those of the cell's coordinates.
  var coordinatePlace: Place {
    cell.coordinates.reduce(cell.place(domain)) { $0.naming($1.key, $1.value) }
  }
}
