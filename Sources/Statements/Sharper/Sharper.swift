extension Registry {
  /// What the papers leave open.
  static let sharper: [Statement] = [
    .alignmentIntegral,
    .rateOfDecay,
    .everySigma,
    .sigmaThreshold,
    .noiseToleranceConstant,
    .oneStepFloat,
    .oneStepFailures,
    .oneStepNoise,
    .marginIdentityDiscreteWeights,
    .oddMultiples,
    .theorem4CubicBernsteinNeurons,
    .neuronCountCertifiedCount,
    .majorityExtremalTopCoefficient,
  ]
}
