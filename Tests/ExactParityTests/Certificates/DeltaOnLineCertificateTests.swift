import ExactNumbers
import ExactParity
import TestSupport
import Testing

@Suite struct DeltaOnLineCertificateTests {
  private func refusal(_ certificate: DeltaOnLineCertificate) -> String? {
    do {
      try certificate.check()
      return nil
    } catch { return error.reason }
  }

  @Test func theThreeFormsPassAndAgreeWithTheSum() throws {
    for certificate in [DeltaOnLineCertificate.evenDelta, .oddDelta, .equation27] {
      try certificate.check()
      for d in stride(from: certificate.lowestDimension, through: 41, by: 2) {
        let delta = try Delta(dimension: d, bias: Rational(certificate.bias)).bySum()
        #expect(delta.magnitude == certificate.sequence.value(at: d), "d = \(d)")
      }
    }
  }

  @Test func corruptionsAreRefused() {
    let even = DeltaOnLineCertificate.evenDelta
    let sequence = { (scale: Rational, r: Int, s: Int) in
      HalfwayBinomial(scale: scale, r: r, s: s, parity: .even)
    }
    for (scale, r, s) in [(Rational(3), 2, 1), (2, 2, 0), (2, 3, 1), (1, 2, 1)] {
      let changed = DeltaOnLineCertificate(
        bias: 0, sequence: sequence(scale, r, s), isNegative: true, lowestDimension: 4)
      #expect(refusal(changed) != nil, "\(changed.sequence.written)")
    }
    #expect(
      refusal(
        DeltaOnLineCertificate(bias: 0, sequence: even.sequence, isNegative: false, lowestDimension: 2))
        != nil)
    // −2·2^{−d} C(d−2, d/2−1) is Δ's bracket with the other sign, not its absolute value.
    #expect(
      refusal(
        DeltaOnLineCertificate(bias: 0, sequence: sequence(-2, 2, 1), isNegative: false, lowestDimension: 2)
      )?.hasPrefix("the sign") == true)
    #expect(
      refusal(
        DeltaOnLineCertificate(bias: 1, sequence: even.sequence, isNegative: true, lowestDimension: 2)) != nil
    )
    // Eq. (27) as printed claims d = 2, where C(−1, 0) has a negative upper index.
    #expect(
      refusal(
        DeltaOnLineCertificate(bias: 0, sequence: .equation27, isNegative: true, lowestDimension: 2)) != nil)
  }

  @Test func aLemmaThatIsNotShownCarriesNothing() {
    func line(_ factor: BivariatePolynomial, scale: Rational, from lemmaStart: Int) -> DeltaOnLineCertificate
    {
      let lemma = PiecewiseAffineCertificate.lemma1
      return DeltaOnLineCertificate(
        lemma: PiecewiseAffineCertificate(
          zerothMoment: lemma.zerothMoment, firstMoment: lemma.firstMoment, slope: factor * lemma.slope,
          intercept: factor * lemma.intercept, lowestDimension: lemmaStart),
        bias: 0, sequence: HalfwayBinomial(scale: scale, r: 2, s: 1, parity: .even), isNegative: true,
        lowestDimension: 2)
    }
    #expect(refusal(line(1, scale: 2, from: 2)) == nil)
    // Twice Lemma 1 gives twice the sequence on the line.
    #expect(refusal(line(2, scale: 4, from: 2))?.hasPrefix("slope") == true)
    #expect(refusal(line(1, scale: 2, from: 6))?.hasPrefix("Lemma 1") == true)
  }
}
