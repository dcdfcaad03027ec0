import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Equation27_HalfwayBinomialTests {
  @Test func failsAtTwoAndOnlyThere() throws {
    let found = try checkEquation27(Scope(maximumDimension: 60)) {
      4 * Rational(binomial($0 - 3, $0 / 2 - 1)) / twoToThe($0)
    }
    #expect(found.kind == .refuted)
    let counterexample = try #require(found.counterexample)
    #expect(counterexample.parameters == "d = 2")
    #expect(counterexample.left == Side("|Δ_{d,0}|", .exact(Rational(1, 2))))
    #expect(counterexample.right == Side("(4/2^d) C(d−3, d/2−1)", .exact(0)))
    #expect(found.evidence.first?.value == "no other even d ≤ 60")
  }

  @Test func theOtherConventionFailsAtTwoAsWell() throws {
    let found = try checkEquation27(Scope(maximumDimension: 10)) {
      4 * ($0 == 2 ? 1 : Rational(binomial($0 - 3, $0 / 2 - 1))) / twoToThe($0)
    }
    #expect(found.counterexample?.right.value == .exact(1))
  }

  @Test func theCorrectedFormIsNotRefuted() throws {
    let found = try checkEquation27(Scope(maximumDimension: 60)) {
      2 * Rational(binomial($0 - 2, $0 / 2 - 1)) / twoToThe($0)
    }
    #expect(found.kind == .verified)
  }
}

@Suite struct Equation27Corrected_HalfwayBinomialTests {
  private func finding(four: Int = 4, two: Int = 2) throws -> Finding {
    try checkEquation27Corrected(
      Scope(maximumDimension: 40),
      fromFour: { Rational(four) * Rational(binomial($0 - 3, $0 / 2 - 1)) / twoToThe($0) },
      fromTwo: { Rational(two) * Rational(binomial($0 - 2, $0 / 2 - 1)) / twoToThe($0) })
  }

  @Test func isProved() throws {
    let verdict = try verdict("hdp-equation-27-corrected", Scope(maximumDimension: 12))
    #expect(verdict.kind == .proved)
    #expect(verdict.theorems.count == 2)
  }

  @Test func holds() throws { #expect(try finding().kind == .verified) }

  @Test func aConstantOffByOneIsRefuted() throws {
    #expect(try finding(four: 5).counterexample?.parameters == "d = 4")
    #expect(try finding(two: 1).counterexample?.parameters == "d = 2")
  }
}
