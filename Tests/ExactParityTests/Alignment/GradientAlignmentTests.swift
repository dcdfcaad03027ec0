import ExactNumbers
import ExactParity
import TestSupport
import Testing

@Suite struct GradientAlignmentTests {
  private static let weights = [
    "rademacher", "sparse:1/3", "values:-2,-1,1,2", "values:-3,-1,1,3", "values:-1,-1,0,1,1",
    "values:-3/2,-1/2,0,1/2,3/2", "values:0", "law:-1=2/3,2=1/3", "law:1/2=1",
  ]
  private static let activations: [Activation] = [
    .relu, .step, .clipped(Rational(1, 2)), .clipped(1), .clipped(Rational(5, 2)), .relu6, .square,
  ]

  /// The definition over arrays of weights, signs and output weights v = ±1, with the factor `x_coordinate` for a hidden weight.
  private func oracle(_ question: GradientAlignment, coordinate: Int = 1) -> Rational {
    var total: Rational = 0
    let cube = naiveCube(question.dimension)
    for (weights, probability) in weightVectors(question.weights, question.dimension) {
      for v in [Rational(1), -1] {
        var difference: Rational = 0
        for x in cube {
          let z = zip(weights, x).reduce(question.bias) { $0 + $1.0 * Rational($1.1) }
          let (value, slope) = naiveActivation(question.activation, z)
          let partial =
            switch question.parameter {
            case .output: value
            case .bias: v * slope
            case .hidden: v * slope * Rational(x[coordinate - 1])
            }
          let fair = (lossSlope(question, v * value, 1) + lossSlope(question, v * value, -1)) / 2
          let label = Rational(naiveParity(x, degree: question.degree))
          difference += (lossSlope(question, v * value, label) - fair) * partial
        }
        difference /= Rational(cube.count)
        total += probability / 2 * difference * difference
      }
    }
    return total
  }

  /// φ(z) and φ'(z).
  private func naiveActivation(_ activation: Activation, _ z: Rational) -> (value: Rational, slope: Rational)
  {
    func ramp(_ height: Rational) -> (Rational, Rational) {
      z < 0 ? (0, 0) : z < height ? (z, 1) : (height, 0)
    }
    switch activation {
    case .relu: return z < 0 ? (0, 0) : (z, 1)
    case .step: return z < 0 ? (0, 0) : (1, 1)
    case .clipped(let height): return ramp(height)
    case .relu6: return ramp(6)
    case .square: return (z * z, z + z)
    case .piecewise(_, let function): return (function.value(at: z), function.derivative(at: z))
    }
  }

  private func lossSlope(_ question: GradientAlignment, _ output: Rational, _ label: Rational) -> Rational {
    switch question.loss {
    case .correlation: return -label
    case .squared: return 2 * output - 2 * label
    case .absolute: return output > label ? 1 : output < label ? -1 : 0
    case .hinge(let margin):
      let slack = margin - label * output
      return slack > 0 || (slack.isZero && question.kink == .full) ? -label : 0
    }
  }

  private func weightVectors(_ weights: WeightDistribution, _ dimension: Int) -> [([Rational], Rational)] {
    guard dimension > 0 else { return [([], 1)] }
    return weightVectors(weights, dimension - 1).flatMap { tail, probability in
      (weights.atoms ?? []).map { ([$0.value] + tail, probability * $0.probability) }
    }
  }

  private func questions(
    dimensions: ClosedRange<Int>, weights: [String], biases: [Rational]
  ) throws -> [GradientAlignment] {
    var all: [GradientAlignment] = []
    let losses: [(Loss, GradientAlignment.HingeKink)] = [
      (.correlation, .zero), (.hinge(margin: 1), .zero), (.hinge(margin: 1), .full),
      (.hinge(margin: Rational(1, 2)), .full), (.hinge(margin: 3), .zero), (.squared, .zero),
      (.absolute, .zero),
    ]
    for text in weights {
      let distribution = try WeightDistribution(parsing: text)
      for dimension in dimensions {
        for degree in 0...dimension {
          for bias in biases {
            for activation in Self.activations {
              for parameter in GradientAlignment.Parameter.allCases {
                for (loss, kink) in losses {
                  all.append(
                    try GradientAlignment(
                      dimension: dimension, degree: degree, weights: distribution, bias: bias,
                      activation: activation, parameter: parameter, loss: loss, kink: kink))
                }
              }
            }
          }
        }
      }
    }
    return all
  }

