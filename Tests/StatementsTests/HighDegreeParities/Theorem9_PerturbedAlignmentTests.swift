import Enclosures
import ExactNumbers
import ExactParity
import Statements
import Testing

@Suite struct Theorem9_PerturbedAlignmentTests {
  private func alignment(_ sigma: Rational, _ d: Int) throws -> Ball {
    try stepAlignment(d, .perturbed(sigma)).enclosure(digits: 10).ball(precision: 64)
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
    let verdict = try checkTheorem9(Scope(maximumDimension: 301), share: Rational(1, 2)) { _, d in
      Ball(Rational(1, Integer(d * d)), precision: 64)
    }
    #expect(verdict.kind == .refuted)
  }
}
