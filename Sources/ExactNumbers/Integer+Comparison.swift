internal import CGMP
internal import GMPShims

extension Integer: Comparable, Hashable {
  /// Whether the values are equal.
  ///
  /// ```swift
  /// Integer(2).power(10) == 1024  // true
  /// ```
  @inlinable
  public static func == (left: Integer, right: Integer) -> Bool {
    // Canonical: a word never equals a large value.
    if left.large == nil || right.large == nil {
      return left.large == nil && right.large == nil && left.small == right.small
    }
    return left.largeOrder(right) == 0
  }

  /// Whether `left` is smaller.
  ///
  /// ```swift
  /// Integer(-3) < 2  // true
  /// ```
  @inlinable
  public static func < (left: Integer, right: Integer) -> Bool {
    if left.large == nil && right.large == nil { return left.small < right.small }
    return left.largeOrder(right) < 0
  }

  /// Negative, 0 or positive as the value is smaller than, equal to or larger than `other`.
  @usableFromInline
  func largeOrder(_ other: Integer) -> Int32 {
    withValue { l in other.withValue { r in __gmpz_cmp(l, r) } }
  }

  /// Feeds the value to `hasher`; equal values, however computed, feed the same.
  public func hash(into hasher: inout Hasher) {
    if large == nil {
      hasher.combine(small)
    } else {
      withValue { value in
        hasher.combine(gmpshims_sign(value))
        for index in 0..<Int(__gmpz_size(value)) { hasher.combine(__gmpz_getlimbn(value, mp_size_t(index))) }
      }
    }
  }
}
