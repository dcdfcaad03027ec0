internal import Dispatch
internal import ExactParity
internal import Foundation
internal import Statements
internal import Synchronization

/// A run of some statements within a scope; finished results can be read at any time, from any thread.
final class CheckRun: Sendable {
  let statements: [Statement]
  let scope: Scope
  private let state: Mutex<(next: Int, results: [CheckResult?], failure: (any Error)?)>

  init(statements: [Statement], scope: Scope) {
    self.statements = statements
    self.scope = scope
    state = Mutex((0, Array(repeating: nil, count: statements.count), nil))
  }

  /// The results so far, in the order of the ledger.
  func finished() -> [CheckResult] { state.withLock { $0.results.compactMap { $0 } } }

  /// All results, `jobs` statements at a time.
  func results(jobs: Int, progress: ProgressCallback?) throws -> [CheckResult] {
    let workers = DispatchGroup()
    for _ in 0..<min(jobs, statements.count) {
      // Threads of their own: the pool's are wanted by the computations inside a check.
      workers.enter()
      Thread.detachNewThread {
        while let index = self.nextIndex() {
          self.finish(index, Result { try self.statements[index].result(within: self.scope) })
          let done = self.state.withLock { $0.results.count { $0 != nil } }
          progress?(Double(done) / Double(self.statements.count))
        }
        workers.leave()
      }
    }
    workers.wait()
    if let failure = state.withLock({ $0.failure }) { throw failure }
    return finished()
  }

  private func nextIndex() -> Int? {
    state.withLock { state in
      guard state.next < statements.count, state.failure == nil else { return nil }
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
