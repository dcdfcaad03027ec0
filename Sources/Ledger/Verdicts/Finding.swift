/// One named piece of evidence.
public struct EvidenceItem: Sendable, Hashable {
  /// The name, in lower camel case, which is the key in JSON.
  public let name: String
  /// The evidence as text, exact where it is a number.
  public let value: String

  /// The evidence `value` under `name`.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// What a row's cases showed: never more than the cases.
public struct Finding: Sendable, Hashable {
  /// The conclusion.
  public let kind: FindingKind
  /// The scope actually covered, such as `2 ≤ d ≤ 300, every real b`.
  public let scope: String
  /// How it was decided, in a few words.
  public let method: String
  /// The counterexample, of a refuted statement.
  public let counterexample: Counterexample?
  /// Extremal cases, tightest slacks, cross-checks.
  public let evidence: [EvidenceItem]

  /// A finding for `scope` by `method`.
  public init(
    _ kind: FindingKind, scope: String, method: String, counterexample: Counterexample? = nil,
    evidence: [EvidenceItem] = []
  ) {
    self.kind = kind
    self.scope = scope
    self.method = method
    self.counterexample = counterexample
    self.evidence = evidence
  }

  /// The refutation by `counterexample`.
  public static func refuted(
    by counterexample: Counterexample, method: String, evidence: [EvidenceItem] = []
  ) -> Finding {
    Finding(
      .refuted, scope: counterexample.parameters, method: method, counterexample: counterexample,
      evidence: evidence)
  }

  /// What a float experiment says that contradicts a statement: undecided, as only exact arithmetic refutes; the run is
  /// named so that anyone can repeat it.
  public static func contradicted(
    by run: Counterexample, method: String, evidence: [EvidenceItem] = []
  ) -> Finding {
    Finding(
      .undecided, scope: run.parameters, method: method, counterexample: run, evidence: evidence)
  }
}
