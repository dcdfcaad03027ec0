package import ExactNumbers
public import ExactParity
internal import Foundation

/// The constant `K(D) = π⁻² ∫∫_{t,s>0} Q(t, s)²/(ts) dt ds` of the bound `GAL ≤ K M^{d−2}`, for continuous weights.
///
/// By Tonelli and `∫₀^∞ sin(at) sin(bt)/t dt = ½ ln|(a + b)/(a − b)|` (Frullani), for independent weights u, v
///
///     K = E (π⁻¹ ∫₀^∞ sin(tu) sin(tv)/t dt)² = (1/4π²) E ln²|(u + v)/(u − v)|.
///
/// - gaussian: the ratio is a Cauchy variable, `E ln² = π²/4`, so K = 1/16.
/// - perturbed:σ: u + v and u − v have independent Gaussian parts, and one of the signs' sum and difference is ±2, the
///   other 0: `ln|2 + √2σG|` against `ln|√2σG'|`, see `bySeries(_:precision:)` and, for small σ, `byMellinTransform(_:precision:)`.
/// - uniform:σ: an integral over a square of a function of v/u alone, see `uniform(_:precision:)`.
///
/// Reference: Gradshteyn and Ryzhik, *Table of Integrals, Series, and Products*, 3.741.1.
public enum RateConstant {
  /// K for `weights`.
  ///
  /// - Throws: `InvalidInput` for discrete weights, where the integral diverges as u = v with a positive probability.
  /// - Complexity: for perturbed:σ about `4/σ²` terms plus one a bit where `1/σ² ≤ 1000`, else a value of Kummer's function
  ///   for each 1.6 bits; for uniform:σ two dilogarithms.
  public static func value(_ weights: WeightDistribution, precision: Int) throws -> EnclosedValue {
    switch weights {
    case .gaussian: return .exact(Rational(1, 16))
    case .perturbed(let deviation) where deviation > 0:
      return .ball(
        deviation * deviation * 1000 >= 1
          ? bySeries(deviation, precision: precision) : byMellinTransform(deviation, precision: precision))
    case .uniform(let deviation) where deviation > 0:
      return .ball(uniform(deviation, precision: precision))
    default:
      throw InvalidInput("weights", "\(weights) is discrete; the integral K diverges")
    }
  }

  /// `(1/4π²) (Var X + π²/8 + (E X − E Y)²)`, `X = ½ ln χ²` noncentral with one degree of freedom and noncentrality `2/σ²`,
  /// and Y = ½ ln χ² central.
  ///
  /// For J Poisson with mean `1/σ²`, the noncentral variable is central with 1 + 2J degrees of freedom, and
  /// `½ ln χ²_{1+2j}` has mean `½(ψ(½ + j) + ln 2)` and variance `¼ψ'(½ + j)`; `ψ(½ + j) = ψ(½) + Σ_{k<j} 1/(k + ½)` and
  /// `ψ'(½ + j) = π²/2 − Σ_{k<j} 1/(k + ½)²`. With `p_j` the probabilities and `a_j = ψ(½ + j) − ψ(½)`,
  /// `4 Var X = Σ p_j(ψ'(½ + j) + a_j²) − (Σ p_j a_j)²` and `2(E X − E Y) = Σ p_j a_j`. Past `j > 4/σ² + 50` the
  /// ratio of `p_j·(j + 3)²` to its predecessor is below ½, and `ψ' + a_j² ≤ 2(j + 3)²`, `a_j ≤ (j + 3)²`.
  ///
  /// `further` terms past `4/σ² + 50` are added, as many as the bits unless a test wants to see the rest.
  package static func bySeries(_ deviation: Rational, precision: Int, further: Int? = nil) -> Ball {
    let mean = (deviation * deviation).reciprocal
    let pi = Ball.pi(precision: precision)
    let last = Int((4 * mean.approximation).rounded(.up)) + 50 + (further ?? precision)
    var probability = (-Ball(mean, precision: precision)).exponential
    var a = Ball.zero(precision: precision)
    var trigamma = pi.power(2) / 2
    var (first, second) = (a, a)
    for j in 0...last {
      first += probability * a
      second += probability * (trigamma + a.power(2))
      let step = Rational(2, Integer(2 * j + 1))
      a = a + step
      trigamma = trigamma - step * step
      probability *= Ball(mean / Rational(j + 1), precision: precision)
    }
    // `probability` is now that of last + 1; twice the first term bounds the rest.
    let rest = 4 * Rational(last + 4).power(2) * probability
    first = first.widened(by: rest)
    second = second.widened(by: rest)
    let variance = (second - first.power(2)) / 4
    return (variance + pi.power(2) / 8 + first.power(2) / 4) / (4 * pi.power(2))
  }

