import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct NoiseTolerance_ConstantGradientNoiseTests {
  @Test func isDerived() throws {
    let verdict = try verdict("new-theorem-4-noise", Scope(maximumDimension: 6))
    #expect(verdict.kind == .derived)
    #expect(verdict.scope == "every d ≥ 2, n ≥ 80 d³, τ ≤ √n/(36 d²)")
  }

  @Test func theSecondMoments() throws {
    let found = try checkNoiseTolerance(Scope(maximumDimension: 60))
    #expect(found.kind == .verified)
    #expect(found.scope == "the second moment only; 2 ≤ d ≤ 60")
  }

  @Test func aSmallerSecondMomentIsRefuted() throws {
    let verdict = try checkNoiseTolerance(Scope(maximumDimension: 60), variance: Rational(49, 100))
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "d = 2, b = 0")
  }
}
