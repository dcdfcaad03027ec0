import Enclosures
import ExactNumbers
import ExactParity
import Testing

/// Where signs alone give 0: odd d, a parity of even degree, the bias ½.
@Suite struct RareFlipsTests {
  private func question(_ dimension: Int, _ deviation: Rational, degree: Int? = nil) throws
    -> GradientAlignment
  {
    try GradientAlignment(
      dimension: dimension, degree: degree ?? dimension, weights: .perturbed(deviation), bias: Rational(1, 2),
      parameter: .hidden)
  }

  /// The series takes all inputs, not only the rare ones; at these σ both have an answer.
  @Test func series() throws {
    for (dimension, degree, deviation) in [
      (3, 3, Rational(1, 30)), (5, 5, Rational(1, 40)), (7, 5, Rational(1, 50)), (11, 11, Rational(1, 60)),
      (31, 31, Rational(1, 60)),
    ] {
      let question = try question(dimension, deviation, degree: degree)
      let flips = try #require(RareFlips(question)).value(precision: 140)
      let series = try question.byHermiteSeries(digits: 20)
      #expect(flips.hasDigits(15) && flips.overlaps(series), "\(question): \(flips) and \(series)")
    }
  }

  /// With more noise what is only bounded, the pairs at other distances, carries an error.
  @Test func theRestIsCounted() throws {
    for (dimension, deviation) in [(3, Rational(1, 4)), (5, Rational(1, 6))] {
      let question = try question(dimension, deviation)
      let truth = try question.byMultinomialSum(precision: 140)
      let flips = try #require(RareFlips(question))
      #expect(flips.value(precision: 140).overlaps(truth))
      #expect(!flips.value(precision: 140, countsRest: false).overlaps(truth))
    }
  }

  /// At few bits the pairs with both sums nearest are bounded too, and are most of the error.
  @Test func boundedPairsAreCounted() throws {
    let question = try question(5, Rational(1, 17))
    let truth = try question.byMultinomialSum(precision: 140)
    let coarse = try #require(RareFlips(question)).value(precision: 22)
    #expect(coarse.overlaps(truth))
    #expect(
      !(try #require(RareFlips(question)).value(precision: 22, countsRest: false).overlaps(truth)))
  }

  @Test func diagonalTails() {
    // Against the orthant probability, which is accurate only absolutely.
    for (differing, dimension) in [(1, 7), (2, 5), (6, 9), (100, 101)] {
      for size in [Rational(1, 3), Rational(2), Rational(6)] {
        let u = Ball(size, precision: 300)
        let tail = BivariateNormal.diagonalTail(u, differing: differing, of: dimension, precision: 150)
        let correlation = Rational(Integer(dimension - 2 * differing), Integer(dimension))
        let orthant = BivariateNormal(correlation: correlation, precision: 300).orthant(-u, -u)
        #expect(tail.hasDigits(25) && tail.overlaps(orthant), "\(differing), \(dimension), \(size)")
      }
    }
  }

  /// A short integral and a short series: what they leave out is in the radius, for the midpoint misses.
  @Test func shortSumsAreCounted() {
    let u = Ball(2, precision: 150)
    let fine = BivariateNormal.diagonalTail(u, differing: 2, of: 5, precision: 150)
    let short = BivariateNormal.diagonalTail(u, differing: 2, of: 5, precision: 150, end: 2)
    #expect(short.overlaps(fine) && !short.midpoint.overlaps(fine) && !short.hasDigits(3))
    let x = Ball(1001, precision: 200)
    let (tail, one) = (x.farTail(terms: 30), x.farTail(terms: 1))
    #expect(one.overlaps(tail) && !one.midpoint.overlaps(tail) && one.hasDigits(4) && !one.hasDigits(15))
  }

  @Test func normalTails() {
    for x in [Rational(1, 2), Rational(30), Rational(1001), Rational(2000)] {
      let tail = Ball(x, precision: 200).normalTail
      let expected = (-Ball(x, precision: 300)).normalDistribution
      #expect(tail.overlaps(expected) && tail.hasDigits(45) && expected.hasDigits(45), "\(x)")
    }
    #expect(Ball(1_000_000, precision: 150).normalTail.hasDigits(30))
  }

  @Test func tinyValues() throws {
    // P(|y + ½| moves) to leading order: e^{−1/(8σ²d)} with d = 3 and σ = 10^−6 is 10^(−1.8·10¹⁰).
    let value = try question(3, Rational(1, 1_000_000)).enclosure(digits: 20).ball(precision: 100)
    #expect(value.hasDigits(20) && value.decimals(21).lower.hasSuffix("e-18095603420"))
  }

  @Test func otherQuestions() throws {
    // Signs alone give something; ties; two thresholds; ramps.
    #expect(RareFlips(try question(10, Rational(1, 100))) == nil)
    #expect(RareFlips(try GradientAlignment(dimension: 4, weights: .perturbed(1), parameter: .bias)) == nil)
    #expect(
      RareFlips(
        try GradientAlignment(
          dimension: 3, weights: .perturbed(1), bias: Rational(1, 2), activation: .clipped(1),
          parameter: .hidden))
        == nil)
    #expect(
      RareFlips(try GradientAlignment(dimension: 3, weights: .perturbed(1), bias: Rational(1, 2))) == nil)
  }
}
