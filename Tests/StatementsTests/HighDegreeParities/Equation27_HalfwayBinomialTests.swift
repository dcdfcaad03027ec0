import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Equation27_HalfwayBinomialTests {
  @Test func failsAtTwoAndOnlyThere() throws {
    let verdict = try checkEquation27(Scope(maximumDimension: 60)) {
      4 * Rational(binomial($0 - 3, $0 / 2 - 1)) / twoToThe($0)
    }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "d = 2")
    #expect(verdict.counterexample?.left.description == "|Δ_{2,0}| = 1/2, the middle expression = 1/2")
    #expect(verdict.counterexample?.right.description == "the last expression = 0")
    #expect(verdict.evidence.first?.value == "d = 2 and no other even d ≤ 60")
  }

  @Test func theOtherConventionFailsAtTwoAsWell() throws {
    let verdict = try checkEquation27(Scope(maximumDimension: 10)) {
      4 * ($0 == 2 ? 1 : Rational(binomial($0 - 3, $0 / 2 - 1))) / twoToThe($0)
    }
    #expect(verdict.counterexample?.right.description == "the last expression = 1")
  }

  @Test func theCorrectedFormIsNotRefuted() throws {
    let verdict = try checkEquation27(Scope(maximumDimension: 60)) {
      2 * Rational(binomial($0 - 2, $0 / 2 - 1)) / twoToThe($0)
    }
    #expect(verdict.kind == .verified)
  }
}
