/// A case in which a statement fails, exact on both sides.
public struct Counterexample: Sendable, Hashable {
  /// The values of the statement's parameters, such as `d = 2`.
  public let parameters: String
  /// What is claimed there, such as `left = right`.
  public let claim: String
  /// The left side's name and its exact value.
  public let left: String
  /// The right side's name and its exact value.
  public let right: String
  /// The command that shows the failure again.
  public let replay: String

  /// A counterexample at `parameters` to `claim`.
  public init(parameters: String, claim: String, left: String, right: String, replay: String) {
    self.parameters = parameters
    self.claim = claim
    self.left = left
    self.right = right
    self.replay = replay
  }
}

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

/// What a check found, for which parameters, and how it knows.
public struct Verdict: Sendable, Hashable {
  /// The conclusion.
  public let kind: VerdictKind
  /// The scope actually covered, such as `2 ≤ d ≤ 300, every real b`.
  public let scope: String
  /// How it was decided, in a few words.
  public let method: String
  /// The counterexample, of a refuted statement.
  public let counterexample: Counterexample?
  /// Certificates, extremal cases, tightest slacks, cross-checks.
  public let evidence: [EvidenceItem]

  /// A verdict for `scope` by `method`.
  public init(
    _ kind: VerdictKind, scope: String, method: String, counterexample: Counterexample? = nil,
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
  ) -> Verdict {
    Verdict(
      .refuted, scope: counterexample.parameters, method: method, counterexample: counterexample,
      evidence: evidence)
  }

  /// What a float experiment says that contradicts a statement: undecided, as only exact arithmetic refutes; the run is
  /// named so that anyone can repeat it.
  public static func contradicted(
    by run: Counterexample, method: String, evidence: [EvidenceItem] = []
  ) -> Verdict {
    Verdict(
      .undecided, scope: run.parameters, method: method, counterexample: run, evidence: evidence)
  }
}
