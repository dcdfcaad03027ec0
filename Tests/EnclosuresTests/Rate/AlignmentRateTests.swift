import Enclosures
import ExactNumbers
import ExactParity
import Testing

@Suite struct AlignmentRateTests {
  private func exact(_ weights: WeightDistribution) throws -> Rational? {
    guard case .exact(let value) = try AlignmentRate(weights).value(digits: 20) else { return nil }
    return value
  }

  @Test func rationalRates() throws {
    #expect(try exact(.gaussian) == Rational(1, 2))
    #expect(try exact(.rademacher) == 1)
    #expect(try exact(.perturbed(0)) == 1)
    #expect(try exact(.sparse(Rational(1, 3))) == Rational(2, 3))
    #expect(try exact(.values([-2, -1, 1, 2])) == Rational(25, 32))
    #expect(try exact(.values([-3, -1, 1, 3])) == 1)
    #expect(try exact(.values([Rational(-9, 7), Rational(-3, 7), Rational(3, 7), Rational(9, 7)])) == 1)
    #expect(try exact(.values([-2, 2])) == 1)
    #expect(throws: InvalidInput.self) { try AlignmentRate(.values([0])).value(digits: 5) }
  }

  /// A scan of φ from below: no rate is under any value met, and a fine scan comes close.
  @Test func noScanExceedsTheRate() throws {
    let kinds: [WeightDistribution] = [
      .perturbed(Rational(1, 100)), .perturbed(Rational(1, 2)), .perturbed(3), .uniform(Rational(1, 10)),
      .uniform(Rational(1, 2)), .uniform(2), .uniform(10), .values([-5, -4, -1, 1, 4, 5]),
      .values([-3, -2, 0, 2, 3]), .values([-7, -2, 2, 7]), .sparse(Rational(9, 10)),
    ]
    for weights in kinds {
      let rate = try AlignmentRate(weights).value(digits: 15).ball(precision: 80)
      let function = CharacteristicFunction(weights, precision: 60)
      var best = Rational(0)
      for step in 1...4000 {
        let value = (1 - function.value(at: Ball(Rational(Integer(step), 400), precision: 60))) / 2
        best = max(best, value.lowerBound)
      }
      #expect(rate.upperBound >= best, "\(weights)")
      #expect((rate - best).magnitudeBound < 1e-2, "\(weights): \(rate), \(best)")
    }
  }

  /// With `tan v = −σ²v` at the maximizer: the value of one rate to twenty digits, from that equation alone.
  @Test func perturbedRateSolvesItsEquation() throws {
    let rate = try AlignmentRate(.perturbed(Rational(1, 2))).value(digits: 20).ball(precision: 120)
    var (lower, upper) = (Rational(11, 7), Rational(22, 7))
    for _ in 0..<90 {
      let v = (lower + upper) / 2
      let ball = Ball(v, precision: 200)
      let slope = ball.sine + v / 4 * ball.cosine
      if slope.isPositive == .holds { lower = v } else { upper = v }
    }
    let v = Ball(from: lower, to: upper, precision: 200)
    let value = (1 - v.cosine * (-v.power(2) / 8).exponential) / 2
    #expect(value.overlaps(rate) && rate.hasDigits(20))
  }

  /// At large σ the maximum is bounded instead of searched, where that gives the digits: both ways at one σ.
  @Test func wideNoise() throws {
    let bounded = try AlignmentRate(.perturbed(12)).value(digits: 5).ball(precision: 100)
    let searched = try AlignmentRate(.perturbed(12)).value(digits: 100).ball(precision: 400)
    #expect(bounded.overlaps(searched) && bounded.hasDigits(5) && searched.hasDigits(100))
    #expect(searched.lowerBound > Rational(1, 2))
    let huge = Rational(Integer(10).power(400))
    let perturbed = try AlignmentRate(.perturbed(huge)).value(digits: 20).ball(precision: 100)
    #expect(perturbed.hasDigits(20) && perturbed.contains(Rational(1, 2)))
    // uniform:σ tends to ½(1 − min sinc), and min sinc = −0.21723362821122165741… (DLMF 4.13 has its place, tan x = x).
    let uniform = try AlignmentRate(.uniform(huge)).value(digits: 20).ball(precision: 100)
    let limit = (1 + (try Rational(parsing: "0.21723362821122165741"))) / 2
    #expect(uniform.hasDigits(20) && (uniform - limit).magnitudeBound < 1e-19)
  }

  /// K of the Gaussian is 1/16 both by the Cauchy law and as a limit: perturbed:σ over 1 + σ² tends to it for large σ.
  @Test func constants() throws {
    guard case .exact(let gaussian) = try RateConstant.value(.gaussian, precision: 64) else {
      Issue.record("the Gaussian constant is exact")
      return
    }
    let wide = try RateConstant.value(.perturbed(1000), precision: 64).ball(precision: 64)
    #expect(gaussian == Rational(1, 16) && (wide - gaussian).magnitudeBound < 1e-5)
    // By the double sum itself at d = 3: GAL ≤ K·M.
    for weights in [WeightDistribution.perturbed(Rational(1, 2)), .perturbed(2)] {
      let constant = try RateConstant.value(weights, precision: 100).ball(precision: 100)
      let rate = try AlignmentRate(weights).value(digits: 20).ball(precision: 100)
      let question = try GradientAlignment(
        dimension: 3, weights: weights, activation: .step, parameter: .bias)
      #expect(try question.bySquareWaves(digits: 20).isLess(than: constant * rate) == .holds)
    }
    #expect(throws: InvalidInput.self) { try RateConstant.value(.rademacher, precision: 64) }
  }
}
