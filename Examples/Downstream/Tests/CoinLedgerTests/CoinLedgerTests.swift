import CoinLedger
import Ledger
import Testing

@Suite struct CoinLedgerTests {
  @Test func everyVerdictIsTheExpectedOne() throws {
    let results = try CheckRun(Ledger.coins.rows).results(jobs: 2)
    #expect(results.map(\.verdict.kind) == [.proved, .refuted, .derived])
    #expect(results.allSatisfy { $0.isAsExpected })
    #expect(results[1].verdict.counterexample?.parameters == "n = 1")
  }

  /// A premise that does not stand lowers the row that rests on it.
  @Test func aPremiseThatFallsLowersTheRow() throws {
    let row = try #require(Ledger.coins["coin-rare-events"])
    guard case .derivation(let derivation) = row.basis else {
      Issue.record("\(row.id) has no derivation")
      return
    }
    let fallen = try #require(Ledger.coins["coin-factorials"])
    let broken = Row(
      id: row.id, paper: row.paper, title: row.title, text: row.text, place: row.place, method: row.method,
      expected: row.expected,
      basis: .derivation(
        Derivation(
          for: derivation.scope, core: derivation.core, premises: [fallen], facts: derivation.facts,
          argument: derivation.argument)), check: row.cases)
    #expect(try CheckRun([broken]).result(of: broken).verdict.kind == .verified)
  }
}
