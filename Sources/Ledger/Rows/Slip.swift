/// What went wrong in a statement that is refuted as printed.
public enum Slip: String, Sendable, CaseIterable {
  /// A wrong sign, exponent or symbol where the text around it shows what was meant.
  case misprint
  /// False at an end of its range only.
  case boundaryCase = "boundary case"
  /// True under an assumption that the statement leaves out.
  case missingHypothesis = "missing hypothesis"
  /// True with another constant.
  case constant
  /// False, and no small change mends it.
  case `false`
}

/// What a refutation means for the paper.
public struct Consequence: Sendable, Hashable {
  /// The kind of slip.
  public let slip: Slip
  /// Whether what the paper concludes from the statement stands.
  public let conclusionSurvives: Bool
  /// What depends on it, and how it is mended.
  public let remark: String

  /// What a refutation means.
  public init(_ slip: Slip, conclusionSurvives: Bool, _ remark: String) {
    (self.slip, self.conclusionSurvives, self.remark) = (slip, conclusionSurvives, remark)
  }
}
