import Enclosures
import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Lemma6_AlternatingReluTests {
  @Test func holds() throws {
    let statement = try #require(Ledger.papers["hdp-lemma-6"])
    #expect(try statement.cases(Scope(maximumDimension: 50), nil).kind == .enclosed)
  }

  /// At α = 1 the value falls like 2^{−d} up to a power of d: e^{−d} is too small a bound.
  @Test func aFasterDecayIsRefuted() throws {
    let verdict = try checkAlternatingGaussians(
      Scope(maximumDimension: 100), mean: { try $0.rampMean(bits: $1) }
    ) { d, _, precision in Ball(Rational(-d), precision: precision).exponential * 10 }
    #expect(verdict.kind == .refuted)
  }

  @Test func overlappingBallsAreUndecided() throws {
    let verdict = try checkAlternatingGaussians(
      Scope(maximumDimension: 10), mean: { try $0.rampMean(bits: $1) }
    ) { _, _, precision in Ball(from: 0, to: 1, precision: precision) }
    #expect(verdict.kind == .undecided)
  }

  /// The definition at d = 2: (f(α + β) − 2f(β) + f(β − α))/4.
  @Test func theSmallestCase() throws {
    let (alpha, beta) = (Rational(1, 2), Rational(1, 4))
    let zero = Ball.zero(precision: 80)
    func f(_ rho: Rational) -> Ball {
      let normal = BivariateNormal(correlation: rho, precision: 80)
      return normal.rampRamp(zero, zero)
    }
    let expected = (f(alpha + beta) - 2 * f(beta) + f(beta - alpha)) / 4
    let value = try AlternatingGaussians(dimension: 2, alpha: alpha, beta: beta).rampMean(bits: 78)
    #expect(value.overlaps(expected))
  }
}
