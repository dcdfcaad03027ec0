import Foundation
import Testing

/// Bad input: one clear line, the right exit code, no stack trace.
@Suite struct BadInputTests {
  @Test(arguments: [
    ["delta", "--dimension", "0"], ["delta", "--dimension", "-3"], ["delta", "--dimension", "four"],
    ["delta"], ["delta", "--dimension", "5", "--degree", "6"],
    ["delta", "--dimension", "5", "--bias", "one"],
    ["delta", "--dimension", "5", "--bias", "1/0"], ["delta", "--dimension", "5", "--bias", "nan"],
    ["delta", "--dimension", "5", "--activation", "clipped:0"],
    ["delta", "--dimension", "50", "--by", "enumeration"],
    ["delta", "--dimension", "99999999999999999999"],
    ["check", "no-such-id"], ["check", "--max-dimension", "0"], ["check", "--jobs", "0"],
    ["check", "--effort", "heroic"], ["check", "--paper", "abc"], ["check", "--format", "yaml"],
    ["check", "--seed", "-1"], ["explain"], ["explain", "hdp-lema-1"], ["tables", "--only", "none"],
    ["separate", "--dimension", "0", "--neurons", "5"], ["separate", "--dimension", "5"],
    ["separate", "--dimension", "5", "--neurons", "0"],
    ["separate", "--dimension", "45", "--neurons", "5"],
    ["separate", "--dimension", "2000", "--neurons", "5"],
    ["separate", "--dimension", "5", "--neurons", "5", "--weights", "gaussian"],
    ["separate", "--dimension", "5", "--neurons", "5", "--weights", "values:1,2"],
    ["separate", "--dimension", "5", "--neurons", "5", "--bias", "x"],
    ["separate", "--dimension", "5", "--neurons", "5", "--seed", "-1"],
    ["--no-such-option"], ["no-such-command"],
  ])
  func isAUsageError(_ arguments: [String]) throws {
    let run = try Binary.run(arguments)
    #expect(run.status == 64, "\(arguments)")
    #expect(run.output.isEmpty, "\(arguments)")
    let first = run.complaints.split(separator: "\n").first ?? ""
    #expect(first.hasPrefix("verify: ") || first.hasPrefix("Error: "), "\(arguments): \(run.complaints)")
    #expect(!run.complaints.contains("Fatal error"), "\(arguments)")
  }

  @Test func theNearestIDIsSuggested() throws {
    #expect(try Binary.run("check", "hdp-lema-1").complaints.contains("did you mean hdp-lemma-1?"))
  }

  @Test func anOutputFileThatCannotBeCreated() throws {
    let run = try Binary.run(
      "check", "hdp-lemma-1", "--max-dimension", "3", "--output", "/no/such/folder/report")
    #expect(run.status == 73)
    #expect(run.complaints.contains("/no/such/folder/report"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aFullDisk() throws {
    // The shell connects standard output to a device that accepts no byte.
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "'\(Binary.url.path)' delta --dimension 4 > /dev/full 2> /dev/null"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 74)
  }
}
