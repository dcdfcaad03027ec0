internal import ExactParity
internal import Synchronization

/// A bar with the time left, on standard error, on a terminal only.
final class Progress: Sendable {
  private struct State {
    var start: ContinuousClock.Instant
    var lastDrawn: ContinuousClock.Instant?
  }

  private let label: String
  private let state = Mutex(State(start: ContinuousClock().now, lastDrawn: nil))

  private init(_ label: String) { self.label = label }

  /// Runs `body`, showing its progress once it has taken half a second; wipes the bar afterwards.
  static func shown<Result>(
    _ label: String, quiet: Bool, _ body: (ProgressCallback?) throws -> Result
  ) rethrows -> Result {
    guard !quiet, StandardError.isTerminal else { return try body(nil) }
    let bar = Progress(label)
    defer { bar.wipe() }
    return try body { bar.update($0) }
  }

  private func update(_ fraction: Double) {
    let now = ContinuousClock().now
    let line = state.withLock { state -> String? in
      let elapsed = (now - state.start) / .seconds(1)
      let sinceDrawn = state.lastDrawn.map { (now - $0) / .seconds(1) } ?? elapsed
      guard elapsed > 0.5, sinceDrawn > 0.1, fraction > 0 else { return nil }
      state.lastDrawn = now
      let filled = Int(fraction * 30)
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
      let left = Int((elapsed / fraction * (1 - fraction)).rounded(.up))
      return "\r\(label) \(bar) \(Int(fraction * 100))% \(left) s left\u{1B}[K"
    }
    if let line { StandardError.write(line) }
  }

  private func wipe() {
    if state.withLock({ $0.lastDrawn != nil }) { StandardError.write("\r\u{1B}[K") }
  }
}
