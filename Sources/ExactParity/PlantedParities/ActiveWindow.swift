public import ExactNumbers

/// The integers m with `lower < m/√n + b < upper`: where a neuron of weights in {−1, 0, 1}, which sees `w·x =
/// m/√n`, is active; `0 < z < 6` for ReLU6.
///
/// ```swift
/// ActiveWindow(dimension: 4, bias: 0).range  // 1..<12
/// ```
public struct ActiveWindow: Sendable, Hashable {
  /// n.
  public let dimension: Int
  /// The integers.
  public let range: Range<Int>

  /// The window of a neuron with this bias; `lower` and `upper` are multiples of 1 and of `1/√n`: the value is
  /// `a + b/√n` for `(a, b)`.
  ///
  /// - Precondition: `n ≥ 1`, and the ends are below 2³¹ in absolute value.
  public init(
    dimension n: Int, bias: Rational, above lower: (Rational, Rational) = (0, 0),
    below upper: (Rational, Rational) = (6, 0)
  ) {
    dimension = n
    // m > (lower₀ − b)√n + lower₁, and m < (upper₀ − b)√n + upper₁.
    let start = Self.floor(QuadraticNumber(lower.1, lower.0 - bias, radicand: n)) + 1
    let end = -Self.floor(QuadraticNumber(-upper.1, bias - upper.0, radicand: n))
    range = start..<max(start, end)
  }

  /// `⌊x⌋`, by bisection.
  private static func floor(_ x: QuadraticNumber) -> Int {
    var (low, high) = (-1 << 31, 1 << 31)
    precondition(QuadraticNumber(Rational(low)) <= x && x < QuadraticNumber(Rational(high)), "out of range")
    while high - low > 1 {
      let middle = (low + high) / 2
      if QuadraticNumber(Rational(middle)) <= x { low = middle } else { high = middle }
    }
    return low
  }

  /// How many of the `2^c` sign vectors of `coordinates` = c coordinates have `shift + S` in the window, S their sum.
  ///
  /// - Complexity: one binomial a value of S in the window.
  public func count(shift: Int, coordinates c: Int) -> Integer {
    // S = c − 2j for j negative coordinates.
    let first = max(0, (c + shift - range.upperBound) / 2)
    let last = min(c, (c + shift - range.lowerBound + 2) / 2)
    guard first <= last else { return 0 }
    return (first...last).reduce(0) { range.contains(shift + c - 2 * $1) ? $0 + binomial(c, $1) : $0 }
  }

  /// `P(shift + S in the window)`.
  public func probability(shift: Int, coordinates c: Int) -> Rational {
    Rational(count(shift: shift, coordinates: c), .powerOfTwo(c))
  }
}
