import Claims
import ExactNumbers
import Ledger
import Proofs
import Prover
import Synchronization
import Testing

@Suite struct VerdictTests {
  private static let paper = Paper(key: "own", title: "Own", citation: "own", folder: "Own")

  /// A row whose cases show `kind`, resting on `basis`.
  private func row(
    _ name: String, _ kind: FindingKind = .verified, basis: Basis = .cases, expected: VerdictKind = .verified,
    counting counter: Counter? = nil
  ) -> Row {
    Row(
      id: "own-\(name)", paper: Self.paper, title: name, text: name, place: "here", method: "by hand",
      expected: expected, basis: basis
    ) { _, _ in
      counter?.count.withLock { $0 += 1 }
      return Finding(kind, scope: "the cases", method: "by hand")
    }
  }

  private func derivation(_ premises: [Row], core: Certificate? = nil) -> Basis {
    .derivation(Derivation(for: "every d", core: core, premises: premises, argument: "as above"))
  }

  private func verdict(_ row: Row) throws -> Verdict { try CheckRun([row]).result(of: row).verdict }

  /// How often a row was checked.
  private final class Counter: Sendable {
    let count = Mutex(0)
  }

  @Test func casesGiveWhatTheyShow() throws {
    for kind in FindingKind.allCases {
      #expect(try verdict(row("a", kind)).kind == kind.verdict)
    }
  }

  @Test func aDerivationFromPremisesThatStand() throws {
    let base = row("base", basis: derivation([]))
    let top = try verdict(row("top", basis: derivation([base])))
    #expect(top.kind == .derived)
    #expect(top.scope == "every d")
    #expect(top.lowered == nil)
  }

  @Test func aPremiseThatDoesNotStandLowersTheVerdict() throws {
    for kind in [FindingKind.verified, .enclosed, .supported, .undecided, .refuted] {
      let top = try verdict(row("top", basis: derivation([row("base", kind)])))
      #expect(top.kind == .verified, "only \(kind) below")
      #expect(top.scope == "the cases")
      #expect(top.lowered?.contains("own-base is \(kind.verdict)") == true)
      #expect(top.evidence.first?.name == "lowered")
    }
    // Two levels down.
    let middle = row("middle", basis: derivation([row("base", .refuted)]))
    #expect(try verdict(row("top", .enclosed, basis: derivation([middle]))).kind == .enclosed)
  }

  @Test func aFailingCaseDecidesWhateverElseThereIs() throws {
    #expect(try verdict(row("top", .refuted, basis: derivation([]))).kind == .refuted)
    #expect(try verdict(row("top", .undecided, basis: derivation([]))).kind == .undecided)
  }

  /// `show` for `domain` by going through its points, as the kernel's rule `finite` does.
  private func script(_ show: String, for domain: String) -> ProofScript {
    var script = ProofScript(of: .stated(show, for: domain))
    script.prove(.leaf(.finite, []))
    return script
  }

  private func certificate(_ show: String, for domain: String) -> Certificate {
    Certificate(script(show, for: domain))
  }

  @Test func provedNeedsTheTheoremAboutTheClaim() throws {
    let proved = try verdict(
      row("a", basis: .proof(certificate("n^2 <= 9", for: "0 <= n <= 3")), expected: .proved))
    #expect(proved.kind == .proved)
    #expect(proved.scope == "0 <= n <= 3")
    #expect(proved.theorems.map(\.name) == ["own-a"])
    // A constant off by one: the kernel refuses.
    let false1 = try verdict(row("a", basis: .proof(certificate("n^2 <= 8", for: "0 <= n <= 3"))))
    #expect(false1.kind == .verified)
    #expect(false1.lowered?.contains("refused") == true)
    // A theorem about a part only.
    let partOnly = Certificate(parts: [("part", script("n^2 <= 9", for: "0 <= n <= 3"))])
    #expect(try verdict(row("a", basis: .proof(partOnly))).kind == .verified)
  }

  @Test func aFalseCoreLowersADerivation() throws {
    let sound = row("a", .enclosed, basis: derivation([], core: certificate("n^2 <= 9", for: "0 <= n <= 3")))
    #expect(try verdict(sound).kind == .derived)
    let broken = row("a", .enclosed, basis: derivation([], core: certificate("n^2 <= 8", for: "0 <= n <= 3")))
    #expect(try verdict(broken).kind == .enclosed)
    #expect(try verdict(broken).scope == "the cases", "no scope promises what the run did not check")
  }

  @Test func theProofFileIsWhatWasChecked() throws {
    let sound = row("a", basis: .proof(certificate("n^2 <= 9", for: "0 <= n <= 3")))
    let bytes = try #require(try sound.proofFile()).bytes
    #expect(try ProofFile(reading: bytes).theorems.map(\.name) == ["own-a"])
    #expect(try row("b").proofFile() == nil)
  }

  @Test func aPremiseIsCheckedOnceInARun() throws {
    let counter = Counter()
    let base = row("base", basis: derivation([]), counting: counter)
    let rows = (0..<8).map { row("top\($0)", basis: derivation([base])) } + [base]
    let results = try CheckRun(rows).results(jobs: 4)
    #expect(results.map(\.row.id) == rows.map(\.id), "in the order of the rows")
    #expect(results.allSatisfy { $0.verdict.kind == .derived })
    #expect(counter.count.withLock { $0 } == 1)
  }

  @Test func strongerVerdictsSatisfyWeakerOnes() {
    let order: [VerdictKind] = [.proved, .derived, .verified, .enclosed, .supported]
    for (i, strong) in order.enumerated() {
      for (j, weak) in order.enumerated() {
        #expect(strong.satisfies(weak) == (i <= j), "\(strong) for \(weak)")
      }
      #expect(!strong.satisfies(.refuted) && !VerdictKind.refuted.satisfies(strong))
      #expect(!VerdictKind.undecided.satisfies(strong))
    }
  }

  @Test func dueRowsAreAsExpectedAndCounted() throws {
    let due = Row(
      id: "own-due", paper: Self.paper, title: "", text: "", place: "", method: "", expected: .derived,
      due: .verified
    ) { _, _ in Finding(.verified, scope: "d ≤ 3", method: "") }
    let result = try CheckRun([due]).result(of: due)
    #expect(result.isAsExpected && result.isDue)
    let other = row("other", .enclosed, expected: .verified)
    let short = try CheckRun([other]).result(of: other)
    #expect(!short.isAsExpected && !short.isDue)
  }

  @Test func aLedgerRefusesNothingItKnows() {
    let rows = [row("first"), row("second")]
    let ledger = Ledger(rows)
    #expect(ledger["own-second"]?.title == "second")
    #expect(ledger["own-third"] == nil)
    #expect(ledger.papers == [Self.paper])
  }
}
