import ExactNumbers
import ExactParity
import TestSupport
import Testing

@Suite struct BinomialSumTests {
  /// Pascal's triangle by additions, 0 outside: shares nothing with the library's binomials.
  static let triangle: [[Int]] = (0...24).map { n in
    var row = [1]
    for _ in 0..<n { row = [1] + zip(row, row.dropFirst()).map(+) + [1] }
    return row
  }

  static func choose(_ n: Int, _ k: Int) -> Rational {
    n >= 0 && k >= 0 && k <= n ? Rational(triangle[n][k]) : 0
  }

  /// The value of a sum from Pascal's triangle.
  static func oracle(_ sum: BinomialSum, _ d: Int, _ k: Int) -> Rational {
    sum.terms.reduce(0) {
      $0 + $1.coefficient.value(at: Rational(d), Rational(k)) * choose(d - $1.r, k - $1.s)
    }
  }

  private func randomSum(using generator: inout TestGenerator) -> BinomialSum {
    BinomialSum(
      (0...Int.random(in: 0...2, using: &generator)).map { _ in
        let c = { (g: inout TestGenerator) in Rational(Int.random(in: -3...3, using: &g)) }
        let rows = (0..<2).map { _ in Polynomial([c(&generator), c(&generator)]) }
        return BinomialTerm(
          BivariatePolynomial(rows), r: Int.random(in: -2...3, using: &generator),
          s: Int.random(in: -2...3, using: &generator))
      })
  }

  /// A sum vanishes for all d ≥ lowestDimension and all k exactly when the polynomial does.
  @Test func theCofactorDecides() {
    for var generator in RandomCases(150) {
      let sum = randomSum(using: &generator)
      let start = max(0, sum.lowestDimension)
      let isZero = (start...start + 12).allSatisfy { d in
        (-4...d + 6).allSatisfy { k in Self.oracle(sum, d, k) == 0 }
      }
      #expect(sum.vanishes == isZero, "\(sum.written(in: "d", "k")), \(generator)")
    }
  }

  /// `Σ = C(n, m) P / [n]_R` at every point of a small range, ends of the rows and beyond included.
  @Test func theCofactorIsTheQuotientByACommonDescendant() {
    for var generator in RandomCases(60) {
      let sum = randomSum(using: &generator)
      let b = -(sum.terms.map(\.s).min() ?? 0)
      let a = b + (sum.terms.map { $0.s - $0.r }.max() ?? 0)
      let largest = sum.lowestDimension + a
      for d in max(0, sum.lowestDimension)...12 {
        let falling = (0..<largest).reduce(Rational(1)) { $0 * Rational(d + a - $1) }
        #expect(falling > 0)
        for k in -4...d + 6 {
          let value = Self.choose(d + a, k + b) * sum.cofactor.value(at: Rational(d), Rational(k)) / falling
          #expect(Self.oracle(sum, d, k) == value, "d = \(d), k = \(k), \(generator)")
          #expect(sum.value(dimension: d, index: k) == value, "d = \(d), k = \(k), \(generator)")
        }
      }
    }
  }

  @Test func pascalAndItsCorruptions() {
    let pascal = { (sign: BivariatePolynomial, s: Int) in
      BinomialSum([BinomialTerm(r: 0, s: 0), BinomialTerm(-1, r: 1, s: 0), BinomialTerm(sign, r: 1, s: s)])
    }
    #expect(pascal(-1, 1).vanishes && pascal(-1, 1).lowestDimension == 1)
    #expect(!pascal(1, 1).vanishes && !pascal(-1, 0).vanishes && !pascal(-1, 2).vanishes)
    // At d = 0 the identity is false, C(0, 0) = 1 against 0, and lowestDimension does not claim it.
    #expect(Self.oracle(pascal(-1, 1), 0, 0) == 1)
  }

