public import ExactNumbers
public import ExactParity

/// How fast the alignment of a neuron falls with the dimension, for a parity of degree m = ρd.
///
/// With `f(t) = u^m (1 − u)^{d−m}`, `u = E sin²(tw)`, the double integral of ``GradientAlignment/bySquareWaves(digits:progress:)``
/// has `|Q^m C^{d−m}| ≤ (f(t)f(s))^½` by Cauchy–Schwarz, and u takes every value from 0 to M (it is continuous, and 0 at t = 0),
/// no other. So the alignment falls like `R^d` up to powers of d, where
///
///     R = max_{0 ≤ u ≤ M} u^ρ (1 − u)^{1−ρ} = u^ρ (1 − u)^{1−ρ} at u = min(ρ, M),
///
/// and R = M for the full parity; a fixed number of coordinates left out changes nothing. The activation, its bias and the
/// parameter change the powers of d only, except that the alignment of continuous weights may be exactly 0, by
/// ``GradientAlignment/polynomialPart``; on a lattice R is an upper bound of the rate, as there may be zeros that depend on d.
///
/// ```swift
/// let question = try GradientAlignment(dimension: 101, weights: .gaussian)
/// try AlignmentDecay(question, share: 1, digits: 20).rate  // exactly 0: the odd part of the ReLU is linear
/// ```
public struct AlignmentDecay: Sendable {
  /// R, or 0 where the alignment is 0 for every large m of the parity.
  public let rate: EnclosedValue
  /// Why the alignment is exactly 0.
  public let reason: String?
  /// K with `GAL ≤ K·M^{m−2}` for the full parity and m ≥ 3, m of the question's parity: see ``bound(_:digits:)``.
  public let constant: EnclosedValue?
  /// Why there is no constant.
  public let constantReason: String?

  /// The decay for the weights, bias, activation, parameter and loss of `question`, and for degrees of the parity of its degree.
  ///
  /// - Parameters:
  ///   - question: its dimension does not matter.
  ///   - share: ρ, in (0, 1].
  ///   - digits: The significant digits of an enclosure.
  /// - Throws: `InvalidInput` for ρ outside its range; `ComputationRefused`.
  public init(_ question: GradientAlignment, share: Rational = 1, digits: Int) throws {
    guard share > 0, share <= 1 else {
      throw InvalidInput("degree-share", "\(share) is not greater than 0 and at most 1")
    }
    if case .piecewise = question.activation {
      throw InvalidInput(
        "activation", "a rate takes relu, step, clipped:C, relu6 or square, not \(question.activation)")
    }
    // Large enough for every threshold to be within reach of w·x, and for the degree to be large.
    let large = try GradientAlignment(
      dimension: Delta.maximumDimension, degree: Delta.maximumDimension - 2 + (question.degree & 1),
      weights: question.weights, bias: question.bias, activation: question.activation,
      parameter: question.parameter, loss: question.loss, kink: question.kink)
    if question.weights.atoms == nil || !question.hasThresholdTerms, let part = large.polynomialPart,
      part.value.isZero
    {
      rate = .exact(0)
      reason = part.reason.replacing(", of degree \(large.effectiveDegree)", with: "")
        .replacing(
          "degree \(large.effectiveDegree)", with: "\(large.effectiveDegree & 1 == 0 ? "even" : "odd") degree"
        )
      constant = .exact(0)
      constantReason = nil
      return
    }
    reason = nil
    rate = try Self.rate(question.weights, share: share, digits: digits)
    if share != 1 {
      (constant, constantReason) = (nil, "it is given for the full parity")
    } else if !question.hasThresholdTerms {
      (constant, constantReason) = (nil, "the loss cuts \(question.activation) off at irrational places")
    } else if question.weights.atoms != nil, large.thresholdTerms.contains(where: { !$0.jump.isZero }) {
      (constant, constantReason) = (
        nil, "the integral diverges for discrete weights, where the bound has ln d"
      )
    } else {
      constant = try Self.bound(large, digits: digits)
      constantReason = nil
    }
  }

  private static func rate(_ weights: WeightDistribution, share: Rational, digits: Int) throws
    -> EnclosedValue
  {
    if share == 1 { return try AlignmentRate(weights).value(digits: digits) }
    var extra = 8
    for _ in 0..<6 {
      let precision = Ball.bits(digits + extra)
      let m = try AlignmentRate(weights).value(digits: digits + extra).ball(precision: precision)
      let u = m.minimum(Ball(share, precision: precision))
      // At u = 1, that is M = 1 = ρ; for ρ < 1 u is less than 1.
      let value = (share * u.logarithm + (1 - share) * (1 - u).logarithm).exponential
      if value.hasDigits(digits) { return .ball(value) }
      extra *= 2
    }
    throw ComputationRefused(
      "the rate of \(weights)", need: "more than \(extra) more digits", limit: "\(digits) digits")
  }

  /// `K = (Σ|jump| √K₁ + Σ|slope| √K₂)²` over the threshold terms of g, by Minkowski's inequality, with `K₁` of ``RateConstant``
  /// and `K₂` of ``RampConstant``: for a jump `|κ(t)| ≤ 1/t`, for a ramp `1/t²`, and `|Q|^m ≤ M^{m−2} Q²`, `|C| ≤ 1`; over M for
  /// a hidden weight, whose parity times x_1 has degree m − 1. (For the threshold neuron's bias it is `K₁`.)
  static func bound(_ question: GradientAlignment, digits: Int) throws -> EnclosedValue {
    let weights = question.weights
    let terms = question.thresholdTerms
    let jumps = terms.reduce(Rational(0)) { $0 + $1.jump.magnitude }
    let slopes = terms.reduce(Rational(0)) { $0 + $1.slope.magnitude }
    func rate(_ digits: Int) throws -> EnclosedValue {
      question.parameter == .hidden ? try AlignmentRate(weights).value(digits: digits) : .exact(1)
    }
    func constants(_ precision: Int) throws -> (jump: EnclosedValue, ramp: EnclosedValue) {
      (
        jumps.isZero ? .exact(0) : try RateConstant.value(weights, precision: precision),
        slopes.isZero ? .exact(0) : RampConstant.value(weights, precision: precision)
      )
    }
    if case .exact(let m) = try rate(digits), case (.exact(let jump), .exact(let ramp)) = try constants(64),
      jump.isZero || ramp.isZero
    {
      return .exact((jumps * jumps * jump + slopes * slopes * ramp) / m)
    }
    var precision = 4 * digits + 64
    for _ in 0..<8 {
      let (jump, ramp) = try constants(precision)
      let root =
        jumps * jump.ball(precision: precision).squareRoot + slopes
        * ramp.ball(precision: precision).squareRoot
      let value = root.power(2) / (try rate(digits + 4).ball(precision: precision))
      if value.hasDigits(digits) { return .ball(value) }
      precision *= 2
    }
    throw ComputationRefused(
      "the constant K of \(weights)", need: "more than \(precision / 2) bits", limit: "\(digits) digits")
  }
}
