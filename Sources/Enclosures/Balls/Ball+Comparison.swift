internal import CFLINT
public import ExactNumbers

extension Ball {
  /// How the number in this ball compares with the one in `other`; `nil` when the balls leave it open.
  ///
  /// `.equal` is the answer only for two exact balls. A caller that gets `nil` doubles the precision up to a stated
  /// limit, and then says that the comparison is undecided.
  ///
  /// ```swift
  /// Ball.pi(precision: 64).compared(to: Ball(Rational(22, 7), precision: 64))  // .less
  /// ```
  public func compared(to other: Ball) -> Ordering? {
    withValue { left in
      other.withValue { right in
        if arb_lt(left, right) != 0 { return .less }
        if arb_gt(left, right) != 0 { return .greater }
        return arb_eq(left, right) != 0 ? .equal : nil
      }
    }
  }

  /// How the number in this ball compares with an exact one; `nil` when the ball leaves it open.
  public func compared(to value: Rational) -> Ordering? {
    guard isFinite else { return nil }
    let (lower, upper) = endpoints
    if upper < value { return .less }
    if lower > value { return .greater }
    return lower == upper ? .equal : nil
  }
}

// For searches that discard what is certainly not wanted; a verdict takes a ``Decision``.
extension Ball {
  /// Whether every number in the ball is less than every number in `other`; `false` says nothing.
  func isCertainlyLess(than other: Ball) -> Bool { isLess(than: other) == .holds }

  /// Whether every number in the ball is greater than 0; `false` says nothing.
  var isCertainlyPositive: Bool { withValue { arb_is_positive($0) != 0 } }

  /// Whether every number in the ball is less than 0; `false` says nothing.
  var isCertainlyNegative: Bool { withValue { arb_is_negative($0) != 0 } }
}

extension Ball {
  /// The bits of the midpoint that the radius leaves certain: negative when the ball says little, huge when exact.
  public var relativeAccuracy: Int { withValue { arb_rel_accuracy_bits($0) } }

  /// Whether the outward decimals of `digits + 1` figures span at most `10^(1 − digits)` of the value.
  ///
  /// Rounding outward widens by less than two units of the last of `digits + 1` figures, that is by a relative
  /// `2·10^−digits`; the ball itself has a relative radius of at most `2^−a`, a the relative accuracy, and
  /// `2·2^−a ≤ 2·10^−(digits+1)` makes the sum at most `2.2·10^−digits < 10^(1−digits)`.
  public func hasDigits(_ digits: Int) -> Bool { relativeAccuracy >= Self.bits(digits + 1) }

  /// The least bits b with `2^b ≥ 10^digits`, up to one too many.
  package static func bits(_ digits: Int) -> Int { (digits * 3322 + 999) / 1000 + 1 }
}
