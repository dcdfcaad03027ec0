internal import CGMP

extension Integer {
  /// `⌊self / divisor⌋`; the divisor must not be 0.
  ///
  /// ```swift
  /// Integer(-7).flooredQuotient(by: 2)  // -4
  /// ```
  public func flooredQuotient(by divisor: Integer) -> Integer {
    precondition(!divisor.isZero, "division by zero")
    return withValue { n in divisor.withValue { d in .produced { __gmpz_fdiv_q($0, n, d) } } }
  }

  /// `⌈self / divisor⌉`; the divisor must not be 0.
  public func ceilingQuotient(by divisor: Integer) -> Integer {
    precondition(!divisor.isZero, "division by zero")
    return withValue { n in divisor.withValue { d in .produced { __gmpz_cdiv_q($0, n, d) } } }
  }

  /// `self − divisor·⌊self / divisor⌋`, which has the sign of the divisor.
  public func flooredRemainder(by divisor: Integer) -> Integer {
    precondition(!divisor.isZero, "division by zero")
    return withValue { n in divisor.withValue { d in .produced { __gmpz_fdiv_r($0, n, d) } } }
  }

  /// Divides in place by a divisor known to divide; several times as fast as a division with remainder.
  ///
  /// - Precondition: `divisor ≠ 0` divides `self`; otherwise the result is meaningless, so a debug build traps.
  public mutating func divideExactly(by divisor: Integer) {
    precondition(!divisor.isZero, "division by zero")
    assert(isMultiple(of: divisor), "the division is not exact")
    if large == nil && divisor.large == nil && !(small == .min && divisor.small == -1) {
      small /= divisor.small
      return
    }
    divisor.withValue { d in update { result, old in __gmpz_divexact(result, old, d) } }
  }

  /// Whether `divisor · k = self` for some integer `k`; 0 divides only 0.
  public func isMultiple(of divisor: Integer) -> Bool {
    withValue { n in divisor.withValue { d in __gmpz_divisible_p(n, d) != 0 } }
  }

  /// The greatest common divisor, never negative; `gcd(0, 0) = 0`.
  public static func greatestCommonDivisor(_ left: Integer, _ right: Integer) -> Integer {
    if left.large == nil && right.large == nil {
      // Euclid on magnitudes: |Int.min| fits UInt.
      var a = left.small.magnitude
      var b = right.small.magnitude
      while b != 0 { (a, b) = (b, a % b) }
      return Integer(a)
    }
    return left.withValue { l in right.withValue { r in .produced { __gmpz_gcd($0, l, r) } } }
  }

  /// The least common multiple, never negative; 0 when an operand is 0.
  public static func leastCommonMultiple(_ left: Integer, _ right: Integer) -> Integer {
    left.withValue { l in right.withValue { r in .produced { __gmpz_lcm($0, l, r) } } }
  }

  /// `self^exponent`, for `exponent ≥ 0`; `0⁰ = 1`.
  public func power(_ exponent: Int) -> Integer {
    precondition(exponent >= 0, "the exponent of an integer must not be negative")
    return withValue { base in .produced { __gmpz_pow_ui($0, base, UInt(exponent)) } }
  }

  /// `2^exponent`, for `exponent ≥ 0`.
  public static func powerOfTwo(_ exponent: Int) -> Integer { Integer(1) << exponent }

  /// `⌊√self⌋`, for `self ≥ 0`.
  ///
  /// - Postcondition: `r² ≤ self < (r + 1)²`.
  public var flooredSquareRoot: Integer {
    precondition(self >= 0, "the square root of a negative integer")
    return withValue { value in .produced { __gmpz_sqrt($0, value) } }
  }
}
