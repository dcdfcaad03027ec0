public import Proofs

/// The outcome of one check.
public struct CheckResult: Sendable {
  /// The row that was checked.
  public let row: Row
  /// What was found.
  public let verdict: Verdict
  /// The wall-clock time it took.
  public let seconds: Double
  /// The proof that was found in this run, of a claim of a statement file.
  public let proof: ProofFile?

  init(row: Row, verdict: Verdict, seconds: Double, proof: ProofFile? = nil) {
    (self.row, self.verdict, self.seconds, self.proof) = (row, verdict, seconds, proof)
  }

  /// Whether the verdict is acceptable to the ledger.
  public var isAsExpected: Bool { row.accepts(verdict.kind) }

  /// Whether the verdict is the one of a row whose derivation is still due.
  public var isDue: Bool { isAsExpected && !verdict.kind.satisfies(row.expected) }
}
