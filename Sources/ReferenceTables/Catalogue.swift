/// All reference tables, in alphabetical order.
public enum Catalogue {
  /// The tables.
  public static let all: [ReferenceTable] = [
    .alignmentDiscrete,
    .alignmentRademacher,
    .corollary3,
    .delta,
    .neuronCount,
    .separation,
  ]
}
