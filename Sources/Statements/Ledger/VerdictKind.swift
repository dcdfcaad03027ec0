/// What a check can conclude.
public enum VerdictKind: String, Sendable, CaseIterable {
  /// Holds for every value of its parameters; the finite certificate that shows it was re-checked in this run.
  case proved
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

  /// The place in the order proved > verified > enclosed > supported; `nil` for the other two.
  private var strength: Int? {
    switch self {
    case .proved: 4
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
