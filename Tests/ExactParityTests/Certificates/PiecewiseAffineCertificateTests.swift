import ExactNumbers
import ExactParity
import TestSupport
import Testing

@Suite struct PiecewiseAffineCertificateTests {
  private func refusal(
    zeroth: TelescopingCertificate = .equation21, first: TelescopingCertificate = .equation22,
    slope: BinomialSum = PiecewiseAffineCertificate.lemma1.slope,
    intercept: BinomialSum = PiecewiseAffineCertificate.lemma1.intercept, from: Int = 2
  ) -> String? {
    do {
      try PiecewiseAffineCertificate(
        zerothMoment: zeroth, firstMoment: first, slope: slope, intercept: intercept, lowestDimension: from
      ).check()
      return nil
    } catch { return error.reason }
  }

  /// The right side against the sum, term by term with Pascal's triangle, at half-integer and third biases.
  @Test func lemma1() throws {
    let certificate = PiecewiseAffineCertificate.lemma1
    try certificate.check()
    for d in 2...9 {
      for sixths in (-6 * d - 14)...(6 * d + 14) {
        let bias = Rational(Integer(sixths), 6)
        let sum = (0...d).reduce(Rational(0)) { sum, k in
          let value = max(0, bias + Rational(2 * k - d)) * BinomialSumTests.choose(d, k)
          return sum + (k & 1 == 0 ? value : -value)
        }
        #expect(certificate.value(dimension: d, bias: bias) == sum, "d = \(d), b = \(bias)")
      }
    }
  }

  @Test func corruptionsAreRefused() {
    #expect(refusal() == nil)
    #expect(refusal(from: 1) != nil, "Lemma 1 is not about d = 1")
    #expect(refusal(zeroth: .equation22) != nil && refusal(first: .equation21) != nil, "the wrong sums")
    #expect(refusal(slope: BinomialSum([BinomialTerm(r: 1, s: 0)]))?.hasPrefix("slope") == true)
    // (25) read as d·C(d−2, c−2) + d·C(d−2, c−1), a sign flipped.
    let flipped = BinomialSum([BinomialTerm(.first, r: 2, s: 2), BinomialTerm(.first, r: 2, s: 1)])
    #expect(refusal(intercept: flipped)?.hasPrefix("intercept") == true)
    let weak = TelescopingCertificate(
      term: TelescopingCertificate.equation21.term, quotient: TelescopingCertificate.equation21.quotient,
      closedForm: BinomialSum([BinomialTerm(r: 1, s: 1)]), lowestDimension: 5)
    #expect(refusal(zeroth: weak) != nil, "certified from d = 5 on only")
  }

  /// Everything fits together, but around another sum, or around a closed form that its sum does not have.
  @Test func momentsOfOtherSumsAreRefused() throws {
    let equation21 = TelescopingCertificate.equation21
    func moment(_ factor: BivariatePolynomial, closedForm: BinomialTerm) -> TelescopingCertificate {
      TelescopingCertificate(
        term: BinomialTerm(factor, r: 0, s: 0), quotient: equation21.quotient,
        closedForm: BinomialSum([closedForm]), lowestDimension: 1)
    }
    func refusal(_ zeroth: TelescopingCertificate) -> String? {
      let firstMoment = TelescopingCertificate.equation22.closedForm
      return self.refusal(
        zeroth: zeroth, slope: zeroth.closedForm,
        intercept: 2 * firstMoment - .first * zeroth.closedForm)
    }
    #expect(refusal(equation21) == nil)
    let doubled = moment(2, closedForm: BinomialTerm(2, r: 1, s: 1))
    try doubled.check()
    #expect(refusal(doubled)?.contains("not about Σ(−1)^k C(d, k)") == true)
    let false21 = moment(1, closedForm: BinomialTerm(2, r: 1, s: 1))
    #expect(refusal(false21)?.hasPrefix("closed form") == true)
  }

  @Test func anIdentityWithANegativeUpperIndexIsRefused() {
    // C(d−1, c−1) by Vandermonde's identity, which needs d ≥ 3.
    let slope = BinomialSum([
      BinomialTerm(r: 3, s: 1), BinomialTerm(2, r: 3, s: 2), BinomialTerm(r: 3, s: 3),
    ])
    #expect(refusal(slope: slope, from: 3) == nil)
    #expect(refusal(slope: slope, from: 2)?.hasPrefix("slope: an upper index") == true)
  }
}
