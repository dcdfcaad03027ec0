import Claims
import ExactNumbers
import ExactParity
import TestSupport
import Testing

@Suite struct ActivationFormulaTests {
  private static let formulas = [
    "max(z, z/10)", "abs(z)", "min(max(z, -1), 1)", "floor(4*min(max(z, 0), 1))/4", "max(z, z^2/8)",
    "sign(z)*z",
    "step(z - 1/2) - step(z + 1/2)", "relu(z)^3 - abs(z^2 - 4)", "clip(2*z + 1, 3)*step(-z)",
    "ceil(clip(z, 2))",
    "mod(clip(z, 5), 2)", "max(max(min(z, 1), min(-z, 2)), 1/3)", "7/3",
  ]

  /// The piecewise polynomial has the values of the formula, at knots too, which are among the points.
  @Test(arguments: formulas)
  func values(_ text: String) throws {
    let function = try PiecewisePolynomial(formula: text)
    let expression = try Claims.Expression(text, variables: ["z"])
    for numerator in -120...120 {
      let z = Rational(Integer(numerator), 12)
      #expect(expression.value(at: ["z": z]) == .exact(RadicalSum(function.value(at: z))), "\(text) at \(z)")
      // The derivative from the right: the difference quotient of a polynomial of degree at most 3 by two steps.
      let h = Rational(1, 1_000_000)
      let quotient = (function.value(at: z + 2 * h) - function.value(at: z + h)) / h
      #expect((quotient - function.derivative(at: z)).magnitude < Rational(1, 1000), "\(text) at \(z)")
    }
    #expect(function.knots == function.knots.sorted())
  }

  @Test func names() throws {
    for (name, z, value) in [
      ("abs", "-3", "3"), ("leaky:1/10", "-3", "-3/10"), ("leaky:0.1", "2", "2"), ("hardtanh", "-3", "-1"),
      ("quantized:4", "0.6", "1/2"), ("quantized:4", "1", "1"), ("formula:max(z, z/10)", "-3", "-3/10"),
      ("relu", "-3", "0"), ("clipped:2", "3", "2"),
    ] {
      let activation = try #require(Activation(name))
      #expect(activation.value(at: try #require(Rational(z))).description == value, "\(name)")
      #expect(Activation(activation.description) == activation)
    }
    // The knots are those that are needed, so equal functions are equal.
    #expect(try PiecewisePolynomial(formula: "abs(z)") == PiecewisePolynomial(formula: "max(z, -z)"))
    #expect(try PiecewisePolynomial(formula: "relu(z) - relu(-z)") == .variable)
  }

  @Test(arguments: [
    "formula:", "formula:z +", "formula:x", "formula:1/z", "formula:sqrt(z)", "formula:floor(z)",
    "formula:abs(z^2 - 2)",
    "formula:z^z", "formula:z/0", "formula:max(z^3, z)", "formula:exp(1)*z", "leaky", "leaky:x",
    "quantized:0",
    "quantized:1/2", "clipped:-1", "tanh", "relu:1", "abs:2", "",
  ])
  func refused(_ text: String) {
    #expect(Activation(text) == nil)
    #expect(throws: InvalidInput.self) { try Activation(reading: text) }
  }

  /// leaky = (1 − α)·relu + α·z: for the correlation loss the gradient by the output weights is linear in φ; for others the
  /// formula of a name that the fast loop knows gives what that loop gives.
  @Test(arguments: [1, 7, 23])
  func gradients(_ seed: UInt64) throws {
    var generator = TestGenerator(seed: seed)
    func rational() -> Rational {
      Rational(
        Integer(Int.random(in: -9...9, using: &generator)), Integer(Int.random(in: 1...4, using: &generator)))
    }
    for loss in [Loss.correlation, .hinge(margin: 1), .squared, .absolute] {
      for (name, formula) in [("relu", "max(z, 0)"), ("clipped:2", "clip(z, 2)"), ("square", "z^2")] {
        let d = 4
        let weights = (0..<3).map { _ in (0..<d).map { _ in rational() } }
        let (biases, outputs) = ((0..<3).map { _ in rational() }, (0..<3).map { _ in rational() })
        func gradient(_ activation: Activation) throws -> PopulationGradient {
          let network = try TwoLayerNetwork(
            activation: activation, weights: weights, biases: biases, outputs: outputs)
          return try PopulationGradient(of: network, target: .parity(Parity(degree: d)), loss: loss)
        }
        let fast = try gradient(try #require(Activation(name)))
        #expect(
          try gradient(.piecewise(name: formula, .init(formula: formula))) == fast, "seed \(seed) \(name)")
        guard loss == .correlation else { continue }
        let (relu, line) = (try gradient(.relu), try gradient(.piecewise(name: "z", .variable)))
        let leaky = try gradient(try #require(Activation("leaky:1/3")))
        for i in 0..<3 {
          #expect(leaky.outputs[i] == Rational(2, 3) * relu.outputs[i] + Rational(1, 3) * line.outputs[i])
        }
      }
    }
  }

  /// Δ by the sum and by the enumeration; and Δ for leaky ReLU is (1 − α)Δ.
  @Test func deltas() throws {
    for d in 1...9 {
      for numerator in -8...8 {
        let bias = Rational(Integer(numerator), 3)
        for text in ["abs(z)", "max(z, z^2/8)", "step(z - 1/2)*z", "floor(clip(z, 3))"] {
          let delta = try Delta(
            dimension: d, bias: bias, activation: .piecewise(name: text, .init(formula: text)))
          #expect(try delta.byEnumeration() == delta.bySum())
          #expect(!delta.hasClosedForm)
        }
        guard d >= 2 else { continue }
        let leaky = try Delta(dimension: d, bias: bias, activation: try #require(Activation("leaky:1/10")))
        #expect(leaky.bySum() == Rational(9, 10) * (try Delta(dimension: d, bias: bias).byClosedForm()))
      }
    }
  }
}

/// Alignments of piecewise polynomials, by coefficients and by the whole definition.
@Suite struct FormulaAlignmentTests {
  /// abs = relu(z) + relu(−z): of the same value as relu's formula where that is a formula, and by enumeration.
  @Test func alignments() throws {
    for weights in [WeightDistribution.rademacher, .sparse(Rational(1, 3)), .values([-2, -1, 1, 2])] {
      for (name, formula) in [("relu", "max(z, 0)"), ("clipped:2", "clip(z, 2)")] {
        for parameter in GradientAlignment.Parameter.allCases {
          func alignment(_ activation: Activation) throws -> Rational {
            try GradientAlignment(
              dimension: 4, degree: 3, weights: weights, bias: Rational(1, 2), activation: activation,
              parameter: parameter
            ).exact()
          }
          let named = try #require(Activation(name))
          #expect(try alignment(.piecewise(name: formula, .init(formula: formula))) == alignment(named))
        }
      }
    }
    // Leaky: (1 − α)² of relu's where the linear part sees no parity.
    let relu = try GradientAlignment(dimension: 5).exact()
    let leaky = try GradientAlignment(dimension: 5, activation: try #require(Activation("leaky:1/10")))
      .exact()
    #expect(leaky == Rational(81, 100) * relu)
    #expect(throws: InvalidInput.self) {
      try GradientAlignment(
        dimension: 5, weights: .gaussian, activation: .piecewise(name: "z", .variable))
    }
  }
}
