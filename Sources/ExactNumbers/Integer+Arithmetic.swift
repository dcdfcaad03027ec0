internal import CGMP
internal import GMPShims

extension Integer: SignedNumeric {
  /// The integer equal to `source`; never `nil`.
  ///
  /// ```swift
  /// Integer(exactly: Int8(-5))  // -5
  /// ```
  public init?(exactly source: some BinaryInteger) { self.init(source) }

  /// `|n|`.
  ///
  /// ```swift
  /// Integer(Int.min).magnitude  // 9223372036854775808
  /// ```
  public var magnitude: Integer { signum < 0 ? -self : self }

  /// The sum.
  ///
  /// ```swift
  /// Integer(Int.max) + 1  // 9223372036854775808
  /// ```
  ///
  /// - Complexity: linear in the operands; no allocation when they and the sum fit a word.
  @inlinable
  public static func + (left: Integer, right: Integer) -> Integer {
    if left.large == nil && right.large == nil {
      let (sum, overflow) = left.small.addingReportingOverflow(right.small)
      if !overflow { return Integer(sum) }
    }
    return left.largeSum(right)
  }

  /// The difference.
  ///
  /// ```swift
  /// Integer(Int.min) - 1  // -9223372036854775809
  /// ```
  ///
  /// - Complexity: linear in the operands; no allocation when they and the difference fit a word.
  @inlinable
  public static func - (left: Integer, right: Integer) -> Integer {
    if left.large == nil && right.large == nil {
      let (difference, overflow) = left.small.subtractingReportingOverflow(right.small)
      if !overflow { return Integer(difference) }
    }
    return left.largeDifference(right)
  }

  /// The product.
  ///
  /// ```swift
  /// Integer(Int.max) * 2  // 18446744073709551614
  /// ```
  ///
  /// - Complexity: GMP's multiplication, from schoolbook up to FFT; no allocation within a word.
  @inlinable
  public static func * (left: Integer, right: Integer) -> Integer {
    if left.large == nil && right.large == nil {
      let (product, overflow) = left.small.multipliedReportingOverflow(by: right.small)
      if !overflow { return Integer(product) }
    }
    return left.largeProduct(right)
  }

  /// Adds in place.
  ///
  /// ```swift
  /// var n = Integer(40)
  /// n += 2  // 42
  /// ```
  ///
  /// - Complexity: as ``+(_:_:)``; no allocation while the storage of `left` is unshared and large enough.
  @inlinable
  public static func += (left: inout Integer, right: Integer) {
    if left.large == nil && right.large == nil {
      let (sum, overflow) = left.small.addingReportingOverflow(right.small)
      if !overflow {
        left.small = sum
        return
      }
    }
    left.addLarge(right)
  }

  /// Subtracts in place.
  ///
  /// ```swift
  /// var n = Integer(44)
  /// n -= 2  // 42
  /// ```
  ///
  /// - Complexity: as ``-(_:_:)``; no allocation while the storage of `left` is unshared and large enough.
  @inlinable
  public static func -= (left: inout Integer, right: Integer) {
    if left.large == nil && right.large == nil {
      let (difference, overflow) = left.small.subtractingReportingOverflow(right.small)
      if !overflow {
        left.small = difference
        return
      }
    }
    left.subtractLarge(right)
  }

  /// Multiplies in place.
  ///
  /// ```swift
  /// var n = Integer(21)
  /// n *= 2  // 42
  /// ```
  ///
  /// - Complexity: as ``*(_:_:)``; by a word, no allocation while the storage of `left` is unshared and large
  ///   enough.
  @inlinable
  public static func *= (left: inout Integer, right: Integer) {
    if left.large == nil && right.large == nil {
      let (product, overflow) = left.small.multipliedReportingOverflow(by: right.small)
      if !overflow {
        left.small = product
        return
      }
    }
    left.multiplyLarge(by: right)
  }

  /// `−n`.
  ///
  /// ```swift
  /// -Integer(Int.min)  // 9223372036854775808
  /// ```
  public static prefix func - (operand: Integer) -> Integer { 0 - operand }

  /// Replaces the value by `−n`.
  ///
  /// ```swift
  /// var n = Integer(5)
  /// n.negate()  // -5
  /// ```
  ///
  /// - Complexity: constant while the storage is unshared.
  public mutating func negate() {
    if large == nil && small != .min {
      small = -small
    } else {
      update { result, old in __gmpz_neg(result, old) }
    }
  }

  /// Adds `left · right` without forming the product as a value of its own.
  ///
  /// ```swift
  /// var n = Integer(2)
  /// n.addProduct(5, 8)  // 42
  /// ```
  ///
  /// - Complexity: one multiplication and one addition in one pass where an operand is a word.
  public mutating func addProduct(_ left: Integer, _ right: Integer) {
    if large == nil {
      if left.large == nil && right.large == nil {
        let (product, overflow) = left.small.multipliedReportingOverflow(by: right.small)
        let (sum, carry) = small.addingReportingOverflow(product)
        if !overflow && !carry {
          small = sum
          return
        }
      }
      self += left * right
      return
    }
    if left.large == nil { return addLargeProduct(right, word: left.small) }
    if right.large == nil { return addLargeProduct(left, word: right.small) }
    left.withValue { l in
      right.withValue { r in
        update { result, old in
          if UnsafePointer(result) != old { __gmpz_set(result, old) }
          __gmpz_addmul(result, l, r)
        }
      }
    }
  }

  private mutating func addLargeProduct(_ factor: Integer, word: Int) {
    factor.withValue { f in
      update { result, old in
        if UnsafePointer(result) != old { __gmpz_set(result, old) }
        gmpshims_add_product_word(result, f, word)
      }
    }
  }
}

// The paths through GMP, out of line so that the word-sized ones above inline into other modules.
extension Integer {
  @usableFromInline
  func largeSum(_ other: Integer) -> Integer {
    withValue { l in other.withValue { r in .produced { __gmpz_add($0, l, r) } } }
  }

  @usableFromInline
  func largeDifference(_ other: Integer) -> Integer {
    withValue { l in other.withValue { r in .produced { __gmpz_sub($0, l, r) } } }
  }

  @usableFromInline
  func largeProduct(_ other: Integer) -> Integer {
    withValue { l in other.withValue { r in .produced { __gmpz_mul($0, l, r) } } }
  }

  @usableFromInline
  mutating func addLarge(_ other: Integer) {
    if other.large == nil {
      let word = other.small
      update { result, old in gmpshims_add_word(result, old, word) }
    } else {
      other.withValue { r in update { result, old in __gmpz_add(result, old, r) } }
    }
  }

  @usableFromInline
  mutating func subtractLarge(_ other: Integer) {
    if other.large == nil {
      let word = other.small
      update { result, old in gmpshims_subtract_word(result, old, word) }
    } else {
      other.withValue { r in update { result, old in __gmpz_sub(result, old, r) } }
    }
  }

  @usableFromInline
  mutating func multiplyLarge(by other: Integer) {
    if other.large == nil {
      let word = other.small
      update { result, old in __gmpz_mul_si(result, old, word) }
    } else {
      other.withValue { r in update { result, old in __gmpz_mul(result, old, r) } }
    }
  }
}
