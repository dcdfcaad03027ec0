public import Proofs

/// What a check found about a statement, for which parameters, and how it knows.
///
/// There is no public way to make one but ``CheckRun``: `proved` needs the kernel's theorem about the row's own claim, `derived`
/// the theorems of its core and premises that stand, and all else is what the cases showed.
public struct Verdict: Sendable {
  /// The conclusion.
  public let kind: VerdictKind
  /// The scope actually covered, such as `2 ≤ d ≤ 300, every real b`.
  public let scope: String
  /// How it was decided, in a few words.
  public let method: String
  /// What the cases showed.
  public let finding: Finding
  /// The kernel's theorems that were re-checked for it, by name.
  public let theorems: [(name: String, theorem: Theorem)]
  /// Why it is weaker than its basis promises, if it is.
  public let lowered: String?

  /// The counterexample, of a refuted statement.
  public var counterexample: Counterexample? { finding.counterexample }

  /// Cross-checks, extremal cases, tightest slacks; and what lowered the verdict, first.
  public var evidence: [EvidenceItem] {
    (lowered.map { [EvidenceItem("lowered", $0)] } ?? []) + finding.evidence
  }

  /// Whether others may rest on it for every value of its parameters.
  public var coversAllParameters: Bool { kind == .proved || kind == .derived }
}

extension Verdict {
  /// The verdict of `row`, given what its cases showed; `premise` gives the verdicts of the rows it rests on.
  ///
  /// A case that fails or stays open decides, whatever else there is.
  init(of row: Row, finding: Finding, premise: (Row) throws -> Verdict) rethrows {
    let cases = Verdict(cases: finding)
    guard finding.kind.holds else {
      self = cases
      return
    }
    for row in row.basis.premises {
      let verdict = try premise(row)
      guard verdict.coversAllParameters else {
        self = cases.lowered(because: "its premise \(row.id) is \(verdict.kind) only")
        return
      }
    }
    let theorems: [(name: String, theorem: Theorem)]
    do {
      theorems = try row.proofFile()?.theorems ?? []
    } catch {
      self = cases.lowered(because: "the proof is refused: \(error)")
      return
    }
    switch row.basis {
    case .cases: self = cases
    case .proof:
      guard let claim = row.claim, theorems.contains(where: { $0.theorem.claim == claim }) else {
        self = cases.lowered(because: "no theorem is about its own claim")
        return
      }
      self = Verdict(
        kind: .proved, scope: claim.domainText,
        method: "proof re-checked by the kernel; cases: \(finding.method)",
        finding: finding, theorems: theorems, lowered: nil)
    case .derivation(let derivation):
      self = Verdict(
        kind: .derived, scope: derivation.scope, method: finding.method, finding: finding, theorems: theorems,
        lowered: nil)
    }
  }

  /// What the cases alone show.
  private init(cases finding: Finding) {
    self.init(
      kind: finding.kind.verdict, scope: finding.scope, method: finding.method, finding: finding,
      theorems: [],
      lowered: nil)
  }

  private func lowered(because reason: String) -> Verdict {
    Verdict(kind: kind, scope: scope, method: method, finding: finding, theorems: [], lowered: reason)
  }
}
