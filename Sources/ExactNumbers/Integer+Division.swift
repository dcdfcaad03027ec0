internal import CGMP
internal import GMPShims

extension Integer {
  /// `⌊self / divisor⌋`; the divisor must not be 0.
  ///
  /// ```swift
  /// Integer(-7).flooredQuotient(by: 2)  // -4
  /// ```
  ///
  /// - Complexity: GMP's division, at most a few multiplications of the size; no allocation within a word.
  public func flooredQuotient(by divisor: Integer) -> Integer {
    precondition(!divisor.isZero, "division by zero")
    if let (quotient, remainder) = wordDivision(by: divisor) {
      // Swift truncates towards 0: one too many when the remainder and the divisor differ in sign.
      return Integer(remainder != 0 && (remainder < 0) != (divisor.small < 0) ? quotient - 1 : quotient)
    }
    return withValue { n in divisor.withValue { d in .produced { __gmpz_fdiv_q($0, n, d) } } }
  }

  /// `⌈self / divisor⌉`; the divisor must not be 0.
  ///
  /// ```swift
  /// Integer(-7).ceilingQuotient(by: 2)  // -3
  /// ```
  ///
  /// - Complexity: as ``flooredQuotient(by:)``.
  public func ceilingQuotient(by divisor: Integer) -> Integer {
    precondition(!divisor.isZero, "division by zero")
    if let (quotient, remainder) = wordDivision(by: divisor) {
      return Integer(remainder != 0 && (remainder < 0) == (divisor.small < 0) ? quotient + 1 : quotient)
    }
    return withValue { n in divisor.withValue { d in .produced { __gmpz_cdiv_q($0, n, d) } } }
  }

  /// `self − divisor·⌊self / divisor⌋`, which is 0 or has the sign of the divisor, never 0.
  ///
  /// ```swift
  /// Integer(-7).flooredRemainder(by: 2)  // 1
  /// ```
  ///
  /// - Complexity: as ``flooredQuotient(by:)``.
  public func flooredRemainder(by divisor: Integer) -> Integer {
    precondition(!divisor.isZero, "division by zero")
    if let (_, remainder) = wordDivision(by: divisor) {
      return Integer(
        remainder != 0 && (remainder < 0) != (divisor.small < 0) ? remainder + divisor.small : remainder)
    }
    return withValue { n in divisor.withValue { d in .produced { __gmpz_fdiv_r($0, n, d) } } }
  }

  /// The truncated quotient and remainder where both operands and the quotient fit a word.
  private func wordDivision(by divisor: Integer) -> (quotient: Int, remainder: Int)? {
    // Only Int.min / −1 leaves the word.
    guard large == nil, divisor.large == nil, !(small == .min && divisor.small == -1) else { return nil }
    return small.quotientAndRemainder(dividingBy: divisor.small)
  }

  /// Divides in place by a divisor known to divide; several times as fast as a division with remainder.
  ///
  /// ```swift
  /// var n = Integer(84)
  /// n.divideExactly(by: 2)  // 42
  /// ```
  ///
  /// - Precondition: `divisor ≠ 0` divides `self`; otherwise the result is meaningless, so a debug build traps.
  public mutating func divideExactly(by divisor: Integer) {
    precondition(!divisor.isZero, "division by zero")
    assert(isMultiple(of: divisor), "the division is not exact")
    if let (quotient, _) = wordDivision(by: divisor) {
      small = quotient
    } else if divisor.large == nil {
      let word = divisor.small
      update { result, old in gmpshims_divide_exactly_word(result, old, word) }
    } else {
      divisor.withValue { d in update { result, old in __gmpz_divexact(result, old, d) } }
    }
  }

  /// Whether `divisor · k = self` for some integer `k`; 0 divides only 0.
  ///
  /// ```swift
  /// Integer(12).isMultiple(of: -3)  // true
  /// ```
  public func isMultiple(of divisor: Integer) -> Bool {
    if large == nil && divisor.large == nil { return small.isMultiple(of: divisor.small) }
    return withValue { n in divisor.withValue { d in __gmpz_divisible_p(n, d) != 0 } }
  }
}
