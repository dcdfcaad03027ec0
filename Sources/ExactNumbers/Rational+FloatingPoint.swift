extension Rational {
  /// The exact value of a floating-point number, an integer times a power of two; `nil` unless it is finite.
  ///
  /// ```swift
  /// Rational(exactly: 0.1)  // 3602879701896397/36028797018963968
  /// ```
  public init?(exactly value: Double) {
    guard value.isFinite else { return nil }
    guard value != 0 else {
      self = 0
      return
    }
    // ±s·2^e with 52 bits of s after the point.
    let mantissa = Integer(Int(value.significand * 0x1p52)) * (value < 0 ? -1 : 1)
    let shift = Int(value.exponent) - 52
    self = shift >= 0 ? Rational(mantissa << shift) : Rational(mantissa, .powerOfTwo(-shift))
  }
  /// The exact value of a `Float`.
  ///
  /// - Precondition: it is finite.
  public init(exactly value: Float) {
    guard let exact = Rational(exactly: Double(value)) else { preconditionFailure("the value is not finite") }
    self = exact
  }
}
