internal import Dispatch
internal import ExactNumbers
internal import ExactParity
internal import Synchronization

/// What a wait looks like, on standard error: the estimate first, where it is worth a word; then on a terminal a bar with
/// the time left, elsewhere one line after a quarter of a minute.
final class Progress: Sendable {
  private struct State {
    let start = ContinuousClock().now
    var lastDrawn: ContinuousClock.Instant?
    var fraction = 0.0
    var isOver = false

    var elapsed: Double { (ContinuousClock().now - start) / .seconds(1) }
  }

  private let label: String
  private let state = Mutex(State())

  private init(_ label: String) { self.label = label }

  /// Runs `body`, showing its progress.
  ///
  /// - Parameters:
  ///   - estimate: what it takes, where that is known before.
  ///   - limit: the most seconds that it may take.
  /// - Throws: what `body` throws; `ComputationRefused` for an estimate beyond the limit or the memory.
  static func shown<Result>(
    _ label: String, quiet: Bool, estimate: ResourceEstimate? = nil, limit: Integer = TimeLimit.question,
    _ body: (ProgressCallback?) throws -> Result
  ) throws -> Result {
    try estimate?.require(for: label, limit: limit)
    guard !quiet else { return try body(nil) }
    let isSaid = estimate?.isWorthSaying ?? false
    if let estimate, isSaid { StandardError.complain("\(label) needs \(estimate)") }
    let progress = Progress(label)
    if StandardError.isTerminal {
      defer { progress.wipe() }
      return try body { progress.update($0) }
    }
    if isSaid { return try body(nil) }
    let over = DispatchSemaphore(value: 0)
    // Where the system grants no thread, nothing is said.
    _ = startThread {
      var pause = DispatchTimeInterval.seconds(15)
      while over.wait(timeout: .now() + pause) == .timedOut && !progress.sayOnce() { pause = .seconds(5) }
    }
    defer {
      progress.state.withLock { $0.isOver = true }
      over.signal()
    }
    return try body { fraction in progress.state.withLock { $0.fraction = max($0.fraction, fraction) } }
  }

  /// One line with the time left, as soon as some of the work is done, or after half a minute without it; whether it is said.
  private func sayOnce() -> Bool {
    state.withLock { state in
      let elapsed = state.elapsed
      if state.isOver { return true }
      guard state.fraction > 0 || elapsed > 29 else { return false }
      let so = "\(label) goes on after \(Int(elapsed)) seconds"
      if state.fraction > 0 {
        let left = elapsed / state.fraction * (1 - state.fraction)
        let text = ResourceEstimate.text(seconds: Integer(Int(min(left, 1e15).rounded(.up))))
        StandardError.complain("\(so): \(Int(state.fraction * 100))% is done, about \(text) are left")
      } else {
        StandardError.complain("\(so); how long it takes is not known")
      }
      return true
    }
  }

  private func update(_ fraction: Double) {
    let line = state.withLock { state -> String? in
      let now = ContinuousClock().now
      let elapsed = state.elapsed
      let sinceDrawn = state.lastDrawn.map { (now - $0) / .seconds(1) } ?? elapsed
      guard elapsed > 0.5, sinceDrawn > 0.1, fraction > 0 else { return nil }
      state.lastDrawn = now
      let filled = Int(fraction * 30)
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
      let left = Int(min(elapsed / fraction * (1 - fraction), 1e15).rounded(.up))
      return "\r\(label) \(bar) \(Int(fraction * 100))% \(left) s left\u{1B}[K"
    }
    if let line { StandardError.write(line) }
  }

  private func wipe() {
    if state.withLock({ $0.lastDrawn != nil }) { StandardError.write("\r\u{1B}[K") }
  }
}
