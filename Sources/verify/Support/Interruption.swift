internal import ExactParity
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

  /// Starts listening for SIGINT and SIGTERM; called once, at the start of the program, before there are other threads.
  ///
  /// A thread that does nothing else waits for them, so they are heard whatever the others do. A second signal, and
  /// where the system grants no such thread the first one, ends the process at once.
  static func listen() {
    // A file beyond the limit on its size is a complaint about that file.
    signal(SIGXFSZ, SIG_IGN)
    // What Swift, GMP and FLINT do when they get no memory, after a line of their own.
    signal(SIGABRT) { _ in
      let text: StaticString = "verify: ended for want of memory, or by a library's own check\n"
      write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
      _exit(71)
    }
    let numbers = [SIGINT, SIGTERM]
    for number in numbers { signal(number) { _ in _exit(130) } }
    setBlocked(numbers, true)
    let isHeard = startThread {
      var awaited = signalSet(numbers)
      var number: Int32 = 0
      while sigwait(&awaited, &number) != 0 {}
      setBlocked(numbers, false)
      leave()
    }
    if !isHeard { setBlocked(numbers, false) }
  }

  private static func signalSet(_ numbers: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in numbers { sigaddset(&set, number) }
    return set
  }

  /// Whether this thread, and those that it starts from now on, leave the signals to others.
  private static func setBlocked(_ numbers: [Int32], _ areBlocked: Bool) {
    var set = signalSet(numbers)
    pthread_sigmask(areBlocked ? SIG_BLOCK : SIG_UNBLOCK, &set, nil)
  }

  private static func leave() {
    // The bar, if there is one, has no end of line.
    if StandardError.isTerminal { StandardError.write("\r\u{1B}[K") }
    let (files, salvage) = state.withLock { ($0.partialFiles, $0.salvage) }
    salvage?()
    for file in files where unlink(file) != 0 { try? FileManager.default.removeItem(atPath: file) }
    // Not exit, which would take the libraries' memory away from under the threads that compute.
    _exit(130)
  }

  /// Runs `body` while an interruption would call `salvage` before leaving; a question of a batch has nothing to keep.
  static func salvaging<Result>(
    _ salvage: @escaping @Sendable () -> Void, _ body: () throws -> Result
  ) rethrows -> Result {
    guard AnswerSink.current == nil else { return try body() }
    state.withLock { $0.salvage = salvage }
    defer { state.withLock { $0.salvage = nil } }
    return try body()
  }

  /// Runs `body` while an interruption would remove the file, or the folder, at `path`.
  static func removing<Result>(_ path: String?, _ body: () throws -> Result) rethrows -> Result {
    guard let path else { return try body() }
    state.withLock { _ = $0.partialFiles.insert(path) }
    defer { state.withLock { _ = $0.partialFiles.remove(path) } }
    return try body()
  }
}
