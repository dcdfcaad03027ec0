import ExactParity
import Foundation
import Synchronization
import Testing

@Suite struct WorkerPoolTests {
  /// How often each piece was computed.
  private func counts(_ pool: WorkerPool, _ count: Int) -> [Int] {
    let counts = Mutex(Array(repeating: 0, count: count))
    pool.perform(count) { index in counts.withLock { $0[index] += 1 } }
    return counts.withLock { $0 }
  }

  @Test(arguments: [0, 1, 2, 5]) func everyPieceIsComputedOnce(helpers: Int) {
    let pool = WorkerPool(helpers: helpers)
    for count in [0, 1, 2, 3, 257] {
      #expect(counts(pool, count) == Array(repeating: 1, count: count))
    }
    #expect(pool.helpers == helpers)
  }

  @Test func theHelpersWorkAtTheSameTime() {
    let pool = WorkerPool(helpers: 2)
    let met = DispatchSemaphore(value: 0)
    let waiting = Atomic(0)
    // Each of three pieces ends only when all three have begun.
    pool.perform(3) { _ in
      if waiting.add(1, ordering: .relaxed).newValue == 3 { for _ in 0..<3 { met.signal() } }
      #expect(met.wait(timeout: .now() + 60) == .success)
    }
  }

  @Test func piecesMayAskForHelp() {
    let pool = WorkerPool(helpers: 3)
    let sum = Atomic(0)
    pool.perform(8) { outer in
      pool.perform(8) { middle in
        pool.perform(8) { inner in sum.add(outer * 64 + middle * 8 + inner, ordering: .relaxed) }
      }
    }
    #expect(sum.load(ordering: .relaxed) == 512 * 511 / 2)
  }

  @Test func withoutThreadsTheCallerComputesAll() {
    let asked = Atomic(0)
    let pool = WorkerPool(helpers: 4) { _ in
      asked.add(1, ordering: .relaxed)
      return false
    }
    for _ in 0..<3 { #expect(counts(pool, 9) == Array(repeating: 1, count: 9)) }
    #expect(pool.helpers == 0)
    #expect(asked.load(ordering: .relaxed) == 1, "a system that refused is not asked again")
  }

  @Test func someThreadsAreBetterThanNone() {
    let granted = Atomic(0)
    let pool = WorkerPool(helpers: 4) { body in
      granted.add(1, ordering: .relaxed).newValue <= 2 && startThread(body)
    }
    #expect(counts(pool, 100) == Array(repeating: 1, count: 100))
    #expect(pool.helpers == 2)
  }

  @Test func manyCallersShareThePool() {
    let pool = WorkerPool(helpers: 2)
    let sum = Atomic(0)
    pool.perform(3) { _ in
      for _ in 0..<2000 { pool.perform(3) { sum.add($0, ordering: .relaxed) } }
    }
    #expect(sum.load(ordering: .relaxed) == 3 * 2000 * 3)
  }

  @Test func aPieceIsNotKept() {
    final class Witness: Sendable {}
    weak var witness: Witness?
    let pool = WorkerPool(helpers: 2)
    do {
      let strong = Witness()
      witness = strong
      pool.perform(16) { _ in withExtendedLifetime(strong) {} }
    }
    #expect(witness == nil)
  }

  @Test func theFirstErrorEndsTheRest() {
    struct Failure: Error {}
    let begun = Atomic(0)
    #expect(throws: Failure.self) {
      try concurrently(10_000) { index -> Int in
        begun.add(1, ordering: .relaxed)
        if index == 3 { throw Failure() }
        return index
      }
    }
    #expect(begun.load(ordering: .relaxed) < 10_000)
  }
}
