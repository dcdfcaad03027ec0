public import Claims
public import Proofs
public import Prover

/// What was found about a claim of one's own.
///
/// `proved` is said only with a theorem of the kernel about that claim: the initializer that says it takes the file.
public struct ClaimAnswer: Sendable {
  /// The claim.
  public let claim: Claim
  /// The conclusion.
  public let kind: VerdictKind
  /// The values that it covers, as a domain where they make one.
  public let scope: String
  /// How it was decided, in a few words.
  public let method: String
  /// Where the claim fails, of a refuted one.
  public let failure: CaseFailure?
  /// The proof, of a proved one.
  public let proof: ProofFile?
  /// The wall-clock time it took.
  public let seconds: Double

  private init(
    _ claim: Claim, _ kind: VerdictKind, scope: String, method: String, failure: CaseFailure? = nil,
    proof: ProofFile? = nil, seconds: Double
  ) {
    (self.claim, self.kind, self.scope, self.method) = (claim, kind, scope, method)
    (self.failure, self.proof, self.seconds) = (failure, proof, seconds)
  }

  /// The answer by a proof; `nil` unless the file holds a theorem about this very claim.
  init?(_ claim: Claim, by file: ProofFile, cases: CaseFinding, seconds: Double) {
    guard file.theorems.contains(where: { $0.theorem.claim == claim }) else { return nil }
    // A failing case beside a proof would be a defect of the kernel: nothing is said then.
    if case .refuted = cases { return nil }
    var method = "proof re-checked by the kernel"
    if case .holds(let coverage) = cases { method += "; \(coverage.cases) cases beside it" }
    self.init(
      claim, .proved, scope: claim.domain.parts.isEmpty ? "no variables" : claim.domainText, method: method,
      proof: file, seconds: seconds)
  }

  /// The answer by cases alone.
  init(_ claim: Claim, cases: CaseFinding, seconds: Double) {
    switch cases {
    case .refuted(let failure):
      let isEnclosed = [failure.left, failure.right].contains {
        if case .enclosed = $0 { true } else { false }
      }
      self.init(
        claim, .refuted, scope: failure.place,
        method: isEnclosed ? "a counterexample, by enclosures" : "a counterexample, exactly",
        failure: failure,
        seconds: seconds)
    case .holds(let coverage):
      self.init(
        claim, coverage.isExact ? .verified : .enclosed,
        scope: coverage.scope.isEmpty ? "no variables" : coverage.scope,
        method:
          "\(coverage.cases) cases, \(coverage.isExact ? "exactly" : "by enclosures where roots or transcendental numbers ask for them")"
          + "; no proof was found", seconds: seconds)
    case .undecided(let reason):
      self.init(claim, .undecided, scope: "no case", method: reason, seconds: seconds)
    case .empty:
      self.init(claim, .undecided, scope: "no case", method: "the domain is empty", seconds: seconds)
    }
  }
}
