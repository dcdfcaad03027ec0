import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct CheckCommandTests {
  @Test func theWholeLedgerIsAsExpected() throws {
    let run = try Binary.run()
    #expect(run.status == 0, "\(run.output)\(run.complaints)")
    #expect(run.output.contains("all as expected"))
    // Nothing, or on a busy machine that it takes long.
    #expect(
      run.complaints.isEmpty || run.complaints.hasPrefix("verify: checking goes on after "),
      "\(run.complaints)")
  }

  @Test func everyFormatHoldsEveryStatement() throws {
    let ids = try #require(
      try members(Binary.run("list", "--format", "json").output)["statements"] as? [[String: Any]]
    )
    .compactMap { $0["id"] as? String }
    #expect(!ids.isEmpty)
    for format in ["text", "json", "junit", "markdown"] {
      let run = try Binary.run("check", "--format", format, "--max-dimension", "4")
      #expect(run.status == 0, "\(format): \(run.complaints)")
      for id in ids { #expect(run.output.contains(id), "\(format) lacks \(id)") }
    }
  }

  @Test func jsonFollowsItsSchema() throws {
    let run = try Binary.run("check", "hdp-lemma-1", "--max-dimension", "5", "--format", "json")
    let report = try members(run.output)
    #expect(report["schema"] as? String == "exact-parity/check/2")
    let result = try #require((report["results"] as? [[String: Any]])?.first)
    #expect(result["id"] as? String == "hdp-lemma-1")
    #expect(result["asExpected"] as? Bool == true)
    #expect((result["evidence"] as? [String: Any]) != nil)
    let required = ["paper", "title", "verdict", "expected", "scope", "method", "seconds"]
    for key in required { #expect(result[key] != nil, "\(key)") }
  }

  @Test func junitIsXML() throws {
    let run = try Binary.run("check", "--format", "junit", "--max-dimension", "3")
    let parser = XMLParser(data: Data(run.output.utf8))
    #expect(parser.parse())
  }

  @Test func aReportGoesToItsFile() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("report.md").path
      let run = try Binary.run(
        "check", "hdp-lemma-1", "--max-dimension", "3", "--format", "markdown", "--output", path)
      #expect(run.status == 0)
      #expect(run.output.isEmpty)
      #expect(try String(contentsOfFile: path, encoding: .utf8).contains("`hdp-lemma-1`"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
    }
  }

  @Test func anInterruptionKeepsWhatIsFinished() throws {
    let run = try Binary.run(
      ["check", "hdp-lemma-1", "--effort", "deep", "--quiet"], interruptAfter: 0.3)
    #expect(run.status == 130)
    #expect(run.complaints.contains("interrupted"))
    #expect(run.output.contains("1 not finished"))
  }
}
