internal import Ledger

extension Row {
  /// arXiv 2002.07400, in the order of the paper.
  static let sparseParities: [Row] = [
    .initializationFirstHingeGradient,
    .fourierBasisParitiesAreOrthonormal,
    .equation1GradientAtZero,
    .theorem2ConstantsOfTheProof,
    .theorem2LinearMethodsFail,
    .equation3RegularizedMinimum,
    .lemma5TailOverWeights,
    .lemma6AllIrrelevantBits,
    .lemma7PlantedHalfCancels,
    .lemma8GateAlmostIndependent,
    .lemma9GoodNeuronProbability,
    .lemma10FeatureAsPrinted,
    .lemma10CorrectedGoodInterval,
    .lemma11FeaturesAfterFirstStep,
    .lemma11AsPrintedCappedFeature,
    .lemma12Separator,
    .theorem13OnlineGradientDescent,
    .lemma14OutputAfterFirstStep,
    .lemma15DriftAsPrinted,
    .lemma15CorrectedLayerDrift,
    .lemma16LossDifference,
    .theorem3GradientDescentLearns,
    .corollary4PrintedWidth,
    .figure1DigitParity,
  ]
}
