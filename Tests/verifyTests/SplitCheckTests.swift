import Foundation
import Testing

/// A check through GNU parallel, as on a cluster: one worker is killed, the rest is asked for again, and the merged report is the
/// serial one.
@Suite struct SplitCheckTests {
  private static let ids = [
    "hdp-lemma-1", "hdp-equation-27", "hdp-corollary-3", "lpn-equation-1", "hdp-remark-1",
  ]
  private static let options = ["check"] + ids + ["--max-dimension", "6", "--seed", "3"]

  private func results(_ text: String) throws -> NSArray {
    let report = try members(text)
    #expect(report["run"] as? NSDictionary == ["effort": "quick", "seed": "3", "maxDimension": 6])
    let results = try #require(report["results"] as? [[String: Any]])
    return results.map { $0.filter { $0.key != "seconds" } } as NSArray
  }

  private func list(_ folder: URL) throws -> [String] {
    let run = try Binary.run(Self.options + ["--list", "--directory", folder.path])
    #expect(run.status == 0 && run.complaints.isEmpty)
    return run.output.split(separator: "\n").map(String.init)
  }

  private func merge(_ files: [URL], _ more: String...) throws -> Run {
    try Binary.run(Self.options + more + ["--merge"] + files.map(\.path))
  }

  @Test func aKilledWorkerIsListedAgainAndTheMergedReportIsTheSerialOne() throws {
    try withTemporaryFolder { folder in
      let commands = try list(folder)
      #expect(commands.count == 5)
      #expect(
        commands[0].hasPrefix(
          "verify check hdp-lemma-1 --effort quick --seed 3 --max-dimension 6 --format json"))
      let bin = folder.appendingPathComponent("bin")
      try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: false)
      try FileManager.default.createSymbolicLink(
        at: bin.appendingPathComponent("verify"), withDestinationURL: Binary.url)
      func parallel(_ commands: [String]) throws -> Run {
        try Binary.run(
          ["parallel", "--will-cite", "--jobs", "2"], of: URL(fileURLWithPath: "/usr/bin/env"),
          input: commands.map { $0 + "\n" }.joined(),
          environment: [
            "PATH": "\(bin.path):\(ProcessInfo.processInfo.environment["PATH"] ?? "")", "HOME": folder.path,
            "SHELL": "/bin/sh",
          ])
      }
      // The second worker is killed before it has written anything.
      let first = try parallel(
        commands.enumerated().map { $0 == 1 ? "\($1) & kill -KILL $!; wait $!" : $1 })
      #expect(first.status == 1, "the number of jobs that failed: \(first.complaints)")
      let files = Self.ids.map { folder.appendingPathComponent("\($0).json") }
      #expect(!FileManager.default.fileExists(atPath: files[1].path))
      let early = try merge(files.filter { FileManager.default.fileExists(atPath: $0.path) })
      #expect(early.status == 65 && early.output.isEmpty)
      #expect(early.complaints == "verify: the files together: missing: hdp-equation-27\n")

      let left = try list(folder)
      #expect(left == [commands[1]])
      #expect(try parallel(left).status == 0)
      #expect(try list(folder).isEmpty)

      let merged = try merge(files.reversed(), "--format", "json")
      #expect(merged.status == 0, "\(merged.complaints)")
      #expect(try Schema(named: "check").problems(in: merged.output) == [])
      let serial = try Binary.run(Self.options + ["--format", "json"])
      #expect(try results(merged.output) == results(serial.output))
      for format in ["text", "junit", "markdown"] {
        let text = try merge(files, "--format", format)
        #expect(text.status == 0)
        for id in Self.ids { #expect(text.output.contains(id), "\(format)") }
        #expect(text.output.contains("1/2"), "\(format): the counterexample")
      }
      try requireRefusals(files, folder)
    }
  }

  private func requireRefusals(_ files: [URL], _ folder: URL) throws {
    #expect(
      try merge(files + [files[0]]).complaints.contains("doubled: hdp-lemma-1 (\(files[0].path) and "))
    let other = folder.appendingPathComponent("other.json")
    let text = try String(contentsOf: files[4], encoding: .utf8)
    for (old, new, complaint) in [
      ("\"seed\" : \"3\"", "\"seed\" : \"4\"", "another run"), ("\"quick\"", "\"deep\"", "another run"),
      ("hdp-remark-1", "hdp-lemma-2", "not asked for"), ("check/2", "check/1", "no report"),
      ("\"verdict\"", "\"word\"", "lacks"), ("\"enclosed\"", "\"certain\"", "lacks"),
      ("{", "[", "no JSON"),
    ] where text.contains(old) {
      try text.replacing(old, with: new).write(to: other, atomically: true, encoding: .utf8)
      let run = try merge(files.dropLast() + [other])
      #expect(run.status == 65 && run.complaints.contains(complaint), "\(old): \(run.complaints)")
    }
    #expect(try merge([folder.appendingPathComponent("none.json")]).status == 66)
    // A row that is not as expected is an exit code of the merged report too.
    let refuted = text.replacing(#""verdict" : ""#, with: #""verdict" : "refuted","x" : ""#)
    try refuted.write(to: other, atomically: true, encoding: .utf8)
    #expect(try merge(files.dropLast() + [other]).status == 1)
  }

  @Test(arguments: [
    ["--list", "--output", "x"], ["--list", "--merge", "x"], ["--directory", "x"],
    ["--merge", "x", "--proofs", "y"],
    ["--list", "--directory", ""],
  ])
  func whatDoesNotGoTogether(_ arguments: [String]) throws {
    #expect(try Binary.run(["check", "hdp-lemma-1"] + arguments).status == 64)
  }
}
