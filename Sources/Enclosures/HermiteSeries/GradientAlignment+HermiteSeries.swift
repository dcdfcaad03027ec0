internal import ExactNumbers
public import ExactParity
internal import Foundation

extension GradientAlignment {
  /// The alignment for weights perturbed:σ by a series of squares in Hermite polynomials, to `digits` significant
  /// digits.
  ///
  /// See `HermiteSeries` for the series and its error. The number of terms depends on d and on the size of the
  /// alignment, not on σ.
  ///
  /// ```swift
  /// let question = try GradientAlignment(
  ///   dimension: 101, weights: .perturbed(Rational(1, 1000)), activation: .step, parameter: .bias)
  /// try question.byHermiteSeries(digits: 20)
  /// ```
  ///
  /// - Throws: ``InvalidInput`` unless the weights are perturbed:σ with σ > 0; ``ComputationRefused`` past an estimated
  ///   minute, or where the digits cannot be reached; `CancellationError`.
  /// - Complexity: about K d²/4 products for K terms; K is near 60 for d ≥ 200 and small σ, and at most about
  ///   `½d(digits + 8)·2.3 + ½d²`.
  public func byHermiteSeries(digits: Int, progress: ProgressCallback? = nil) throws -> Ball {
    let series = try HermiteSeries(self)
    var logarithm = logarithmGuess
    var descent = 12.0
    for _ in 0..<10 {
      let plan = series.plan(logarithm: logarithm, digits: digits + 2)
      try series.estimate(plan).require(
        for:
          "the alignment for \(weights) at dimension \(dimension), by \(plan.last + 1) terms of the Hermite series",
        limit: HermiteSeries.largestTime)
      let value = try series.value(plan, progress: progress)
      if value.hasDigits(digits) { return value }
      let found = log(abs(value.approximation))
      guard found.isFinite else { break }
      if value.relativeAccuracy > 4 {
        logarithm = min(found, logarithm) - 1
      } else {
        // Not one digit: how small the alignment is cannot be seen.
        logarithm = min(found, logarithm) - descent
        descent *= 2
      }
    }
    throw ComputationRefused(
      "the Hermite series for \(weights) at d = \(dimension)", need: "an alignment above e^\(Int(logarithm))",
      limit: "\(digits) digits")
  }
}

extension HermiteSeries {
  /// The seconds that are not refused.
  static let largestTime: Integer = 60
}