  /// The same from moments of powers, which cost the same for every σ.
  ///
  /// With `μ = √2/σ`, L = ln|G + μ| and `L₀ = ln|G'|`, `4π²K = E (L − L₀)² = E L² − 2 E L E L₀ + E L₀²`, where
  /// `E L₀ = −½(γ + ln 2)` and `E L₀² = π²/8 + (E L₀)²`. The Mellin transform
  ///
  ///     F(s) = E|G + μ|^s = 2^{s/2} Γ((1 + s)/2)/√π · ₁F₁(−s/2; ½; −μ²/2),   Re s > −1,
  ///
  /// is `1 + s E L + ½s² E L² + …`. Its mean over N points of the circle of radius ¼, times `s^{−k}`, is the coefficient of
  /// `s^k` up to those of `s^{k+N}, s^{k+2N}, …` times `4^{−N}, 4^{−2N}, …`. On the circle of radius ¾
  /// `|F(s)| ≤ E|G + μ|^{3/4} + E|G + μ|^{−3/4} ≤ (2 + μ²) + (1 + 4) =: B`, as `y^{3/4} ≤ 1 + y²`, the density of |G + μ| is
  /// below 1 and `∫₀¹ y^{−3/4} dy = 4`. Hence the coefficients of `s^n` are at most `B(4/3)^n`, and the error is at most
  /// `B(4/3)^k/(3^N − 1)`.
  package static func byMellinTransform(_ deviation: Rational, precision: Int) -> Ball {
    let x = (deviation * deviation).reciprocal
    let bound = 7 + 2 * x
    // ln 3/ln 2 > 1.58.
    let count = (precision + bound.ceiling.bitLength) * 100 / 158 + 4
    // The logarithms of the moments are at most about ln μ, and the circle costs two bits for each power of s.
    let working = precision + 32
    let pi = Ball.pi(precision: working)
    let (zero, logarithm) = (Ball.zero(precision: working), Ball(2, precision: working).logarithm)
    var (first, second) = (zero, zero)
    for j in 0..<count {
      let unit = ComplexBall(unitAt: Rational(Integer(2 * j), Integer(count)) * pi)
      let half = Ball(Rational(1, 8), precision: working) * unit
      let kummer = (Ball(-1, precision: working) * half).kummer(
        Rational(1, 2), at: -Ball(x, precision: working))
      let gamma = (ComplexBall(Ball(Rational(1, 2), precision: working), zero) + half).gamma
      let value = (logarithm * half).exponential * gamma * kummer
      let back = unit.conjugate
      first += (value * back).real
      second += (value * back * back).real
    }
    let scale = Rational(count) * pi.squareRoot
    let rest = Ball(bound, precision: working) / (Ball(3, precision: working).power(count) - 1)
    // E L and ½E L².
    let mean = (4 * first / scale).widened(by: Rational(4, 3) * rest)
    let square = (16 * second / scale).widened(by: Rational(16, 9) * rest)
    let central = (Ball(Rational(1, 2), precision: working).digamma + logarithm) / 2
    let total = 2 * square - 2 * mean * central + pi.power(2) / 8 + central.power(2)
    return total / (4 * pi.power(2))
  }

  /// `(1/4π²)(2c)⁻² ∫∫_{[1−c,1+c]²} f(v/u) du dv` with `f(r) = ln²|(1 + r)/(1 − r)|` and `c = √3σ`.
  ///
  /// f is even and `f(1/r) = f(r)`, so the four squares of (u, v) give the same. In rays from the origin, over a rectangle
  /// `[0, a] × [0, b]` the integral is `½(a²F(b/a) + b²F(a/b))` with `F(x) = ∫₀^x f`, odd in a and in b; the square is a
  /// combination of four such rectangles.
  private static func uniform(_ deviation: Rational, precision: Int) -> Ball {
    let c = deviation * Ball(3, precision: precision).squareRoot
    let (a, b) = (1 + c, 1 - c)
    func corner(_ a: Ball, _ b: Ball) -> Ball {
      (a.power(2) * integral(upTo: b / a) + b.power(2) * integral(upTo: a / b)) / 2
    }
    // Corner (a, a) plus (b, b) less twice (a, b); (a, a) is a² F(1) with F(1) = π²/3.
    let total = (a.power(2) + b.power(2)) * Ball.pi(precision: precision).power(2) / 3 - 2 * corner(a, b)
    return total / (4 * c.power(2)) / (4 * Ball.pi(precision: precision).power(2))
  }

  /// `F(x)`, odd in x. With `y = (1 − x)/(1 + x)`, for 0 ≤ x ≤ 1
  /// `F = π²/3 − 2y ln²y/(1 + y) + 4(ln y ln(1 + y) + Li₂(−y))`, and with `y = (x − 1)/(x + 1)`, for x ≥ 1,
  /// `F = π²/3 + 2y ln²y/(1 − y) + 4(ln y ln(1 − y) + Li₂(y))`; differentiate to check.
  package static func integral(upTo x: Ball) -> Ball {
    if x.isCertainlyNegative { return -integral(upTo: -x) }
    let base = Ball.pi(precision: x.precision).power(2) / 3
    switch x.compared(to: 1) {
    case .less:
      let y = (1 - x) / (1 + x)
      let logarithm = y.logarithm
      return base - 2 * y * logarithm.power(2) / (1 + y)
        + 4 * (logarithm * (1 + y).logarithm + (-y).dilogarithm)
    case .greater:
      let y = (x - 1) / (x + 1)
      let logarithm = y.logarithm
      return base + 2 * y * logarithm.power(2) / (1 - y)
        + 4 * (logarithm * (1 - y).logarithm + y.dilogarithm)
    case .equal, nil:
      // |F(x) − F(1)| ≤ ∫₀^δ ln²(3/u) du = δ(ln²(3/δ) + 2 ln(3/δ) + 2) for |x − 1| ≤ δ ≤ ½: |1 + r| ≤ 3 on the way.
      let distance = (x - 1).magnitude.upperEnd
      guard distance.isLess(than: Ball(Rational(1, 2), precision: 64)) == .holds else { return 1 / (x - x) }
      guard distance.isPositive == .holds else { return base }
      let logarithm = (3 / distance).logarithm
      return base.widened(by: distance * (logarithm.power(2) + 2 * logarithm + 2))
    }
  }
}

extension Ball {
  /// `Li₂(x)` for `−1 ≤ x < 1`.
  fileprivate var dilogarithm: Ball {
    ComplexBall(self, .zero(precision: precision)).polylogarithm(2).real
  }
}
