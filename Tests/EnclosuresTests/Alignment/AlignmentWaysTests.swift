import Enclosures
import ExactNumbers
import ExactParity
import Testing

/// Three ways that share only the arithmetic: they overlap wherever two of them have an answer, at 30 digits.
@Suite struct AlignmentWaysTests {
  /// Every kind of question at a dimension, with a degree of at least 2 where the activation has an open ramp.
  static func questions(_ dimension: Int, _ weights: WeightDistribution) throws -> [GradientAlignment] {
    var list: [GradientAlignment] = []
    for degree in Set([dimension, dimension - 1, 2]).sorted() where degree >= 1 {
      for bias in [Rational(0), Rational(-1), Rational(1, 3)] {
        for activation in [Activation.step, .relu, .clipped(Rational(3, 2))] {
          for parameter in GradientAlignment.Parameter.allCases {
            for loss in [Loss.correlation, .hinge(margin: 1)] {
              let question = try GradientAlignment(
                dimension: dimension, degree: degree, weights: weights, bias: bias,
                activation: activation, parameter: parameter, loss: loss)
              let isOpen = activation == .relu && parameter == .output
              if !isOpen || degree >= 2 { list.append(question) }
            }
          }
        }
      }
    }
    return list
  }

  private func meet(_ question: GradientAlignment, oracle: (GradientAlignment) throws -> Ball) throws {
    let expected = try oracle(question)
    if let exact = question.exactBySymmetry {
      #expect(expected.contains(exact), "\(question)")
      return
    }
    let waves = try question.bySquareWaves(digits: 30)
    #expect(waves.hasDigits(30) && expected.hasDigits(30), "\(question)")
    #expect(waves.overlaps(expected), "\(question): \(waves) and \(expected)")
  }

  @Test func gaussianAlternatingSums() throws {
    for dimension in 2...4 {
      for question in try Self.questions(dimension, .gaussian) {
        try meet(question) { try $0.byAlternatingSum(precision: 180) }
      }
    }
  }

  @Test func perturbedMultinomialSums() throws {
    for deviation in [Rational(1, 2), Rational(2)] {
      for dimension in 2...3 {
        for question in try Self.questions(dimension, .perturbed(deviation)) {
          try meet(question) { try $0.byMultinomialSum(precision: 180) }
        }
      }
    }
  }

  @Test func largerCases() throws {
    for (dimension, bias, activation) in [
      (9, Rational(0), Activation.step), (8, -1, .relu), (9, -1, .relu),
    ] {
      let question = try GradientAlignment(
        dimension: dimension, weights: .perturbed(Rational(1, 2)), bias: bias, activation: activation)
      try meet(question) { try $0.byMultinomialSum(precision: 200) }
    }
    for (dimension, bias) in [(101, Rational(0)), (40, Rational(3, 2))] {
      let question = try GradientAlignment(
        dimension: dimension, weights: .gaussian, bias: bias, activation: .step, parameter: .bias)
      try meet(question) { try $0.byAlternatingSum(precision: 400) }
    }
    // Issue: double precision by a triple loop gives 1.70e-15 here.
    let issue = try GradientAlignment(
      dimension: 45, weights: .perturbed(1), activation: .step, parameter: .bias)
    #expect(try issue.bySquareWaves(digits: 10).decimals(3) == ("3.59e-15", "3.60e-15"))
  }

  @Test func degreesBelowTwo() throws {
    for degree in 0...1 {
      for activation in [Activation.step, .clipped(2)] {
        for bias in [Rational(1, 3), Rational(-2)] {
          let question = try GradientAlignment(
            dimension: 4, degree: degree, weights: .perturbed(Rational(1, 2)), bias: bias,
            activation: activation)
          let waves = try question.bySquareWaves(digits: 20)
          #expect(waves.overlaps(try question.byMultinomialSum(precision: 120)), "\(question)")
        }
      }
      let relu = try GradientAlignment(dimension: 4, degree: degree, weights: .gaussian, bias: 1)
      #expect(throws: InvalidInput.self) { try relu.bySquareWaves(digits: 10) }
      let expected = try relu.byAlternatingSum(precision: 100)
      #expect(try relu.enclosure(digits: 15).ball(precision: 100).overlaps(expected))
    }
  }

  @Test func symmetryGivesExactValues() throws {
    func value(_ dimension: Int, _ degree: Int, _ parameter: GradientAlignment.Parameter) throws -> Rational?
    {
      let question = try GradientAlignment(
        dimension: dimension, degree: degree, weights: .perturbed(2), activation: .relu,
        parameter: parameter)
      return question.exactBySymmetry
    }
    #expect(try value(6, 6, .bias) == 0)
    #expect(try value(5, 5, .output) == 0)
    #expect(try value(5, 0, .bias) == Rational(1, 4))
    #expect(try value(5, 1, .output) == Rational(5, 4))
    #expect(try value(5, 5, .bias) == nil)
    #expect(try value(6, 6, .hidden) == nil)
  }

  /// The finite trigonometric sum contains the exact rational, ties included.
  @Test func trigonometricSums() throws {
    let kinds: [WeightDistribution] = [
      .rademacher, .sparse(Rational(1, 3)), .values([-2, -1, 1, 2]), .values([-3, -1, 1, 3]),
      .values([Rational(-1, 2), 0, Rational(1, 2)]),
    ]
    for weights in kinds {
      for dimension in 1...4 {
        for degree in 0...dimension {
          for bias in [Rational(0), Rational(-1), Rational(1, 2)] {
            for parameter in GradientAlignment.Parameter.allCases {
              let question = try GradientAlignment(
                dimension: dimension, degree: degree, weights: weights, bias: bias, parameter: parameter)
              let sum = try question.byTrigonometricSum(precision: 80)
              let exact = try question.exact()
              #expect(sum.contains(exact), "\(question): \(sum), \(exact)")
              #expect(sum.magnitudeBound.isFinite && (sum - exact).magnitudeBound < 1e-15)
            }
          }
        }
      }
    }
  }

  @Test func refusals() throws {
    let discrete = try GradientAlignment(dimension: 3)
    #expect(throws: InvalidInput.self) { try discrete.enclosure(digits: 5) }
    #expect(throws: InvalidInput.self) { try discrete.bySquareWaves(digits: 5) }
    #expect(throws: InvalidInput.self) { try discrete.byAlternatingSum(precision: 50) }
    #expect(throws: InvalidInput.self) { try discrete.byMultinomialSum(precision: 50) }
    let tiny = try GradientAlignment(
      dimension: 1001, weights: .perturbed(Rational(1, 1_000_000)), activation: .step)
    #expect(throws: ComputationRefused.self) { try tiny.bySquareWaves(digits: 10) }
    // Exactly 0: no digits to find, whatever the sizes.
    let zero = try GradientAlignment(
      dimension: 3, weights: .perturbed(1), activation: .relu, parameter: .output)
    #expect(throws: ComputationRefused.self) { try zero.bySquareWaves(digits: 10) }
  }
}
