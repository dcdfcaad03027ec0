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
    let elements = XMLElements()
    let parser = XMLParser(data: Data(run.output.utf8))
    parser.delegate = elements
    #expect(parser.parse())
    #expect(elements.names.first == "testsuites" && elements.names.count { $0 == "testsuite" } == 4)
    #expect(elements.names.count { $0 == "testcase" } == Int(elements.counts.first ?? ""))
    // A refutation that is expected is no failure, and does not pass for a proof.
    let run27 = try Binary.run("check", "hdp-equation-27", "--format", "junit", "--max-dimension", "3").output
    #expect(run27.contains(#"<property name="verdict" value="refuted"/>"#) && run27.contains("boundary case"))
    #expect(!run27.contains("<failure"))
  }

  @Test func markdownIsASummary() throws {
    let text = try Binary.run(
      "check", "hdp-equation-27", "hdp-theorem-4-1", "--format", "markdown", "--max-dimension", "3"
    ).output
    #expect(text.hasPrefix("### 2 statements: 1 derived\\*, 1 refuted; all as expected\n"))
    #expect(
      text.components(separatedBy: "<details>").count == text.components(separatedBy: "</details>").count)
    #expect(text.contains("| `hdp-equation-27` | refuted | \\|Δ\\_{d,0}\\| as one binomial"), "\(text)")
    #expect(text.contains("1 refuted as printed") && text.contains("at d = 2: "))
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

/// The elements of a document, in the order of their starts.
private final class XMLElements: NSObject, XMLParserDelegate {
  var names: [String] = []
  /// The attribute `tests` of each that has it.
  var counts: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    names.append(name)
    if let count = attributes["tests"] { counts.append(count) }
  }
}
