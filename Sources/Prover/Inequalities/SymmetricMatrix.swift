import ExactNumbers

/// A symmetric matrix of rationals.
struct SymmetricMatrix {
  private var rows: [[Rational]]

  /// The zero matrix.
  init(size: Int) { rows = [[Rational]](repeating: [Rational](repeating: 0, count: size), count: size) }

  subscript(row: Int, column: Int) -> Rational {
    get { rows[row][column] }
    set {
      rows[row][column] = newValue
      rows[column][row] = newValue
    }
  }

  /// Weights w ≥ 0 and rows l with the matrix = Σ w·l·lᵀ, l from its pivot on: completing the squares, from the first
  /// coordinate on; `nil` where the matrix is not positive semidefinite.
  ///
  /// *Proof.* With pivot a > 0 the rest after a·l·lᵀ, l the row over a, is positive semidefinite if and only if the matrix is;
  /// with pivot 0 it is not unless the row is 0.
  var squares: [(weight: Rational, row: [Rational])]? {
    var rest = rows
    var squares: [(weight: Rational, row: [Rational])] = []
    for pivot in rest.indices {
      let weight = rest[pivot][pivot]
      guard weight >= 0 else { return nil }
      if weight.isZero {
        guard rest[pivot].allSatisfy(\.isZero) else { return nil }
        continue
      }
      let row = rest[pivot].map { $0 / weight }
      squares.append((weight, row))
      for i in rest.indices where !row[i].isZero {
        for j in rest.indices { rest[i][j] -= weight * row[i] * row[j] }
      }
    }
    return squares
  }
}
