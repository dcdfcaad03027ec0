package import ExactNumbers

extension Ball {
  /// The endpoints as decimals of `digits` significant digits, rounded outward: the lower one down, the upper one up.
  ///
  /// ```swift
  /// Ball.pi(precision: 64).decimals(5)  // (lower: "3.1415", upper: "3.1416")
  /// ```
  ///
  /// A number outside `[10⁻⁴, 10^digits)` is written with an exponent, `1.25e-15`; an endpoint that is 0 is `0`. The
  /// same ball gives the same text on every machine, and a wider ball never gives a narrower pair.
  ///
  /// - Precondition: `digits ≥ 1`, and the ball is finite.
  public func decimals(_ digits: Int) -> (lower: String, upper: String) {
    if let (scaled, exponent) = scaledFromAfar(digits: digits) {
      let (lower, upper) = scaled.endpoints
      return (
        Decimal(lower, digits: digits, up: false).shifted(by: exponent).text,
        Decimal(upper, digits: digits, up: true).shifted(by: exponent).text
      )
    }
    let (lower, upper) = endpoints
    return (
      Decimal(lower, digits: digits, up: false).text, Decimal(upper, digits: digits, up: true).text
    )
  }
}

extension Ball {
  /// For a number whose logarithm is beyond ±700 000, too far to write out exactly: the ball divided by a power of ten,
  /// to a number near 1, and the power. The division rounds outward, like every operation.
  private func scaledFromAfar(digits: Int) -> (Ball, Int)? {
    let logarithm = rounded(to: 128).magnitude.logarithm
    guard logarithm.isFinite, abs(logarithm.approximation) > 700_000 else { return nil }
    guard let exponent = (logarithm / Ball(10, precision: 128).logarithm).lowerBound.floor.machineWord else {
      return nil
    }
    let bits = max(precision, Self.bits(digits)) + 128
    return (self / Ball(10, precision: bits).power(exponent), exponent)
  }
}

extension Rational {
  /// The value rounded to `digits` significant decimal digits, up or down, as text.
  package func decimal(_ digits: Int, roundedUp up: Bool) -> String {
    Decimal(self, digits: digits, up: up).text
  }
}

/// `mantissa · 10^exponent` with exactly `digits` digits in the mantissa, or 0.
private struct Decimal {
  let mantissa: Integer
  let exponent: Int
  let digits: Int

  /// `value` rounded towards +∞ (`up`) or −∞ to `digits` significant digits.
  init(_ value: Rational, digits: Int, up: Bool) {
    precondition(digits >= 1, "at least one digit")
    self.digits = digits
    guard !value.isZero else {
      (mantissa, exponent) = (0, 0)
      return
    }
    // 10^e ≤ |value| < 10^(e+1): the bit lengths give e to within one, exact comparisons settle it.
    let size = value.magnitude
    let bits = size.numerator.bitLength - size.denominator.bitLength
    var e = Int((Double(bits) * 0.301_029_995_663_981_2).rounded(.down)) - 1
    while size >= Self.powerOfTen(e + 1) { e += 1 }
    while size < Self.powerOfTen(e) { e -= 1 }
    let scaled = value * Self.powerOfTen(digits - 1 - e)
    let rounded = up ? scaled.ceiling : scaled.floor
    // 999.6 rounds up to 1000, which has one digit too many and divides by ten.
    let carries = rounded.magnitude == Integer(10).power(digits)
    mantissa = carries ? rounded.flooredQuotient(by: 10) : rounded
    exponent = e - digits + 1 + (carries ? 1 : 0)
  }

  /// The same digits times `10^shift`.
  func shifted(by shift: Int) -> Decimal {
    Decimal(mantissa: mantissa, exponent: exponent + shift, digits: digits)
  }

  private init(mantissa: Integer, exponent: Int, digits: Int) {
    (self.mantissa, self.exponent, self.digits) = (mantissa, exponent, digits)
  }

  private static func powerOfTen(_ exponent: Int) -> Rational { Rational(10).power(exponent) }

  var text: String {
    guard !mantissa.isZero else { return "0" }
    let sign = mantissa < 0 ? "-" : ""
    let figures = mantissa.magnitude.description
    let leading = exponent + digits - 1
    if (-4..<0).contains(leading) {
      return sign + "0." + String(repeating: "0", count: -leading - 1) + figures
    }
    if (0..<digits).contains(leading) {
      let whole = figures.prefix(leading + 1)
      let fraction = figures.dropFirst(leading + 1)
      return sign + whole + (fraction.isEmpty ? "" : "." + fraction)
    }
    let fraction = figures.dropFirst()
    return sign + figures.prefix(1) + (fraction.isEmpty ? "" : "." + fraction) + "e\(leading)"
  }
}

extension Ball: CustomStringConvertible {
  /// `[lower, upper]` in 17 digits, rounded outward.
  public var description: String {
    guard isFinite else { return "(−∞, ∞)" }
    let (lower, upper) = decimals(17)
    return "[\(lower), \(upper)]"
  }
}
