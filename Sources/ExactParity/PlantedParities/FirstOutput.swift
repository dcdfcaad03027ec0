public import ExactNumbers

/// `u⁽¹⁾ = E yσ(w·x + b)` over D_A for weights in {−1, 0, 1}, from the counts that it depends on.
///
/// With `positive` weights 1 and `negative` weights −1 on A and c others not 0 off A: flipping signs off A changes
/// nothing, a weight 0 on A makes the uniform half 0, and on the other half `y = t` multiplies `Σ_A w` by the common
/// sign t.
///
/// ```swift
/// FirstOutput(dimension: 4, size: 3, positive: 3, negative: 0, elsewhere: 0, bias: Rational(1, 24)).value  // 73/192
/// ```
public struct FirstOutput: Sendable, Hashable {
  /// n.
  public let dimension: Int
  /// b.
  public let bias: Rational
  /// `E yσ(w·x + b)`.
  public let value: QuadraticNumber

  /// The output weight after the first step η = 1, λ = ½.
  ///
  /// - Precondition: `1 ≤ k ≤ n`, k odd, the counts are ≥ 0 and at most k together and n − k.
  public init(
    dimension n: Int, size k: Int, positive: Int, negative: Int, elsewhere c: Int, bias: Rational
  ) {
    precondition(k & 1 == 1 && (1...n).contains(k), "k is odd, from 1 to n")
    precondition(positive >= 0 && negative >= 0 && positive + negative <= k && (0...n - k).contains(c))
    dimension = n
    self.bias = bias
    let difference = positive - negative
    let row = Array(BinomialRow(c))
    let planted =
      Self.mean(row, shift: difference, dimension: n, bias: bias)
      - Self.mean(row, shift: -difference, dimension: n, bias: bias)
    var sum = planted * QuadraticNumber(Rational(1, 4))
    if positive + negative == k {
      let uniform = Self.mean(
        Array(KrawtchoukRow(n: k + c, degree: k)), shift: 0, dimension: n, bias: bias)
      sum += uniform * QuadraticNumber(Rational(negative & 1 == 0 ? 1 : -1, 2))
    }
    value = sum
  }

  /// `2^{−N} Σ_j counts_j σ((shift + N − 2j)/√n + b)`, where there are N + 1 counts.
  private static func mean(
    _ counts: [Integer], shift: Int, dimension n: Int, bias: Rational
  ) -> QuadraticNumber {
    let total = counts.count - 1
    var sum: QuadraticNumber = 0
    for (j, count) in counts.enumerated() {
      let slope = Rational(Integer(shift + total - 2 * j), Integer(n))
      let z = QuadraticNumber(bias, slope, radicand: n)
      if z > 0 { sum += QuadraticNumber(Rational(count)) * min(6, z) }
    }
    return sum * QuadraticNumber(Rational(1, .powerOfTwo(total)))
  }
}
