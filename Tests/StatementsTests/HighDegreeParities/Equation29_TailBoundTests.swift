import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Equation29_TailBoundTests {
  private func verdict(_ exponent: RationalFunction, maximumDimension: Int? = nil) throws -> Finding {
    try checkEquation29(Scope(maximumDimension: maximumDimension), exponent: exponent)
  }

  @Test func isProved() throws {
    let found = try verdict(HoeffdingCertificate.cubicExponent(over: 288))
    #expect(found.kind == .verified)
    #expect(found.scope == "2 ≤ d ≤ 8, n ≤ 24")
  }

  @Test func aConstantThatTheArgumentDoesNotGiveIsNotProved() throws {
    // 71 < 72: not certified, although the small cases still obey it.
    let found = try verdict(HoeffdingCertificate.cubicExponent(over: 71), maximumDimension: 4)
    #expect(found.kind == .verified)
    #expect(found.scope == "2 ≤ d ≤ 4, n ≤ 24")
  }

  @Test func aPowerOfTheDimensionTooFewIsRefuted() throws {
    let d = BivariatePolynomial.first
    let found = try verdict(RationalFunction(2 * .second, over: d * d), maximumDimension: 4)
    #expect(found.kind == .refuted)
    #expect(found.counterexample?.parameters.hasPrefix("d = ") == true)
  }
}