  @Test func aLineOnly() {
    // C(d, k) = C(d, k+1)·(k+1)/(d−k) is Pascal-like; C(d−1, k) = C(d−1, k−1) holds on d = 2k only.
    let symmetric = BinomialSum([BinomialTerm(r: 1, s: 0), BinomialTerm(-1, r: 1, s: 1)])
    #expect(!symmetric.vanishes && symmetric.vanishes(along: DimensionParity.even.half))
    #expect(!symmetric.vanishes(along: DimensionParity.odd.half))
  }
}

@Suite struct TelescopingCertificateTests {
  /// The claim by plain summation, over a range that includes empty sums and c below 0.
  private func holds(_ certificate: TelescopingCertificate) -> Bool {
    (certificate.lowestDimension...14).allSatisfy { d in
      (-3...d + 4).allSatisfy { c in
        let end = d + certificate.upperOffset
        let sum = (c <= end ? Array(c...end) : []).reduce(Rational(0)) { sum, k in
          let value = BinomialSumTests.oracle(BinomialSum([certificate.term]), d, k)
          return sum + (k & 1 == 0 ? value : -value)
        }
        let closed = BinomialSumTests.oracle(certificate.closedForm, d, c)
        return sum == (c & 1 == 0 ? closed : -closed)
      }
    }
  }

  /// The reason for the refusal, or `nil`.
  private func refusal(_ certificate: TelescopingCertificate) -> String? {
    do {
      try certificate.check()
      return nil
    } catch { return error.reason }
  }

  private func changed(
    _ c: TelescopingCertificate, term: BinomialTerm? = nil, upperOffset: Int? = nil,
    quotient: RationalFunction? = nil, closedForm: BinomialSum? = nil, lowestDimension: Int? = nil
  ) -> TelescopingCertificate {
    TelescopingCertificate(
      term: term ?? c.term, upperOffset: upperOffset ?? c.upperOffset, quotient: quotient ?? c.quotient,
      closedForm: closedForm ?? c.closedForm, lowestDimension: lowestDimension ?? c.lowestDimension)
  }

  @Test func equations21And22() throws {
    for certificate in [TelescopingCertificate.equation21, .equation22] {
      try certificate.check()
      #expect(holds(certificate))
    }
  }

  @Test func aCorruptedCoefficientIsRefused() {
    let c = TelescopingCertificate.equation21
    let quotient = changed(c, quotient: RationalFunction(-.second + 1, over: .first))
    #expect(refusal(quotient)?.hasPrefix("difference") == true)
    let closed = changed(c, closedForm: BinomialSum([BinomialTerm(2, r: 1, s: 1)]))
    #expect(refusal(closed)?.hasPrefix("closed form") == true && !holds(closed))
    let term = changed(c, term: BinomialTerm(.second, r: 0, s: 0))
    #expect(refusal(term)?.hasPrefix("difference") == true && !holds(term))
  }

  @Test func aPoleInTheSupportIsRefused() {
    let c = TelescopingCertificate.equation21
    // The same rational function, with a removable pole at k = 3: the difference still holds as an identity.
    let pole = changed(
      c, quotient: RationalFunction(-.second * (.second - 3), over: .first * (.second - 3)))
    #expect(pole.quotient.isEquivalent(to: c.quotient))
    #expect(refusal(pole)?.hasPrefix("poles") == true)
    // A pole at d = 0, which the claim then includes (and where it is false).
    let early = changed(c, lowestDimension: 0)
    #expect(refusal(early) != nil)
    #expect(refusal(changed(.equation22, lowestDimension: 1))?.hasPrefix("poles") == true)
    #expect(!holds(changed(c, lowestDimension: 0)))
  }

  @Test func aBoundaryThatDoesNotVanishIsRefused() {
    // Σ_{k=c}^{d−1}: the same R, the same difference, but G(d) = −(−1)^d is not 0.
    let short = changed(.equation21, upperOffset: -1)
    #expect(refusal(short)?.hasPrefix("boundary") == true)
    #expect(!holds(short))
    // One term more than needed changes nothing: it is 0.
    let long = changed(.equation21, upperOffset: 2)
    #expect(refusal(long) == nil && holds(long))
  }

