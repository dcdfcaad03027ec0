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

@Suite struct Claim1Corrected_ChangedVariancesTests {
  @Test func holds() throws {
    #expect(try checkChangedVariances(Scope(), smallest: 1).kind == .enclosed)
  }

  /// For long intervals both means are near 1, so the factor cannot fall below 1.
  @Test func aFactorBelowOneIsRefuted() throws {
    let verdict = try checkChangedVariances(Scope(), smallest: 1, factor: Rational(9, 10))
    #expect(verdict.kind == .refuted)
  }
}
