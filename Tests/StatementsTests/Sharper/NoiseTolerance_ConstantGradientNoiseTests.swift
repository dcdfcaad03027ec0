import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct NoiseTolerance_ConstantGradientNoiseTests {
  @Test func isProved() throws {
    let verdict = try checkNoiseTolerance(Scope(maximumDimension: 60))
    #expect(verdict.kind == .verified)
    #expect(verdict.scope == "every d ≥ 2, n ≥ 5184 d⁴, τ ≤ √n/(36 d²)")
  }

  @Test func aSmallerSecondMomentIsRefuted() throws {
    let verdict = try checkNoiseTolerance(Scope(maximumDimension: 60), variance: Rational(49, 100))
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "d = 2, b = 0")
  }

  @Test func tooFewNeuronsAreNotProved() throws {
    #expect(try checkNoiseTolerance(Scope(maximumDimension: 10), neurons: Rational(1, 2)).kind == .undecided)
  }
}