  @Test func aConstantAddedToTheAntidifferenceIsNotASupportedClosedForm() {
    // Σ_{k=0}^{c−1} instead of Σ_{k=c}^d has the closed form −S; as a tail sum it is refused.
    let head = changed(.equation21, closedForm: BinomialSum([BinomialTerm(-1, r: 1, s: 1)]))
    #expect(refusal(head)?.hasPrefix("closed form") == true && !holds(head))
    // C(d−1, d−c) would be equal, but C(d−1, c) is not 0 at c = 0.
    let unsupported = changed(.equation21, closedForm: BinomialSum([BinomialTerm(r: 1, s: 0)]))
    #expect(refusal(unsupported)?.hasPrefix("support") == true && !holds(unsupported))
  }

  @Test func rangesThatReachTooFarAreRefused() {
    let c = TelescopingCertificate.equation21
    // 0·C(d−5, ·) is 0, but below d = 5 its upper index is negative, where no identity is claimed.
    let nothing = BinomialTerm(0, r: 5, s: 1)
    let empty = TelescopingCertificate(
      term: nothing, quotient: RationalFunction(1), closedForm: BinomialSum([nothing]), lowestDimension: 0)
    #expect(refusal(empty)?.hasPrefix("an upper index") == true)
    #expect(refusal(changed(empty, lowestDimension: 5)) == nil)
    let padded = changed(c, closedForm: c.closedForm + BinomialSum([nothing]))
    #expect(refusal(padded)?.hasPrefix("an upper index") == true)
    // C(d, k+1) is not 0 at k = −1, C(d−1, c−3) not at c = d + 2; and a sum to d − 3 ends at −2 for d = 1.
    let early = changed(c, term: BinomialTerm(r: 0, s: -1))
    #expect(refusal(early)?.hasPrefix("support: t(d, k)") == true)
    let late = changed(c, closedForm: BinomialSum([BinomialTerm(r: 1, s: 3)]))
    #expect(refusal(late)?.hasPrefix("support: S(d, c) is not 0 for every c >") == true)
    #expect(refusal(changed(c, upperOffset: -3))?.hasPrefix("support: the sum ends") == true)
  }

  /// No certificate with small data is accepted whose claim fails.
  @Test func acceptedClaimsHold() {
    var accepted = 0
    for var generator in RandomCases(3000) {
      let pick = { (g: inout TestGenerator) in Int.random(in: -1...2, using: &g) }
      let c = pick(&generator) > 0 ? TelescopingCertificate.equation21 : .equation22
      let factor = BivariatePolynomial(Polynomial([Rational(pick(&generator)), Rational(pick(&generator))]))
      let certificate = TelescopingCertificate(
        term: BinomialTerm(factor * c.term.coefficient, r: c.term.r, s: c.term.s),
        upperOffset: pick(&generator),
        quotient: pick(&generator) == 0 ? RationalFunction(-.second, over: .first - 1) : c.quotient,
        closedForm: (pick(&generator) == 2 ? factor * factor : factor) * c.closedForm,
        lowestDimension: pick(&generator))
      guard refusal(certificate) == nil else { continue }
      accepted += 1
      #expect(holds(certificate), "\(certificate.claim), \(generator)")
    }
    #expect(accepted > 50)
  }

  @Test func writing() {
    #expect(
      TelescopingCertificate.equation22.claim
        == "Σ_{k=c}^{d} (−1)^k k·C(d, k) = (−1)^c d·C(d−2, c−2),  every d ≥ 2, every integer c")
    #expect(TelescopingCertificate.equation21.written.contains("R = −k/d"))
    #expect(TelescopingCertificate.equation21.written.contains("C(d, k+1) / C(d, k) = (d − k)/(k + 1)"))
  }
}
