import ExactNumbers

/// Bounds by exact rational arithmetic, from alternating or dominated series: they share no code with Arb.
enum RationalOracle {
  typealias Bounds = (lower: Rational, upper: Rational)

  /// `Σ x^k/k!` for `|x| ≤ 4`: past 100 terms the rest is below the next term twice over.
  static func exponential(_ x: Rational) -> Bounds { series(x, ratio: { x / Rational($0) }, start: 1) }

  static func sine(_ x: Rational) -> Bounds {
    series(x, ratio: { -x * x / Rational(2 * $0 * (2 * $0 + 1)) }, start: x)
  }

  static func cosine(_ x: Rational) -> Bounds {
    series(x, ratio: { -x * x / Rational((2 * $0 - 1) * 2 * $0) }, start: 1)
  }

  /// `∫₀^x e^{−u²} du = Σ (−1)^k x^{2k+1}/(k!(2k+1))`.
  static func gaussianIntegral(_ x: Rational) -> Bounds {
    series(
      x, ratio: { k in -x * x * Rational(Integer(2 * k - 1), Integer(k * (2 * k + 1))) }, start: x)
  }

  /// π by Machin's formula `16 arctan(1/5) − 4 arctan(1/239)`.
  static var pi: Bounds {
    let (a, b) = (arcTangent(of: 5), arcTangent(of: 239))
    return (16 * a.lower - 4 * b.upper, 16 * a.upper - 4 * b.lower)
  }

  private static func arcTangent(of inverse: Int) -> Bounds {
    let x = Rational(1, Integer(inverse))
    return series(
      x, ratio: { k in -x * x * Rational(Integer(2 * k - 1), Integer(2 * k + 1)) }, start: x)
  }

  /// The sum of terms with the given ratios; for `|x| ≤ 4` each ratio past the 40th is below ½ in absolute value, so
  /// the rest is at most the last term.
  private static func series(
    _ x: Rational, ratio: (Int) -> Rational, start: Rational
  ) -> Bounds {
    precondition(x.magnitude <= 4, "the remainder bound needs |x| ≤ 4")
    var (sum, term) = (start, start)
    for k in 1...100 {
      term *= ratio(k)
      sum += term
    }
    return (sum - term.magnitude, sum + term.magnitude)
  }
}
