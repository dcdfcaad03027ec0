internal import ExactNumbers
package import ExactParity

/// `2^{−d} Σ_j K_j(m) f(j)` with the Krawtchouk numbers `K_j(m)` of dimension d: the mean of `χ_m(x) χ_m(x') f` over
/// independent inputs x, x' that differ in j coordinates.
///
/// Why: `χ_m(x) χ_m(x')` is the parity of `x ⊙ x'`, which is uniform and has j coordinates −1 with total parity `K_j(m)`.
/// The sum cancels to about one part in `2^d`, so the values want d bits more than the result.
///
/// - Parameters:
///   - precision: the bits of the sum.
///   - value: f, called concurrently, for the j in `0 … d` with `K_j(m) ≠ 0`.
/// - Throws: what `value` throws; `CancellationError`.
/// - Complexity: d + 1 values.
package func krawtchoukMean(
  dimension d: Int, degree m: Int, precision: Int, progress: ProgressCallback? = nil,
  _ value: @Sendable (_ differing: Int) throws -> Ball
) throws -> Ball {
  let weights = Array(KrawtchoukRow(n: d, degree: m))
  // A stride apart, so that expensive values (those with j near the ends) spread over the pieces.
  let pieces = min(d + 1, 64)
  let sums = try concurrently(pieces, progress: progress) { piece in
    var sum = Ball.zero(precision: precision)
    for j in stride(from: piece, through: d, by: pieces) where !weights[j].isZero {
      sum += Rational(weights[j]) * (try value(j))
    }
    return sum
  }
  return sums.reduce(Ball.zero(precision: precision), +) / Rational(Integer.powerOfTwo(d))
}
