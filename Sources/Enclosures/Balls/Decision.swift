internal import CFLINT

/// What balls say about a claim: there is no `Bool` to be had from them, as overlapping balls say nothing.
///
/// ```swift
/// Ball.pi(precision: 64).isAtMost(Ball(Rational(22, 7), precision: 64))  // .holds
/// let third = Ball(Rational(1, 3), precision: 64)
/// third.isLess(than: third)                                               // .undecided
/// ```
public enum Decision: String, Sendable, Hashable, CaseIterable {
  /// It holds for every number in the balls.
  case holds
  /// It fails for every number in the balls.
  case fails
  /// The balls leave it open.
  case undecided

  /// Whether both hold: one that fails is enough for `.fails`, whatever the other says.
  public static func && (left: Decision, right: @autoclosure () throws -> Decision) rethrows -> Decision {
    if left == .fails { return .fails }
    let right = try right()
    return right == .fails ? .fails : left == .holds ? right : .undecided
  }
}

extension Ball {
  /// Whether the number in this ball is less than the one in `other`.
  ///
  /// A ball that is not finite contains every number, and so leaves each of these open.
  public func isLess(than other: Ball) -> Decision {
    if withValue({ left in other.withValue { right in arb_lt(left, right) != 0 } }) { return .holds }
    if withValue({ left in other.withValue { right in arb_ge(left, right) != 0 } }) { return .fails }
    return .undecided
  }

  /// Whether the number in this ball is at most the one in `other`.
  public func isAtMost(_ other: Ball) -> Decision {
    switch other.isLess(than: self) {
    case .holds: .fails
    case .fails: .holds
    case .undecided: .undecided
    }
  }

  /// Whether the number in this ball is greater than 0.
  public var isPositive: Decision { Ball.zero(precision: 2).isLess(than: self) }

  /// Whether the number in this ball is the one in `other`, as far as `digits` significant digits of both can tell.
  ///
  /// It fails where the balls have no number in common, and is undecided where they do but one of them is too wide to
  /// say much.
  public func agrees(with other: Ball, digits: Int) -> Decision {
    guard overlaps(other) else { return .fails }
    return hasDigits(digits) && other.hasDigits(digits) ? .holds : .undecided
  }
}
