import Enclosures
import ExactNumbers
import ExactParity
import Testing

/// The series of squares for perturbed weights: against the pairs of inputs, the square waves and the limit σ → 0, and
/// with plans so coarse that each part left out carries the error.
@Suite struct HermiteSeriesTests {
  @Test func multinomialSums() throws {
    for deviation in [Rational(1, 20), Rational(1, 2), Rational(4)] {
      for dimension in 2...3 {
        for question in try AlignmentWaysTests.questions(dimension, .perturbed(deviation)) {
          try meet(question)
        }
      }
    }
    for degree in 0...1 {
      try meet(
        GradientAlignment(
          dimension: 4, degree: degree, weights: .perturbed(Rational(1, 3)), bias: Rational(-1, 2)))
    }
    try meet(GradientAlignment(dimension: 9, weights: .perturbed(Rational(1, 20)), bias: -1))
    try meet(
      GradientAlignment(
        dimension: 10, weights: .perturbed(Rational(1, 100)), bias: Rational(1, 2), parameter: .bias))
  }

  private func meet(_ question: GradientAlignment) throws {
    let expected = try question.byMultinomialSum(precision: 200)
    if let exact = question.exactBySymmetry {
      #expect(expected.contains(exact), "\(question)")
      return
    }
    let series = try question.byHermiteSeries(digits: 30)
    #expect(series.hasDigits(30) && expected.hasDigits(30), "\(question)")
    #expect(series.overlaps(expected), "\(question): \(series) and \(expected)")
  }

  @Test func squareWaves() throws {
    for (dimension, deviation, bias) in [
      (11, Rational(1, 2), Rational(0)), (51, Rational(1, 4), -1), (50, Rational(1), Rational(1, 2)),
      (101, Rational(1, 4), 0), (200, Rational(1, 10), 0), (201, Rational(1, 10), -1),
    ] {
      for parameter in GradientAlignment.Parameter.allCases {
        let question = try GradientAlignment(
          dimension: dimension, weights: .perturbed(deviation), bias: bias, parameter: parameter)
        if question.exactBySymmetry != nil { continue }
        let (series, waves) = (
          try question.byHermiteSeries(digits: 25), try question.bySquareWaves(digits: 25)
        )
        #expect(series.hasDigits(25) && series.overlaps(waves), "\(question): \(series) and \(waves)")
      }
    }
  }

  /// Without ties the alignment tends to that of signs faster than any power: `e^{−1/(8σ²d)}` is below 10^−24 here.
  @Test func smallPerturbations() throws {
    for (dimension, degree) in [(9, 9), (10, 10), (22, 15)] {
      for parameter in [GradientAlignment.Parameter.hidden, .bias] {
        func question(_ weights: WeightDistribution) throws -> GradientAlignment {
          try GradientAlignment(
            dimension: dimension, degree: degree, weights: weights, bias: Rational(1, 2),
            parameter: parameter)
        }
        let exact = try question(.rademacher).exact()
        let value = try question(.perturbed(Rational(1, 100))).byHermiteSeries(digits: 20)
        #expect((value - exact).magnitudeBound < 1e-20, "\(dimension), \(degree), \(parameter): \(value)")
      }
    }
    // With ties the limit is another: at d = 3 and b = −1 half of the inputs on the boundary count.
    let tied = try GradientAlignment(
      dimension: 3, weights: .perturbed(Rational(1, 1_000_000)), bias: -1, parameter: .bias)
    let (value, signs) = (
      try tied.byHermiteSeries(digits: 20),
      try GradientAlignment(dimension: 3, bias: -1, parameter: .bias).exact()
    )
    #expect((value - signs).magnitude.compared(to: Rational(1, 100)) == .greater)
  }

  /// Every σ has an answer, by whichever way.
  @Test func everyDeviation() throws {
    for deviation in [Rational(1, 1_000_000), Rational(1, 1000), Rational(1, 100), Rational(1, 10), 1, 4] {
      for (dimension, bias) in [(11, Rational(-1)), (51, Rational(1, 2)), (100, 0), (101, 0)] {
        for parameter in GradientAlignment.Parameter.allCases {
          let question = try GradientAlignment(
            dimension: dimension, weights: .perturbed(deviation), bias: bias, parameter: parameter)
          switch try question.enclosure(digits: 20) {
          case .exact(let value): #expect(value.isZero && bias.isZero, "\(question)")
          case .ball(let ball): #expect(ball.hasDigits(20), "\(question)")
          }
        }
      }
    }
  }

  private func truth() throws -> (HermiteSeries, Ball, HermiteSeries.Plan) {
    let question = try GradientAlignment(
      dimension: 5, weights: .perturbed(Rational(1, 3)), bias: Rational(1, 3), activation: .step,
      parameter: .bias)
    let series = try HermiteSeries(question)
    return (series, try question.byMultinomialSum(precision: 200), series.plan(logarithm: -4, digits: 30))
  }

  /// Few terms: the enclosure holds by the bound of the pairs with 0 < j < d, and fails without it.
  @Test func theRestOfTheMiddleIsCounted() throws {
    var (series, truth, plan) = try truth()
    let fine = try series.value(plan)
    #expect(plan.closesEnds && fine.overlaps(truth))
    for last in [0, 3, 12] {
      plan.last = last
      plan.countsMiddle = true
      #expect(try series.value(plan).overlaps(truth), "K = \(last)")
      plan.countsMiddle = false
      #expect(!(try series.value(plan).overlaps(truth)), "K = \(last)")
    }
  }

  /// The pairs x' = ±x bounded instead of summed: likewise.
  @Test func theEndsAreCounted() throws {
    var (series, truth, plan) = try truth()
    plan.closesEnds = false
    #expect(try series.value(plan).overlaps(truth))
    plan.countsEnds = false
    #expect(!(try series.value(plan).overlaps(truth)))
  }

  /// Few bits only widen the enclosure.
  @Test func fewBitsWiden() throws {
    var (series, truth, plan) = try truth()
    for bits in [20, 40, 60] {
      plan.precision = bits
      plan.functionPrecision = bits
      let value = try series.value(plan)
      #expect(value.overlaps(truth) && !value.hasDigits(20), "\(bits) bits: \(value)")
    }
  }

  @Test func refusals() throws {
    let other = try GradientAlignment(dimension: 3, weights: .gaussian)
    #expect(throws: InvalidInput.self) { try other.byHermiteSeries(digits: 5) }
    let zero = try GradientAlignment(dimension: 3, weights: .perturbed(1), parameter: .output)
    #expect(throws: ComputationRefused.self) { try zero.byHermiteSeries(digits: 5) }
    let large = try GradientAlignment(dimension: 5001, weights: .perturbed(1), parameter: .bias)
    #expect(throws: ComputationRefused.self) { try large.byHermiteSeries(digits: 5) }
  }
}
