extension Registry {
  /// arXiv 2412.04910, in the order of the paper.
  static let highDegreeParities: [Statement] = [
    .equation11ParityOfAProduct,
    .equation14OutputWeightsAfterOneStep,
    .equation19ExpectedMargin,
    .equation21AlternatingTailSum,
    .equation22WeightedAlternatingTailSum,
    .lemma1ReluParityCorrelation,
    .equation27HalfwayBinomial,
    .equation27CorrectedHalfwayBinomial,
    .equation28BinomialEstimate,
    .equation28CorrectedBinomialEstimate,
    .corollary3DeltaBounds,
    .equation29TailBound,
    .equation29StepHoeffdingExponent,
    .theorem4Part1OneStepSeparates,
    .theorem41OneStepWithGradientNoise,
    .remark1ClippedRelu,
    .theorem42MarginAfterOneStep,
    .definition2GradientAlignment,
    .definition2HingeAlignment,
    .claim2FiniteDifferences,
    .figure2SquareInside,
  ]
}
