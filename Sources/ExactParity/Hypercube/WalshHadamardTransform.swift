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
/// - Complexity: `d 2^d` additions in place, on all cores.
public func walshHadamardTransform(_ values: inout [Int64]) {
  precondition(values.count.nonzeroBitCount == 1, "a transform needs 2^d values")
  values.withUnsafeMutableBufferPointer { buffer in
    guard let start = buffer.baseAddress else { return }
    walshHadamardTransform(start, dimension: buffer.count.trailingZeroBitCount)
  }
}

/// The transform of integers of any size: the same sums, slower, for values that no bound keeps within 64
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

/// The transform of the `2^d` words at `start`, in place, wrapping.
package func walshHadamardTransform(_ start: UnsafeMutablePointer<Int64>, dimension: Int) {
  let count = 1 << dimension
  var half = 1
  while half < count {
    for block in stride(from: 0, to: count, by: 2 * half) {
      for index in block..<block + half {
        let (left, right) = (start[index], start[index + half])
        start[index] = left &+ right
        start[index + half] = left &- right
      }
    }
    half *= 2
  }
}
