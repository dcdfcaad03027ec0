internal import Foundation

/// The parts of a step that are not matrix products. A comparison with NaN is false, and each branch below is
/// chosen so that a NaN goes through: it must reach the loss, where it stops the run.
///
/// Matrices have one row a neuron and one column a sample.
extension FloatMatrix.Block {
  /// `a ← φ(z)`.
  func set(to activation: FloatActivation, of z: Self) {
    @inline(__always) func each(_ value: (Float) -> Float) {
      let (a, z) = (start, z.start)
      for i in 0..<count { a[i] = value(z[i]) }
    }
    switch activation {
    case .relu: each { $0 < 0 ? 0 : $0 }
    case .step: each { $0 < 0 ? 0 : ($0 >= 0 ? 1 : $0) }
    case .clipped(let height): each { $0 < 0 ? 0 : ($0 >= height ? height : $0) }
    case .square: each { $0 * $0 }
    case .cosine: each { Foundation.cos($0) }
    }
  }

  /// `δ ← δ ⊙ φ'(z)`.
  func multiply(byDerivativeOf activation: FloatActivation, at z: Self) {
    @inline(__always) func each(_ value: (_ delta: Float, _ z: Float) -> Float) {
      let (delta, z) = (start, z.start)
      for i in 0..<count { delta[i] = value(delta[i], z[i]) }
    }
    switch activation {
    case .relu, .step: each { $1 < 0 ? 0 : $0 }
    case .clipped(let height): each { $1 < 0 || $1 >= height ? 0 : $0 }
    case .square: each { 2 * $0 * $1 }
    case .cosine: each { -$0 * Foundation.sin($1) }
    }
  }

  /// `a ← z ⊙ 1[g ≥ 0]`: the fixed gates of the tangent regime.
  func setToGated(_ z: Self, by gates: Self) {
    let (a, z, g) = (start, z.start, gates.start)
    for i in 0..<count { a[i] = g[i] < 0 ? 0 : z[i] }
  }

  /// `δ_{i,s} ← v_i · d_s`: the outer product that leads back from a single output.
  func setToOuterProduct(_ weights: UnsafePointer<Float>, _ outputDelta: UnsafePointer<Float>) {
    for index in 0..<rows {
      let (row, factor) = (row(index), weights[index])
      for j in 0..<columns { row[j] = factor * outputDelta[j] }
    }
  }

  /// Adds another block of the same shape.
  func add(_ other: Self) {
    let (sum, other) = (start, other.start)
    for i in 0..<count { sum[i] += other[i] }
  }

  /// Sets each row to a constant of its own.
  func setRows(to values: UnsafePointer<Float>) {
    if columns == 1 { return start.update(from: values, count: rows) }
    for index in 0..<rows { row(index).update(repeating: values[index], count: columns) }
  }

  /// Sets every entry to 0.
  func clear() {
    start.update(repeating: 0, count: count)
  }
}
