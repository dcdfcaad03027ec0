import Foundation
import Testing

@Suite struct ProveCommandTests {
  /// The claim, its domain, the verdict, the place or scope, the exit code.
  @Test(arguments: [
    ("sum(k = 0..4, binomial(n-1, k)) = 2^(n-1)", "n >= 1", "refuted", "n = 6", 1),
    ("n*(n-1) >= 0", "n", "proved", "n", 0),
    ("exp(n) > n^2", "n >= 0", "enclosed", "0 <= n <= 60", 1),
    ("1/(n - 5) != 7", "n >= 0", "refuted", "n = 5", 1),
    ("x*(x - 1) >= 0", "real x", "refuted", "x = 1/2", 1),
    ("2 < 3", "", "proved", "no variables", 0),
  ])
  func verdicts(_ claim: String, _ domain: String, _ verdict: String, _ scope: String, _ status: Int32) throws
  {
    let run = try Binary.run(
      "prove", claim, "--for", domain, "--deadline", "1", "--format", "json")
    #expect(run.status == status && run.complaints.isEmpty, "\(run)")
    let answer = try members(run.output)
    #expect(answer["verdict"] as? String == verdict, "\(run.output)")
    #expect(answer["scope"] as? String == scope, "\(run.output)")
    #expect((answer["proof"] is NSNull) == (verdict != "proved"))
    #expect(try Schema(named: "prove").problems(in: run.output) == [])
  }

  @Test func whatIsRequired() throws {
    func status(_ least: String) throws -> Int32 {
      try Binary.run("prove", "exp(n) > n", "--for", "n >= 0", "--deadline", "1", "--require", least).status
    }
    #expect(try status("enclosed") == 0)
    #expect(try status("verified") == 1)
    #expect(try status("proved") == 1)
  }

  @Test func aCounterexampleHasTheValuesOfBothSides() throws {
    let run = try Binary.run(
      "prove", "1 <= factorial(n)/factorial(n - 1) = n", "--for", "n >= 0", "--format", "json")
    let counterexample = try #require(try members(run.output)["counterexample"] as? [String: Any])
    #expect(counterexample["parameters"] as? [String: String] == ["n": "0"])
    #expect(counterexample["left"] as? String == "1" && counterexample["right"] as? String == "undefined")
    #expect(counterexample["link"] as? Int == 0)
  }

  @Test func theProofIsRecheckedByTheKernelAlone() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("proof.json").path
      let run = try Binary.run("prove", "n*(n-1) >= 0", "--for", "n", "--proof", path)
      #expect(run.status == 0 && run.output.hasPrefix("proved: for n\n"), "\(run)")
      let recheck = try Binary.run("recheck", "--claims", "none", path)
      #expect(recheck.status == 0 && recheck.output.hasPrefix("VERIFIED - "), "\(recheck)")
      // The proof under a false claim.
      let forged = try String(contentsOfFile: path, encoding: .utf8).replacing(
        "n*(n - 1) >= 0", with: "n*(n - 1) > 0")
      try Data(forged.utf8).write(to: URL(fileURLWithPath: path))
      let refused = try Binary.run("recheck", "--claims", "none", path)
      #expect(refused.status == 1 && refused.output.hasPrefix("REJECTED - "), "\(refused)")
    }
  }

  @Test func aCaretStandsUnderThePlace() throws {
    let run = try Binary.run("prove", "sum(k = 0..n, k) = n*(n+1", "--for", "n >= 0")
    #expect(run.status == 64 && run.output.isEmpty)
    let lines = run.complaints.split(separator: "\n")
    #expect(lines.count == 3 && lines[0].hasPrefix("verify: the claim, line 1, column 26: "), "\(run)")
    #expect(lines[2].count - lines[1].count == 1 && lines[2].hasSuffix("^"), "\(run)")
    let domain = try Binary.run("prove", "n >= 0", "--for", "n >= ")
    #expect(
      domain.status == 64 && domain.complaints.hasPrefix("verify: --for, line 1, column 6: "), "\(domain)")
    #expect(try Binary.run("prove", "n >= 0").status == 64)
  }

  @Test func anEmptyDomainIsRefused() throws {
    let run = try Binary.run("prove", "n = n", "--for", "n >= 1, n <= 0")
    #expect(run.status == 64 && run.complaints == "verify: --for: the domain has no point\n", "\(run)")
  }

  @Test func standardInputAndDefinitions() throws {
    let run = try Binary.run(
      "prove", "-", "--let", "f(z) = z^2 + c", "--let", "g(z) = f(z + 1)", "--for", "n, c",
      input: "g(n) = n^2 + 2*n + 1 + c\n")
    #expect(run.status == 0, "\(run)")
    let minus = try Binary.run("prove", "-n^2 <= 0", "--for", "n")
    #expect(minus.status == 0, "\(minus)")
  }

  @Test func latex() throws {
    let run = try Binary.run("prove", "2^n > n^3", "--for", "n >= 9", "--format", "latex")
    #expect(run.output.contains("\\[\n  {2}^{n}") && run.output.contains("at $n = 9$"), "\(run)")
  }

  @Test func anInterruptPrintsWhatWasFound() throws {
    // A sum of sums that nothing proves, and that takes its time.
    let run = try Binary.run(
      [
        "prove", "sum(k = 0..n, sum(j = 0..k, binomial(n, j)^2*binomial(k, j))) >= exp(-n)", "--for",
        "n >= 0",
        "--deadline", "60", "--up-to", "5000", "--format", "json",
      ], interruptAfter: 2, killAfter: 20)
    #expect(run.status == 130, "\(run)")
    #expect(try members(run.output)["verdict"] as? String == "enclosed", "\(run)")
  }
}
