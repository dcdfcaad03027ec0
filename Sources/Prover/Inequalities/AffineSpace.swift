import ExactNumbers
import Proofs

/// The solutions of Σ_i q_i·P_i = p over the rationals, for polynomials P_i and p: q = origin + Σ_k y_k·directions[k].
struct AffineSpace {
  /// The solution with y = 0.
  let origin: [Rational]
  /// A basis of the differences of solutions.
  let directions: [[Rational]]

  /// `nil` where there is no solution.
  init?(_ columns: [Polynomial], equal right: Polynomial) {
    let monomials = Set(columns.flatMap { $0.terms.keys }).union(right.terms.keys)
    var rows = monomials.map { monomial in columns.map { $0[monomial] } + [right[monomial]] }
    let count = columns.count
    var pivots: [Int] = []
    for column in 0..<count {
      let top = pivots.count
      guard let row = rows.indices.dropFirst(top).first(where: { !rows[$0][column].isZero }) else { continue }
      rows.swapAt(top, row)
      let inverse = rows[top][column].reciprocal
      rows[top] = rows[top].map { $0.isZero ? $0 : $0 * inverse }
      for other in rows.indices where other != top && !rows[other][column].isZero {
        let factor = rows[other][column]
        for index in column...count where !rows[top][index].isZero {
          rows[other][index] -= factor * rows[top][index]
        }
      }
      pivots.append(column)
    }
    guard rows.dropFirst(pivots.count).allSatisfy({ $0[count].isZero }) else { return nil }
    var origin = [Rational](repeating: 0, count: count)
    for (row, pivot) in pivots.enumerated() { origin[pivot] = rows[row][count] }
    let free = (0..<count).filter { !pivots.contains($0) }
    directions = free.map { column in
      var direction = [Rational](repeating: 0, count: count)
      direction[column] = 1
      for (row, pivot) in pivots.enumerated() { direction[pivot] = -rows[row][column] }
      return direction
    }
    self.origin = origin
  }

  /// The solution with these y.
  func point(_ free: [Rational]) -> [Rational] {
    var point = origin
    for (y, direction) in zip(free, directions) where !y.isZero {
      for (index, value) in direction.enumerated() where !value.isZero { point[index] += y * value }
    }
    return point
  }
}
