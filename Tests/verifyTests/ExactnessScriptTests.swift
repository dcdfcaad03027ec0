import Foundation
import Testing

/// `scripts/exactness.sh`, which keeps floating point out of the exact layers, on sources that break its rule.
@Suite struct ExactnessScriptTests {
  private func status(of folder: URL?) throws -> Int32 {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments =
      [root.appendingPathComponent("scripts/exactness.sh").path] + (folder.map { [$0.path] } ?? [])
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test func theExactLayersPass() throws {
    #expect(try status(of: nil) == 0)
  }

  @Test(arguments: [
    ("  let half: Double = 1", 1), ("  return Float(x)", 1), ("  // a Double in a comment", 0),
    ("  public var approximation: Double {\n    Double(1)\n  }\n  let wrong = Double(2)", 1),
    ("  public var approximation: Double {\n    Double(1)\n  }", 0), ("  let doubled = Doubler(1)", 0),
  ])
  func aViolationIsFound(_ source: String, _ expected: Int32) throws {
    try withTemporaryFolder { folder in
      try Data((source + "\n").utf8).write(to: folder.appendingPathComponent("Fixture.swift"))
      let found = try status(of: folder)
      #expect(found == expected, "\(source)")
    }
  }
}
