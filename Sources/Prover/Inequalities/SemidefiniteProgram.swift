import ExactNumbers
import Proofs

/// Symmetric matrices S(y) = S_0 + Σ y_k N_k, for which a y with all of them positive definite is looked for.
///
/// Floating point, as it only proposes a point; whoever asks rounds it and checks exactly.
struct SemidefiniteProgram {
  private let sizes: [Int]
  private let entries: [GramEntry]
  private let space: AffineSpace
  /// The entries of S_0 and of each N_k that are not 0.
  private let constant: [(GramEntry, Double)]
  private let directions: [[(GramEntry, Double)]]

  init(sizes: [Int], entries: [GramEntry], space: AffineSpace) {
    (self.sizes, self.entries, self.space) = (sizes, entries, space)
    func sparse(_ vector: [Rational]) -> [(GramEntry, Double)] {
      zip(entries, vector).filter { !$1.isZero }.map { ($0, $1.approximation) }
    }
    constant = sparse(space.origin)
    directions = space.directions.map(sparse)
  }

  /// The matrices of an exact solution.
  func matrices(_ solution: [Rational]) -> [SymmetricMatrix] {
    var matrices = sizes.map(SymmetricMatrix.init(size:))
    for (entry, value) in zip(entries, solution) { matrices[entry.block][entry.row, entry.column] = value }
    return matrices
  }

  /// A y with S(y) ≻ 0, near the analytic centre; `nil` where Newton's method finds none.
  ///
  /// Minimizes weight·s − Σ ln det(S(y) + sI) over y and s with growing weight until s < 0; then −Σ ln det S(y).
  func interiorPoint() -> [Double]? {
    var y = [Double](repeating: 0, count: directions.count)
    guard let start = shiftToPositive(y) else { return nil }
    var s = start
    var weight = 1.0
    for _ in 0..<60 where s >= -1e-7 {
      guard newton(&y, &s, weight: weight) else { return nil }
      if s > 1e-7 { weight *= 2 }
      if weight > 1e9 { break }
    }
    // Where all matrices are singular the exact check may still find them positive semidefinite.
    guard s < 0 else { return s < 1e-3 ? y : nil }
    s = 0
    for _ in 0..<30 { if !newton(&y, &s, weight: nil) { break } }
    return y
  }

  /// An s with S(y) + sI ≻ 0.
  private func shiftToPositive(_ y: [Double]) -> Double? {
    var s = 1.0
    while s < 1e9 {
      if factors(y, s) != nil { return s }
      s *= 4
    }
    return nil
  }

  /// The inverses of S(y) + sI and the sum of ln det; `nil` where one is not positive definite.
  private func factors(_ y: [Double], _ s: Double) -> (inverses: [[[Double]]], logarithm: Double)? {
    var matrices = sizes.map { [[Double]](repeating: [Double](repeating: 0, count: $0), count: $0) }
    func add(_ list: [(GramEntry, Double)], _ factor: Double) {
      for (entry, value) in list {
        matrices[entry.block][entry.row][entry.column] += factor * value
        if entry.row != entry.column { matrices[entry.block][entry.column][entry.row] += factor * value }
      }
    }
    add(constant, 1)
    for (value, direction) in zip(y, directions) where value != 0 { add(direction, value) }
    var inverses: [[[Double]]] = []
    var logarithm = 0.0
    for var matrix in matrices {
      for index in matrix.indices { matrix[index][index] += s }
      guard let (inverse, own) = matrix.positiveInverse else { return nil }
      inverses.append(inverse)
      logarithm += own
    }
    return (inverses, logarithm)
  }

