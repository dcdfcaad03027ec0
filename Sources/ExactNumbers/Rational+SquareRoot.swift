/// The outcome of an exact comparison.
///
/// ```swift
/// Ordering(Rational(1, 3), Rational(1, 2))  // .less
/// ```
public enum Ordering: Sendable, Hashable {
  /// The left side is smaller.
  case less
  /// The sides are equal.
  case equal
  /// The left side is larger.
  case greater

  /// How `left` compares with `right`.
  public init<Value: Comparable>(_ left: Value, _ right: Value) {
    self = left < right ? .less : (left == right ? .equal : .greater)
  }
}

extension Rational {
  /// How the value compares with `√radicand`, decided on squares.
  ///
  /// ```swift
  /// Rational(3, 2).compared(toSquareRootOf: 2)  // .greater, as 9/4 > 2
  /// ```
  ///
  /// - Precondition: `radicand ≥ 0`.
  /// - Complexity: one squaring and one comparison.
  public func compared(toSquareRootOf radicand: Rational) -> Ordering {
    precondition(radicand >= 0, "the square root of a negative number")
    // A negative value is below every square root; otherwise squaring keeps the order.
    return self < 0 ? .less : Ordering(self * self, radicand)
  }
}
