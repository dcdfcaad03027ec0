extension Registry {
  /// Statements in the spirit of arXiv 2501.00817; the wording is ours.
  static let fixedParities: [Statement] = [
    .squaredLossCorrelationGradient,
    .sphericalDecay,
    .sphericalParseval,
    .perturbedDecay,
    .thresholdCoefficients,
    .trainingPerturbedDescentFails,
  ]
}
