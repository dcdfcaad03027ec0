internal import CGMP

extension Integer {
  /// `n · 2^count`, for `count ≥ 0`.
  ///
  /// ```swift
  /// Integer(3) << 70  // 3541774862152233910272
  /// ```
  ///
  /// - Complexity: linear in the result, whose size the caller bounds.
  public static func << (left: Integer, count: Int) -> Integer {
    precondition(count >= 0, "a shift count must not be negative")
    if left.large == nil && count < Int.bitWidth {
      let shifted = left.small << count
      if shifted >> count == left.small { return Integer(shifted) }
    }
    return left.withValue { value in .produced { __gmpz_mul_2exp($0, value, mp_bitcnt_t(count)) } }
  }

  /// `⌊n / 2^count⌋`, for `count ≥ 0`.
  ///
  /// ```swift
  /// Integer(-5) >> 1  // -3
  /// ```
  ///
  /// - Complexity: linear in the result.
  public static func >> (left: Integer, count: Int) -> Integer {
    precondition(count >= 0, "a shift count must not be negative")
    // An arithmetic shift of the word, which past its width leaves 0 or −1.
    if left.large == nil { return Integer(left.small >> count) }
    return left.withValue { value in .produced { __gmpz_fdiv_q_2exp($0, value, mp_bitcnt_t(count)) } }
  }

  /// Multiplies by `2^count` in place, for `count ≥ 0`.
  ///
  /// ```swift
  /// var n = Integer(5)
  /// n <<= 3  // 40
  /// ```
  public static func <<= (left: inout Integer, count: Int) {
    precondition(count >= 0, "a shift count must not be negative")
    if left.large == nil {
      left = left << count
    } else {
      left.update { result, old in __gmpz_mul_2exp(result, old, mp_bitcnt_t(count)) }
    }
  }

  /// Replaces the value by `⌊n / 2^count⌋`, for `count ≥ 0`.
  ///
  /// ```swift
  /// var n = Integer(41)
  /// n >>= 3  // 5
  /// ```
  public static func >>= (left: inout Integer, count: Int) {
    precondition(count >= 0, "a shift count must not be negative")
    if left.large == nil {
      left.small >>= count
    } else {
      left.update { result, old in __gmpz_fdiv_q_2exp(result, old, mp_bitcnt_t(count)) }
    }
  }

  /// `2^exponent`, for `exponent ≥ 0`.
  ///
  /// ```swift
  /// Integer.powerOfTwo(64)  // 18446744073709551616
  /// ```
  public static func powerOfTwo(_ exponent: Int) -> Integer { Integer(1) << exponent }
}
