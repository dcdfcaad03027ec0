import ExactNumbers
import ExactParity
import TestSupport
import Testing

@Suite struct InductionCertificateTests {
  private static let all: [InductionCertificate] = [
    .evenLowerBound, .evenUpperBound, .oddLowerBound, .oddUpperBound, .equation28LowerBound,
    .equation28UpperBound,
  ]

  private func refusal(_ certificate: InductionCertificate) -> String? {
    do {
      try certificate.check()
      return nil
    } catch { return error.reason }
  }

  private func changed(
    _ c: InductionCertificate, numerator: Polynomial? = nil, denominator: Polynomial? = nil,
    weight: Polynomial? = nil, target: Polynomial? = nil, direction: InductionCertificate.Direction? = nil,
    bound: Rational? = nil, start: Int? = nil
  ) -> InductionCertificate {
    InductionCertificate(
      sequence: c.sequence, ratioNumerator: numerator ?? c.ratioNumerator,
      ratioDenominator: denominator ?? c.ratioDenominator, weight: weight ?? c.weight,
      target: target ?? c.target, direction ?? c.direction, bound: bound ?? c.bound, start: start ?? c.start)
  }

  /// The claim at the first dimensions, the binomials from Pascal's triangle.
  private func holds(_ c: InductionCertificate) -> Bool {
    stride(from: c.start, through: 24, by: 2).allSatisfy { d in
      let sequence = c.sequence
      let a =
        sequence.scale * BinomialSumTests.choose(d - sequence.r, d / 2 - sequence.s)
        / Rational(Integer(1 << d))
      let value = c.target.value(at: Rational(d)) * a * a
      return c.direction == .atLeast ? value >= c.bound : value <= c.bound
    }
  }

  @Test func theSixCertificatesPass() throws {
    for certificate in Self.all {
      try certificate.check()
      #expect(holds(certificate), "\(certificate.claim)")
    }
  }

  @Test func aCorruptedRatioIsRefused() {
    for certificate in Self.all {
      let corrupted = changed(certificate, numerator: certificate.ratioNumerator + 1)
      #expect(refusal(corrupted)?.hasPrefix("ratio") == true)
      let doubled = changed(certificate, denominator: 2 * certificate.ratioDenominator)
      #expect(refusal(doubled)?.hasPrefix("ratio") == true)
    }
  }

  @Test func aRatioOfZerosIsRefused() {
    // 0·a(d+2) = 0·a(d) is an identity, and says nothing.
    let empty = changed(.evenLowerBound, numerator: 0, denominator: 0)
    #expect(refusal(empty)?.hasPrefix("ratio") == true)
    // So does a ratio with a factor that vanishes at some d of the claim.
    let d = Polynomial.variable
    let pole = changed(.evenLowerBound, numerator: (d - 1) * (d - 8), denominator: d * (d - 8))
    #expect(refusal(pole)?.hasPrefix("ratio") == true)
  }

  @Test func aShiftedBaseCaseIsRefused() {
    #expect(refusal(changed(.evenLowerBound, start: 3))?.hasPrefix("base") == true, "the wrong parity")
    #expect(refusal(changed(.evenLowerBound, start: 0))?.hasPrefix("base") == true, "below r")
    #expect(refusal(changed(.equation28LowerBound, start: 2))?.hasPrefix("base") == true, "d = 2 in eq. (28)")
    #expect(refusal(changed(.oddLowerBound, bound: Rational(5, 32))) == nil, "the base holds with equality")
    #expect(refusal(changed(.oddLowerBound, bound: Rational(5, 31)))?.hasPrefix("base") == true)
    #expect(refusal(changed(.evenUpperBound, bound: Rational(1, 3)))?.hasPrefix("base") == true)
  }

  @Test func aWeightThatGoesTheWrongWayIsRefused() {
    let d = Polynomial.variable
    // d·Δ² decreases, so it cannot carry a lower bound; d + 1 decreases and is above the target.
    #expect(refusal(changed(.evenLowerBound, weight: d))?.hasPrefix("step") == true)
    #expect(refusal(changed(.evenUpperBound, weight: d - 2))?.hasPrefix("step") == true)
    #expect(refusal(changed(.evenLowerBound, target: d - 2))?.hasPrefix("target") == true)
    #expect(refusal(changed(.evenUpperBound, target: d + 1))?.hasPrefix("target") == true)
    #expect(refusal(changed(.evenLowerBound, direction: .atMost))?.hasPrefix("step") == true)
  }

  @Test func aCertificateOfAnotherClaimIsRefused() throws {
    let c = InductionCertificate.evenLowerBound
    func refusal(
      _ certificate: InductionCertificate = .evenLowerBound,
      direction: InductionCertificate.Direction = .atLeast, bound: Rational = Rational(1, 9),
      target: Polynomial = .variable, sequence: HalfwayBinomial = .evenDelta, from first: Int = 2
    ) -> String? {
      do {
        try certificate.check(shows: direction, bound, target: target, for: sequence, from: first)
        return nil
      } catch { return error.reason }
    }
    #expect(refusal() == nil)
    #expect(refusal(bound: Rational(1, 10)) == nil, "a weaker bound follows")
    #expect(refusal(from: 4) == nil, "a later start follows")
    #expect(refusal(bound: Rational(1, 8))?.hasPrefix("claim") == true)
    #expect(refusal(from: 0)?.hasPrefix("claim") == true)
    #expect(refusal(direction: .atMost)?.hasPrefix("claim") == true)
    #expect(refusal(target: .variable - 1)?.hasPrefix("claim") == true)
    #expect(refusal(sequence: .equation27)?.hasPrefix("claim") == true)
    let corrupted = changed(c, numerator: c.ratioNumerator + 1)
    #expect(refusal(corrupted)?.hasPrefix("ratio") == true, "the right claim, not shown")
  }

  /// No certificate with random data is accepted whose claim fails at a small dimension.
  @Test func acceptedClaimsHold() {
    var accepted = 0
    for var generator in RandomCases(2000) {
      let index = Int.random(in: 0..<Self.all.count, using: &generator)
      let c = Self.all[index]
      let weight = Polynomial([Rational(Integer(Int.random(in: -8...8, using: &generator)), 2), 1])
      let target = Polynomial([Rational(Integer(Int.random(in: -8...8, using: &generator)), 2), 1])
      let random = changed(
        c, weight: weight, target: target, direction: Bool.random(using: &generator) ? .atLeast : .atMost,
        bound: Rational(Integer(Int.random(in: 1...20, using: &generator)), 32),
        start: c.start + 2 * Int.random(in: -1...2, using: &generator))
      guard refusal(random) == nil else { continue }
      accepted += 1
      #expect(holds(random), "\(random.claim), \(generator)")
    }
    #expect(accepted > 50)
  }

  @Test func writing() {
    let text = InductionCertificate.evenLowerBound.written
    #expect(text.hasPrefix("d a(d)² ≥ 1/9 for every even d ≥ 2,  a(d) = 2·2^{−d} C(d−2, d/2−1)"))
    #expect(text.contains("a(d+2)/a(d) = (d − 1)/d"))
    #expect(text.contains("w(2) a(2)² = 1/8 ≥ 1/9"))
  }
}
