/// Where a statement comes from.
public enum Paper: String, Sendable, CaseIterable {
  /// *Learning High-Degree Parities: The Crucial Role of the Initialization*, arXiv 2412.04910.
  case highDegreeParities = "hdp"
  /// Ours, after *Hardness of Learning Fixed Parities with Neural Networks*, arXiv 2501.00817.
  case fixedParities = "hfp"
  /// *Learning Parities with Neural Networks*, arXiv 2002.07400.
  case sparseParities = "lpn"
  /// Sharper statements than the papers', proved in this project.
  case sharper = "new"

  /// The title, as a heading.
  public var title: String {
    switch self {
    case .highDegreeParities: "Learning High-Degree Parities: The Crucial Role of the Initialization"
    case .fixedParities: "Hardness of fixed parities"
    case .sparseParities: "Learning Parities with Neural Networks"
    case .sharper: "What the papers leave open"
    }
  }

  /// How the source is cited.
  public var citation: String {
    switch self {
    case .highDegreeParities: "arXiv 2412.04910"
    case .fixedParities: "after arXiv 2501.00817"
    case .sparseParities: "arXiv 2002.07400"
    case .sharper: "ExactParity"
    }
  }

  /// The folder, below `Sources/Statements` and `Tests/StatementsTests`, that holds its statements.
  public var folder: String {
    switch self {
    case .highDegreeParities: "HighDegreeParities"
    case .fixedParities: "FixedParities"
    case .sparseParities: "SparseParities"
    case .sharper: "Sharper"
    }
  }
}
