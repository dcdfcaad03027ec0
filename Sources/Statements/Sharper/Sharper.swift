extension Registry {
  /// What the papers leave open.
  static let sharper: [Statement] = [
    .noiseToleranceConstant,
    .marginIdentityDiscreteWeights,
    .oddMultiples,
    .theorem4CubicBernsteinNeurons,
    .neuronCountCertifiedCount,
    .majorityExtremalTopCoefficient,
  ]
}
