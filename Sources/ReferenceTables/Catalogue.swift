/// All reference tables, in alphabetical order.
public enum Catalogue {
  /// The tables.
  public static let all: [ReferenceTable] = [
    .alignmentDiscrete,
    .alignmentRademacher,
    .delta,
    .neuronCount,
    .separation,
  ]
}
