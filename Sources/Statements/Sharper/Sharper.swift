extension Registry {
  /// What the papers leave open.
  static let sharper: [Statement] = [
    .alignmentIntegral,
    .rateOfDecay,
    .everySigma,
    .sigmaThreshold,
    .noiseToleranceConstant,
    .marginIdentityDiscreteWeights,
    .oddMultiples,
    .theorem4CubicBernsteinNeurons,
    .neuronCountCertifiedCount,
    .majorityExtremalTopCoefficient,
  ]
}
