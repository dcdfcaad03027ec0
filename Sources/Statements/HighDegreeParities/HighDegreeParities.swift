internal import Ledger

extension Row {
  /// arXiv 2412.04910, in the order of the paper.
  static let highDegreeParities: [Row] = [
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
    .theorem4Part1WithGradientNoise,
    .remark1ClippedRelu,
    .theorem4Part2MarginAfterOneStep,
    .lemma2HingeUpdates,
    .lemma2CorrectedHingeUpdates,
    .theorem4Part3BatchesOfAnySize,
    .equation41GaussianNorm,
    .theorem6NonzeroUpdates,
    .theorem5HingeLossAnyDistribution,
    .definition2GradientAlignment,
    .definition2HingeAlignment,
    .claim2FiniteDifferences,
    .lemma4OutputScaling,
    .lemma4CorrectedOutputScaling,
    .theorem7AccuracyBound,
    .theorem7CorrectedAccuracyBound,
    .lemma3TotalVariation,
    .claim1ChangedVariances,
    .claim1CorrectedChangedVariances,
    .corollary1BoundedGradient,
    .proposition2PerturbedHomogeneous,
    .proposition2CorrectedPerturbedHomogeneous,
    .appendixCAlphaBound,
    .lemma5AlternatingThreshold,
    .lemma6AlternatingRelu,
    .equation123ArccosineSeries,
    .equation139HermiteCorrelation,
    .equation139CorrectedHermiteCorrelation,
    .equation140ReluKernel,
    .equation168TetrachoricSeries,
    .equation174HermiteBound,
    .equation175HermiteDensityBound,
    .equation185PowerOverFactorial,
    .equation185CorrectedPowerOverPower,
    .equation191GeometricTail,
    .equation191CorrectedGeometricTail,
    .proposition1GaussianAlignment,
    .theorem8GaussianFails,
    .theorem9PerturbedAlignment,
    .theorem10RescaledAlignment,
    .appendixEVariances,
    .figure1PerturbedInitialization,
    .figure2AlignmentDecay,
    .figure2SquareInside,
    .figure3OtherPerturbations,
    .figure4SparseParities,
    .figure5LargerDimension,
    .figure6DecreasingInSigma,
    .figure7TwoLayersSquaredLoss,
    .figure8LossAlignment,
    .figure8ZeroAtKink,
  ]
}

extension Paper.Section {
  /// Section 4, the positive results, with their proofs in Appendix A.
  static let section4 = Paper.Section(folder: "Section4_RademacherWeights")
  /// Sections 3 and 5: the alignment, and what it makes impossible.
  static let section5 = Paper.Section(folder: "Section5_NegativeResults")
  /// Appendix B: the proofs of Section 5.1.
  static let appendixB = Paper.Section(folder: "AppendixB_GeneralTargets")
  /// Appendix C: the proofs for Gaussian weights.
  static let appendixC = Paper.Section(folder: "AppendixC_Gaussian")
  /// Appendix D: the proof for perturbed weights.
  static let appendixD = Paper.Section(folder: "AppendixD_Perturbed")
  /// Section 6 and Appendix E.
  static let figures = Paper.Section(folder: "Figures")
}
