package import ExactNumbers
public import ExactParity

/// The characteristic function `φ(t) = E cos(tw)` of a weight, in balls, with what the double sums need of it; of an
/// asymmetric law it is the real part.
///
/// | weights | φ(t) |
/// |---|---|
/// | gaussian | `e^{−t²/2}` |
/// | perturbed:σ | `cos(t) e^{−σ²t²/2}` |
/// | uniform:σ | `cos(t) sin(√3σt)/(√3σt)` |
/// | sparse:s | `s + (1 − s) cos t` |
/// | discrete | `Σ p_a cos(at)` |
public struct CharacteristicFunction: Sendable {
  /// The weights.
  public let weights: WeightDistribution
  /// The precision of the values, in bits.
  public let precision: Int

  /// The characteristic function of `weights`, to be evaluated at `precision` bits.
  public init(_ weights: WeightDistribution, precision: Int) {
    self.weights = weights
    self.precision = precision
  }

  /// `φ(t)`.
  public func value(at t: Ball) -> Ball {
    if let atoms = weights.atoms {
      return atoms.reduce(Ball.zero(precision: precision)) { $0 + $1.probability * ($1.value * t).cosine }
    }
    switch weights {
    case .gaussian: return gaussianFactor(1, t)
    case .perturbed(let deviation): return t.cosine * gaussianFactor(deviation * deviation, t)
    case .uniform(let deviation): return t.cosine * (width(deviation) * t).sineCardinal
    case .rademacher, .sparse, .values, .law: preconditionFailure("discrete weights have atoms")
    }
  }

  private func gaussianFactor(_ variance: Rational, _ t: Ball) -> Ball {
    (-(variance / 2) * t.power(2)).exponential
  }

  /// `√3 σ`.
  private func width(_ deviation: Rational) -> Ball {
    deviation * Ball(3, precision: precision).squareRoot
  }

  /// `Q(t, s) = E sin(tw) sin(sw) = ½(φ(t − s) − φ(t + s))`.
  public func sineProduct(_ t: Ball, _ s: Ball) -> Ball { (value(at: t - s) - value(at: t + s)) / 2 }

  /// `C(t, s) = E cos(tw) cos(sw) = ½(φ(t − s) + φ(t + s))`.
  public func cosineProduct(_ t: Ball, _ s: Ball) -> Ball { (value(at: t - s) + value(at: t + s)) / 2 }

  /// `E e^{λw}`, for continuous weights.
  public func momentGenerating(at lambda: Ball) -> Ball {
    let cosh = (lambda.exponential + (-lambda).exponential) / 2
    switch weights {
    case .gaussian: return (lambda.power(2) / 2).exponential
    case .perturbed(let deviation) where !deviation.isZero:
      return cosh * (deviation * deviation / 2 * lambda.power(2)).exponential
    case .uniform(let deviation) where !deviation.isZero:
      let x = width(deviation) * lambda
      return cosh * (x.exponential - (-x).exponential) / (2 * x)
    default: preconditionFailure("\(weights) is discrete")
    }
  }
}

/// A decreasing bound of `|φ|`, for continuous weights.
package enum Envelope: Sendable {
  /// `e^{−vt²/2}`.
  case gaussian(variance: Rational)
  /// `1/(√3σt)`.
  case hyperbolic(deviation: Rational)

  package init?(_ weights: WeightDistribution) {
    switch weights {
    case .gaussian: self = .gaussian(variance: 1)
    case .perturbed(let deviation) where !deviation.isZero:
      self = .gaussian(variance: deviation * deviation)
    case .uniform(let deviation) where !deviation.isZero: self = .hyperbolic(deviation: deviation)
    default: return nil
    }
  }

  /// The bound at t > 0.
  package func value(at t: Ball) -> Ball {
    switch self {
    case .gaussian(let variance): (-(variance / 2) * t.power(2)).exponential
    case .hyperbolic(let deviation):
      1 / (deviation * Ball(3, precision: t.precision).squareRoot * t)
    }
  }

  /// A bound of `Σ E(lh)^d` over even `l ≥ first`, for first ≥ 2, d ≥ 2.
  ///
  /// - Gaussian: successive terms have the ratio `e^{−dvh²(2l+2)}` or less, so a geometric series bounds the sum.
  /// - Hyperbolic: the terms are convex and decreasing in l, so the sum past the first is at most half the integral
  ///   `∫_first^∞ E(lh)^d dl = first·E(first·h)^d/(d − 1)`.
  package func powerSum(from first: Int, step h: Ball, power d: Int) -> Ball {
    let leading = value(at: Rational(first) * h).power(d)
    switch self {
    case .gaussian(let variance):
      let ratio = (-(variance * Rational(d * (2 * first + 2))) * h.power(2)).exponential
      return leading / (1 - ratio)
    case .hyperbolic:
      return leading * (1 + Rational(Integer(first), Integer(2 * (d - 1))))
    }
  }
}