  @Test func everyWayEqualsTheDefinition() throws {
    for question in try questions(
      dimensions: 1...3, weights: Self.weights, biases: [0, -1, Rational(1, 2), 1, 20])
    {
      let expected = oracle(question)
      #expect(try question.exact() == expected, "\(question)")
      #expect(try question.byCoefficients() == expected, "\(question)")
      if question.hasThresholdTerms { #expect(try question.bySymmetryClasses() == expected, "\(question)") }
    }
  }

  /// At d = 4 … 6, where the definition takes thousands of pairs of a weight vector and an input.
  @Test func everyWayEqualsTheDefinitionAtLargerDimensions() throws {
    let losses: [Loss] = [
      .correlation, .hinge(margin: 1), .hinge(margin: Rational(7, 2)), .squared, .absolute,
    ]
    for var random in RandomCases(60) {
      let weights = [
        "rademacher", "law:-1=2/3,2=1/3", "law:0=1/5,1=4/5", "values:-3/2,3/2", "law:-3=1/7,-1=6/7",
      ]
      let dimension = Int.random(in: 4...6, using: &random)
      let question = try GradientAlignment(
        dimension: dimension, degree: Int.random(in: 0...dimension, using: &random),
        weights: WeightDistribution(parsing: weights.randomElement(using: &random) ?? ""),
        bias: Rational(Integer(Int.random(in: -7...7, using: &random)), 2),
        activation: Self.activations.randomElement(using: &random) ?? .relu,
        parameter: GradientAlignment.Parameter.allCases.randomElement(using: &random) ?? .output,
        loss: losses.randomElement(using: &random) ?? .squared,
        kink: Bool.random(using: &random) ? .zero : .full)
      let expected = oracle(question)
      #expect(try question.exact() == expected, "\(question), \(random)")
      #expect(try question.byCoefficients() == expected, "\(question), \(random)")
    }
  }

  /// The threshold terms are the integrand of the definition, at every place where either may jump and between.
  @Test func thresholdTermsAreTheIntegrand() throws {
    for question in try questions(dimensions: 1...1, weights: ["rademacher"], biases: [0])
    where question.hasThresholdTerms {
      let terms = question.thresholdTerms
      for quarters in -8...30 {
        let z = Rational(Integer(quarters), 4)
        let (value, slope) = naiveActivation(question.activation, z)
        let factor = (lossSlope(question, value, -1) - lossSlope(question, value, 1)) / 2
        let expected = factor * (question.parameter == .output ? value : slope)
        #expect(terms.reduce(0) { $0 + $1.value(at: z) } == expected, "\(question), z = \(z)")
      }
    }
  }

  @Test func theEnumerationEqualsTheDefinition() throws {
    for question in try questions(
      dimensions: 1...2, weights: Self.weights, biases: [0, -1, Rational(1, 2)])
    {
      #expect(try question.byEnumeration() == oracle(question), "\(question)")
    }
  }

  @Test func everyWayEqualsTheEnumeration() throws {
    let biases: [Rational] = [0, -1, Rational(-7, 3)]
    var cases = try questions(dimensions: 4...6, weights: ["rademacher"], biases: biases)
    cases += try questions(dimensions: 4...4, weights: ["values:-2,-1,1,2", "sparse:1/2"], biases: biases)
    for question in cases {
      let expected = try question.byEnumeration()
      #expect(try question.exact() == expected, "\(question)")
      if question.hasThresholdTerms { #expect(try question.bySymmetryClasses() == expected, "\(question)") }
    }
  }

  /// Coordinates inside the parity are alike; outside it the factor `x_j` extends the parity.
  @Test func otherCoordinates() throws {
    for text in ["rademacher", "values:-3,-1,1,3"] {
      let weights = try WeightDistribution(parsing: text)
      for degree in 0...3 {
        let hidden = try GradientAlignment(dimension: 3, degree: degree, weights: weights, parameter: .hidden)
        for coordinate in 1...3 {
          let expected =
            coordinate <= degree
            ? try hidden.exact()
            : try GradientAlignment(dimension: 3, degree: degree + 1, weights: weights, parameter: .bias)
              .exact()
          #expect(
            oracle(hidden, coordinate: coordinate) == expected, "\(text), m = \(degree), j = \(coordinate)")
        }
      }
    }
  }

  /// Krawtchouk values against the power series, two paths without common code, where no enumeration reaches.
  @Test func closedFormEqualsSymmetryClasses() throws {
    for var random in RandomCases(60) {
      let dimension = Int.random(in: 20...260, using: &random)
      let few = Int.random(in: 0...2, using: &random)
      let weights = try WeightDistribution(
        parsing: ["rademacher", "sparse:1/5", "values:-7,-7,0,7,7"].randomElement(using: &random) ?? "")
      let question = try GradientAlignment(
        dimension: dimension,
        degree: Bool.random(using: &random) ? dimension - few : Int.random(in: 0...dimension, using: &random),
        weights: weights,
        bias: Rational(
          Integer(Int.random(in: -2 * dimension...2 * dimension, using: &random)),
          Integer(Int.random(in: 1...9, using: &random))),
        activation: Self.activations.dropLast().randomElement(using: &random) ?? .relu,
        parameter: GradientAlignment.Parameter.allCases.randomElement(using: &random) ?? .output,
        loss: [.correlation, .hinge(margin: 1), .squared, .absolute].randomElement(using: &random)
          ?? .squared,
        kink: Bool.random(using: &random) ? .zero : .full)
      #expect(try question.exact() == question.bySymmetryClasses(), "\(question), \(random)")
    }
  }

  /// Several magnitudes at sizes no enumeration reaches: whole polynomials, multiplied out anew for every class.
  @Test func severalMagnitudesEqualWholePolynomials() throws {
    for var random in RandomCases(25) {
      let list = [[1, 2], [1, 3], [2, 3], [1, 2, 5]].randomElement(using: &random) ?? [1]
      let dimension = Int.random(in: 5...(list.count == 2 ? 16 : 8), using: &random)
      let degree = Int.random(in: 0...dimension, using: &random)
      let halves = Int.random(in: -9...9, using: &random)
      let question = try GradientAlignment(
        dimension: dimension, degree: degree,
        weights: .values((list.map { Rational(-$0) } + list.map { Rational($0) }).sorted()),
        bias: Rational(Integer(halves), 2), activation: .relu, parameter: .output)
      #expect(try question.exact() == polynomialOracle(question, list), "\(question), \(random)")
    }
  }

  private func polynomialOracle(_ question: GradientAlignment, _ list: [Int]) -> Rational {
    var sum: Rational = 0
    let d = question.dimension
    func visit(_ chosen: [Int], _ weight: Integer) {
      // The magnitudes of coordinate 1, 2, …; sorted within the parity and outside it, with their multiplicity.
      guard chosen.count == d else {
        let start = chosen.count == 0 || chosen.count == question.degree ? 0 : chosen.last ?? 0
        for magnitude in list where magnitude >= start { visit(chosen + [magnitude], weight) }
        return
      }
      var coefficients: [Int: Integer] = [0: 1]
      for (j, magnitude) in chosen.enumerated() {
        var next = coefficients
        for (s, value) in coefficients {
          next[s + magnitude, default: 0] += j < question.degree ? -value : value
        }
        coefficients = next
      }
      let total = chosen.reduce(0, +)
      var expectation: Rational = 0
      for (s, value) in coefficients {
        expectation += Rational(value) * max(0, Rational(total - 2 * s) + question.bias)
      }
      expectation /= Rational(Integer.powerOfTwo(d))
      let inside = multiplicity(chosen.prefix(question.degree))
      let outside = multiplicity(chosen.dropFirst(question.degree))
      sum += Rational(inside * outside) * expectation * expectation
    }
    visit([], 1)
    return sum / Rational(Integer(list.count).power(d))
  }

  private func multiplicity(_ sorted: ArraySlice<Int>) -> Integer {
    var value: Integer = 1
    var left = sorted.count
    for (_, group) in Dictionary(grouping: sorted, by: { $0 }) {
      value *= binomial(left, group.count)
      left -= group.count
    }
    return value
  }

  @Test func documentedValues() throws {
    #expect(try GradientAlignment(dimension: 4).exact() == Rational(1, 16))
    #expect(try GradientAlignment(dimension: 4, parameter: .hidden).exact() == Rational(1, 256))
    let odd = try GradientAlignment(
      dimension: 3, weights: .values([-3, -1, 1, 3]), activation: .step, parameter: .bias)
    #expect(try odd.exact() == Rational(5, 128))
  }

  @Test func badInput() throws {
    #expect(throws: InvalidInput.self) { try GradientAlignment(dimension: 0) }
    #expect(throws: InvalidInput.self) { try GradientAlignment(dimension: 3, degree: 4) }
    #expect(throws: ComputationRefused.self) {
      try GradientAlignment(
        dimension: 400, degree: 200, weights: .values([-2, -1, 1, 2]), activation: .square, loss: .absolute
      )
      .byCoefficients()
    }
    #expect(throws: InvalidInput.self) { try GradientAlignment(dimension: 3, loss: .hinge(margin: 0)) }
    #expect(throws: InvalidInput.self) { try GradientAlignment(dimension: 3, weights: .gaussian).exact() }
    #expect(throws: InvalidInput.self) {
      try GradientAlignment(dimension: 3, weights: .gaussian).byEnumeration()
    }
    #expect(throws: ComputationRefused.self) { try GradientAlignment(dimension: 17).byEnumeration() }
    let sparse = try WeightDistribution(parsing: "sparse:1/2")
    #expect(throws: ComputationRefused.self) {
      try GradientAlignment(dimension: 100_000, degree: 50_000, weights: sparse).exact()
    }
    for text in ["values:-3,-2,-1,1,2,3", "values:-1,-0.000000001,0.000000001,1"] {
      let question = try GradientAlignment(
        dimension: 1000, degree: 500, weights: WeightDistribution(parsing: text))
      #expect(throws: ComputationRefused.self) { try question.exact() }
    }
  }
}
