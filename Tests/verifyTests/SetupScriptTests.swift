import Foundation
import Testing

/// `scripts/setup.sh` beside a package manager that writes down what it is asked for.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: "/etc/debian_version")))
struct SetupScriptTests {
  /// What is asked for where `parallel` is a program that answers with `version`.
  private func installed(_ arguments: [String], version: String) throws -> String {
    try withTemporaryFolder { folder in
      func script(_ name: String, _ text: String) throws {
        let file = folder.appendingPathComponent(name)
        try Data("#!/bin/sh\n\(text)\n".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
      }
      let record = folder.appendingPathComponent("record").path
      try script("parallel", "echo '\(version)'")
      try script("apt-get", "echo \"$*\" >> '\(record)'")
      try script("id", "echo 0")
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments =
        [
          URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("scripts/setup.sh").path
        ] + arguments
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      process.environment = ProcessInfo.processInfo.environment.merging(["PATH": "\(folder.path):\(path)"]) {
        $1
      }
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      return (try? String(contentsOfFile: record, encoding: .utf8)) ?? ""
    }
  }

  @Test func onlyTheTestsNeedGNUParallel() throws {
    let moreutils = "parallel: invalid option -- version"
    #expect(try installed([], version: moreutils).isEmpty)
    #expect(try installed(["--for-tests"], version: "GNU parallel 20221122").isEmpty)
    let asked = try installed(["--for-tests"], version: moreutils)
    #expect(
      asked.split(separator: "\n").last == "install -y -qq --no-install-recommends parallel", "\(asked)")
  }
}
