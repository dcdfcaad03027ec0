import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Theorem4_1_OneStepWithGradientNoiseTests {
  @Test func isProved() throws {
    let verdict = try checkTheorem41Noise(Scope())
    #expect(verdict.kind == .verified)
    #expect(verdict.scope == "every d ≥ 2, n ≥ 5184 d⁴, τ ≤ 1/(72 d²)")
  }

  @Test func aBudgetThatTheMarginCannotPayIsRefuted() throws {
    let verdict = try checkTheorem41Noise(Scope(), budget: 1)
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample != nil)
  }

  @Test func aBudgetJustAboveTheIdentityIsNotProved() throws {
    #expect(try checkTheorem41Noise(Scope(), budget: Rational(1, 35)).kind == .undecided)
  }

  @Test func aNoiseThatEatsTheBudgetIsNotProved() throws {
    // 1/(36·scale) = 5/6 leaves no exponent.
    #expect(try checkTheorem41Noise(Scope(), scale: Rational(1, 30)).kind == .undecided)
  }
}
