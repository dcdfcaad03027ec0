internal import Dispatch
internal import Foundation
internal import Synchronization

/// What Ctrl-C does: by default remove half-written files and leave with 130; a command with finished work to
/// keep says first how it is kept.
enum Interruption {
  private struct State {
    var partialFiles: Set<String> = []
    var salvage: (@Sendable () -> Void)?
  }

  private static let state = Mutex(State())

  /// Starts listening for SIGINT and SIGTERM; called once, at the start of the program.
  static func listen() {
    // A file beyond the limit on its size is a complaint about that file.
    signal(SIGXFSZ, SIG_IGN)
    for number in [SIGINT, SIGTERM] {
      // The default action would end the process before the source sees the signal.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInitiated))
      // The handler holds on to the source, which so lives as long as the program.
      source.setEventHandler { withExtendedLifetime(source) { leave() } }
      source.resume()
    }
  }

  private static func leave() {
    // The bar, if there is one, has no end of line.
    if StandardError.isTerminal { StandardError.write("\r\u{1B}[K") }
    let (files, salvage) = state.withLock { ($0.partialFiles, $0.salvage) }
    salvage?()
    for file in files { unlink(file) }
    // Not exit, which would take the libraries' memory away from under the threads that compute.
    _exit(130)
  }

  /// Runs `body` while an interruption would call `salvage` before leaving.
  static func salvaging<Result>(
    _ salvage: @escaping @Sendable () -> Void, _ body: () throws -> Result
  ) rethrows -> Result {
    state.withLock { $0.salvage = salvage }
    defer { state.withLock { $0.salvage = nil } }
    return try body()
  }

  /// Runs `body` while an interruption would remove the file at `path`.
  static func removing<Result>(_ path: String?, _ body: () throws -> Result) rethrows -> Result {
    guard let path else { return try body() }
    state.withLock { _ = $0.partialFiles.insert(path) }
    defer { state.withLock { _ = $0.partialFiles.remove(path) } }
    return try body()
  }
}
