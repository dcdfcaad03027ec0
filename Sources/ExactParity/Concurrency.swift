internal import Synchronization

/// Called from time to time, on any thread, with the fraction done so far (0 … 1).
public typealias ProgressCallback = @Sendable (_ fraction: Double) -> Void

/// The values of `body` at `0 ..< count`, in order, computed on all cores, or on as many threads as the system grants.
///
/// The first error stops the pieces that have not started and is rethrown; so does the cancellation of the
/// surrounding task, as `CancellationError`.
///
/// - Parameters:
///   - count: the number of pieces; a few times the number of cores evens out unequal pieces.
///   - progress: told the fraction of finished pieces.
///   - body: computes one piece; called concurrently.
public func concurrently<Piece: Sendable>(
  _ count: Int, progress: ProgressCallback? = nil, _ body: @Sendable (Int) throws -> Piece
) throws -> [Piece] {
  let results = Mutex<(pieces: [Piece?], finished: Int, failure: (any Error)?)>(
    (Array(repeating: nil, count: count), 0, nil))
  withUnsafeCurrentTask { task in
    // The task outlives this call, and asking it for cancellation is allowed from any thread.
    nonisolated(unsafe) let task = task
    WorkerPool.shared.perform(count) { index in
      guard results.withLock({ $0.failure == nil }) else { return }
      let outcome = Result { () throws -> Piece in
        if task?.isCancelled ?? false { throw CancellationError() }
        return try body(index)
      }
      let finished = results.withLock { state in
        switch outcome {
        case .success(let piece): state.pieces[index] = piece
        case .failure(let error): state.failure = state.failure ?? error
        }
        state.finished += 1
        return state.finished
      }
      progress?(Double(finished) / Double(count))
    }
  }
  return try results.withLock { state in
    if let failure = state.failure { throw failure }
    return state.pieces.compactMap { $0 }
  }
}
