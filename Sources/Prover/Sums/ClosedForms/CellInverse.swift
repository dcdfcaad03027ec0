import Claims
import ExactNumbers
import Proofs

/// The coordinates of a cell as affine expressions in the variables of its domain.
struct CellInverse {
  /// For each coordinate its polynomial, in which coordinate i stands for variable i.
  private let coordinates: [Polynomial]
  private let variables: [String]

  /// `nil` where the coordinates are not determined by the variables.
  init?(_ cell: Cell, _ domain: Domain) {
    variables = domain.variables.map(\.name)
    let count = cell.names.count
    // Rows: the variable's polynomial = the variable; unknowns: the coordinates.
    var rows: [(left: [Rational], right: Polynomial)] = cell.map.enumerated().map { index, p in
      ((0..<count).map { p.slope($0) }, Polynomial(coordinate: index) - Polynomial(p.constant))
    }
    for column in 0..<count {
      guard let pivot = rows.indices.dropFirst(column).first(where: { !rows[$0].left[column].isZero }) else {
        return nil
      }
      rows.swapAt(column, pivot)
      let inverse = rows[column].left[column].reciprocal
      rows[column] = (rows[column].left.map { $0 * inverse }, rows[column].right.scaled(by: inverse))
      let row = rows[column]
      for other in rows.indices where other != column {
        let factor = rows[other].left[column]
        rows[other] = (
          zip(rows[other].left, row.left).map { $0 - factor * $1 },
          rows[other].right - row.right.scaled(by: factor)
        )
      }
    }
    coordinates = rows.prefix(count).map(\.right)
  }

  /// A polynomial in the coordinates as text in the variables.
  func text(_ p: Polynomial) -> String? {
    let rest = (coordinates.count..<Monomial.capacity).map { _ in Polynomial.zero }
    return (try? p.composed(with: coordinates + rest))?.written(variables)
  }
}
