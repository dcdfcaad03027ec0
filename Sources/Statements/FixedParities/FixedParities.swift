internal import Ledger

extension Row {
  /// Statements in the spirit of arXiv 2501.00817; the wording is ours.
  static let fixedParities: [Row] = [
    .squaredLossCorrelationGradient,
    .sphericalDecay,
    .sphericalParseval,
    .perturbedDecay,
    .anyParityFixedWeights,
    .thresholdCoefficients,
    .trainingPerturbedDescentFails,
  ]
}
