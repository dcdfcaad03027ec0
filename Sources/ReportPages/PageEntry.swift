package import Ledger
package import Proofs

/// One row as the pages show it: what a run found, or what a file says that a run found.
package struct PageEntry: Sendable {
  /// A counterexample as it is shown.
  package struct Failure: Sendable {
    let parameters, claim, left, right, replay: String

    /// A failure at `parameters` of `claim`, with both sides and the command that computes them again.
    package init(parameters: String, claim: String, left: String, right: String, replay: String) {
      (self.parameters, self.claim, self.left) = (parameters, claim, left)
      (self.right, self.replay) = (right, replay)
    }
  }

  /// The row.
  package let row: Row
  /// The conclusion.
  package let verdict: VerdictKind
  let scope, method: String
  let evidence: [EvidenceItem]
  let failure: Failure?
  let theorems: [(name: String, theorem: Theorem)]

  /// What was found about `row`; `theorems` are those that the kernel re-checked for it.
  package init(
    _ row: Row, verdict: VerdictKind, scope: String, method: String, evidence: [EvidenceItem],
    failure: Failure?,
    theorems: [(name: String, theorem: Theorem)]
  ) {
    (self.row, self.verdict, self.scope, self.method) = (row, verdict, scope, method)
    (self.evidence, self.failure, self.theorems) = (evidence, failure, theorems)
  }

  /// What is due or unexpected about the verdict; empty where it is the expected one.
  var note: String {
    if !row.accepts(verdict) { return "NOT as expected: \(row.expected)" }
    return verdict.satisfies(row.expected) ? "" : "\(row.expected) is due"
  }
}

extension VerdictKind {
  /// What tells the verdict from the others without a colour.
  var mark: String {
    switch self {
    case .proved: "■"
    case .derived: "◆"
    case .verified: "●"
    case .enclosed: "◐"
    case .supported: "○"
    case .refuted: "✗"
    case .undecided: "?"
    }
  }

  /// What the verdict says, in a sentence.
  var meaning: String {
    switch self {
    case .proved: "for all parameters: the kernel holds a theorem whose claim is the statement"
    case .derived:
      "for all parameters, by a written argument from re-checked theorems and named textbook facts"
    case .verified: "every case of the scope, by exact arithmetic"
    case .enclosed: "every case of the scope, by ball arithmetic with rigorous error bounds"
    case .supported: "evidence from a float experiment, at a stated confidence level"
    case .refuted: "an exact counterexample, with the values of both sides"
    case .undecided: "not settled by the effort allowed"
    }
  }
}
