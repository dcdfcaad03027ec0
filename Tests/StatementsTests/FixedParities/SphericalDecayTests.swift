import Enclosures
import ExactNumbers
import ExactParity
import Ledger
import Statements
import TestSupport
import Testing

@Suite struct SphericalDecayTests {
  @Test func holds() throws {
    #expect(try checkSphericalDecay(Scope(maximumDimension: 40), base: Rational(1, 2)).kind == .enclosed)
  }

  @Test func aSmallerBaseIsRefuted() throws {
    let verdict = try checkSphericalDecay(Scope(maximumDimension: 20), base: Rational(9, 20))
    #expect(verdict.kind == .refuted)
    // In decimals, with other arcsines: above the bound that the twin claims, below the statement's.
    let counterexample = try #require(verdict.counterexample)
    let printed = try numbers(printedBy: counterexample.replay)
    guard case .enclosed(let lower, let upper) = counterexample.left.value else {
      Issue.record("\(counterexample.left) is no enclosure")
      return
    }
    let range = try #require(Double(lower)) * (1 - 1e-9)...(try #require(Double(upper))) * (1 + 1e-9)
    #expect(printed.count == 2 && range.contains(printed[0]) && printed[0] <= printed[1], "\(printed)")
  }

  /// From the definition at d = 3, where sgn(w·x) needs only the correlations 1, 1/3, −1/3, −1.
  @Test func dimensionThree() {
    let correlations = signCorrelations(3, precision: 100)
    let third = 2 * Ball(Rational(1, 3), precision: 100).arcSine / Ball.pi(precision: 100)
    #expect(sphericalCoefficient(3, size: 1, correlations: correlations).overlaps((1 + third) / 4))
    #expect(sphericalCoefficient(3, size: 3, correlations: correlations).overlaps((1 - 3 * third) / 4))
    #expect(sphericalCoefficient(3, size: 2, correlations: correlations).contains(0))
  }
}
