internal import CGMP
internal import GMPShims

extension Rational: SignedNumeric {
  /// The integer `source` as a rational; never `nil`.
  ///
  /// ```swift
  /// Rational(exactly: UInt8(3))  // 3
  /// ```
  public init?(exactly source: some BinaryInteger) { self.init(Integer(source)) }

  /// `|q|`.
  ///
  /// ```swift
  /// Rational(-1, 3).magnitude  // 1/3
  /// ```
  public var magnitude: Rational { signum < 0 ? -self : self }

  /// The sum, in lowest terms.
  ///
  /// ```swift
  /// Rational(1, 3) + Rational(1, 6)  // 1/2
  /// ```
  ///
  /// - Complexity: as ``+=(_:_:)``.
  public static func + (left: Rational, right: Rational) -> Rational {
    var sum = left
    sum += right
    return sum
  }

  /// The difference, in lowest terms.
  ///
  /// ```swift
  /// Rational(1, 2) - Rational(1, 6)  // 1/3
  /// ```
  ///
  /// - Complexity: as ``+=(_:_:)``.
  public static func - (left: Rational, right: Rational) -> Rational {
    var difference = left
    difference -= right
    return difference
  }

  /// The product, in lowest terms.
  ///
  /// ```swift
  /// Rational(2, 3) * Rational(9, 4)  // 3/2
  /// ```
  ///
  /// - Complexity: as ``*=(_:_:)``.
  public static func * (left: Rational, right: Rational) -> Rational {
    var product = left
    product *= right
    return product
  }

  /// The quotient, in lowest terms; the divisor must not be 0.
  ///
  /// ```swift
  /// Rational(1, 2) / Rational(-3, 4)  // -2/3
  /// ```
  ///
  /// - Complexity: as ``*=(_:_:)``.
  public static func / (left: Rational, right: Rational) -> Rational { left * right.reciprocal }

  /// `1/q`; the value must not be 0.
  ///
  /// ```swift
  /// Rational(-2, 3).reciprocal  // -3/2
  /// ```
  public var reciprocal: Rational {
    precondition(!isZero, "division by zero")
    return numerator < 0
      ? Rational(canonicalNumerator: -denominator, denominator: -numerator)
      : Rational(canonicalNumerator: denominator, denominator: numerator)
  }

  /// `−q`.
  ///
  /// ```swift
  /// -Rational(1, 3)  // -1/3
  /// ```
  public static prefix func - (operand: Rational) -> Rational {
    Rational(canonicalNumerator: -operand.numerator, denominator: operand.denominator)
  }

  /// Replaces the value by `−q`.
  ///
  /// ```swift
  /// var q = Rational(1, 3)
  /// q.negate()  // -1/3
  /// ```
  public mutating func negate() { numerator.negate() }

  /// Adds in place, in lowest terms.
  ///
  /// ```swift
  /// var sum = Rational(1, 2)
  /// sum += Rational(1, 3)  // 5/6
  /// ```
  ///
  /// - Complexity: at most three multiplications and two greatest common divisors; none of the latter when the
  ///   right side is an integer. No allocation while the parts are words, or their storage unshared and large
  ///   enough.
  public static func += (left: inout Rational, right: Rational) {
    if right.isInteger {
      // gcd(a + n·b, b) = gcd(a, b) = 1.
      left.numerator.addProduct(right.numerator, left.denominator)
    } else if let (a, b) = left.words, let (n, d) = right.words {
      left = sum(a, b, n, d)
    } else {
      left.apply(__gmpq_add, right)
    }
  }

  /// Subtracts in place, in lowest terms.
  ///
  /// ```swift
  /// var difference = Rational(1, 2)
  /// difference -= Rational(1, 3)  // 1/6
  /// ```
  ///
  /// - Complexity: as ``+=(_:_:)``.
  public static func -= (left: inout Rational, right: Rational) {
    // a − b = −(−a + b), and changing a sign in place costs nothing.
    left.negate()
    left += right
    left.negate()
  }

