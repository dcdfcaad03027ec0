public import ExactParity

/// The outcome of one check.
public struct CheckResult: Sendable {
  /// The statement that was checked.
  public let statement: Statement
  /// What was found.
  public let verdict: Verdict
  /// The wall-clock time it took.
  public let seconds: Double

  /// Whether the verdict is acceptable to the ledger.
  public var isAsExpected: Bool { statement.accepts(verdict.kind) }

  /// Whether the verdict is the one of a statement whose certificate is still due.
  public var isDue: Bool { isAsExpected && !verdict.kind.satisfies(statement.expected) }
}

extension Statement {
  /// Runs the check and measures its time.
  ///
  /// - Throws: `CancellationError` when the surrounding task is cancelled.
  public func result(within scope: Scope, progress: ProgressCallback? = nil) throws -> CheckResult {
    let clock = ContinuousClock()
    let start = clock.now
    let verdict = try check(scope, progress)
    return CheckResult(statement: self, verdict: verdict, seconds: (clock.now - start) / .seconds(1))
  }
}
