public import ExactParity
internal import Foundation
internal import Synchronization

/// A run of some rows within a scope, each with all that it rests on; a row is checked once however many others rest on it.
///
/// Finished results can be read at any time, from any thread.
public final class CheckRun: Sendable {
  /// The rows that were asked for.
  public let rows: [Row]
  /// What the run covers.
  public let scope: Scope
  private let state: Mutex<(next: Int, results: [CheckResult?], failure: (any Error)?)>
  private let checked = Mutex<[String: OnceChecked]>([:])

  /// A run; nothing is checked yet.
  public init(_ rows: [Row], scope: Scope = Scope()) {
    self.rows = rows
    self.scope = scope
    state = Mutex((0, Array(repeating: nil, count: rows.count), nil))
  }

  /// The results so far, in the order of the rows.
  public func finished() -> [CheckResult] { state.withLock { $0.results.compactMap { $0 } } }

  /// All results, `jobs` rows at a time, or as many as the system grants threads for.
  ///
  /// - Throws: `CancellationError`, or what a broken invariant of a check throws.
  public func results(jobs: Int, progress: ProgressCallback? = nil) throws -> [CheckResult] {
    let workers = DispatchGroup()
    // Threads of their own: the pool's are wanted by the computations inside a check.
    for _ in 1..<max(1, min(jobs, rows.count)) {
      workers.enter()
      let isStarted = startThread {
        self.work(progress)
        workers.leave()
      }
      guard isStarted else {
        workers.leave()
        break
      }
    }
    work(progress)
    workers.wait()
    if let failure = state.withLock({ $0.failure }) { throw failure }
    return finished()
  }

  private func work(_ progress: ProgressCallback?) {
    while let index = nextIndex() {
      finish(index, Result { try result(of: rows[index]) })
      let done = state.withLock { $0.results.count { $0 != nil } }
      progress?(Double(done) / Double(rows.count))
    }
  }

  /// The result of one row, from this run's memory where it was checked before.
  public func result(of row: Row, progress: ProgressCallback? = nil) throws -> CheckResult {
    let once = checked.withLock { memory in
      let once = memory[row.id] ?? OnceChecked()
      memory[row.id] = once
      return once
    }
    return try once.result {
      if let claim = row.question { return CheckResult(of: row, asking: claim, scope) }
      let clock = ContinuousClock()
      let start = clock.now
      let finding = try row.cases(scope, progress)
      let verdict = try Verdict(of: row, finding: finding) { try result(of: $0).verdict }
      return CheckResult(row: row, verdict: verdict, seconds: (clock.now - start) / .seconds(1))
    }
  }

  private func nextIndex() -> Int? {
    state.withLock { state in
      guard state.next < rows.count, state.failure == nil else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  private func finish(_ index: Int, _ outcome: Result<CheckResult, any Error>) {
    state.withLock { state in
      switch outcome {
      case .success(let result): state.results[index] = result
      case .failure(let error): state.failure = state.failure ?? error
      }
    }
  }
}

/// One row's result, computed by whoever asks first while the others wait; premises form no cycle, so no two wait for each other.
private final class OnceChecked: Sendable {
  private let memory = Mutex<CheckResult?>(nil)

  func result(_ compute: () throws -> CheckResult) rethrows -> CheckResult {
    try memory.withLock { memory in
      if let known = memory { return known }
      let result = try compute()
      memory = result
      return result
    }
  }
}
