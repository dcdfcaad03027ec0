import Enclosures
import ExactNumbers
import ExactParity
import Testing

/// Each part that the double sum leaves out is counted, and none of the counts is idle.
@Suite struct SquareWaveSumTests {
  private let question: GradientAlignment
  private let truth: Ball

  init() throws {
    question = try GradientAlignment(
      dimension: 3, weights: .perturbed(Rational(1, 2)), bias: Rational(1, 3), activation: .step,
      parameter: .bias)
    truth = try question.byMultinomialSum(precision: 160)
  }

  private func waves(_ halfPeriod: Rational? = nil) throws -> SquareWaveAlignment {
    try SquareWaveAlignment(
      question, logarithm: -3, digits: 25, precision: 160, halfPeriod: halfPeriod)
  }

  @Test func differentStepsAndLimitsOverlap() throws {
    let chosen = try waves()
    for factor in [Rational(1), Rational(5, 4), Rational(3)] {
      var other = try waves(chosen.sum.series.halfPeriod * factor)
      for stretch in [1, 2] {
        other.plan.halfLimit *= stretch
        let value = try other.value()
        #expect(value.overlaps(truth) && value.relativeAccuracy > 60, "\(factor), \(stretch): \(value)")
      }
    }
  }

  /// Coarse plans: the enclosure still holds, and its radius is needed, for the midpoint alone is off.
  @Test func coarsePlansAreCounted() throws {
    var plans: [SquareWaveAlignment] = []
    for change in 0..<4 {
      var coarse = try waves()
      switch change {
      case 0: coarse.plan.threshold = 0.3
      case 1: coarse.plan.halfLimit /= 6
      case 2: coarse.plan.halfDifference /= 6
      default: coarse.plan.closesTail = false
      }
      plans.append(coarse)
    }
    for (index, coarse) in plans.enumerated() {
      let value = try coarse.value()
      #expect(value.overlaps(truth), "plan \(index)")
      #expect(!value.midpoint.overlaps(truth), "plan \(index)")
      #expect(!value.hasDigits(20), "plan \(index)")
    }
  }

  @Test func theWrongSignOfTheTailIsCaught() throws {
    var broken = try waves()
    broken.plan.tailSign = -1
    #expect(!(try broken.value().overlaps(truth)))
  }

  /// Waves that turn too early: with their error the enclosure holds, without it the sum misses the value.
  @Test func theErrorOfTheWavesIsCounted() throws {
    let early = try waves(3)
    #expect(try early.value().overlaps(truth))
    #expect(!(try early.sum.value(early.plan).overlaps(truth)))
  }
}
