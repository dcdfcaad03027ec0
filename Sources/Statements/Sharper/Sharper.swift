extension Registry {
  /// What the papers leave open.
  static let sharper: [Statement] = [
    .noiseToleranceConstant,
    .oddMultiples,
    .theorem4CubicBernsteinNeurons,
    .neuronCountCertifiedCount,
  ]
}
