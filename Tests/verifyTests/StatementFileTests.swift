import Foundation
import Testing

@Suite struct StatementFileTests {
  private static let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples/lemmas.claims").path

  @Test func theExamplesAreAsExpected() throws {
    try withTemporaryFolder { folder in
      let run = try Binary.run(
        "check", "--statements", Self.examples, "--format", "json", "--proofs", folder.path, "--quiet")
      #expect(run.status == 0, "\(run)")
      #expect(try Schema(named: "check").problems(in: run.output) == [])
      let results = try #require(try members(run.output)["results"] as? [[String: Any]])
      #expect(results.count == 12)
      let verdicts = Dictionary(
        uniqueKeysWithValues: results.map { ($0["id"] as? String ?? "", $0["verdict"] as? String ?? "") })
      #expect(verdicts["circle"] == "refuted" && verdicts["exponential"] == "enclosed")
      // A proof of each that is proved, under its id; it is the claim of the file.
      let proved = verdicts.filter { $0.value == "proved" }.keys.sorted()
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
          == proved.map { "\($0).json" })
      let recheck = try Binary.run(
        ["recheck", "--claims", Self.examples] + proved.map { folder.appending(path: "\($0).json").path })
      #expect(recheck.status == 0, "\(recheck)")
    }
  }

  @Test func everyFormat() throws {
    for format in ["text", "junit", "markdown"] {
      let run = try Binary.run(
        "check", "circle", "fourth-moment", "--statements", Self.examples, "--format", format)
      #expect(
        run.status == 0 && run.output.contains("circle") && !run.output.contains("vandermonde"), "\(run)")
    }
  }

  /// Without `expect` a claim fails the run where it is refuted; a false one does not hide behind true ones.
  @Test func aRefutedClaimFailsTheRun() throws {
    let text = "claim good:\n  for n >= 0\n  show n >= 0\nclaim bad:\n  for n >= 0\n  show n < 3\n"
    let run = try Binary.run("check", "--statements", "-", "--format", "json", input: text)
    #expect(run.status == 1, "\(run)")
    let results = try #require(try members(run.output)["results"] as? [[String: Any]])
    #expect(results.map { $0["asExpected"] as? Bool } == [true, false])
    let counterexample = try #require(results[1]["counterexample"] as? [String: Any])
    #expect(counterexample["parameters"] as? [String: String] == ["n": "3"])
    let good = try Binary.run("check", "good", "--statements", "-", input: text)
    #expect(good.status == 0)
  }

  @Test func errorsNameLineAndColumn() throws {
    let run = try Binary.run(
      "check", "--statements", "-", input: "claim a: one\n  for n >= 0\n  show n + = 2\n")
    #expect(run.status == 65 && run.output.isEmpty, "\(run)")
    #expect(run.complaints.hasPrefix("verify: -: show, line 3, column 12: "), "\(run)")
    let unknown = try Binary.run("check", "b", "--statements", "-", input: "claim a:\n  show 1 = 1\n")
    #expect(unknown.status == 64 && unknown.complaints.contains("there is no claim \"b\""), "\(unknown)")
    #expect(try Binary.run("check", "--statements", "/nowhere").status == 66)
  }
}
