internal import CubeKernels
internal import Dispatch
internal import Synchronization

/// The cores that this process may run on, at least 1.
package let coreCount = Int(cube_cores())

/// Starts a thread that runs `body`; false, and `body` never runs, where the system grants no thread.
///
/// `Thread` of Foundation and the queues of libdispatch have no such answer: the one says nothing, the others wait for a
/// thread forever.
package func startThread(_ body: @escaping @Sendable () -> Void) -> Bool {
  let start = Unmanaged.passRetained(ThreadStart(body))
  let isStarted = cube_start_thread(
    { context in
      guard let context else { return nil }
      Unmanaged<ThreadStart>.fromOpaque(context).takeRetainedValue().body()
      return nil
    }, start.toOpaque())
  if !isStarted { start.release() }
  return isStarted
}

private final class ThreadStart: Sendable {
  let body: @Sendable () -> Void
  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

/// Threads that help whoever has many pieces to compute.
///
/// Whoever asks computes pieces too, so pieces may themselves ask for help, and where the system grants no thread all
/// are computed by those who ask.
package final class WorkerPool: Sendable {
  /// One helper for each core but the first, started when they are first wanted.
  package static let shared = WorkerPool(helpers: coreCount - 1)

  /// Pieces that are to be computed, each once. `joined` and `isClosed` change under the pool's lock.
  private final class Job: @unchecked Sendable {
    private let next = Atomic(0)
    private let count: Int
    private var body: (@Sendable (Int) -> Void)?
    /// How many helpers are at it.
    var joined = 0
    /// Whether no helper may join any more.
    var isClosed = false
    /// Signalled by the last helper that leaves a closed job.
    let left = DispatchSemaphore(value: 0)

    init(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
      self.count = count
      self.body = body
    }

    var hasMore: Bool { next.load(ordering: .relaxed) < count }

    /// Computes pieces until none is left. Not inlined: when it has returned, it holds `body` no longer.
    @inline(never) func work() {
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count, let body else { return }
        body(index)
      }
    }

    /// Called when no helper is at it and none may join.
    func forget() { body = nil }
  }

  private struct State {
    var jobs: [Job] = []
    var helpers = 0
    var mayGrow: Bool
  }

  private let limit: Int
  private let start: @Sendable (@escaping @Sendable () -> Void) -> Bool
  private let state: Mutex<State>
  private let wakeUps = DispatchSemaphore(value: 0)

  /// A pool of at most `helpers` threads that `start` starts, or refuses to.
  package init(
    helpers: Int, start: @escaping @Sendable (@escaping @Sendable () -> Void) -> Bool = startThread
  ) {
    limit = helpers
    self.start = start
    state = Mutex(State(mayGrow: helpers > 0))
  }

  /// The helpers that have been started.
  package var helpers: Int { state.withLock { $0.helpers } }

  /// Calls `body` with 0, …, count − 1, each once, on this thread and on those of the helpers that are free, and
  /// returns when all calls have.
  package func perform(_ count: Int, _ body: @Sendable (Int) -> Void) {
    withoutActuallyEscaping(body) { body in
      let job = Job(count, body)
      let wanted = min(count - 1, invite(to: job, atMost: count - 1))
      for _ in 0..<max(0, wanted) { wakeUps.signal() }
      job.work()
      let mustWait = state.withLock { state in
        job.isClosed = true
        state.jobs.removeAll { $0 === job }
        return job.joined > 0
      }
      if mustWait { job.left.wait() }
      job.forget()
    }
  }

  /// Offers the job to the helpers and returns how many there are; starts some while fewer than `most` are there.
  private func invite(to job: Job, atMost most: Int) -> Int {
    guard most > 0, limit > 0 else { return 0 }
    return state.withLock { state in
      while state.mayGrow && state.helpers < min(limit, most) {
        if start({ [self] in help() }) { state.helpers += 1 } else { state.mayGrow = false }
      }
      if state.helpers > 0 { state.jobs.append(job) }
      return state.helpers
    }
  }

  /// What a helper does as long as the program runs.
  private func help() {
    while true {
      wakeUps.wait()
      while let job = join() {
        job.work()
        state.withLock { _ in
          job.joined -= 1
          if job.joined == 0 && job.isClosed { job.left.signal() }
        }
      }
    }
  }

  /// The oldest job that has pieces left.
  private func join() -> Job? {
    state.withLock { state in
      let job = state.jobs.first(where: \.hasMore)
      job?.joined += 1
      return job
    }
  }
}
