package import ExactNumbers
public import ExactParity
internal import Foundation

extension GradientAlignment {
  /// The alignment for continuous weights by the double sum over frequencies, to `digits` significant digits.
  ///
  /// `E_w (E_x χ_m g)²` is the double integral of `κ(t)κ(s) Q^m C^{d−m}` in which nothing cancels; square and triangle
  /// waves turn it into a double sum with a rigorous error. The article *Enclosures of the gradient alignment* derives it.
  ///
  /// ```swift
  /// let question = try GradientAlignment(
  ///   dimension: 101, weights: .perturbed(Rational(1, 2)), activation: .step, parameter: .bias)
  /// try question.bySquareWaves(digits: 20)
  /// ```
  ///
  /// Sizes are first guessed from `max_t Q(t,t)^m C(t,t)^{d−m}`, then corrected by the value found, until the enclosure
  /// has the digits.
  ///
  /// - Throws: ``InvalidInput`` for discrete weights, and for a ramp with a degree below 2 (below 1 if the ramps level out);
  ///   ``ComputationRefused`` when the frequencies would run too far, or the digits cannot be reached; `CancellationError`.
  public func bySquareWaves(digits: Int, progress: ProgressCallback? = nil) throws -> Ball {
    var logarithm = logarithmGuess
    var extra = 0
    for _ in 0..<10 {
      let waves = try SquareWaveAlignment(
        self, logarithm: logarithm, digits: digits + 3,
        precision: Ball.bits(digits) + 80 + extra)
      let value = try waves.value(progress: progress)
      if value.hasDigits(digits) { return value }
      let found = log(abs(value.approximation))
      // An alignment that is exactly 0, or below every Double, has no first digit to aim at.
      guard found.isFinite else { break }
      // Positive digits: aim at the value found; none: it is smaller than guessed.
      let next = value.relativeAccuracy > 4 ? found - 1 : min(logarithm, found) - 12
      // The guess was right and yet digits are missing: they were lost to rounding.
      extra += next > logarithm - 2 ? 64 : Int((logarithm - next) / log(2)) + 8
      logarithm = min(logarithm, next)
    }
    throw ComputationRefused(
      "the double sum for \(weights) at d = \(dimension)",
      need: "an alignment above e^\(Int(logarithm)), relative to its largest terms", limit: "\(digits) digits"
    )
  }

  /// `max_t ln |Q(t,t)^m C(t,t)^{d−m}|` less a little, over a grid: the size of the alignment, roughly.
  var logarithmGuess: Double {
    let function = CharacteristicFunction(weights, precision: 53)
    let (m, d) = (Double(effectiveDegree), Double(dimension))
    let grid = (1...400).map { index -> Double in
      let t = Double(index) * 0.02
      let value = function.value(at: Ball(Rational(Integer(index), 25), precision: 53)).approximation
      let ramps = thresholdTerms.allSatisfy { $0.jump.isZero } ? -4 * log(t) : -2 * log(t)
      let sine = m == 0 ? 0 : m * log(max(0.5 * (1 - value), 1e-9))
      let cosine = m == d ? 0 : (d - m) * log(max(0.5 * (1 + value), 1e-9))
      return sine + cosine + ramps
    }
    return (grid.max() ?? 0) - 1.5 * log(d) - 3
  }
}

/// One evaluation of the double sum for an alignment, with everything chosen for a tolerance.
package struct SquareWaveAlignment: Sendable {
  /// The sum.
  package let sum: SquareWaveSum
  /// What is summed.
  package var plan: SquareWaveSum.Plan
  /// The replacement of g by waves.
  package let truncation: WaveTruncation
  /// The tilt of the truncation's bound.
  package let tilt: Rational
  /// `E T` without its waves, for a parity of degree 0.
  let constant: Rational

  /// The sum for `question` with errors near `10^−digits` of an alignment near `e^logarithm`.
  ///
  /// `halfPeriod` replaces the L chosen, for cross-checks.
  package init(
    _ question: GradientAlignment, logarithm: Double, digits: Int, precision: Int,
    halfPeriod: Rational? = nil
  ) throws {
    guard let envelope = Envelope(question.weights) else {
      throw InvalidInput("weights", "\(question.weights) is discrete; its alignment is a rational number")
    }
    let terms = question.thresholdTerms.map {
      WaveSeries.Term(shift: question.bias - $0.threshold, jump: $0.jump, slope: $0.slope)
    }
    let slope = terms.reduce(Rational(0)) { $0 + $1.slope }
    let degree = question.effectiveDegree
    // (S + a)₊ = ½(S + a) + ½|S + a|: the linear part meets parities of degree at most 1.
    guard slope.isZero || degree >= 2 else {
      throw InvalidInput(
        "degree",
        "the enclosure for \(question.activation) \(question.parameter) needs a degree of at least 2")
    }
    truncation = WaveTruncation(weights: question.weights, dimension: question.dimension, terms: terms)
    // An error ε of the norm moves its square by about 2ε times the norm, e^(logarithm/2).
    let tolerance = logarithm - Double(digits) * log(10)
    let choice = truncation.choice(logarithm: tolerance - logarithm / 2 - 1)
    tilt = choice.tilt
    let series = WaveSeries(
      halfPeriod: halfPeriod ?? choice.halfPeriod, degree: degree, terms: terms, precision: precision)
    sum = SquareWaveSum(
      series: series, weights: question.weights, dimension: question.dimension, envelope: envelope)
    plan = try sum.plan(logarithm: tolerance)
    // 1[z ≥ 0] = ½ + …, and the ramps level out, so that Σ slope·½(S + a) = ½ Σ slope·a.
    constant =
      degree == 0 ? terms.reduce(0) { $0 + $1.jump / 2 + $1.slope * $1.shift / 2 } : 0
  }

  /// `[(‖T_h‖ − ε)², (‖T_h‖ + ε)²]`.
  package func value(progress: ProgressCallback? = nil) throws -> Ball {
    var square = try sum.value(plan, progress: progress)
    if !constant.isZero {
      square = constant * constant + 2 * constant * sum.mean(count: plan.halfLimit) + square
    }
    return square.widened(by: waveError(square))
  }

  /// `2ε‖T_h‖ + ε²`.
  private func waveError(_ square: Ball) -> Ball {
    let error = truncation.error(
      halfPeriod: sum.series.halfPeriod, tilt: tilt, precision: sum.series.precision)
    return 2 * error * square.nonnegativePart.squareRoot + error.power(2)
  }
}
