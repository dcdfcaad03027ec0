/// Two rational numbers with a real number between them, ends included.
///
/// The series below are summed in fixed point with every rounding directed outward, so the bounds are
/// rigorous at any working precision. A caller that cannot decide with `bits` doubles it: the bounds tighten
/// to the value.
///
/// ```swift
/// RationalBounds.exponential(of: -1, bits: 64)  // around 0.36787944…
/// RationalBounds.pi(bits: 32)                   // around 3.14159265…
/// ```
public struct RationalBounds: Sendable, Hashable {
  /// At most the value.
  public let lower: Rational
  /// At least the value.
  public let upper: Rational

  /// Bounds with `lower ≤ upper`.
  public init(lower: Rational, upper: Rational) {
    precondition(lower <= upper, "the lower bound is above the upper one")
    self.lower = lower
    self.upper = upper
  }

  /// Whether the bounds enclose `value`.
  public func contains(_ value: Rational) -> Bool { lower <= value && value <= upper }

  /// The least `n` with `n · value ≥ bound`, for a positive value, where the bounds settle it; else `nil`.
  ///
  /// - Precondition: `bound > 0`.
  public func leastMultiple(reaching bound: Rational) -> Integer? {
    precondition(bound > 0, "only a positive bound has a least multiple")
    guard lower > 0 else { return nil }
    // ⌈bound/v⌉ does not increase in v, so equal ends fix it for every v in between.
    let atMost = (bound / lower).ceiling
    return (bound / upper).ceiling == atMost ? atMost : nil
  }
}

/// `⌊a·b / 2^bits⌋` and `⌈a·b / 2^bits⌉`: one multiplication in fixed point, rounded down and up.
package func fixedPointProduct(_ low: (Integer, Integer), _ high: (Integer, Integer), bits: Int) -> (
  Integer, Integer
) {
  ((low.0 * low.1) >> bits, -((-(high.0 * high.1)) >> bits))
}
