internal import CGMP

extension Integer: SignedNumeric {
  public init?(exactly source: some BinaryInteger) { self.init(source) }

  /// `|n|`.
  public var magnitude: Integer { self < 0 ? -self : self }

  @inlinable
  public static func + (left: Integer, right: Integer) -> Integer {
    if left.large == nil && right.large == nil {
      let (sum, overflow) = left.small.addingReportingOverflow(right.small)
      if !overflow { return Integer(sum) }
    }
    return left.largeSum(right)
  }

  @inlinable
  public static func - (left: Integer, right: Integer) -> Integer {
    if left.large == nil && right.large == nil {
      let (difference, overflow) = left.small.subtractingReportingOverflow(right.small)
      if !overflow { return Integer(difference) }
    }
    return left.largeDifference(right)
  }

  @inlinable
  public static func * (left: Integer, right: Integer) -> Integer {
    if left.large == nil && right.large == nil {
      let (product, overflow) = left.small.multipliedReportingOverflow(by: right.small)
      if !overflow { return Integer(product) }
    }
    return left.largeProduct(right)
  }

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

  public static prefix func - (operand: Integer) -> Integer { 0 - operand }

  /// Adds `left · right` without forming the product as a value of its own.
  public mutating func addProduct(_ left: Integer, _ right: Integer) {
    if large == nil && left.large == nil && right.large == nil {
      let (product, overflow) = left.small.multipliedReportingOverflow(by: right.small)
      let (sum, carry) = small.addingReportingOverflow(product)
      if !overflow && !carry {
        small = sum
        return
      }
    }
    if large == nil {
      self += left * right
    } else {
      update { result, old in
        if UnsafePointer(result) != old { __gmpz_set(result, old) }
        left.withValue { l in right.withValue { r in __gmpz_addmul(result, l, r) } }
      }
    }
  }

  /// `n · 2^count`, for `count ≥ 0`.
  public static func << (left: Integer, count: Int) -> Integer {
    precondition(count >= 0, "a shift count must not be negative")
    return left.withValue { value in .produced { __gmpz_mul_2exp($0, value, mp_bitcnt_t(count)) } }
  }

  /// `⌊n / 2^count⌋`, for `count ≥ 0`.
  public static func >> (left: Integer, count: Int) -> Integer {
    precondition(count >= 0, "a shift count must not be negative")
    return left.withValue { value in .produced { __gmpz_fdiv_q_2exp($0, value, mp_bitcnt_t(count)) } }
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
    other.withValue { r in update { result, old in __gmpz_add(result, old, r) } }
  }

  @usableFromInline
  mutating func subtractLarge(_ other: Integer) {
    other.withValue { r in update { result, old in __gmpz_sub(result, old, r) } }
  }

  @usableFromInline
  mutating func multiplyLarge(by other: Integer) {
    other.withValue { r in update { result, old in __gmpz_mul(result, old, r) } }
  }
}
