import Enclosures
import ExactNumbers
import ExactParity
import Testing

/// Uniform weights by piecewise polynomials, against the definition, another method, known values and limits.
@Suite struct UniformAlignmentTests {
  private func enclosed(_ question: GradientAlignment, digits: Int = 20) throws -> Ball {
    try question.byPiecewisePolynomials(digits: digits).ball(precision: 200)
  }

  @Test func knownValues() throws {
    let half = WeightDistribution.uniform(Rational(1, 2))
    let third = try GradientAlignment(dimension: 3, weights: half, parameter: .bias)
    #expect(try enclosed(third).decimals(19) == ("0.03795513771124528641", "0.03795513771124528642"))
    let fourth = try GradientAlignment(dimension: 4, weights: half)
    #expect(try enclosed(fourth).decimals(18) == ("0.0162202733519051680", "0.0162202733519051681"))
    let seventh = try GradientAlignment(dimension: 7, weights: .uniform(1), parameter: .bias)
    #expect(
      try enclosed(seventh).decimals(19) == ("0.0007382725809237971457", "0.0007382725809237971458"))
  }

  /// The definition, by quadrature that is exact on the cells: every kind of question.
  @Test func definition() throws {
    for deviation in [Rational(1, 10), Rational(1, 2), Rational(1)] {
      for question in try AlignmentWaysTests.questions(2, .uniform(deviation)) {
        try meet(question, deviation)
      }
    }
    for degree in 0...2 {
      for bias in [Rational(0), Rational(5, 3)] {
        try meet(
          GradientAlignment(dimension: 2, degree: degree, weights: .uniform(1), bias: bias), Rational(1))
      }
    }
    for (degree, bias, parameter) in [
      (3, Rational(0), GradientAlignment.Parameter.bias), (3, -1, .output), (3, Rational(1, 2), .hidden),
    ] {
      let question = try GradientAlignment(
        dimension: 3, degree: degree, weights: .uniform(Rational(1, 2)), bias: bias, parameter: parameter)
      try meet(question, Rational(1, 2))
    }
    // Two thresholds, jumps and ramps.
    let mixed = try GradientAlignment(
      dimension: 3, weights: .uniform(Rational(2, 3)), bias: Rational(1, 2), activation: .clipped(2),
      loss: .hinge(margin: 1))
    try meet(mixed, Rational(2, 3))
  }

  private func meet(_ question: GradientAlignment, _ deviation: Rational) throws {
    // A value that is exactly 0 by symmetry has no digits to find.
    let enclosure = try question.enclosure(digits: 20).ball(precision: 100)
    let expected = CellIntegral(question, deviation: deviation).value
    #expect(abs(enclosure.approximation - expected) < 1e-13, "\(question): \(enclosure), \(expected)")
  }

  /// The double sum over frequencies shares nothing with the piecewise polynomials.
  @Test func squareWaves() throws {
    for (dimension, deviation, bias, parameter) in [
      (90, Rational(1, 10), Rational(0), GradientAlignment.Parameter.output), (91, Rational(1, 10), 0, .bias),
      (92, Rational(1, 8), Rational(1, 2), .hidden),
    ] {
      let question = try GradientAlignment(
        dimension: dimension, weights: .uniform(deviation), bias: bias, parameter: parameter)
      let (pieces, waves) = (try enclosed(question), try question.bySquareWaves(digits: 8))
      #expect(pieces.hasDigits(20) && waves.hasDigits(8) && pieces.overlaps(waves), "\(question)")
    }
  }

  /// While `dc < ½` no neuron with bias ½ changes its side: the alignment is rational, for a step that of signs.
  @Test func sidesAreDecided() throws {
    for (dimension, degree) in [(9, 9), (10, 10), (12, 7), (4, 4)] {
      for parameter in GradientAlignment.Parameter.allCases {
        for activation in [Activation.step, .clipped(2), .relu] {
          func question(_ weights: WeightDistribution) throws -> GradientAlignment {
            try GradientAlignment(
              dimension: dimension, degree: degree, weights: weights, bias: Rational(1, 2),
              activation: activation, parameter: parameter)
          }
          let deviation = Rational(1, 100)
          let value = try question(.uniform(deviation)).byPiecewisePolynomials(digits: 5)
          guard case .exact(let exact) = value else {
            Issue.record("\(dimension), \(parameter), \(activation): \(value)")
            continue
          }
          if activation == .step || parameter != .output {
            #expect(try exact == question(.rademacher).exact())
          } else {
            #expect(try exact >= question(.rademacher).exact())
          }
          // The sums over pairs know nothing of this.
          let pieces = UniformPieces(try question(.uniform(deviation)), deviation: deviation)
          let ball = try pieces.value(precision: 400) { _ in }
          #expect(ball.contains(exact) && ball.magnitudeBound.isFinite, "\(dimension), \(parameter): \(ball)")
        }
      }
    }
  }

  /// As σ grows the signs stop mattering, and a step does not see the scale.
  @Test func largePerturbations() throws {
    let values = try [30, 40].map {
      try enclosed(
        GradientAlignment(
          dimension: 5, weights: .uniform(Rational(10).power($0)), activation: .step, parameter: .bias))
    }
    #expect((values[0] - values[1]).magnitudeBound < 1e-20 && values[0].compared(to: 0) == .greater)
  }

  @Test func manyDigits() throws {
    let question = try GradientAlignment(
      dimension: 31, weights: .uniform(Rational(1, 2)), bias: -1, parameter: .output)
    let (coarse, fine) = (try enclosed(question, digits: 5), try enclosed(question, digits: 60))
    #expect(fine.hasDigits(60) && coarse.contains(fine))
  }

  @Test func boundedSupport() throws {
    // d(1 + c) = 12(1 + √3/3) = 18.93: past it g is linear.
    func value(_ degree: Int, _ bias: Rational, _ parameter: GradientAlignment.Parameter) throws -> Rational?
    {
      let question = try GradientAlignment(
        dimension: 12, degree: degree, weights: .uniform(Rational(1, 3)), bias: bias, parameter: parameter)
      guard case .exact(let value) = try question.byPiecewisePolynomials(digits: 5) else { return nil }
      return value
    }
    #expect(try value(12, 19, .output) == 0)
    #expect(try value(1, 19, .output) == Rational(10, 9))
    #expect(try value(0, 19, .output) == 361)
    #expect(try value(0, 19, .bias) == 1)
    #expect(try value(0, -19, .bias) == 0)
    #expect(try value(12, Rational(189, 10), .bias) == nil)
  }

  @Test func refusals() throws {
    let other = try GradientAlignment(dimension: 3, weights: .perturbed(1))
    #expect(throws: InvalidInput.self) { try other.byPiecewisePolynomials(digits: 5) }
    let large = try GradientAlignment(dimension: 1001, weights: .uniform(1), parameter: .bias)
    #expect(throws: ComputationRefused.self) { try large.byPiecewisePolynomials(digits: 5) }
    // x → −x makes this 0; the sums alone find no first digit.
    let zero = try GradientAlignment(dimension: 4, weights: .uniform(1), parameter: .bias)
    #expect(throws: ComputationRefused.self) { try zero.byPiecewisePolynomials(digits: 5) }
  }
}
