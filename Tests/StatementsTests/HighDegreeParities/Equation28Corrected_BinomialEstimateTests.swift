import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Equation28Corrected_BinomialEstimateTests {
  private func verdict(
    lower: InductionCertificate = .equation28LowerBound, upper: InductionCertificate = .equation28UpperBound,
    halfway: (Int) -> Integer = { binomial($0 - 3, $0 / 2 - 1) }
  ) throws -> Finding {
    try checkEquation28Corrected(
      Scope(maximumDimension: 80), lower: lower, upper: upper, halfway: halfway)
  }

  @Test func holds() throws {
    #expect(try verdict().kind == .verified)
    #expect(try verdict().scope.hasPrefix("even 4 ≤ d ≤"))
  }

  @Test func anotherBinomialIsRefuted() throws {
    // Halving or tripling the binomial leaves the window; so does the wrong row.
    #expect(try verdict(halfway: { 3 * binomial($0 - 3, $0 / 2 - 1) }).kind == .refuted)
    #expect(try verdict(halfway: { binomial($0 - 5, $0 / 2 - 1) }).kind == .refuted)
    #expect(try verdict(halfway: { -binomial($0 - 3, $0 / 2 - 1) }).kind == .refuted)
  }

  @Test func certificatesOfOtherClaimsProveNothing() throws {
    #expect(try verdict(lower: .evenLowerBound).kind == .verified, "another sequence")
    #expect(try verdict(lower: .equation28UpperBound).kind == .verified, "the other direction")
    #expect(try verdict(upper: .oddUpperBound).kind == .verified, "odd d")
    let good = InductionCertificate.equation28LowerBound
    let late = InductionCertificate(
      sequence: good.sequence, ratioNumerator: good.ratioNumerator, ratioDenominator: good.ratioDenominator,
      weight: good.weight, target: good.target, .atLeast, bound: good.bound, start: 6)
    try late.check()
    #expect(try verdict(lower: late).kind == .verified, "from d = 6 on only")
    let weak = InductionCertificate(
      sequence: good.sequence, ratioNumerator: good.ratioNumerator, ratioDenominator: good.ratioDenominator,
      weight: good.weight, target: good.target, .atLeast, bound: Rational(1, 10), start: 4)
    try weak.check()
    #expect(try verdict(lower: weak).kind == .verified, "a weaker constant")
  }
}
