internal import Foundation
internal import Synchronization

/// Some threads that do the parts of one job at the same time, thousands of jobs a second.
///
/// A step of training is a row of jobs of some ten microseconds, less than it takes to wake a thread. So
/// between jobs the threads wait actively for about a millisecond, offering their core to others, and sleep
/// after that. What a part computes depends on its number and on ``size`` alone, so a run is reproducible at
/// a fixed size.
package final class ThreadTeam {
  /// The number of parts of a job.
  package let size: Int
  private let shared = Shared()

  /// A team of `size` members, at least 1, the calling thread among them.
  package init(size: Int) {
    precondition(size >= 1, "a team has a member")
    self.size = size
    for member in 1..<size {
      let thread = Thread { [shared] in shared.work(as: member) }
      thread.name = "training \(member)"
      thread.start()
    }
  }

  deinit { shared.announce { shared.part = nil } }

  /// Calls `part` with 0, …, size − 1, each on a thread of its own, and returns when all have.
  package func run(_ part: @escaping (_ member: Int) -> Void) {
    guard size > 1 else { return part(0) }
    shared.unfinished.store(size - 1, ordering: .relaxed)
    shared.announce { shared.part = part }
    part(0)
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
    /// The job; `nil` ends the threads. Written before `announced` grows, read after, and never during a job.
    var part: ((Int) -> Void)? = { _ in }
    /// The number of jobs so far.
    let announced = Atomic(0)
    /// The members that are still at the current job.
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

    func work(as member: Int) {
      var seen = 0
      while true {
        awaitJob(after: seen)
        seen += 1
        guard let part else { return }
        part(member)
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
