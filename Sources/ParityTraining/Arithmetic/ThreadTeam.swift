internal import ExactParity
internal import Foundation
internal import Synchronization

/// Some threads that do the parts of one job at the same time, thousands of jobs a second.
///
/// A step of training is a row of jobs of some ten microseconds, less than it takes to wake a thread. So
/// between jobs the threads wait actively for about a millisecond, offering their core to others, and sleep
/// after that.
///
/// There are never more threads than cores, and fewer where the system grants none: a thread then does several parts,
/// one after the other. What a part computes depends on its number and on ``size`` alone, so a run is reproducible
/// at a fixed size, however many threads there are.
package final class ThreadTeam {
  /// The number of parts of a job.
  package let size: Int
  /// The threads that do them, the calling one among them.
  package let threads: Int
  private let shared = Shared()

  /// A team for `size` parts, at least 1, of at most `threads` threads that `start` starts, or refuses to.
  package init(
    size: Int, threads limit: Int = coreCount,
    start: (@escaping @Sendable () -> Void) -> Bool = startThread
  ) {
    precondition(size >= 1 && limit >= 1, "a team has a part and a thread")
    self.size = size
    var threads = 1
    while threads < min(size, limit), start({ [shared, threads] in shared.work(as: threads) }) {
      threads += 1
    }
    self.threads = threads
  }

  deinit { shared.announce { shared.part = nil } }

  /// Calls `part` with 0, …, size − 1 and returns when all calls have: thread t of T makes those with t, t + T, …
  package func run(_ part: @escaping (_ member: Int) -> Void) {
    let (size, threads) = (size, threads)
    let parts = { (thread: Int) in
      for member in stride(from: thread, to: size, by: threads) { part(member) }
    }
    guard threads > 1 else { return parts(0) }
    shared.unfinished.store(threads - 1, ordering: .relaxed)
    shared.announce { shared.part = parts }
    parts(0)
    while shared.unfinished.load(ordering: .acquiring) > 0 { sched_yield() }
    // What the closure holds is not to live as long as the team, which it may hold itself.
    shared.part = { _ in }
  }

  /// The share of `0 ..< count` that is a member's part: contiguous, and of nearly equal length for each.
  package func share(of count: Int, for member: Int) -> Range<Int> {
    count * member / size..<count * (member + 1) / size
  }

  /// What the threads know of each other.
  private final class Shared: @unchecked Sendable {
    /// What a thread does of the job; `nil` ends the threads. Written before `announced` grows, read after, and never during a job.
    var part: ((Int) -> Void)? = { _ in }
    /// The number of jobs so far.
    let announced = Atomic(0)
    /// The threads that are still at the current job.
    let unfinished = Atomic(0)
    private let sleepers = Atomic(0)
    private let condition = NSCondition()

    func announce(_ prepare: () -> Void) {
      prepare()
      announced.add(1, ordering: .sequentiallyConsistent)
      // Whoever counts as a sleeper after this looks at `announced` before it sleeps.
      guard sleepers.load(ordering: .sequentiallyConsistent) > 0 else { return }
      condition.lock()
      condition.broadcast()
      condition.unlock()
    }

    func work(as thread: Int) {
      var seen = 0
      while true {
        awaitJob(after: seen)
        seen += 1
        guard let part else { return }
        part(thread)
        unfinished.subtract(1, ordering: .releasing)
      }
    }

    private func awaitJob(after seen: Int) {
      for _ in 0..<4096 {
        if announced.load(ordering: .acquiring) != seen { return }
        sched_yield()
      }
      sleepers.add(1, ordering: .sequentiallyConsistent)
      condition.lock()
      while announced.load(ordering: .sequentiallyConsistent) == seen { condition.wait() }
      condition.unlock()
      sleepers.subtract(1, ordering: .sequentiallyConsistent)
    }
  }
}
