import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Equation3_RegularizedMinimumTests {
  @Test func isRefuted() throws {
    let found = try check("lpn-equation-3")
    #expect(found.kind == .refuted)
    #expect(found.counterexample?.parameters == "N = 1, Ψ = f_A, λ = 2, B = 1")
    #expect(found.counterexample?.left.value == .exact(Rational(1, 2)))
    #expect(found.counterexample?.right.value == .exact(Rational(1, 4)))
  }

  /// With the term on the side where it belongs nothing fails.
  @Test func whatOptimalityGivesHolds() throws {
    let found = try checkEquation3(Scope()) { loss, minimizer, constrained, regularization in
      loss + regularization / 2 * (constrained * constrained - minimizer * minimizer)
    }
    #expect(found.kind == .verified)
  }

  /// w* = min(1, 1/λ) on a grid that holds it.
  @Test func theMinimiserOnAGrid() {
    for regularization in [Rational(2), 1, Rational(1, 2), 3, 8] {
      func objective(_ w: Rational) -> Rational { max(1 - w, 0) + regularization / 2 * w * w }
      let best = objective(min(1, regularization.reciprocal))
      for i in -480...480 { #expect(objective(Rational(Integer(i), 240)) >= best) }
    }
  }
}
