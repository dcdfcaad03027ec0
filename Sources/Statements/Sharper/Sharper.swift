internal import Ledger

extension Row {
  /// What the papers leave open.
  static let sharper: [Row] = [
    .alignmentIntegral,
    .rateOfDecay,
    .everySigma,
    .sigmaThreshold,
    .noiseToleranceConstant,
    .oneStepFloat,
    .oneStepFailures,
    .oneStepNoise,
    .marginIdentity,
    .oddMultiples,
    .corollary3SharperDeltaLowerBound,
    .almostFullDelta,
    .theorem4CubicBernsteinNeurons,
    .neuronCountCertifiedCount,
    .majorityExtremalTopCoefficient,
  ]
}
