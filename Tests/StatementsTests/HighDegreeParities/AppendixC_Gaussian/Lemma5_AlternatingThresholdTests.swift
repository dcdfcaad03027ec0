import Enclosures
import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Lemma5_AlternatingThresholdTests {
  @Test func holds() throws {
    let statement = try #require(Ledger.papers["hdp-lemma-5"])
    #expect(try statement.cases(Scope(maximumDimension: 50), nil).kind == .enclosed)
  }

  /// At α = 1 the value falls like 2^{−d} up to a power of d: e^{−d} is too small a bound.
  @Test func aFasterDecayIsRefuted() throws {
    let verdict = try checkAlternatingGaussians(
      Scope(maximumDimension: 100), nil, id: "hdp-lemma-5", ramp: false
    ) { d, _, precision in Ball(Rational(-d), precision: precision).exponential * 10 }
    #expect(verdict.kind == .refuted)
  }

  @Test func overlappingBallsAreUndecided() throws {
    let verdict = try checkAlternatingGaussians(
      Scope(maximumDimension: 10), nil, id: "hdp-lemma-5", ramp: false
    ) { _, _, precision in Ball(from: 0, to: 1, precision: precision) }
    #expect(verdict.kind == .undecided)
  }

  /// The definition at d = 2: (f(α + β) − 2f(β) + f(β − α))/4.
  @Test func theSmallestCase() throws {
    let (alpha, beta) = (Rational(1, 2), Rational(1, 4))
    let zero = Ball.zero(precision: 80)
    func f(_ rho: Rational) -> Ball {
      let normal = BivariateNormal(correlation: rho, precision: 80)
      return false ? normal.rampRamp(zero, zero) : normal.orthant(zero, zero)
    }
    let expected = (f(alpha + beta) - 2 * f(beta) + f(beta - alpha)) / 4
    let value = try alternatingGaussianMean(
      dimension: 2, alpha: alpha, beta: beta, ramp: false, precision: 80)
    #expect(value.overlaps(expected))
  }
}
