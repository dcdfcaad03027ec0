package import ExactNumbers
public import ExactParity

extension GradientAlignment {
  /// The alignment for continuous weights, enclosed to `digits` significant digits, or exactly where symmetry gives it.
  ///
  /// ```swift
  /// let question = try GradientAlignment(
  ///   dimension: 45, weights: .perturbed(1), activation: .step, parameter: .bias)
  /// try question.enclosure(digits: 20)  // .ball: 3.5932337464421294511…e-15
  /// ```
  ///
  /// Where symmetry does not decide, the ways are, the cheaper one by an estimate first:
  ///
  /// - gaussian: the double sum over frequencies, ``bySquareWaves(digits:progress:)``, or the alternating sum for a
  ///   ramp with a parity of degree 0 or 1;
  /// - perturbed:σ: the rare inputs that noise moves, where signs alone give 0 (`RareFlips`); the Hermite series,
  ///   ``byHermiteSeries(digits:progress:)``, or the double sum;
  /// - uniform:σ: piecewise polynomials, ``byPiecewisePolynomials(digits:progress:)``, or the double sum.
  ///
  /// - Throws: ``InvalidInput`` for discrete weights, whose alignment is a rational number; ``ComputationRefused``
  ///   where the sums would run too long; `CancellationError`.
  public func enclosure(digits: Int, progress: ProgressCallback? = nil) throws -> EnclosedValue {
    if weights.atoms != nil {
      throw InvalidInput("weights", "\(weights) is discrete; its alignment is a rational number")
    }
    if let value = exactBySymmetry { return .exact(value) }
    guard hasThresholdTerms else {
      throw InvalidInput(
        "loss",
        "\(loss) cuts \(activation) off at irrational places: its alignment is computed for discrete weights only"
      )
    }
    switch weights {
    case .perturbed:
      if let value = RareFlips(self)?.value(precision: Ball.bits(digits) + 64), value.hasDigits(digits) {
        return .ball(value)
      }
      let series = try HermiteSeries(self)
      let cost = series.cost(series.plan(logarithm: logarithmGuess, digits: digits + 2))
      return try cheaper(than: cost, digits: digits, progress: progress) {
        .ball(try byHermiteSeries(digits: digits, progress: progress))
      }
    case .uniform(let deviation):
      let pieces = UniformPieces(self, deviation: deviation)
      if let value = pieces.exactBySupport ?? pieces.exactBySides { return .exact(value) }
      let cost = pieces.cost(precision: pieces.precision(digits: digits)) * 5
      return try cheaper(than: cost, digits: digits, progress: progress) {
        try byPiecewisePolynomials(digits: digits, progress: progress)
      }
    default: return .ball(try gaussianEnclosure(digits: digits, progress: progress))
    }
  }

  /// The double sum over frequencies if it costs less than `cost` products, else `other`; the second one where the
  /// first refuses.
  private func cheaper(
    than cost: Double, digits: Int, progress: ProgressCallback?, _ other: () throws -> EnclosedValue
  ) throws -> EnclosedValue {
    guard squareWaveCost(digits: digits) < cost else {
      do { return try other() } catch let refusal as ComputationRefused {
        guard squareWaveCost(digits: digits) < .infinity else { throw refusal }
        return .ball(try bySquareWaves(digits: digits, progress: progress))
      }
    }
    do {
      return .ball(try bySquareWaves(digits: digits, progress: progress))
    } catch is ComputationRefused {
      return try other()
    }
  }

  /// Products of the double sum over frequencies, roughly: most of its pairs are left out. Infinite where it has no
  /// answer.
  private func squareWaveCost(digits: Int) -> Double {
    let waves = try? SquareWaveAlignment(self, logarithm: logarithmGuess, digits: digits + 3, precision: 64)
    return waves.map { 2 * Double($0.plan.halfLimit) * Double($0.plan.halfLimit) } ?? .infinity
  }

  private func gaussianEnclosure(digits: Int, progress: ProgressCallback?) throws -> Ball {
    let rises = thresholdTerms.reduce(Rational(0)) { $0 + $1.slope }
    if rises.isZero || effectiveDegree >= 2 {
      return try bySquareWaves(digits: digits, progress: progress)
    }
    var precision = Ball.bits(digits) + 2 * dimension + 64
    for _ in 0..<4 {
      let value = try byAlternatingSum(precision: precision, progress: progress)
      if value.hasDigits(digits) { return value }
      precision *= 2
    }
    throw ComputationRefused(
      "the alignment for \(weights) at d = \(dimension)", need: "more than \(precision / 2) bits",
      limit: "\(digits) digits")
  }

  /// The value where ``polynomialPart`` has it, for continuous weights.
  package var exactBySymmetry: Rational? { weights.atoms == nil ? polynomialPart?.value : nil }
}
