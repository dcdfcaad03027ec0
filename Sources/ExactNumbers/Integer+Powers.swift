internal import CGMP

extension Integer {
  /// `self^exponent`, for `exponent ≥ 0`; `0⁰ = 1`.
  ///
  /// ```swift
  /// Integer(-3).power(41)  // -36472996377170786403
  /// ```
  ///
  /// - Complexity: a few multiplications of the size of the result, which the caller bounds.
  public func power(_ exponent: Int) -> Integer {
    precondition(exponent >= 0, "the exponent of an integer must not be negative")
    return withValue { base in .produced { __gmpz_pow_ui($0, base, UInt(exponent)) } }
  }

  /// `⌊√self⌋`, for `self ≥ 0`.
  ///
  /// ```swift
  /// Integer(99).flooredSquareRoot  // 9
  /// ```
  ///
  /// - Postcondition: `r² ≤ self < (r + 1)²`.
  public var flooredSquareRoot: Integer {
    precondition(self >= 0, "the square root of a negative integer")
    return withValue { value in .produced { __gmpz_sqrt($0, value) } }
  }
}
