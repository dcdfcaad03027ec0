import Enclosures
import ExactNumbers
import Ledger
import Statements
import TestSupport
import Testing

@Suite struct Lemma5_AlternatingThresholdTests {
  @Test func holds() throws {
    let statement = try #require(Ledger.papers["hdp-lemma-5"])
    #expect(try statement.cases(Scope(maximumDimension: 50), nil).kind == .enclosed)
  }

  /// At α = 1 the value falls like 2^{−d} up to a power of d: e^{−d} is too small a bound.
  @Test func aFasterDecayIsRefuted() throws {
    let verdict = try checkAlternatingGaussians(
      Scope(maximumDimension: 100), mean: { try $0.thresholdMean(bits: $1) }
    ) { d, _, precision in Ball(Rational(-d), precision: precision).exponential * 10 }
    #expect(verdict.kind == .refuted)
    try expectPrinted(by: verdict.counterexample, at: 0)
  }

  /// Far below the rounding of a double: 2^{−100} and less.
  @Test func theReplayHasTheDigitsThatCancel() throws {
    let verdict = try checkAlternatingGaussians(
      Scope(maximumDimension: 100), mean: { try $0.rampMean(bits: $1) }
    ) { d, _, precision in
      d < 100 ? Ball(1, precision: precision) : Ball(Rational(1, .powerOfTwo(200)), precision: precision)
    }
    #expect(verdict.kind == .refuted)
    try expectPrinted(by: verdict.counterexample, at: 1)
  }

  /// That the replay's number at this place is the counterexample's left side up to sign.
  private func expectPrinted(by counterexample: Counterexample?, at place: Int) throws {
    let found = try #require(counterexample)
    guard case .enclosed(let lower, let upper) = found.left.value else {
      Issue.record("\(found.left) is no enclosure")
      return
    }
    let printed = try numbers(printedBy: found.replay)
    let (low, high) = (try #require(Double(lower)), try #require(Double(upper)))
    #expect(
      printed.count == 4 && (low * (1 - 1e-9)...high * (1 + 1e-9)).contains(abs(printed[place])), "\(printed)"
    )
  }

  @Test func overlappingBallsAreUndecided() throws {
    let verdict = try checkAlternatingGaussians(
      Scope(maximumDimension: 10), mean: { try $0.thresholdMean(bits: $1) }
    ) { _, _, precision in Ball(from: 0, to: 1, precision: precision) }
    #expect(verdict.kind == .undecided)
  }

  /// The definition at d = 2: (f(α + β) − 2f(β) + f(β − α))/4.
  @Test func theSmallestCase() throws {
    let (alpha, beta) = (Rational(1, 2), Rational(1, 4))
    let zero = Ball.zero(precision: 80)
    func f(_ rho: Rational) -> Ball {
      let normal = BivariateNormal(correlation: rho, precision: 80)
      return normal.orthant(zero, zero)
    }
    let expected = (f(alpha + beta) - 2 * f(beta) + f(beta - alpha)) / 4
    let value = try AlternatingGaussians(dimension: 2, alpha: alpha, beta: beta).thresholdMean(bits: 78)
    #expect(value.overlaps(expected))
  }
}
