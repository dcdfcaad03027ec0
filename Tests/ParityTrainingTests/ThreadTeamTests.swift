import ExactParity
import Foundation
import ParityTraining
import Testing

@Suite struct ThreadTeamTests {
  @Test(arguments: [1, 2, 3, 7]) func everyPartOfEveryJobRunsOnce(size: Int) {
    let team = ThreadTeam(size: size, threads: size)
    // Each member writes to its own entry, so no two threads meet.
    let counts = FloatMatrix(rows: size, columns: 16)
    let jobs = 3000
    for job in 0..<jobs {
      team.run { member in counts[member, 0] += Float(job) }
    }
    // 3000 · 2999 / 2 < 2^24: the sum is exact.
    #expect((0..<size).allSatisfy { counts[$0, 0] == Float(jobs * (jobs - 1) / 2) })
  }

  @Test func aJobIsFinishedWhenRunReturns() {
    let team = ThreadTeam(size: 2, threads: 2)
    let done = FloatMatrix(rows: 2, columns: 16)
    for job in 1...20 {
      team.run { member in
        if member == 1 { Thread.sleep(forTimeInterval: 0.001) }
        done[member, 0] = Float(job)
      }
      #expect(done[1, 0] == Float(job))
    }
  }

  @Test func sleepingMembersWakeUp() {
    let team = ThreadTeam(size: 2, threads: 2)
    let sums = FloatMatrix(rows: 2, columns: 16)
    for _ in 0..<5 {
      // Longer than the members wait actively.
      Thread.sleep(forTimeInterval: 0.05)
      team.run { member in sums[member, 0] += 1 }
    }
    #expect(sums[0, 0] == 5 && sums[1, 0] == 5)
  }

  @Test(arguments: [1, 2, 3, 5]) func theSharesCoverEverythingOnce(size: Int) {
    let team = ThreadTeam(size: size, threads: size)
    for count in 0...20 {
      let shares = (0..<size).map { team.share(of: count, for: $0) }
      #expect(shares.flatMap(Array.init) == Array(0..<count))
      #expect(shares.allSatisfy { abs($0.count - count / size) <= 1 })
    }
  }

  /// The system may grant fewer threads than asked for, or none; what is computed is the same.
  @Test(arguments: [0, 1, 2]) func fewThreadsDoManyParts(granted: Int) {
    var asked = 0
    let team = ThreadTeam(size: 9, threads: 6) { body in
      asked += 1
      return asked <= granted && startThread(body)
    }
    #expect(team.size == 9 && team.threads == granted + 1 && asked == granted + 1)
    let counts = FloatMatrix(rows: 9, columns: 16)
    for _ in 0..<100 { team.run { counts[$0, 0] += Float($0 + 1) } }
    #expect((0..<9).allSatisfy { counts[$0, 0] == Float(100 * ($0 + 1)) })
  }

  @Test func thereAreNoMoreThreadsThanCores() {
    #expect(ThreadTeam(size: 1024).threads <= coreCount)
  }

  @Test func aJobIsNotKept() {
    final class Witness {}
    weak var witness: Witness?
    let team = ThreadTeam(size: 2, threads: 2)
    do {
      let strong = Witness()
      witness = strong
      team.run { _ in withExtendedLifetime(strong) {} }
    }
    // A member may still be releasing its copy of the closure.
    for _ in 0..<1000 where witness != nil { Thread.sleep(forTimeInterval: 0.001) }
    #expect(witness == nil)
  }
}
