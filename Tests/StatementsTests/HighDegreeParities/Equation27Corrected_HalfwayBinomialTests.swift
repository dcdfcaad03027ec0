import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Equation27Corrected_HalfwayBinomialTests {
  private func verdict(
    certificates: (fromFour: DeltaOnLineCertificate, fromTwo: DeltaOnLineCertificate) = (
      .equation27, .evenDelta
    ), four: Int = 4, two: Int = 2
  ) throws -> Finding {
    try checkEquation27Corrected(
      Scope(maximumDimension: 40), certificates: certificates,
      fromFour: { Rational(four) * Rational(binomial($0 - 3, $0 / 2 - 1)) / twoToThe($0) },
      fromTwo: { Rational(two) * Rational(binomial($0 - 2, $0 / 2 - 1)) / twoToThe($0) })
  }

  @Test func holds() throws { #expect(try verdict().kind == .verified) }

  @Test func aConstantOffByOneIsRefuted() throws {
    #expect(try verdict(four: 5).counterexample?.parameters == "d = 4")
    #expect(try verdict(two: 1).counterexample?.parameters == "d = 2")
  }

  @Test func certificatesOfOtherRangesOrFormsProveNothing() throws {
    // The four-thirds form does not reach d = 2; and the two forms are not each other's.
    #expect(try verdict(certificates: (.equation27, .equation27)).kind == .verified)
    #expect(try verdict(certificates: (.oddDelta, .evenDelta)).kind == .verified)
    #expect(
      try verdict(certificates: (.evenDelta, .evenDelta)).kind == .verified, "the same values from d = 4 on")
  }
}
