import Enclosures
import ExactNumbers
import ExactParity
import Testing

@Suite struct AlignmentDecayTests {
  private func decay(
    _ weights: WeightDistribution, degree: Int = 3, bias: Rational = 0, _ activation: Activation = .step,
    _ parameter: GradientAlignment.Parameter = .bias, share: Rational = 1
  ) throws -> AlignmentDecay {
    let question = try GradientAlignment(
      dimension: 4, degree: degree, weights: weights, bias: bias, activation: activation, parameter: parameter
    )
    return try AlignmentDecay(question, share: share, digits: 20)
  }

  private func exact(_ value: EnclosedValue?) -> Rational? {
    if case .exact(let rational)? = value { return rational }
    return nil
  }

  @Test func theThresholdNeuronsBiasHasTheConstantsOfTheRate() throws {
    let gaussian = try decay(.gaussian)
    #expect(exact(gaussian.rate) == Rational(1, 2) && exact(gaussian.constant) == Rational(1, 16))
    let perturbed = try decay(.perturbed(Rational(1, 400)))
    let expected = try RateConstant.value(.perturbed(Rational(1, 400)), precision: 128).ball(precision: 128)
    #expect(perturbed.constant?.ball(precision: 128).overlaps(expected) == true)
  }

  @Test func zerosAreNamed() throws {
    let even = try decay(.perturbed(1), degree: 4)
    #expect(
      exact(even.rate) == 0 && exact(even.constant) == 0
        && even.reason?.contains("the even part of φ'") == true)
    #expect(try exact(decay(.gaussian, .relu, .output).rate) == 0)
    #expect(try exact(decay(.gaussian, degree: 4, bias: Rational(5, 2), .clipped(5), .output).rate) == 0)
    #expect(try exact(decay(.rademacher, .square, .output).rate) == 0)
    #expect(try decay(.rademacher).constantReason?.contains("diverges") == true)
    #expect(try decay(.gaussian, share: Rational(1, 2)).constantReason != nil)
  }

  /// Enclosed alignments below K·M^{m−2}, not by a factor that hides an error of K in M.
  @Test func theBoundHolds() throws {
    for weights in [WeightDistribution.gaussian, .perturbed(Rational(1, 2)), .perturbed(2)] {
      for (bias, activation, parameter) in [
        (Rational(1, 3), Activation.step, GradientAlignment.Parameter.bias), (-1, .relu, .output),
        (1, .clipped(2), .output),
        (Rational(1, 2), .clipped(5), .bias), (1, .relu, .hidden),
      ] {
        for (dimension, degree) in [(3, 3), (4, 4), (9, 9), (21, 20), (30, 29)] {
          let question = try GradientAlignment(
            dimension: dimension, degree: degree, weights: weights, bias: bias, activation: activation,
            parameter: parameter)
          let decay = try AlignmentDecay(question, digits: 20)
          let constant = try #require(decay.constant).ball(precision: 100)
          let bound = constant * decay.rate.ball(precision: 100).power(degree - 2)
          let value = try question.enclosure(digits: 12).ball(precision: 100)
          #expect(value.isAtMost(bound) == .holds, "\(question): \(value), \(bound)")
        }
      }
    }
  }

  /// Lattices: exact alignments of a ReLU's output weight below K₂·M^{m−2}.
  @Test func theBoundHoldsOnLattices() throws {
    for weights in [WeightDistribution.rademacher, .sparse(Rational(1, 3)), .values([-2, -1, 1, 2])] {
      for dimension in 3...9 {
        let question = try GradientAlignment(
          dimension: dimension, weights: weights, bias: Rational(1, 3), activation: .relu, parameter: .output)
        let decay = try AlignmentDecay(question, digits: 20)
        let (constant, rate) = (try #require(exact(decay.constant)), try #require(exact(decay.rate)))
        let bound = constant * rate.power(dimension - 2)
        #expect(try question.exact() <= bound, "\(question)")
      }
    }
  }

  /// A scan of `u^ρ(1 − u)^{1−ρ}` over t.
  @Test func shares() throws {
    for weights in [
      WeightDistribution.gaussian, .perturbed(Rational(1, 2)), .sparse(Rational(1, 2)), .rademacher,
    ] {
      let function = CharacteristicFunction(weights, precision: 53)
      for share in [Rational(1, 10), Rational(1, 2), Rational(9, 10)] {
        var best = 0.0
        for step in 1..<3000 {
          let u =
            (1 - function.value(at: Ball(Rational(Integer(step), 400), precision: 53)).approximation) / 2
          guard u > 0, u < 1 else { continue }
          let size = Ball(Rational(Integer(Int(u * 0x1p50)), Integer.powerOfTwo(50)), precision: 53)
          best = max(
            best, (share * size.logarithm + (1 - share) * (1 - size).logarithm).exponential.approximation)
        }
        let rate = try decay(weights, share: share).rate.ball(precision: 80)
        #expect(
          rate.hasDigits(20) && abs(rate.approximation / best - 1) < 1e-4,
          "\(weights), ρ = \(share): \(rate), \(best)")
      }
    }
    for share in [Rational(0), -1, 2] {
      #expect(throws: InvalidInput.self) { try decay(.gaussian, share: share) }
    }
  }
}
