import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Lemma1_ReluParityCorrelationTests {
  @Test func holds() throws {
    let verdict = try checkLemma1(Scope(maximumDimension: 40)) { Delta.lemma1(dimension: $0, bias: $1) }
    #expect(verdict.kind == .verified)
    #expect(verdict.scope == "2 ≤ d ≤ 40, every real b")
  }

  @Test func aCertificateOfAnotherClosedFormProvesNothing() throws {
    let lemma = PiecewiseAffineCertificate.lemma1
    // C(d−1, c) in place of C(d−1, c−1) as the coefficient of b.
    let corrupted = PiecewiseAffineCertificate(
      zerothMoment: lemma.zerothMoment, firstMoment: lemma.firstMoment,
      slope: BinomialSum([BinomialTerm(r: 1, s: 0)]), intercept: lemma.intercept, lowestDimension: 2)
    let verdict = try checkLemma1(Scope(maximumDimension: 12), certificate: corrupted) {
      Delta.lemma1(dimension: $0, bias: $1)
    }
    #expect(verdict.kind == .verified)
    #expect(verdict.scope == "2 ≤ d ≤ 12, every real b")
    #expect(verdict.evidence.first?.name == "certificateRefused")
  }

  @Test func aCertificateFromDimensionThreeOnDoesNotProveTheLemma() throws {
    let lemma = PiecewiseAffineCertificate.lemma1
    let late = PiecewiseAffineCertificate(
      zerothMoment: lemma.zerothMoment, firstMoment: lemma.firstMoment, slope: lemma.slope,
      intercept: lemma.intercept, lowestDimension: 3)
    let verdict = try checkLemma1(Scope(maximumDimension: 5), certificate: late) {
      Delta.lemma1(dimension: $0, bias: $1)
    }
    #expect(verdict.kind == .verified)
  }

  @Test func aConstantOffByOneIsRefuted() throws {
    let verdict = try checkLemma1(Scope(maximumDimension: 40)) { d, b in
      Delta.lemma1(dimension: d, bias: b) + (d == 17 && b == 4 ? 1 : 0)
    }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "d = 17, b = 4")
  }

  @Test func aFloorInPlaceOfTheCeilingIsRefuted() throws {
    // ⌊(d − b)/2⌋ differs from ⌈(d − b)/2⌉ = ⌊(d − b + 1)/2⌋ exactly where d − b is odd.
    let verdict = try checkLemma1(Scope(maximumDimension: 10)) { d, b in
      let floor = ((Rational(d) - b) / 2).floor
      return Delta.lemma1(dimension: d, bias: Rational(d) - 2 * Rational(floor))
    }
    #expect(verdict.kind == .refuted)
  }
}
