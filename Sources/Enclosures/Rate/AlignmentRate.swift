public import ExactNumbers
public import ExactParity
internal import Foundation

/// The decay rate `M(D) = sup_t E sin²(tw) = ½(1 − inf_v φ(v))` of the gradient alignment with the full parity.
///
/// For zero bias and odd d ≥ 3 the step alignment `GAL` of the bias has `GAL^{1/d} → M`: by Cauchy–Schwarz
/// `|Q(t, s)| ≤ M`, so `GAL ≤ K M^{d−2}` with the constant K of ``RateConstant``, and near the maximizers the integrand
/// is of that order.
///
/// | weights | M |
/// |---|---|
/// | rademacher | 1 |
/// | gaussian | ½, not attained |
/// | sparse:s | 1 − s |
/// | perturbed:σ | `½(1 + max_v −cos(v) e^{−σ²v²/2})` |
/// | uniform:σ | `½(1 + max_v −cos(v) sin(√3σv)/(√3σv))` |
/// | values:-2,-1,1,2 | 25/32 |
/// | values on odd multiples of one number | 1 |
///
/// ```swift
/// try AlignmentRate(.values([-2, -1, 1, 2])).value(digits: 20)  // .exact(25/32)
/// ```
public struct AlignmentRate: Sendable, Hashable {
  /// The weights.
  public let weights: WeightDistribution

  /// The rate of `weights`.
  public init(_ weights: WeightDistribution) { self.weights = weights }

  /// M, exactly where a rational number is proved to be it, else enclosed to `digits` significant digits.
  ///
  /// - Throws: `InvalidInput` when all weights are 0; `ComputationRefused` when the maximum cannot be isolated.
  public func value(digits: Int) throws -> EnclosedValue {
    if let magnitudes = weights.magnitudes { return try latticeRate(magnitudes, digits: digits) }
    var precision = Ball.bits(digits) + 32
    for _ in 0..<4 {
      if let value = continuousRate(precision: precision) {
        guard case .ball(let ball) = value else { return value }
        if ball.hasDigits(digits) { return value }
      }
      precision *= 2
    }
    throw ComputationRefused(
      "the rate of \(weights)", need: "more than \(precision / 2) bits", limit: "\(digits) digits")
  }

  /// What ``value(digits:)`` takes for continuous weights, by its growth as the 9/4-th power of the digits: measured, 5 and
  /// 20 seconds for 3000.
  public func estimate(digits: Int) -> ResourceEstimate {
    let unit: Double =
      switch weights {
      case .perturbed: 5
      case .uniform: 20
      default: 0
      }
    return ResourceEstimate(seconds: Integer(Int((unit * pow(Double(digits) / 3000, 2.25)).rounded())))
  }

  private func continuousRate(precision: Int) -> EnclosedValue? {
    switch weights {
    case .gaussian: return .exact(Rational(1, 2))
    case .perturbed(let deviation):
      return perturbedMaximum(deviation, precision: precision).map { .ball((1 + $0) / 2) }
    case .uniform(let deviation):
      return uniformMaximum(deviation, precision: precision).map { .ball((1 + $0) / 2) }
    case .rademacher, .sparse, .values, .law: return nil
    }
  }

  /// `max −cos(v) e^{−σ²v²/2}`: at v + 2π the cosine is the same and the exponential smaller, so `[0, 2π]` has the maximum;
  /// it is positive, and neither 0 nor 2π, where the function is negative, attains it.
  private func perturbedMaximum(_ deviation: Rational, precision: Int) -> Ball? {
    let variance = deviation * deviation
    if variance >= Rational(precision) {
      // −cos(v) ≤ 0 up to π/2, and beyond e^{−σ²v²/2} ≤ e^{−σ²π²/8} < e^{−σ²}: the maximum is in [0, e^{−σ²}]. An exponent
      // of some times the precision is as good as a larger one.
      let exponent = min(variance, Rational(4 * precision))
      let half = Ball(-exponent, precision: precision).exponential / 2
      return half.widened(by: half)
    }
    let function = SmoothFunction { v in
      let decay = (-(variance / 2) * v.power(2)).exponential
      let (sine, cosine) = (v.sine, v.cosine)
      let drift = variance * v
      return (
        -cosine * decay, decay * (sine + drift * cosine),
        decay * (cosine + variance * cosine - 2 * drift * sine - drift.power(2) * cosine)
      )
    }
    return function.maximum(from: 0, to: Rational(44, 7), precision: precision)?.value
  }

  /// `max −cos(v) sinc(cv)`, `c = √3σ`, over an interval that must have it.
  ///
  /// As `|sinc(cv)| ≤ 1/(cv)`, no v beyond `1/(c·m)` exceeds a value m met. For c ≤ ½ a shorter one does: sinc falls on
  /// `[0, π]`, so up to `v = π/c` a shift by 2π as above leads into `[0, 2π]`; beyond, the function is at most `1/π`, less
  /// than its value `sinc(cπ) ≥ sinc(π/2) = 2/π` at π.
  private func uniformMaximum(_ deviation: Rational, precision: Int) -> Ball? {
    let c = deviation * Ball(3, precision: precision).squareRoot
    let function = SmoothFunction { v in
      let (s, s1, s2) = Self.sineCardinal(c * v)
      let (sine, cosine) = (v.sine, v.cosine)
      return (
        -cosine * s, sine * s - c * cosine * s1,
        cosine * s + 2 * c * sine * s1 - c.power(2) * cosine * s2
      )
    }
    var end = Rational(44, 7)
    if c.compared(to: Rational(1, 2)) != .less {
      let met = (1...200).map { index in
        function.derivatives(Ball(Rational(Integer(index), 32) / deviation, precision: 53)).value
      }.max { $0.approximation < $1.approximation }
      guard let met, met.isCertainlyPositive else { return nil }
      end = (1 / (c * met)).upperBound * Rational(9, 8)
    }
    return function.maximum(from: 0, to: end, precision: precision)?.value
  }

  /// `sin(x)/x` and its first two derivatives; near 0 from `sinc'' + 2 sinc'/x + sinc = 0` and bounds.
  private static func sineCardinal(_ x: Ball) -> (Ball, Ball, Ball) {
    let value = x.sineCardinal
    let first = (x.cosine - value) / x
    let second = -value - 2 * first / x
    if second.isFinite && second.magnitudeBound < 4 { return (value, first, second) }
    // sinc(x) = ½∫_{−1}^{1} cos(xu) du, so |sinc'| ≤ |x|/3 and |sinc''| ≤ 1/3.
    let zero = Ball.zero(precision: x.precision)
    return (value, zero.widened(by: x / 3), zero.widened(by: Ball(Rational(1, 3), precision: x.precision)))
  }
}

/// A number known exactly, or to lie in a ball.
public enum EnclosedValue: Sendable {
  /// Exactly this.
  case exact(Rational)
  /// Somewhere in this ball.
  case ball(Ball)

  /// The number as a ball.
  public func ball(precision: Int) -> Ball {
    switch self {
    case .exact(let value): Ball(value, precision: precision)
    case .ball(let ball): ball
    }
  }
}
