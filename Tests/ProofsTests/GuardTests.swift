import Claims
import Proofs
import Prover
import Testing

/// Forged and true proofs as scripts, beside the files of ``FixtureTests``: each guard has one that fails without it.
@Suite struct GuardTests {
  /// Proves the claim by the tree, or gives the refusal.
  private func refusal(
    _ show: String, _ domain: String, _ tree: ProofTree, lemmas: (inout ProofScript) -> Void = { _ in }
  ) throws -> String? {
    var script = ProofScript(of: try Claim(show, for: domain))
    lemmas(&script)
    script.prove(tree)
    do {
      #expect(try script.theorem().claim == script.claim)
      return nil
    } catch {
      return error.description
    }
  }

  private func expectRefusal(
    _ show: String, _ domain: String, _ tree: ProofTree, _ reason: String,
    lemmas: (inout ProofScript) -> Void = { _ in }
  ) throws {
    let found = try refusal(show, domain, tree, lemmas: lemmas)
    #expect(found?.contains(reason) == true, "\(show): \(found ?? "proved")")
  }

  private func expectProof(
    _ show: String, _ domain: String, _ tree: ProofTree, lemmas: (inout ProofScript) -> Void = { _ in }
  ) throws {
    let found = try refusal(show, domain, tree, lemmas: lemmas)
    #expect(found == nil, "\(show): \(found ?? "")")
  }

  @Test func cells() throws {
    let names = (1...8).map { "x\($0)" }
    try expectRefusal(
      "x1 = x1", names.map { "real \($0)" }.joined(separator: ", "),
      .lattice("x1", step: "1", offset: "0", .equal()), "too many coordinates (split")
    try expectRefusal(
      "x >= 0", "real x >= 0", .bound("x", 0, .bound("x", 0, .positive())),
      "a bound of a coordinate that has one")
    try expectRefusal(
      "(n + 1)^2 > 0", "n", .sign("n", nonnegative: .positive(), negative: .positive()), "not shown strict")
  }

  /// A fact of the unit interval is none of the half-line; an odd linear form is none where the variable is real.
  @Test func signs() throws {
    try expectRefusal("x <= 1", "real x >= 0", .bound("x", 0, .positive()), "not shown to be at least 0")
    try expectRefusal("x < 1", "real x >= 0", .bound("x", 0, .positive()), "not shown to be at least 0")
    try expectRefusal("step(x - 1) = 0", "real x >= 0", .bound("x", 0, .equal()), "the sign is not decided")
    try expectRefusal("(2*x-1)/(2*x-1) = 1", "real x", .equal(), "a divisor is not shown")
    try expectProof("(2*n-1)/(2*n-1) = 1", "n", .equal())
    try expectRefusal("1/(-n-1) >= 0", "n >= 0", .bound("n", 0, .positive()), "not shown to be at least 0")
    try expectProof("1/(-n-1) <= 0", "n >= 0", .bound("n", 0, .positive()))
    try expectProof("abs(1/(-n-1)) = 1/(n+1)", "n >= 0", .bound("n", 0, .equal()))
    try expectProof("abs((-1)^n) = 1", "n >= 0", .bound("n", 0, .equal()))
    try expectProof("sign(0*n) = 0", "n >= 0", .bound("n", 0, .equal()))
  }

  @Test func similarTermsOnly() throws {
    let cell = ProofTree.bound("n", 0, .equal())
    try expectRefusal("x^n = x^(2*n)", "n >= 0, real x", cell, "the two sides differ")
    try expectRefusal("sqrt(n) = 1", "n >= 0", cell, "the two sides differ")
    try expectRefusal("binomial(5, -n) = 0", "n >= 0", cell, "the two sides differ")
    try expectProof("binomial(5, -n-1) = 0", "n >= 0", cell)
  }

  @Test func inductionAndOrders() throws {
    try expectRefusal(
      "(-1)^n >= 0", "n >= 0", .bound("n", 0, .recurrence("n", coefficients: ["1", "1"], from: [.evaluate])),
      "no equation")
    try expectRefusal(
      "n != n", "n", .combine(.here("weak", 0, .positive())), "an equation needs theorems with <="
    ) {
      $0.lemma("weak", "n <= n")
    }
    try expectRefusal(
      "n <= 5", "n >= 6", .chain(.link("different", 0), .link("same", 0)), "a link in the wrong direction"
    ) {
      $0.lemma("less", "5 < n", .bound("n", 0, .positive()))
      $0.lemma("different", "n != 5", .combine(.link("less", 0)))
      $0.lemma("same", "5 <= 5", .positive())
    }
    try expectProof("5 != n", "n >= 6", .combine(.link("less", 0), hints: [.turned])) {
      $0.lemma("less", "5 < n", .bound("n", 0, .positive()))
    }
    try expectRefusal("5 != n", "n >= 6", .combine(.link("less", 0)), "about another gap") {
      $0.lemma("less", "5 < n", .bound("n", 0, .positive()))
    }
    try expectRefusal(
      "n - 5 >= 0", "0 <= n <= 4", .combine(.link("different", 0), hints: [.multipliers(["1"])]),
      "a theorem with != has no multiple"
    ) { $0.lemma("different", "n - 5 != 0", .finite) }
  }

