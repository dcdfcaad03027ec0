extension Rational: SignedNumeric {
  public init?(exactly source: some BinaryInteger) { self.init(Integer(source)) }

  /// `|q|`.
  public var magnitude: Rational {
    numerator < 0 ? -self : self
  }

  public static func + (left: Rational, right: Rational) -> Rational {
    sum(left, right.numerator, right.denominator)
  }

  public static func - (left: Rational, right: Rational) -> Rational {
    sum(left, -right.numerator, right.denominator)
  }

  /// `left + n/d`, for canonical parts.
  ///
  /// With `g = gcd(b, d)` the sum `a/b + n/d` is `(a·(d/g) + n·(b/g)) / (b·(d/g))`, and the only common factor
  /// left divides `g` (Knuth, *The Art of Computer Programming*, vol. 2, §4.5.1): the second gcd is a small one.
  private static func sum(_ left: Rational, _ n: Integer, _ d: Integer) -> Rational {
    let (a, b) = (left.numerator, left.denominator)
    if b == 1 && d == 1 { return Rational(a + n) }
    let common = Integer.greatestCommonDivisor(b, d)
    if common == 1 {
      return Rational(canonicalNumerator: a * d + n * b, denominator: b * d)
    }
    var bCofactor = b
    bCofactor.divideExactly(by: common)
    var dCofactor = d
    dCofactor.divideExactly(by: common)
    var numerator = a * dCofactor + n * bCofactor
    let shared = Integer.greatestCommonDivisor(numerator, common)
    if shared == 1 {
      return Rational(canonicalNumerator: numerator, denominator: b * dCofactor)
    }
    numerator.divideExactly(by: shared)
    var reduced = b
    reduced.divideExactly(by: shared)
    return Rational(canonicalNumerator: numerator, denominator: reduced * dCofactor)
  }

  public static func * (left: Rational, right: Rational) -> Rational {
    if left.isInteger && right.isInteger { return Rational(left.numerator * right.numerator) }
    // Cancelling across first keeps the products in lowest terms.
    let (a, d) = cancelled(left.numerator, right.denominator)
    let (c, b) = cancelled(right.numerator, left.denominator)
    return Rational(canonicalNumerator: a * c, denominator: b * d)
  }

  /// `n` and `d` divided by their greatest common divisor; `0/d` becomes `0/1`.
  private static func cancelled(_ n: Integer, _ d: Integer) -> (Integer, Integer) {
    let divisor = Integer.greatestCommonDivisor(n, d)
    if divisor == 1 { return (n, d) }
    var (n, d) = (n, d)
    n.divideExactly(by: divisor)
    d.divideExactly(by: divisor)
    return (n, d)
  }

  /// The quotient; the divisor must not be 0.
  public static func / (left: Rational, right: Rational) -> Rational { left * right.reciprocal }

  /// `1/q`; the value must not be 0.
  public var reciprocal: Rational {
    precondition(!isZero, "division by zero")
    return numerator < 0
      ? Rational(canonicalNumerator: -denominator, denominator: -numerator)
      : Rational(canonicalNumerator: denominator, denominator: numerator)
  }

  public static prefix func - (operand: Rational) -> Rational {
    Rational(canonicalNumerator: -operand.numerator, denominator: operand.denominator)
  }

  public static func += (left: inout Rational, right: Rational) { left = left + right }
  public static func -= (left: inout Rational, right: Rational) { left = left - right }
  public static func *= (left: inout Rational, right: Rational) { left = left * right }

  /// Divides in place; the divisor must not be 0.
  public static func /= (left: inout Rational, right: Rational) { left = left / right }

  /// `self^exponent`; a negative exponent needs a value other than 0, and `0⁰ = 1`.
  public func power(_ exponent: Int) -> Rational {
    guard exponent >= 0 else { return reciprocal.power(-exponent) }
    return Rational(
      canonicalNumerator: numerator.power(exponent), denominator: denominator.power(exponent))
  }
}
