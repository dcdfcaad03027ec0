extension RationalBounds {
  /// Bounds of `e^x` for rational x, by the exponential series with its remainder.
  ///
  /// ```swift
  /// RationalBounds.exponential(of: -2, bits: 64)  // around 0.13533528…
  /// ```
  ///
  /// - Parameters:
  ///   - x: the exponent.
  ///   - bits: the working precision in binary digits; the relative width is about `2^−bits`.
  /// - Precondition: `|x| < 2^20`, so that the result fits in memory.
  public static func exponential(of x: Rational, bits: Int) -> RationalBounds {
    if x < 0 {
      let inverse = exponential(of: -x, bits: bits)
      return RationalBounds(lower: inverse.upper.reciprocal, upper: inverse.lower.reciprocal)
    }
    let ceiling = x.ceiling
    precondition(ceiling < Integer.powerOfTwo(20), "the exponent is too large")
    // e^x = (e^t)^(2^halvings) with 0 ≤ t ≤ 1/2; each squaring doubles the relative error.
    let halvings = ceiling.bitLength + 1
    let precision = bits + 2 * halvings + 8
    var (low, high) = exponentialSeries(of: x / Rational(Integer.powerOfTwo(halvings)), precision: precision)
    for _ in 0..<halvings {
      (low, high) = fixedPointProduct((low, low), (high, high), bits: precision)
    }
    let scale = Integer.powerOfTwo(precision)
    return RationalBounds(lower: Rational(low, scale), upper: Rational(high, scale))
  }

  /// `2^precision · e^t` rounded down and up, for `0 ≤ t ≤ 1/2`.
  package static func exponentialSeries(of t: Rational, precision: Int) -> (Integer, Integer) {
    let scaled = t * Rational(Integer.powerOfTwo(precision))
    let (tLow, tHigh) = (scaled.floor, scaled.ceiling)
    var termLow = Integer.powerOfTwo(precision)
    var termHigh = termLow
    var (low, high) = (termLow, termHigh)
    var k = 0
    while termHigh > 1 {
      k += 1
      // t^k/k! = (t^(k−1)/(k−1)!)·t/k.
      let (productLow, productHigh) = fixedPointProduct(
        (termLow, tLow), (termHigh, tHigh), bits: precision)
      termLow = productLow.flooredQuotient(by: Integer(k))
      termHigh = productHigh.ceilingQuotient(by: Integer(k))
      low += termLow
      high += termHigh
    }
    // Ratios of later terms are at most 1/2, so all of them together are at most the last one added.
    return (low, high + termHigh)
  }
}
