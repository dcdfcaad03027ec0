import Enclosures
import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Theorem9_PerturbedAlignmentTests {
  private func alignment(_ sigma: Rational, _ d: Int, _ digits: Int) throws -> Ball {
    try stepAlignment(d, .perturbed(sigma)).enclosure(digits: digits).ball(precision: 8 * digits)
  }

  @Test func holds() throws {
    let verdict = try checkTheorem9(Scope(maximumDimension: 101), share: Rational(1, 2), alignment: alignment)
    #expect(verdict.kind == .enclosed)
    #expect(verdict.evidence.last?.value == "exactly 0")
  }

  /// GAL ~ M^d up to a power of d: an exponent above 1 asks too much.
  @Test func moreThanTheRateIsRefuted() throws {
    let verdict = try checkTheorem9(Scope(maximumDimension: 301), share: Rational(6, 5), alignment: alignment)
    #expect(verdict.kind == .refuted)
  }

  @Test func aPolynomialAlignmentIsRefuted() throws {
    let verdict = try checkTheorem9(Scope(maximumDimension: 301), share: Rational(1, 2)) { _, d, _ in
      Ball(Rational(1, Integer(d * d)), precision: 64)
    }
    #expect(verdict.kind == .refuted)
  }

  @Test func overlappingBallsAreUndecided() throws {
    let verdict = try checkTheorem9(Scope(maximumDimension: 101), share: Rational(1, 2)) { _, _, digits in
      Ball(from: 0, to: 1, precision: 8 * digits)
    }
    #expect(verdict.kind == .undecided)
    #expect(verdict.scope == "σ = 1/10, d = 3")
  }

  /// Balls that are wide at first and narrow at the last precision tried are decided there.
  @Test func precisionIsDoubled() throws {
    let verdict = try checkTheorem9(Scope(maximumDimension: 101), share: Rational(1, 2)) {
      [self] sigma, d, digits in
      digits < 40 ? Ball(from: 0, to: 1, precision: 80) : try alignment(sigma, d, 10)
    }
    #expect(verdict.kind == .enclosed)
  }
}
