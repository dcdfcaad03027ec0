internal import Foundation

/// The parts of a step that are not matrix products. A comparison with NaN is false, and each branch below is
/// chosen so that a NaN goes through: it must reach the loss, where it stops the run.
extension FloatActivation {
  /// `z ← z + b` and `a ← φ(z)`, for `count` rows.
  func apply(adding biases: FloatMatrix, to z: FloatMatrix, into a: FloatMatrix, count: Int) {
    for row in 0..<count {
      apply(biases: biases.start, z: z.row(row), a: a.row(row), columns: z.columns)
    }
  }

  @inline(__always)
  private func apply(
    biases b: UnsafePointer<Float>, z: UnsafeMutablePointer<Float>, a: UnsafeMutablePointer<Float>,
    columns: Int
  ) {
    @inline(__always) func each(_ value: (Float) -> Float) {
      for j in 0..<columns {
        let sum = z[j] + b[j]
        z[j] = sum
        a[j] = value(sum)
      }
    }
    switch self {
    case .relu: each { $0 < 0 ? 0 : $0 }
    case .step: each { $0 < 0 ? 0 : ($0 >= 0 ? 1 : $0) }
    case .clipped(let height): each { $0 < 0 ? 0 : ($0 >= height ? height : $0) }
    case .square: each { $0 * $0 }
    case .cosine: each { Foundation.cos($0) }
    }
  }

  /// `δ ← δ ⊙ φ'(z)`, for the first `count` rows.
  func multiply(_ delta: FloatMatrix, byDerivativeAt z: FloatMatrix, count: Int) {
    let entries = count * z.columns
    let d = delta.start
    let z = z.start
    @inline(__always) func each(_ value: (_ delta: Float, _ z: Float) -> Float) {
      for i in 0..<entries { d[i] = value(d[i], z[i]) }
    }
    switch self {
    case .relu, .step: each { $1 < 0 ? 0 : $0 }
    case .clipped(let height): each { $1 < 0 || $1 >= height ? 0 : $0 }
    case .square: each { 2 * $0 * $1 }
    case .cosine: each { -$0 * Foundation.sin($1) }
    }
  }
}

/// `a ← z ⊙ 1[g ≥ 0]` for `count` rows: the fixed gates of the tangent regime.
func gate(_ z: FloatMatrix, by gates: FloatMatrix, into a: FloatMatrix, count: Int) {
  let entries = count * z.columns
  let (z, g, a) = (z.start, gates.start, a.start)
  for i in 0..<entries { a[i] = g[i] < 0 ? 0 : z[i] }
}

/// `δ_{s,i} ← d_s · v_i` for `count` samples: the outer product that leads back from a single output.
func setOuterProduct(
  _ delta: FloatMatrix, _ outputDelta: UnsafePointer<Float>, _ weights: UnsafePointer<Float>, count: Int
) {
  let columns = delta.columns
  for row in 0..<count {
    let d = delta.row(row)
    let factor = outputDelta[row]
    for j in 0..<columns { d[j] = factor * weights[j] }
  }
}

/// `y ← α·(column sums of the first count rows) + β·y`.
func addColumnSums(
  _ alpha: Float, of matrix: FloatMatrix, to y: UnsafeMutablePointer<Float>, times beta: Float, count: Int
) {
  let columns = matrix.columns
  for j in 0..<columns { y[j] *= beta }
  for row in 0..<count {
    let entries = matrix.row(row)
    for j in 0..<columns { y[j] += alpha * entries[j] }
  }
}
