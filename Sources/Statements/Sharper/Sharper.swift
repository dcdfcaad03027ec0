internal import Ledger

extension Row {
  /// What the papers leave open.
  static let sharper: [Row] = [
    .alignmentIntegral,
    .rateOfDecay,
    .everySigma,
    .sharpSigma,
    .sharpSigmaThresholdNeuron,
    .sigmaThreshold,
    .sigmaLearns,
    .sigmaFails,
    .noiseToleranceConstant,
    .updatesQuadraticHingeUpdates,
    .oneStepFloat,
    .oneStepFailures,
    .oneStepNoise,
    .marginIdentity,
    .oddMultiples,
    .oddMultiplesOneStepTraining,
    .corollary3SharperDeltaLowerBound,
    .almostFullDelta,
    .almostFullOneStep,
    .remark1ClippedCorrelation,
    .theorem4CubicBernsteinNeurons,
    .neuronCountCertifiedCount,
    .widthCubicNeurons,
    .majorityExtremalTopCoefficient,
  ]
}
