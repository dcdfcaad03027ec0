import Foundation
import Testing

/// `scripts/action.sh`, the steps of `action.yml`, with the program that was built beside these tests.
@Suite struct ActionScriptTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func run(_ options: [String: String], in folder: URL) throws -> Run {
    let script = Self.root.appendingPathComponent("scripts/action.sh").path
    return try Binary.run(
      [script], of: URL(fileURLWithPath: "/bin/sh"),
      environment: [
        "EXACT_PARITY_VERIFY": Binary.url.path,
        "EXACT_PARITY_REPORT": folder.appendingPathComponent("verdicts.xml").path,
        "GITHUB_STEP_SUMMARY": folder.appendingPathComponent("summary.md").path,
      ].merging(options) { $1 })
  }

  @Test func aReportAndASummary() throws {
    try withTemporaryFolder { folder in
      let run = try run(["EXACT_PARITY_IDS": "hdp-lemma-1 hdp-equation-27"], in: folder)
      #expect(run.status == 0, "\(run.complaints)")
      let report = try String(contentsOf: folder.appendingPathComponent("verdicts.xml"), encoding: .utf8)
      #expect(report.contains("<testsuites name=\"verify\" tests=\"2\" failures=\"0\""))
      let summary = try String(contentsOf: folder.appendingPathComponent("summary.md"), encoding: .utf8)
      #expect(summary.hasPrefix("### 2 statements: 1 proved, 1 refuted; all as expected\n"))
    }
  }

  @Test func whatIsWrongEndsTheJob() throws {
    try withTemporaryFolder { folder in
      let unknown = try run(["EXACT_PARITY_IDS": "no-such-row"], in: folder)
      let heroic = try run(["EXACT_PARITY_EFFORT": "heroic"], in: folder)
      #expect(unknown.status == 64 && heroic.status == 64)
      #expect(
        !FileManager.default.fileExists(atPath: folder.appendingPathComponent("summary.md").path))
    }
  }

  /// A tarball as `make dist` makes it, of a script that stands for the program.
  @Test func aTarballIsUnpacked() throws {
    try withTemporaryFolder { folder in
      let bin = folder.appendingPathComponent("exact-parity/bin")
      try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
      let program = bin.appendingPathComponent("verify")
      try Data("#!/bin/sh\nexec '\(Binary.url.path)' \"$@\"\n".utf8).write(to: program)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
      let tarball = folder.appendingPathComponent("t.tar.gz").path
      #expect(try Shell.run("tar -czf '\(tarball)' -C '\(folder.path)' exact-parity").status == 0)
      let run = try run(
        ["EXACT_PARITY_VERIFY": "", "EXACT_PARITY_TARBALL": tarball, "EXACT_PARITY_IDS": "hdp-lemma-1"],
        in: folder)
      #expect(run.status == 0, "\(run.complaints)")
    }
  }

  /// Every input of the action reaches the script.
  @Test func theInputsAreTheScripts() throws {
    let action = try String(contentsOf: Self.root.appendingPathComponent("action.yml"), encoding: .utf8)
    let script = try String(
      contentsOf: Self.root.appendingPathComponent("scripts/action.sh"), encoding: .utf8)
    for name in ["IDS", "STATEMENTS", "EFFORT", "TARBALL", "REPORT"] {
      #expect(action.contains("EXACT_PARITY_\(name): ${{ inputs.\(name.lowercased()) }}"))
      #expect(script.contains("${EXACT_PARITY_\(name):-"))
    }
  }
}
