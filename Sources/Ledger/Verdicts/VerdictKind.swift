/// What a check can conclude.
public enum VerdictKind: String, Sendable, CaseIterable {
  /// Holds for every value of its parameters: the kernel holds a theorem whose claim is the statement, re-checked in this run.
  case proved
  /// Holds for every value of its parameters by a written argument from re-checked theorems and named textbook facts.
  case derived
  /// Holds for every case of the finite scope that the verdict states, by exact arithmetic.
  case verified
  /// Holds on the stated finite scope, by ball arithmetic with rigorous error bounds.
  case enclosed
  /// Float experiment: agrees within a stated confidence level; never more than evidence.
  case supported
  /// An exact counterexample, printed, which anyone can re-check by hand.
  case refuted
  /// The effort allowed did not settle it.
  case undecided

  /// The place in the order proved > derived > verified > enclosed > supported; `nil` for the other two.
  private var strength: Int? {
    switch self {
    case .proved: 5
    case .derived: 4
    case .verified: 3
    case .enclosed: 2
    case .supported: 1
    case .refuted, .undecided: nil
    }
  }

  /// Whether this verdict is the expected one, or a stronger one of the same direction.
  public func satisfies(_ expected: VerdictKind) -> Bool {
    if let strength, let wanted = expected.strength { return strength >= wanted }
    return self == expected
  }
}

/// What the cases of a check can show; a word for all parameters is not among them.
public enum FindingKind: String, Sendable, CaseIterable {
  /// Every case holds, by exact arithmetic.
  case verified
  /// Every case holds, by ball arithmetic.
  case enclosed
  /// A float experiment agrees within its confidence level.
  case supported
  /// A case fails, exactly.
  case refuted
  /// The effort allowed did not settle a case.
  case undecided

  /// The verdict of a statement that rests on its cases alone.
  public var verdict: VerdictKind {
    switch self {
    case .verified: .verified
    case .enclosed: .enclosed
    case .supported: .supported
    case .refuted: .refuted
    case .undecided: .undecided
    }
  }

  /// Whether no case failed or stayed open.
  public var holds: Bool { self != .refuted && self != .undecided }
}
