import Foundation
import ParityTraining
import Testing

@Suite struct WholeFileTests {
  /// What is left beside a file when it is written: the parts of living processes, and what is no part of this file.
  @Test func theNextWriteRemovesOrphans() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func place(_ name: String) -> String { folder.appendingPathComponent(name).path }
    let others = ["other.4711.part", "report.old.part", "report.4711", "report.x.4711.part"]
    for name in others + ["report.4711.part", "report.4712.part"] {
      try Data("half".utf8).write(to: URL(fileURLWithPath: place(name)))
    }
    // Another process is at it.
    let living = try FileLock(place("report.4713.part"), waits: false)
    #expect(living != nil)
    try WholeFile.write(Data("whole".utf8), to: place("report"))
    #expect(FileManager.default.fileExists(atPath: place("report.4713.part")))
    withExtendedLifetime(living) {}
    #expect(try String(contentsOfFile: place("report"), encoding: .utf8) == "whole")
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(left).isSuperset(of: others + ["report"]))
    #expect(!left.contains("report.4711.part") && !left.contains("report.4712.part"))
  }
}
