import Foundation
import Testing

/// Several processes with one `--directory`.
@Suite struct SharedDirectoryTests {
  private static let small = [
    "experiment", "figure-1", "--scale", "quick", "--seeds", "3", "--steps", "900", "--weights", "rademacher",
  ]

  private func start(_ directory: URL, _ log: String) throws -> Process {
    let process = Process()
    process.executableURL = Binary.url
    process.arguments = Self.small + ["--jobs", "2", "--directory", directory.path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let errors = directory.deletingLastPathComponent().appendingPathComponent(log)
    try Data().write(to: errors)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    return process
  }

  @Test func allEndWellWithTheResultsOfOne() throws {
    try withTemporaryFolder { folder in
      let (shared, alone) = (folder.appendingPathComponent("shared"), folder.appendingPathComponent("alone"))
      let processes = try (0..<3).map { try start(shared, "errors-\($0)") }
      for (index, process) in processes.enumerated() {
        process.waitUntilExit()
        let errors = try String(contentsOf: folder.appendingPathComponent("errors-\(index)"), encoding: .utf8)
        #expect(process.terminationStatus == 0, "\(errors)")
      }
      #expect(try Binary.run(Self.small + ["--directory", alone.path]).status == 0)
      let results = try [shared, alone].map {
        try Data(contentsOf: $0.appendingPathComponent("figure-1.csv"))
      }
      #expect(results[0] == results[1])
      let left = try FileManager.default.subpathsOfDirectory(atPath: shared.path).sorted()
      #expect(
        left == ["figure-1.csv", "figure-1.runs"] + (1...3).map { "figure-1.runs/run-\($0).csv" })
    }
  }
}
