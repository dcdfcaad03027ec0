extension RationalBounds {
  /// Bounds of `ln u` for rational `u > 0`, by `ln u = 2 artanh((u − 1)/(u + 1))` and multiples of ln 2.
  ///
  /// ```swift
  /// RationalBounds.logarithm(of: 2, bits: 64)  // around 0.69314718…
  /// ```
  ///
  /// - Parameters:
  ///   - u: the argument.
  ///   - bits: the working precision in binary digits; the width is about `2^−bits · (1 + |log₂ u|)`.
  /// - Precondition: `u > 0`.
  public static func logarithm(of u: Rational, bits: Int) -> RationalBounds {
    precondition(u > 0, "the logarithm of a number that is not positive")
    // u = 2^exponent · m with 1/2 ≤ m ≤ 2; near 1 the exponent is 0, so that no cancellation widens the
    // bounds.
    var exponent = 0
    if u < Rational(1, 2) || u > 2 { exponent = u.numerator.bitLength - u.denominator.bitLength }
    let power = Rational(Integer.powerOfTwo(abs(exponent)))
    let mantissa = exponent >= 0 ? u / power : u * power
    let (low, high) = logarithmSeries(of: mantissa, precision: bits + 8)
    var (lower, upper) = (low, high)
    if exponent != 0 {
      let (twoLow, twoHigh) = logarithmSeries(of: 2, precision: bits + 8)
      let (small, large) = exponent > 0 ? (twoLow, twoHigh) : (twoHigh, twoLow)
      lower += Integer(exponent) * small
      upper += Integer(exponent) * large
    }
    let scale = Integer.powerOfTwo(bits + 8)
    return RationalBounds(lower: Rational(lower, scale), upper: Rational(upper, scale))
  }

  /// `2^precision · ln m` rounded down and up, for `1/2 ≤ m ≤ 2`.
  package static func logarithmSeries(of m: Rational, precision: Int) -> (Integer, Integer) {
    // ln m = 2(s + s³/3 + s⁵/5 + …) with s = (m − 1)/(m + 1), |s| ≤ 1/3; odd in s, so the magnitude is
    // summed.
    let s = (m - 1) / (m + 1)
    let scaled = s.magnitude * Rational(Integer.powerOfTwo(precision))
    var (powerLow, powerHigh) = (scaled.floor, scaled.ceiling)
    let square = fixedPointProduct((powerLow, powerLow), (powerHigh, powerHigh), bits: precision)
    var (low, high) = (powerLow, powerHigh)
    var odd: Integer = 1
    while powerHigh > 1 {
      odd += 2
      (powerLow, powerHigh) = fixedPointProduct(
        (powerLow, square.0), (powerHigh, square.1), bits: precision)
      low += powerLow.flooredQuotient(by: odd)
      high += powerHigh.ceilingQuotient(by: odd)
    }
    // The later terms are at most the last power times s² + s⁴ + … ≤ 1/8.
    high += powerHigh
    return s < 0 ? (-2 * high, -2 * low) : (2 * low, 2 * high)
  }
}
