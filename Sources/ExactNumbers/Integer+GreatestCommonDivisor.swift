internal import CGMP
internal import GMPShims

extension Integer {
  /// The greatest common divisor, never negative; `gcd(0, 0) = 0`.
  ///
  /// ```swift
  /// Integer.greatestCommonDivisor(-12, 18)  // 6
  /// ```
  ///
  /// - Complexity: GMP's, at most quadratic in the size for the sizes met here; no allocation when either
  ///   operand is a word other than 0.
  public static func greatestCommonDivisor(_ left: Integer, _ right: Integer) -> Integer {
    if left.large == nil && right.large == nil {
      return Integer(ExactNumbers.greatestCommonDivisor(left.small.magnitude, right.small.magnitude))
    }
    if left.large == nil && left.small != 0 { return right.commonDivisor(word: left.small) }
    if right.large == nil && right.small != 0 { return left.commonDivisor(word: right.small) }
    return left.withValue { l in right.withValue { r in .produced { __gmpz_gcd($0, l, r) } } }
  }

  /// The greatest common divisor with a word other than 0.
  private func commonDivisor(word: Int) -> Integer {
    Integer(withValue { __gmpz_gcd_ui(nil, $0, gmpshims_magnitude(word)) })
  }

  /// The least common multiple, never negative; 0 when an operand is 0.
  ///
  /// ```swift
  /// Integer.leastCommonMultiple(4, -6)  // 12
  /// ```
  public static func leastCommonMultiple(_ left: Integer, _ right: Integer) -> Integer {
    if left.isZero || right.isZero { return 0 }
    var multiple = left.magnitude
    multiple.divideExactly(by: greatestCommonDivisor(left, right))
    multiple *= right.magnitude
    return multiple
  }
}

/// The greatest common divisor of two words by Stein's binary algorithm; `gcd(0, n) = n`.
///
/// Knuth, *The Art of Computer Programming*, vol. 2, §4.5.2, algorithm B. Its loop has no division and no
/// branch but its own end.
func greatestCommonDivisor(_ left: UInt, _ right: UInt) -> UInt {
  guard left != 0, right != 0 else { return left | right }
  let twos = (left | right).trailingZeroBitCount
  // Both odd from here on: their difference is even, and dividing it by its power of 2 keeps the odd gcd.
  var a = left >> left.trailingZeroBitCount
  var b = right >> right.trailingZeroBitCount
  while a != b {
    let difference = a > b ? a &- b : b &- a
    b = min(a, b)
    a = difference &>> difference.trailingZeroBitCount
  }
  return a << twos
}
