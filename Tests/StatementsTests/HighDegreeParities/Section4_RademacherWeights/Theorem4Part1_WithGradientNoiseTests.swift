import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Theorem4Part1_WithGradientNoiseTests {
  @Test func isDerived() throws {
    let verdict = try verdict("hdp-theorem-4-1-noise", Scope(maximumDimension: 6))
    #expect(verdict.kind == .derived)
    #expect(verdict.scope == "every d ≥ 2, n ≥ 5184 d⁴, τ ≤ 1/(72 d²)")
  }

  @Test func theWorstNoiseIsPaidFor() throws {
    let found = try checkTheorem41Noise(Scope())
    #expect(found.kind == .verified)
    #expect(found.scope == "every W with n ≤ 4; d ∈ {2, 3}")
  }

  @Test func aBudgetThatTheMarginCannotPayIsRefuted() throws {
    let found = try checkTheorem41Noise(Scope(), budget: 1)
    #expect(found.kind == .refuted)
    #expect(found.counterexample?.assignment.first?.value == "2")
  }
}