  @Test func rewrites() throws {
    try expectRefusal(
      "sign(x) = 1", "real x >= 0", .bound("x", 0, .equal(.rewrite("sign"))),
      "outside the domain of its lemma"
    ) { $0.lemma("sign", "sign(x) = 1", for: "real x > 0", .bound("x", 0, .equal())) }
    // An instance may contain the node again.
    try expectProof("sqrt(4) = 2", "", .equal(.rewrite("root", 0, ["n": "sqrt(4)"]))) {
      $0.lemma("root", "sqrt(4) = 2", for: "n", .equal())
    }
  }

  /// An inner mean does not catch what the outer one binds.
  @Test func nestedMeans() throws {
    try expectProof("E(x in cube(1), E(y in cube(0), chi(x))) = 0", "", .evaluate)
    try expectRefusal("E(x in cube(1), E(y in cube(0), chi(x))) = 1", "", .evaluate, "the link fails")
    try expectProof("E(x in cube(2), E(y in cube(3), total(x)*total(y) + total(x)^2)) = 2", "", .evaluate)
  }

  @Test func nothingIsConcludedFromAPart() throws {
    let claim = Claim.stated("n >= 5", for: "n")
    let cell = try CellText(whole: claim).children(of: claim, splitting: "n", [.text("sign")])[0]
    let five = try cell.children(of: claim, splitting: "n", [.text("value"), .number(5)])[5]
    let proof = Proof(statements: [claim], steps: [Step("positive", of: 0, 0, cell: five.json)])
    let refused = #expect(throws: Refused.self) { try Theorem(of: claim, by: proof) }
    #expect(refused?.reason == "link 0 of statement 0 is not concluded")
    let other = #expect(throws: Refused.self) { try Theorem(of: .stated("n >= 4", for: "n"), by: proof) }
    #expect(other?.reason == "the claim is none of the statements of the proof")
  }

  @Test func limits() throws {
    try expectRefusal("n >= 0", "0 <= n <= 2000000", .finite, "nodes entered")
    try expectRefusal(
      "999999999989^(n + 9000) > 0", "n >= 0", .bound("n", 0, .positive()), "a power too large")
    let product = Array(repeating: "2^10000", count: 11).joined(separator: "*")
    try expectRefusal("\(product) > 0", "", .positive(), "a coefficient of too many digits")
    try expectRefusal("(2^10000)^21 > 0", "", .positive(), "a coefficient of too many digits")
    let claim = Claim.stated("1 = 1", for: "")
    let step = Step("finite", of: 0, 0, cell: .null)
    for (statements, steps, reason) in [
      (501, 1, "more than 500 statements"), (1, 5001, "more than 5000 steps"),
    ] {
      let proof = Proof(
        statements: Array(repeating: claim, count: statements), steps: Array(repeating: step, count: steps))
      let refused = #expect(throws: Refused.self) { try Theorem(of: claim, by: proof) }
      #expect(refused?.reason == reason)
    }
    let most = Proof(
      statements: Array(repeating: claim, count: 500), steps: Array(repeating: step, count: 5000))
    #expect(try Theorem(of: claim, by: most).claim == claim)
  }

  @Test func filesAreNamedByIDs() throws {
    let claim = Claim.stated("1 = 1", for: "")
    let proof = Proof(statements: [claim], steps: [Step("finite", of: 0, 0, cell: .null)])
    for id in ["a b", "a/b", "ä", "a\n"] {
      let refused = #expect(throws: Refused.self) { try ProofFile(id: id, proving: [(id, claim)], by: proof) }
      #expect(refused?.reason.contains("an id has letters") == true)
    }
    let other = Claim.stated("2 = 2", for: "")
    #expect(throws: Refused.self) { try ProofFile(id: "a", proving: [("a", other)], by: proof) }
    #expect(throws: Refused.self) {
      try ProofFile(id: "a", proving: [("a", claim), ("a", claim)], by: proof)
    }
    #expect(throws: Refused.self) {
      try ProofFile(id: "a", proving: [("a", claim)], by: proof, premises: ["b c"])
    }
    #expect(try ProofFile(id: "a", proving: [("a", claim)], by: proof).theorems.map(\.name) == ["a"])
  }
}
