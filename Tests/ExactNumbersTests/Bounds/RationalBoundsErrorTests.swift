import ExactNumbers
import Testing

/// Every rounding and every remainder of the bounds, at precisions so low that it decides: against sums in units of
/// 2^−200.
@Suite struct RationalBoundsErrorTests {
  /// `e^t` for 0 ≤ t ≤ 50, in units of 2^−200: the terms of the series rounded down, and rounded up.
  private func exponential(_ t: Rational) -> (lower: Rational, upper: Rational) {
    let unit = Integer.powerOfTwo(200)
    var (low, high, lower, upper, k) = (unit, unit, unit, unit, 0)
    while high > 1 || Rational(k) < 2 * t {
      k += 1
      let divisor = Integer(k) * t.denominator
      low = (low * t.numerator).flooredQuotient(by: divisor)
      high = (high * t.numerator).ceilingQuotient(by: divisor)
      lower += low
      upper += high
    }
    // The later ratios are below ½.
    return (Rational(lower, unit), Rational(upper + high, unit))
  }

  /// `e^x` for |x| ≤ 50.
  private func exponential(ofAny x: Rational) -> (lower: Rational, upper: Rational) {
    guard x < 0 else { return exponential(x) }
    let (lower, upper) = exponential(-x)
    return (upper.reciprocal, lower.reciprocal)
  }

  private let fractions: [Rational] = {
    let parts = (0...60).flatMap { j in [1, 3, 7, 16, 60].map { Rational(Integer(j), Integer($0)) } }
    return Set(parts.filter { $0 <= 20 }).sorted()
  }()

  @Test(arguments: 1...24) func exponentialAtFewBits(bits: Int) {
    for magnitude in fractions {
      for x in [magnitude, -magnitude] {
        let (lower, upper) = exponential(ofAny: x)
        let bounds = RationalBounds.exponential(of: x, bits: bits)
        #expect(bounds.lower <= upper && bounds.upper >= lower, "x = \(x)")
        #expect(
          bounds.upper - bounds.lower <= bounds.upper / Rational(Integer.powerOfTwo(bits)),
          "x = \(x): \(bounds)")
      }
    }
  }

  /// The series alone, before the squarings hide an error: every t in 256ths, and those whose last term is exactly one unit.
  @Test(arguments: 1...24) func exponentialSeriesAtFewBits(precision: Int) {
    let unit = Rational(Integer.powerOfTwo(precision))
    for eighths in 0...7 {
      for j in 0...(1 << max(0, eighths - 1)) {
        let t = Rational(Integer(j), Integer.powerOfTwo(eighths + 1))
        let (lower, upper) = exponential(t)
        let (low, high) = RationalBounds.exponentialSeries(of: t, precision: precision)
        #expect(Rational(low) <= upper * unit && Rational(high) >= lower * unit, "t = \(t)")
        #expect(high - low <= Integer(2 * precision + 4), "t = \(t)")
      }
    }
    // t = 2^−a with 2a + 1 = precision: t²/2 is one unit, and all terms before are whole.
    let t = Rational(1, Integer.powerOfTwo(max(1, (precision - 1) / 2)))
    let high = RationalBounds.exponentialSeries(of: t, precision: precision).1
    #expect(Rational(high) >= exponential(t).lower * unit)
  }

  /// `ln u ≥ lower` is `e^lower ≤ u`, and so on.
  private func isBelowLogarithm(_ value: Rational, _ u: Rational) -> Bool {
    exponential(ofAny: value).lower <= u
  }
  private func isAboveLogarithm(_ value: Rational, _ u: Rational) -> Bool {
    exponential(ofAny: value).upper >= u
  }

  @Test(arguments: 1...24) func logarithmAtFewBits(bits: Int) {
    let large: [Rational] = [100, 1000, 1_048_576]
    let arguments = fractions.filter { $0 > 0 } + large
    for u in arguments + arguments.map({ $0.reciprocal }) {
      let bounds = RationalBounds.logarithm(of: u, bits: bits)
      #expect(isBelowLogarithm(bounds.lower, u) && isAboveLogarithm(bounds.upper, u), "u = \(u): \(bounds)")
      // log₂ u is at most the bits of its numerator and denominator.
      let size = Rational(1 + max(u.numerator.bitLength, u.denominator.bitLength))
      #expect(bounds.upper - bounds.lower <= size / Rational(Integer.powerOfTwo(bits)), "u = \(u): \(bounds)")
    }
  }

  /// The series alone: s in 128ths of both signs, and s of a few units, where the first power is the last.
  @Test(arguments: 1...24) func logarithmSeriesAtFewBits(precision: Int) {
    let unit = Rational(Integer.powerOfTwo(precision))
    let coarse = (-42...42).map { Rational(Integer($0), 128) }
    let fine = [1, -1, 2, -2, 3, -3].map { Rational(Integer($0), Integer.powerOfTwo(precision)) }
    for s in coarse + fine where s.magnitude <= Rational(1, 3) {
      let m = (1 + s) / (1 - s)
      let (low, high) = RationalBounds.logarithmSeries(of: m, precision: precision)
      #expect(isBelowLogarithm(Rational(low) / unit, m), "s = \(s)")
      #expect(isAboveLogarithm(Rational(high) / unit, m), "s = \(s)")
      #expect(high - low <= Integer(2 * precision + 8), "s = \(s)")
    }
  }

  @Test(arguments: 1...24) func piAtFewBits(bits: Int) throws {
    let below = try #require(Rational("3.14159265358979323846264338327950288419"))
    let bounds = RationalBounds.pi(bits: bits)
    #expect(bounds.lower <= below && bounds.upper > below, "\(bounds)")
    #expect(bounds.upper - bounds.lower <= Rational(32, Integer.powerOfTwo(bits)), "\(bounds)")
  }

  @Test func productsRoundOutward() {
    for bits in 0...3 {
      for a in 0...9 {
        for b in 0...9 {
          let exact = Rational(Integer(a * b), Integer.powerOfTwo(bits))
          let (down, up) = fixedPointProduct(
            (Integer(a), Integer(b)), (Integer(a), Integer(b)), bits: bits)
          #expect(down == exact.floor && up == exact.ceiling, "\(a)·\(b) in 2^\(bits)")
        }
      }
    }
    let (down, up) = fixedPointProduct((2, 3), (5, 7), bits: 1)
    #expect(down == 3 && up == 18)
  }

  /// All bounds in quarters: the least n with n·v ≥ bound for every v inside, or `nil` where two v differ.
  @Test func leastMultiples() {
    for low in 0...12 {
      for high in max(1, low)...16 {
        for bound in 1...20 {
          let (lower, upper) = (Rational(Integer(low), 4), Rational(Integer(high), 4))
          func least(_ v: Rational) -> Integer? {
            v == 0 ? nil : (1...90).first { Rational($0) * v >= Rational(bound) }.map { Integer($0) }
          }
          let expected = least(lower) == least(upper) ? least(lower) : nil
          let bounds = RationalBounds(lower: lower, upper: upper)
          #expect(bounds.leastMultiple(reaching: Rational(bound)) == expected, "\(bounds), \(bound)")
        }
      }
    }
    let bounds = RationalBounds(lower: 1, upper: 2)
    #expect(
      bounds.contains(1) && bounds.contains(2) && !bounds.contains(Rational(1, 2)) && !bounds.contains(3))
  }
}
