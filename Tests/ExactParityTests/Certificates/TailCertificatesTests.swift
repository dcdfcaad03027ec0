import ExactNumbers
import ExactParity
import Testing

@Suite struct TailCertificatesTests {
  private let d = BivariatePolynomial.first

  @Test func hoeffdingExponentsByHand() {
    let cubic = HoeffdingCertificate.cubicExponent
    #expect(HoeffdingCertificate.equation29(exponent: cubic(1)).derived.isEquivalent(to: cubic(72)))
    #expect(HoeffdingCertificate.equation29Step(exponent: cubic(1)).derived.isEquivalent(to: cubic(2592)))
    // 2·100·(1/(18·5))²/(16·5), from the definition.
    #expect(
      HoeffdingCertificate.equation29Step(exponent: cubic(1)).derived.value(at: 5, 100)
        == 200 * Rational(1, 90).power(2) / 80)
  }

  @Test func hoeffdingCertificatesAreCheckedToTheConstant() throws {
    let cubic = HoeffdingCertificate.cubicExponent
    try HoeffdingCertificate.equation29(exponent: cubic(288)).check()
    try HoeffdingCertificate.equation29(exponent: cubic(72)).check()
    try HoeffdingCertificate.equation29Step(exponent: cubic(2592)).check()
    for refused in [
      HoeffdingCertificate.equation29(exponent: cubic(Rational(143, 2))),
      .equation29Step(exponent: cubic(2591)), .equation29Step(exponent: cubic(288)),
      .equation29Step(exponent: RationalFunction(2 * d), leastNeurons: 5183 * .variable.power(4)),
      .equation29Step(exponent: RationalFunction(2 * d), leastNeurons: 5184 * .variable.power(3)),
      .equation29(exponent: RationalFunction(.second, over: d * d * d - 9)),
      .equation29(exponent: RationalFunction(.second, over: 288 * d * d)),
    ] {
      #expect(throws: CertificateRefused.self) { try refused.check() }
    }
    try HoeffdingCertificate.equation29Step(
      exponent: RationalFunction(2 * d), leastNeurons: 5184 * .variable.power(4)
    ).check()
  }

  /// With a negative denominator or R² the inequality between the cross products is the other way round.
  @Test func hoeffdingCertificatesWithNegativeDenominatorsAreRefused() throws {
    let good = HoeffdingCertificate.equation29(exponent: HoeffdingCertificate.cubicExponent(over: 72))
    try good.check()
    func reason(range: RationalFunction, exponent: RationalFunction) -> String? {
      do throws(CertificateRefused) {
        try HoeffdingCertificate(
          deviationSquared: good.deviationSquared, rangeSquared: range, exponent: exponent, lowestDimension: 2
        ).check()
        return nil
      } catch { return error.reason }
    }
    // 2n/d³, far too much, written with two minus signs.
    let tooMuch = RationalFunction(-2 * .second, over: -(d * d * d))
    #expect(reason(range: good.rangeSquared, exponent: tooMuch)?.hasPrefix("a denominator") == true)
    let negative = RationalFunction(-good.rangeSquared.numerator, over: good.rangeSquared.denominator)
    #expect(reason(range: negative, exponent: good.exponent)?.hasPrefix("R²") == true)
  }

  @Test func bernsteinCertificatesAreCheckedToTheConstant() throws {
    let good = BernsteinCertificate.cubicNeurons(coefficient: 22)
    try good.check(from: 2)
    let s = Polynomial.variable
    #expect(good.needed == 18 * s.power(6) + 4 * s.power(5) + Polynomial([0, 0, Rational(4, 3)]))
    func changed(
      inverseMean: Polynomial? = nil, variance: Polynomial? = nil, range: Polynomial? = nil,
      neurons: Polynomial? = nil, start: Rational? = nil
    ) -> BernsteinCertificate {
      BernsteinCertificate(
        inverseMean: inverseMean ?? good.inverseMean, variance: variance ?? good.variance,
        range: range ?? good.range, neurons: neurons ?? good.neurons, start: start ?? good.start)
    }
    try changed().check(from: 2)
    for refused in [
      changed(neurons: 21 * s.power(6)), changed(start: Rational(3, 2)), changed(start: 0),
      changed(inverseMean: 4 * s), changed(variance: s * s), changed(range: 2 * s * s),
      changed(range: s * s - 1),
    ] {
      #expect(throws: CertificateRefused.self) { try refused.check(from: 2) }
    }
  }

  /// The solved form `needed` against the exponent itself: at n = needed the exponent is 2d, where `M = range
  /// + μ`.
  @Test func bernsteinExponentAtTheNeededNumberIsTwoD() {
    let certificate = BernsteinCertificate.cubicNeurons(coefficient: 22)
    for s in [Rational(2), 3, Rational(7, 5), 10] {
      let mean = certificate.inverseMean.value(at: s).reciprocal
      let variance = certificate.variance.value(at: s)
      let range = certificate.range.value(at: s) + mean
      let exponent =
        certificate.needed.value(at: s) * mean * mean / (2 * (variance + range * mean / 3))
      #expect(exponent == 2 * s * s)
    }
  }
}
