import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

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