  /// Multiplies in place, in lowest terms.
  ///
  /// ```swift
  /// var product = Rational(2, 3)
  /// product *= Rational(3, 4)  // 1/2
  /// ```
  ///
  /// - Complexity: two multiplications, and two greatest common divisors of numerator and denominator across;
  ///   no divisor between integers. No allocation while the parts are words.
  public static func *= (left: inout Rational, right: Rational) {
    if left.isInteger && right.isInteger {
      left.numerator *= right.numerator
    } else if let (a, b) = left.words, let (n, d) = right.words {
      left = product(a, b, n, d)
    } else {
      left.apply(__gmpq_mul, right)
    }
  }

  /// Divides in place, in lowest terms; the divisor must not be 0.
  ///
  /// ```swift
  /// var quotient = Rational(1, 2)
  /// quotient /= 3  // 1/6
  /// ```
  ///
  /// - Complexity: as ``*=(_:_:)``.
  public static func /= (left: inout Rational, right: Rational) { left *= right.reciprocal }

  /// `self^exponent`; a negative exponent needs a value other than 0, and `0⁰ = 1`.
  ///
  /// ```swift
  /// Rational(-2, 3).power(-3)  // -27/8
  /// ```
  ///
  /// - Complexity: that of ``Integer/power(_:)`` for both parts.
  public func power(_ exponent: Int) -> Rational {
    guard exponent >= 0 else { return reciprocal.power(-exponent) }
    return Rational(
      canonicalNumerator: numerator.power(exponent), denominator: denominator.power(exponent))
  }
}

extension Rational {
  /// `a/b + n/d` for canonical parts that are words.
  ///
  /// With `g = gcd(b, d)` the sum is `(a·(d/g) + n·(b/g)) / (b·(d/g))`, and its only common factor divides `g`
  /// (Knuth, *The Art of Computer Programming*, vol. 2, §4.5.1).
  ///
  /// No overflow: `|a|, |n| ≤ 2⁶³` and `b, d < 2⁶³`, so either product is below 2¹²⁶ and their sum below 2¹²⁷.
  private static func sum(_ a: Int, _ b: Int, _ n: Int, _ d: Int) -> Rational {
    let common = b == d ? b : Int(greatestCommonDivisor(b.magnitude, d.magnitude))
    let rest = d / common
    let numerator = Int128(a) * Int128(rest) + Int128(n) * Int128(b / common)
    if common == 1 {
      return Rational(
        canonicalNumerator: Integer(wide: numerator), denominator: Integer(wide: Int128(b) * Int128(rest)))
    }
    // gcd(0, common) = common = b = d: a sum of 0 becomes 0/1.
    let remainder = UInt((numerator % Int128(common)).magnitude)
    let shared = Int(greatestCommonDivisor(remainder, common.magnitude))
    return Rational(
      canonicalNumerator: Integer(wide: shared == 1 ? numerator : numerator / Int128(shared)),
      denominator: Integer(wide: Int128(b / shared) * Int128(rest)))
  }

  /// `(a/b)·(n/d)` for canonical parts that are words, which cancels across before it multiplies.
  ///
  /// No overflow: either product has a magnitude of at most 2¹²⁶.
  private static func product(_ a: Int, _ b: Int, _ n: Int, _ d: Int) -> Rational {
    // A divisor divides a positive denominator, so it fits `Int`; gcd(0, d) = d makes 0/1 of 0.
    let left = Int(greatestCommonDivisor(a.magnitude, d.magnitude))
    let right = Int(greatestCommonDivisor(n.magnitude, b.magnitude))
    return Rational(
      canonicalNumerator: Integer(wide: Int128(a / left) * Int128(n / right)),
      denominator: Integer(wide: Int128(b / right) * Int128(d / left)))
  }

  /// Replaces the value by that of GMP's operation on it and `other`, in place where the storage is unshared.
  private mutating func apply(_ operation: gmpshims_rational_operation, _ other: Rational) {
    other.numerator.withValue { n in
      other.denominator.withValue { d in
        numerator.modify { ownNumerator in
          denominator.modify { ownDenominator in
            gmpshims_apply(operation, ownNumerator, ownDenominator, n, d)
          }
        }
      }
    }
  }
}
