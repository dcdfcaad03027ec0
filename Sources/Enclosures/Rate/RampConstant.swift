internal import ExactNumbers
public import ExactParity

/// The constant `K₂(D) = π⁻² ∫∫_{t,s>0} Q(t, s)²/(ts)² dt ds`, which is for ramps what ``RateConstant`` is for jumps.
///
/// By Tonelli and `∫₀^∞ sin(at) sin(bt)/t² dt = ½π min(a, b)` for a, b > 0, for independent weights u, v
///
///     K₂ = E (π⁻¹ ∫₀^∞ sin(tu) sin(tv)/t² dt)² = ¼ E min(|u|, |v|)² = ⅛(E u² + E v² − E|u² − v²|).
///
/// - discrete: the sum over pairs;
/// - gaussian: `|u² − v²| = |u − v||u + v|`, independent normals of variance 2, of mean `2/√π`, so `K₂ = ¼(1 − 2/π)`;
/// - perturbed:σ: one of u ± v is ±2 + √2σG, the other √2σG', independent:
///   `E|u² − v²| = (2σ/√π)·(√2σ√(2/π) e^{−1/σ²} + 2 erf(1/σ))`;
/// - uniform:σ, `c = √3σ`: |u| is uniform on [1 − c, 1 + c] where c ≤ 1; else it has the tail `1 − y/c` up to c − 1 and
///   `(c + 1 − y)/(2c)` from there to c + 1. `E min² = ∫ 2y P(|u| > y)² dy`.
///
/// Reference: Gradshteyn and Ryzhik, *Table of Integrals, Series, and Products*, 3.741.3.
public enum RampConstant {
  /// K₂ for `weights`, exact for discrete ones.
  public static func value(_ weights: WeightDistribution, precision: Int) -> EnclosedValue {
    if let magnitudes = weights.magnitudes {
      let mean = magnitudes.reduce(Rational(0)) { sum, u in
        magnitudes.reduce(sum) {
          let least = min(u.value, $1.value)
          return $0 + u.probability * $1.probability * least * least
        }
      }
      return .exact(mean / 4)
    }
    return .ball(continuous(weights, precision: precision))
  }

  private static func continuous(_ weights: WeightDistribution, precision: Int) -> Ball {
    let pi = Ball.pi(precision: precision)
    switch weights {
    case .gaussian: return (1 - 2 / pi) / 4
    case .perturbed(let deviation):
      let sigma = Ball(deviation, precision: precision)
      let reach =
        2 * sigma / pi.squareRoot * (-1 / sigma.power(2)).exponential + 2 * (1 / sigma).errorFunction
      return (1 + sigma.power(2) - sigma / pi.squareRoot * reach) / 4
    case .uniform(let deviation):
      let c = deviation * Ball(3, precision: precision).squareRoot
      if c.compared(to: 1) == .less {
        // a² + ⅔aL + L²/6 for a = 1 − c, L = 2c.
        return ((1 - c).power(2) + Rational(4, 3) * (1 - c) * c + Rational(2, 3) * c.power(2)) / 4
      }
      let t = c - 1
      let near = t.power(2) - Rational(4, 3) * t.power(3) / c + t.power(4) / (2 * c.power(2))
      let far = (Rational(8, 3) * (c + 1) - 4) / (2 * c.power(2))
      return (near + far) / 4
    case .rademacher, .sparse, .values, .law: preconditionFailure("discrete weights have magnitudes")
    }
  }
}
