extension Registry {
  /// arXiv 2412.04910, in the order of the paper.
  static let highDegreeParities: [Statement] = [
    .lemma1ReluParityCorrelation,
    .theorem41OneStepWithGradientNoise,
    .definition2GradientAlignment,
    .definition2HingeAlignment,
    .figure2SquareInside,
  ]
}
