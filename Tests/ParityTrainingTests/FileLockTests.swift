import Foundation
import ParityTraining
import Synchronization
import Testing

@Suite struct FileLockTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  @Test func isHeldByOneAtATimeAndLeavesNothing() throws {
    try withFolder { folder in
      let path = "\(folder)/lock"
      var first = try FileLock(path, waits: false)
      #expect(first != nil)
      #expect(try FileLock(path, waits: false) == nil)
      #expect(try FileLock("\(folder)/other", waits: false) != nil)
      withExtendedLifetime(first) {}
      first = nil
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
      #expect(try FileLock(path, waits: false) != nil)
    }
  }

  /// What a killed process leaves is a file without a lock on it.
  @Test func aFileOfADeadProcessIsTaken() throws {
    try withFolder { folder in
      try Data().write(to: URL(fileURLWithPath: "\(folder)/lock"))
      #expect(try FileLock("\(folder)/lock", waits: false) != nil)
    }
  }

  @Test func aFolderThatIsNotThere() throws {
    let problem = #expect(throws: DataFileProblem.self) { try FileLock("/no/such/folder/lock", waits: true) }
    #expect(problem?.kind == .cannotCreate)
  }

  /// Threads that take, hold and remove the same file over and over: never two at a time.
  @Test func manyWaitForIt() throws {
    try withFolder { folder in
      let inside = Atomic(0)
      let total = Atomic(0)
      let most = Mutex(0)
      DispatchQueue.concurrentPerform(iterations: 4) { _ in
        for _ in 0..<200 {
          guard let lock = try? FileLock("\(folder)/lock", waits: true) else { continue }
          let now = inside.add(1, ordering: .sequentiallyConsistent).newValue
          most.withLock { $0 = max($0, now) }
          inside.subtract(1, ordering: .sequentiallyConsistent)
          total.add(1, ordering: .relaxed)
          withExtendedLifetime(lock) {}
        }
      }
      #expect(most.withLock { $0 } == 1 && total.load(ordering: .relaxed) == 800)
    }
  }
}
