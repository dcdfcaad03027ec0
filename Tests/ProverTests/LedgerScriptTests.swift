import Claims
import ExactNumbers
import Prover
import Proofs
import Testing

@Suite struct LedgerScriptTests {
  @Test(arguments: LedgerProofs.all.map(\.name))
  func isProved(_ name: String) throws {
    let script = try #require(LedgerProofs.all.first { $0.name == name }?.script)
    let theorem = try script.theorem()
    #expect(theorem.claim == script.claim)
    #expect(!theorem.written.isEmpty)
  }

  /// The file that is written is read back, and is small.
  @Test(arguments: Set(LedgerProofs.all.map { String($0.name.prefix { $0 != "/" }) }).sorted())
  func fileIsReadBack(_ id: String) throws {
    let file = try LedgerProofs.file(id)
    let again = try ProofFile(reading: file.bytes)
    #expect(again.bytes == file.bytes && again.id == id && again.proof == file.proof)
    #expect(again.theorems.map(\.name) == file.theorems.map(\.name))
    #expect(again.theorems.map(\.theorem.claim) == file.theorems.map(\.theorem.claim))
    #expect(file.bytes.count < 10_000)
  }

  /// Each claim with one constant or sign changed: what is false is refused, by the same trees.
  @Test(arguments: [
    ("new-almost-full-delta", "/binomial(d - 2, a)", "/binomial(d - 1, a)"),
    ("new-almost-full-delta", "= 2^(1 - d)", "= 2^(2 - d)"),
  ])
  func falseTwinIsRefused(_ name: String, _ old: String, _ new: String) throws {
    let script = try #require(LedgerProofs.all.first { $0.name == name }?.script)
    let twin = try Claim(script.claim.text.replacing(old, with: new), for: script.claim.domainText)
    #expect(twin != script.claim, "\(old) is no part of \(script.claim)")
    #expect(isFalseSomewhere(twin), "\(twin) is no false twin")
    #expect(throws: ScriptError.self) { try script.proving(twin).theorem() }
  }

  /// The domain cannot be widened either.
  @Test(arguments: [
    ("new-almost-full-delta", "1 <= a <= 4, d >= a+2")
  ])
  func widerDomainIsRefused(_ name: String, _ domain: String) throws {
    let script = try #require(LedgerProofs.all.first { $0.name == name }?.script)
    #expect(throws: ScriptError.self) {
      try script.proving(try Claim(script.claim.text, for: domain)).theorem()
    }
  }

  /// Small points by the definitions, which share nothing with the kernel.
  private func isFalseSomewhere(_ claim: Claim) -> Bool {
    let names = claim.domain.variables.map(\.name)
    let values = (1...8).map { Rational($0) } + [Rational(-3, 2), 0, Rational(1, 2)]
    var points: [[String: Rational]] = [[:]]
    for name in names { points = points.flatMap { point in values.map { point.merging([name: $0]) { $1 } } } }
    return points.contains { if case .fails = claim.verdict(at: $0) { true } else { false } }
  }
}

@Suite struct ScriptTests {
  private func theorem(_ show: String, _ domain: String, _ trees: ProofTree) throws -> Theorem {
    var script = ProofScript(of: try Claim(show, for: domain))
    script.prove(trees)
    return try script.theorem()
  }

  @Test func everySplitAndRule() throws {
    _ = try theorem("2^n >= n + 1", "n >= 0", .bound("n", 0, .growth("n", factor: "2", from: .evaluate)))
    _ = try theorem(
      "n*(n-1) >= 0", "n",
      .sign("n", nonnegative: .value("n", .positive(), .positive()), negative: .positive()))
    _ = try theorem("x*(1-x) <= 1/4", "real x", .positive(.certificate([.init("1", square: "x-1/2")])))
    _ = try theorem(
      "x^3 - 3*x + 2 >= 0", "real x >= 0",
      .bound("x", 0, .positive(.certificate([.init("1", ["x+2"], square: "x-1")]))))
    _ = try theorem(
      "x^2 > 0", "real x > 0", .bound("x", 0, .positive()))
    _ = try theorem("floor(x) <= x", "real x", .lattice("x", step: "1", offset: "0", .positive()))
    _ = try theorem(
      "abs(x) >= x", "real x", .at("x", "0", above: .positive(), below: .positive()))
    _ = try theorem(
      "x/sqrt(x) = sqrt(x)", "real x > 0", .bound("x", 0, .equal()))
    _ = try theorem(
      "sign(x)^2 <= 1", "real x >= 0", .bound("x", 0, .zero("x", .positive(), positive: .positive())))
    _ = try theorem(
      "n = 0", "0 <= n <= 0", .bound("n", 0, .value("n", .evaluate, .empty(1))))
    _ = try theorem("mod(n^2, 4) <= 1", "0 <= n <= 40", .finite)
    _ = try theorem(
      "product(k = 1..n, k) = factorial(n)", "n >= 0", .bound("n", 0, .equal(.product(0, "factorial(k-1)"))))
    _ = try theorem(
      "sum(k = 0..n, binomial(n, k)) = 2^n", "n >= 0",
      .bound(
        "n", 0,
        .recurrence(
          "n", coefficients: ["-2", "1"],
          .sum(["0", "1"], from: "0", to: "n+1", "-binomial(n, k-1)"), from: [.evaluate])))
    _ = try theorem(
      "sum(k = 0..d, (-1)^k*binomial(d, k)*k^m) = 0", "d >= 1, 0 <= m <= d-1",
      .bound("m", 1, .bound("d", 2, .degree)))
  }

  @Test func combinations() throws {
    var script = ProofScript(of: .stated("abs(x) != x", for: "real x < 0"))
    script.lemma("less", "x < abs(x)", .bound("x", 0, .positive()))
    script.lemma("both", "abs(x) <= -x <= abs(x)", .bound("x", 0, .positive()), .bound("x", 0, .positive()))
    script.lemma(
      "equal", "abs(x) = -x",
      .bound(
        "x", 0, .combine(.here("both", 1, .positive()), .here("both", 0, .positive()))))
    script.prove(.bound("x", 0, .combine(.here("less", 0, .positive()))))
    #expect(try script.theorem().claim == script.claim)
  }

  @Test func mistakesAreNamed() throws {
    func message(_ make: (inout ProofScript) -> Void) -> String? {
      var script = ProofScript(of: .stated("2^n >= n + 1", for: "n >= 0"))
      make(&script)
      do { _ = try script.theorem() } catch { return "\(error)" }
      return nil
    }
    #expect(message { _ in }?.contains("1 links and 0 trees") == true)
    #expect(message { $0.prove(.bound("m", 0, .positive())) }?.contains("no coordinate 'm'") == true)
    #expect(message { $0.prove(.bound("n", 1, .positive())) }?.contains("no constraint 1") == true)
    #expect(message { $0.prove(.split("n", .sign, [.positive()])) }?.contains("2 cells and 1 trees") == true)
    #expect(message { $0.prove(.positive(.rewrite("nothing"))) }?.contains("no lemma 'nothing'") == true)
    #expect(
      message { $0.prove(.bound("n", 0, .positive())) }?.contains("step 0: positive: not shown") == true)
    let early = message {
      $0.lemma("first", "n >= 0", .chain(.link("second", 0), .link("second", 0)))
      $0.lemma("second", "n >= 0", .bound("n", 0, .positive()))
      $0.prove(.positive())
    }
    #expect(early?.contains("not concluded before it is used") == true)
  }
}
