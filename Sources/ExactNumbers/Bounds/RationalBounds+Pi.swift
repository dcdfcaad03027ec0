extension RationalBounds {
  /// Bounds of π, by Machin's formula `π = 16 arctan(1/5) − 4 arctan(1/239)`.
  ///
  /// ```swift
  /// RationalBounds.pi(bits: 64)  // around 3.14159265…
  /// ```
  ///
  /// - Parameter bits: the width is at most `2^(5 − bits)`.
  public static func pi(bits: Int) -> RationalBounds {
    let fifth = arctangent(ofReciprocal: 5, bits: bits)
    let other = arctangent(ofReciprocal: 239, bits: bits)
    return RationalBounds(
      lower: 16 * fifth.lower - 4 * other.upper, upper: 16 * fifth.upper - 4 * other.lower)
  }

  /// Bounds of `arctan(1/m)`: its series alternates with falling terms, so two partial sums enclose it.
  private static func arctangent(ofReciprocal m: Int, bits: Int) -> RationalBounds {
    let tolerance = Rational(1, Integer.powerOfTwo(bits))
    var sum: Rational = 0
    var power = Rational(1, Integer(m))
    var odd = 1
    while true {
      let term = power / Rational(odd)
      // Before a positive term the partial sum is too small, before a negative one too large.
      let isPositive = odd & 3 == 1
      let next = isPositive ? sum + term : sum - term
      if term < tolerance {
        return RationalBounds(lower: min(sum, next), upper: max(sum, next))
      }
      sum = next
      power /= Rational(m * m)
      odd += 2
    }
  }
}
