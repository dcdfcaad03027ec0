internal import BallShims
internal import CFLINT
public import ExactNumbers

/// Two standard normal variables G, G' with an exact correlation ρ in [−1, 1], and means of what neurons make of them.
///
/// With `Λ(a, b) = P(G + a ≥ 0, G' + b ≥ 0)` and `s = √(1 − ρ²)`, for |ρ| < 1:
///
/// - `Λ(a, b) = Φ(a)Φ(b) + (1/2π) ∫₀^{arcsin ρ} exp(−(a² − 2ab sin t + b²)/(2cos² t)) dt`,
///   and `Λ(0, 0) = ½ − arccos(ρ)/(2π)`;
/// - `E 1[G + a ≥ 0] (G' + b)₊ = bΛ + φ(b)Φ((a − ρb)/s) + ρφ(a)Φ((b − ρa)/s)`;
/// - `E (G + a)₊ (G' + b)₊ = (ab + ρ)Λ + aφ(b)Φ((a − ρb)/s) + bφ(a)Φ((b − ρa)/s) + s²φ₂(a, b)`,
///   where `s²φ₂ = s·exp(−(a² − 2ρab + b²)/(2s²))/(2π)`.
///
/// The first is Plackett's identity `∂Λ/∂ρ = φ₂` in `ρ = sin t`; the others follow by integrating Λ over b and a. At
/// ρ = ±1 the pair is (G, ±G), and elementary integrals remain.
///
/// ```swift
/// let half = BivariateNormal(correlation: Rational(1, 2), precision: 64)
/// half.orthant(.zero(precision: 64), .zero(precision: 64))  // 1/3
/// ```
///
/// Reference: R. L. Plackett, *A reduction formula for normal multivariate integrals*, Biometrika 41, 1954.
public struct BivariateNormal: Sendable {
  /// ρ.
  public let correlation: Rational
  /// The working precision in bits.
  public let precision: Int

  /// The pair with this correlation.
  ///
  /// - Precondition: `−1 ≤ correlation ≤ 1`.
  public init(correlation: Rational, precision: Int) {
    precondition(correlation.magnitude <= 1, "a correlation is between −1 and 1")
    self.correlation = correlation
    self.precision = precision
  }

  private var isDegenerate: Bool { correlation.magnitude == 1 }
  private var rho: Ball { Ball(correlation, precision: precision) }
  /// `√(1 − ρ²)`, from the exact radicand.
  private var complement: Ball {
    Ball(1 - correlation * correlation, precision: precision).squareRoot
  }

  /// `Λ(a, b)`, with an absolute error of about `2^−precision`.
  public func orthant(_ a: Ball, _ b: Ball) -> Ball {
    if isDegenerate { return degenerateOrthant(a, b) }
    if a.compared(to: 0) == .equal && b.compared(to: 0) == .equal {
      return Rational(1, 2) - rho.arcCosine / (2 * Ball.pi(precision: precision))
    }
    let angle = rho.arcSine
    let integral = Ball.produced(precision) { result, bits in
      a.withValue { a in
        b.withValue { b in
          angle.withValue { angle in ballshims_orthant_integral(result, a, b, angle, bits) }
        }
      }
    }
    return a.normalDistribution * b.normalDistribution
      + integral / (2 * Ball.pi(precision: precision))
  }

  /// G' = G: `P(G ≥ −min(a, b))`; G' = −G: `P(−a ≤ G ≤ b)`, 0 when that interval is empty.
  private func degenerateOrthant(_ a: Ball, _ b: Ball) -> Ball {
    let (first, second) = (a.normalDistribution, b.normalDistribution)
    return correlation > 0
      ? first.minimum(second)
      : (first + second - 1).maximum(.zero(precision: precision))
  }

  /// `E 1[G + a ≥ 0] (G' + b)₊`.
  public func stepRamp(_ a: Ball, _ b: Ball) -> Ball {
    if isDegenerate { return degenerateMean(a, b, stepFirst: true) }
    let s = complement
    return b * orthant(a, b) + b.normalDensity * ((a - rho * b) / s).normalDistribution
      + rho * a.normalDensity * ((b - rho * a) / s).normalDistribution
  }

  /// `E (G + a)₊ (G' + b)₊`.
  public func rampRamp(_ a: Ball, _ b: Ball) -> Ball {
    if isDegenerate { return degenerateMean(a, b, stepFirst: false) }
    let s = complement
    let exponent = (a.power(2) - 2 * rho * a * b + b.power(2)) / (2 * s.power(2))
    return (a * b + rho) * orthant(a, b)
      + a * b.normalDensity * ((a - rho * b) / s).normalDistribution
      + b * a.normalDensity * ((b - rho * a) / s).normalDistribution
      + s * (-exponent).exponential / (2 * Ball.pi(precision: precision))
  }

  /// At ρ = ±1 the mean is `∫ p(g) φ(g) dg` over an interval, for `p(g) = ±g + b` or `(g + a)(±g + b)`.
  ///
  /// With antiderivatives `Φ, −φ, Φ − gφ` of `φ, gφ, g²φ`. For ρ = 1 the interval is `[−min(a, b), ∞)`; for ρ = −1 it is
  /// `[−a, b]`, and the mean is 0 when that is empty.
  private func degenerateMean(_ a: Ball, _ b: Ball, stepFirst: Bool) -> Ball {
    let sign = correlation.signum
    // p(g) = c₀ + c₁g + c₂g².
    let (c0, c1, c2): (Ball, Ball, Rational) =
      stepFirst
      ? (b, Ball(sign, precision: precision), 0)
      : (a * b, b + Rational(sign) * a, Rational(sign))
    func antiderivative(_ g: Ball) -> Ball {
      let (distribution, density) = (g.normalDistribution, g.normalDensity)
      return c0 * distribution - c1 * density + c2 * (distribution - g * density)
    }
    if sign > 0 { return c0 + c2 - antiderivative(-a.minimum(b)) }
    switch (a + b).compared(to: 0) {
    case .greater: return antiderivative(b) - antiderivative(-a)
    case .less, .equal: return .zero(precision: precision)
    case nil:
      // The sign of a + b is open: 0 belongs to the answer beside the integral.
      return (antiderivative(b) - antiderivative(-a)).union(.zero(precision: precision))
    }
  }
}