  /// One damped Newton step; without a weight s stays. `false` where no step goes down.
  private func newton(_ y: inout [Double], _ s: inout Double, weight: Double?) -> Bool {
    guard let (inverses, logarithm) = factors(y, s) else { return false }
    var list = directions
    if weight != nil {
      list.append(
        sizes.enumerated().flatMap { block, size in
          (0..<size).map { (GramEntry(block: block, row: $0, column: $0), 1.0) }
        })
    }
    let count = list.count
    var gradient = list.map { direction in
      -direction.reduce(0.0) { sum, item in
        let value = inverses[item.0.block][item.0.row][item.0.column] * item.1
        return sum + (item.0.row == item.0.column ? value : 2 * value)
      }
    }
    if let weight { gradient[count - 1] += weight }
    var hessian = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for i in 0..<count {
      for j in 0...i {
        hessian[i][j] = Self.trace(inverses, list[i], list[j])
        hessian[j][i] = hessian[i][j]
      }
      hessian[i][i] += 1e-10 * (1 + hessian[i][i])
    }
    guard let inverse = hessian.positiveInverse?.inverse else { return false }
    let step = inverse.map { row in -zip(row, gradient).reduce(0.0) { $0 + $1.0 * $1.1 } }
    let slope = zip(step, gradient).reduce(0.0) { $0 + $1.0 * $1.1 }
    let value = (weight ?? 0) * s - logarithm
    var length = 1.0
    while length > 1e-9 {
      let next = zip(y, step).map { $0 + length * $1 }
      let shift = weight == nil ? s : s + length * step[count - 1]
      if let found = factors(next, shift),
        (weight ?? 0) * shift - found.logarithm <= value + 0.1 * length * slope
      {
        (y, s) = (next, shift)
        return true
      }
      length /= 2
    }
    return false
  }

  /// tr(S⁻¹ A S⁻¹ B) for symmetric A and B by their entries.
  private static func trace(
    _ inverses: [[[Double]]], _ a: [(GramEntry, Double)], _ b: [(GramEntry, Double)]
  ) -> Double {
    var sum = 0.0
    for (p, x) in a {
      for (q, z) in b where q.block == p.block {
        let inverse = inverses[p.block]
        let once = inverse[q.column][p.row] * inverse[p.column][q.row]
        let crossed = inverse[q.row][p.row] * inverse[p.column][q.column]
        let diagonal = (p.row == p.column, q.row == q.column)
        sum +=
          x * z
          * (diagonal.0 && diagonal.1
            ? once : diagonal.0 || diagonal.1 ? once + crossed : 2 * (once + crossed))
      }
    }
    return sum
  }
}

extension [[Double]] {
  /// The inverse of a symmetric matrix and ln det, by Cholesky's factors; `nil` where it is not positive definite.
  fileprivate var positiveInverse: (inverse: [[Double]], logarithm: Double)? {
    let count = self.count
    var lower = self
    var logarithm = 0.0
    for i in 0..<count {
      for j in 0...i {
        var sum = self[i][j]
        for k in 0..<j { sum -= lower[i][k] * lower[j][k] }
        if i == j {
          guard sum > 1e-13 else { return nil }
          lower[i][i] = sum.squareRoot()
          logarithm += 2 * Self.logarithm(lower[i][i])
        } else {
          lower[i][j] = sum / lower[j][j]
        }
      }
    }
    var inverse = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for column in 0..<count {
      var x = [Double](repeating: 0, count: count)
      for i in column..<count {
        var sum = i == column ? 1.0 : 0.0
        for k in column..<i { sum -= lower[i][k] * x[k] }
        x[i] = sum / lower[i][i]
      }
      for i in (0..<count).reversed() {
        var sum = x[i]
        for k in (i + 1)..<Swift.max(i + 1, count) { sum -= lower[k][i] * x[k] }
        x[i] = sum / lower[i][i]
      }
      for i in 0..<count { inverse[i][column] = x[i] }
    }
    return (inverse, logarithm)
  }

  /// ln x for x > 0, by x = m·2^e and ln m = 2 artanh((m−1)/(m+1)).
  private static func logarithm(_ x: Double) -> Double {
    let z = (x.significand - 1) / (x.significand + 1)
    var (term, sum) = (z, 0.0)
    for odd in stride(from: 1.0, to: 60, by: 2) {
      sum += term / odd
      term *= z * z
    }
    return 2 * sum + Double(x.exponent) * 0.6931471805599453
  }
}
