import Enclosures
import ExactNumbers
import ExactParity
import TestSupport
import Testing

@Suite struct CharacteristicFunctionTests {
  private let kinds: [WeightDistribution] = [
    .gaussian, .perturbed(Rational(1, 2)), .uniform(Rational(2, 3)), .sparse(Rational(1, 3)),
    .rademacher, .values([-2, -1, 1, 2]),
  ]

  /// `φ(t) = Σ (−1)^k t^{2k} E w^{2k}/(2k)!`: for |t| ≤ 1 the terms fall fast, and the exact moments know nothing of φ.
  @Test func theSeriesOfExactMomentsMeetsIt() {
    for weights in kinds {
      for var random in RandomCases(20) {
        let t = Rational(Integer(Int.random(in: -1000...1000, using: &random)), 1000)
        var (sum, power) = (Rational(0), Rational(1))
        for k in 0..<40 {
          sum += power * weights.moment(2 * k)
          power *= -t * t / Rational((2 * k + 1) * (2 * k + 2))
        }
        // E w^{80} t^{80}/80! bounds the rest: Taylor's remainder of the cosine.
        let rest = (power * weights.moment(80)).magnitude
        let value = CharacteristicFunction(weights, precision: 100).value(at: Ball(t, precision: 100))
        #expect(rest < Rational(1, Integer.powerOfTwo(60)), "\(weights)")
        #expect(value.lowerBound <= sum + rest && sum - rest <= value.upperBound, "\(weights), \(random)")
      }
    }
  }

  @Test func productsAreTheAdditionTheorem() {
    let function = CharacteristicFunction(.values([-2, -1, 1, 2]), precision: 100)
    let (t, s) = (Ball(Rational(3, 7), precision: 100), Ball(Rational(5, 3), precision: 100))
    let sine = [1, 2].map { (Rational($0) * t).sine * (Rational($0) * s).sine }
    let cosine = [1, 2].map { (Rational($0) * t).cosine * (Rational($0) * s).cosine }
    #expect(function.sineProduct(t, s).overlaps((sine[0] + sine[1]) / 2))
    #expect(function.cosineProduct(t, s).overlaps((cosine[0] + cosine[1]) / 2))
    #expect(!function.sineProduct(t, s).overlaps(function.cosineProduct(t, s)))
  }

  @Test func momentGeneratingFunctionMeetsTheMoments() {
    for weights in kinds where weights.atoms == nil {
      let lambda = Rational(1, 2)
      var (sum, power) = (Rational(0), Rational(1))
      for k in 0..<40 {
        sum += power * weights.moment(2 * k)
        power *= lambda * lambda / Rational((2 * k + 1) * (2 * k + 2))
      }
      let value = CharacteristicFunction(weights, precision: 60)
        .momentGenerating(at: Ball(lambda, precision: 60))
      // The 40 terms leave out a positive rest far below the precision.
      #expect((value - sum).magnitudeBound < 1e-15, "\(weights)")
    }
  }

  @Test func moments() {
    #expect(WeightDistribution.gaussian.moment(4) == 3)
    #expect(WeightDistribution.perturbed(Rational(1, 2)).moment(4) == 1 + 6 / Rational(4) + 3 / Rational(16))
    #expect(WeightDistribution.uniform(1).moment(4) == 1 + 6 + Rational(9, 5))
    #expect(WeightDistribution.sparse(Rational(1, 3)).moment(2) == Rational(2, 3))
    #expect(WeightDistribution.values([-2, -1, 1, 2]).moment(2) == Rational(5, 2))
    #expect(WeightDistribution.gaussian.moment(3) == 0)
  }
}
