/// All reference tables, in alphabetical order.
public enum Catalogue {
  /// The tables.
  public static let all: [ReferenceTable] = [
    .alignmentDiscrete,
    .alignmentFigure2,
    .alignmentGaussian,
    .alignmentPerturbed,
    .alignmentRademacher,
    .corollary3,
    .delta,
    .neuronCount,
    .rates,
    .separation,
    .sigmaThreshold,
    .sphericalDecay,
  ]
}
