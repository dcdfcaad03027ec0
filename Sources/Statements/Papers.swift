public import Ledger

extension Paper {
  /// *Learning High-Degree Parities: The Crucial Role of the Initialization*, as submitted (anonymous).
  public static let highDegreeParities = Paper(
    key: "hdp", title: "Learning High-Degree Parities: The Crucial Role of the Initialization",
    citation: "arXiv 2412.04910 (the anonymous submission)", folder: "HighDegreeParities")
  /// Ours, after *Hardness of Learning Fixed Parities with Neural Networks*, arXiv 2501.00817.
  public static let fixedParities = Paper(
    key: "hfp", title: "Hardness of fixed parities", citation: "after arXiv 2501.00817",
    folder: "FixedParities")
  /// *Learning Parities with Neural Networks*, arXiv 2002.07400.
  public static let sparseParities = Paper(
    key: "lpn", title: "Learning Parities with Neural Networks", citation: "arXiv 2002.07400",
    folder: "SparseParities")
  /// Sharper statements than the papers', proved in this project.
  public static let sharper = Paper(
    key: "new", title: "What the papers leave open", citation: "ExactParity", folder: "Sharper")
}

extension Ledger {
  /// The ledger of the three papers: every statement that the program checks, in the order of the papers.
  public static let papers = Ledger(
    Row.highDegreeParities + Row.fixedParities + Row.sparseParities + Row.sharper)
}
