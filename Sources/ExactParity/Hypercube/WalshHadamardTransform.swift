public import ExactNumbers

/// The Walsh–Hadamard transform `f̂(s) = Σ_x (−1)^{|x ∧ s|} f(x)`, unnormalised, over bit patterns x and s.
///
/// It is its own inverse up to the factor `2^d`, and `2^d` times the Fourier coefficient of the parity `χ_s`
/// when index x holds the value at the sign vector with bit pattern x.
///
/// ```swift
/// var values: [Int64] = [1, 2, 3, 4]
/// walshHadamardTransform(&values)  // [10, -2, -4, 0]
/// ```
///
/// Additions wrap modulo `2^64`; every result whose true value fits 64 bits is exact, whatever overflowed on
/// the way, since the transform is a sum with coefficients ±1. `Σ_x |f(x)| < 2^63` is enough.
///
/// - Precondition: the number of values is a power of two.
/// - Complexity: `d 2^d` additions in place on all cores, in two sweeps over memory up to d = 28.
public func walshHadamardTransform(_ values: inout [Int64]) {
  precondition(values.count.nonzeroBitCount == 1, "a transform needs 2^d values")
  let sweeps = TransformSweeps(dimension: values.count.trailingZeroBitCount)
  values.withUnsafeMutableBufferPointer { buffer in
    guard let start = buffer.baseAddress else { return }
    sweeps.transform(start) { WorkerPool.shared.perform($0, $1) }
  }
}

/// The transform of integers of any size: the same sums, slower, where no bound keeps the results within 64
/// bits.
///
/// - Precondition: the number of values is a power of two.
/// - Complexity: `d 2^d` additions in place.
public func walshHadamardTransform(_ values: inout [Integer]) {
  precondition(values.count.nonzeroBitCount == 1, "a transform needs 2^d values")
  var half = 1
  while half < values.count {
    for block in stride(from: 0, to: values.count, by: 2 * half) {
      for index in block..<block + half {
        let (left, right) = (values[index], values[index + half])
        values[index] = left + right
        values[index + half] = left - right
      }
    }
    half *= 2
  }
}

extension CubeValues {
  /// Replaces f by the transform of `f̂(s) · factors[|s|]`, modulo `2^64`: `2^d` times the XOR-convolution of
  /// f with the function of `|x|` whose transform the factors are.
  ///
  /// - Parameter factors: d + 1 of them.
  /// - Throws: `CancellationError`.
  /// - Complexity: two transforms, but three sweeps over memory up to d = 28.
  package func convolve(factors: [Int64], progress: ProgressCallback? = nil) throws {
    precondition(factors.count == dimension + 1, "there is one factor for each number of ones")
    let sweeps = TransformSweeps(dimension: dimension)
    let progressSteps = Double(2 * sweeps.strips.count + 1)
    nonisolated(unsafe) var finished = 0.0
    try sweeps.convolve(start, factors: factors) { pieces, body in
      let before = finished
      _ = try concurrently(pieces, progress: { progress?((before + $0) / progressSteps) }, body)
      finished += 1
    }
  }
}
