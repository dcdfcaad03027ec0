import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Claim1_ChangedVariancesTests {
  @Test func failsForASmallVariance() throws {
    let verdict = try checkChangedVariances(Scope(), smallest: Rational(1, 100_000_000))
    #expect(verdict.kind == .refuted)
    #expect(
      verdict.counterexample?.parameters
        == "P = 1, R = 1, F = 1[|x| ≤ δ], δ = 1/10000000, σ = 1, σ' = 1/100000000")
  }
}
