internal import ExactNumbers
public import ExactParity
internal import Foundation

extension GradientAlignment {
  /// The alignment for weights uniform:σ, to `digits` significant digits, or exactly where the support decides it.
  ///
  /// For inputs that differ in j coordinates `w·x = A + B` and `w·x' = A − B` with sums A, B of d − j and j independent
  /// weights, whose laws are piecewise polynomial; `OrthantMean` sums the mean of `g(w·x + b) g(w·x' + b)` over j in
  /// closed form.
  ///
  /// ```swift
  /// let question = try GradientAlignment(
  ///   dimension: 3, weights: .uniform(Rational(1, 2)), activation: .step, parameter: .bias)
  /// try question.byPiecewisePolynomials(digits: 10)  // 0.037955137711…
  /// ```
  ///
  /// Nothing is truncated; what is lost is bits. With `R = d(1 + c) + |b|`, `c = √3σ`, the largest terms of the sums
  /// are near `R^d/(c^d d!)`, about `(e(1 + c)/c)^d`, against an alignment near `M^d ≥ 2^−d`. The working precision
  /// starts from this and grows until the digits are there.
  ///
  /// - Throws: ``InvalidInput`` unless the weights are uniform:σ with σ > 0; ``ComputationRefused`` past
  ///   an estimated minute, which d = 280 takes for one threshold; `CancellationError`.
  /// - Complexity: about `d⁴/12` products for one threshold at zero bias, more for each pair of different thresholds.
  public func byPiecewisePolynomials(
    digits: Int, progress: ProgressCallback? = nil
  ) throws -> EnclosedValue {
    guard case .uniform(let deviation) = weights, deviation > 0 else {
      throw InvalidInput("weights", "piecewise polynomials are for uniform:σ with σ > 0, not \(weights)")
    }
    let pieces = UniformPieces(self, deviation: deviation)
    if let value = pieces.exactBySupport ?? pieces.exactBySides { return .exact(value) }
    var precision = pieces.precision(digits: digits)
    for attempt in 0..<8 {
      try pieces.estimate(precision: precision).require(
        for: "the alignment for \(weights) at dimension \(dimension), by piecewise polynomials",
        limit: UniformPieces.largestTime)
      let value = try pieces.value(precision: precision) { fraction in
        progress?((Double(attempt) + fraction) / Double(attempt + 1))
      }
      if value.hasDigits(digits) { return .ball(value) }
      // The radius shrinks by a bit a bit; without one digit, how small the alignment is cannot be seen.
      let accuracy = value.relativeAccuracy
      precision += accuracy > 8 ? Ball.bits(digits + 1) - accuracy + 8 : precision / 2
    }
    throw ComputationRefused(
      "the piecewise polynomials for \(weights) at d = \(dimension)", need: "more than \(precision) bits",
      limit: "\(digits) digits")
  }
}

extension UniformPieces {
  /// The seconds that are not refused.
  static let largestTime: Integer = 60
}
