import ExactNumbers
import ExactParity
import TestSupport
import Testing

@Suite struct OneStepDescentTests {
  private func allInputs(_ dimension: Int) -> [SignVector] {
    (0..<UInt64(1 << dimension)).map { SignVector(dimension: dimension, negatives: $0) }
  }

  private func values(_ outputs: OneStepOutputs) -> [Rational] {
    allInputs(outputs.dimension).map { outputs[$0] }
  }

  @Test func equalsTheDefinition() throws {
    let distributions = [
      "rademacher", "values:-2,-1,1,2", "sparse:1/2", "values:-1/3,-1/3,1/3,1/3", "values:-3/2,-1,0,1,3/2",
      "values:0", "sparse:9/10",
    ]
    for var random in RandomCases(150) {
      let dimension = Int.random(in: 1...6, using: &random)
      let bias = Rational(
        Integer(Int.random(in: -12...12, using: &random)), Integer(Int.random(in: 1...5, using: &random)))
      let draws = try NeuronDraws(
        WeightDistribution(parsing: distributions.randomElement(using: &random) ?? ""), dimension: dimension,
        count: Int.random(in: 1...30, using: &random), seed: random.next())
      let step = try OneStepDescent(dimension: dimension, bias: bias)
      let weights = draws.map { $0.map { Rational($0) * draws.unit } }
      let expected = naiveStep(weights, bias: bias, dimension: dimension)
      let context = "\(draws.distribution), d = \(dimension), b = \(bias), \(random)"
      #expect(values(try step.outputs(of: draws)) == expected, "\(context)")
      #expect(
        values(try step.outputsByEnumeration(of: Array(draws), unit: draws.unit)) == expected, "\(context)")
    }
  }

  /// Past 64 bits the transform goes over to integers of any size: `2^d max κ` from 2^62 to 2^67.
  @Test(arguments: 58...63) func onBothSidesOfAWord(_ power: Int) throws {
    let bias = Rational(Integer.powerOfTwo(power))
    for dimension in [2, 3, 4] {
      let neuron = SignVector(dimension: dimension, negatives: 1)
      let step = try OneStepDescent(dimension: dimension, degree: 1, bias: bias)
      let weights = [(0..<dimension).map { Rational($0 == 0 ? -1 : 1) }]
      #expect(
        values(try step.outputs(of: [neuron]))
          == naiveStep(weights, bias: bias, dimension: dimension, degree: 1), "2^\(power), d = \(dimension)")
    }
  }

  /// At more inputs than a block of the pass has, one neuron's margin is attained d times, once past the first block: the first
  /// pattern counts. With all weights 1 those are the inputs with one −1, with all −1 those with one 1.
  @Test func theFirstOfManyClosestInputs() throws {
    let dimension = 22
    for (negatives, closest) in [(UInt64(0), UInt64(1)), ((1 << 22) - 1, (1 << 21) - 1)] {
      let neuron = SignVector(dimension: dimension, negatives: negatives)
      // Δ > 0 makes f N = (−1)^k Δ ReLU(d − 2k + b) smallest at k = 1.
      let step = try OneStepDescent(dimension: dimension, bias: 0)
      #expect(try Delta(dimension: dimension, bias: 0).bySum() > 0)
      let separation = try step.outputs(of: [neuron]).separation()
      #expect(separation.closest == SignVector(dimension: dimension, negatives: closest))
    }
  }

  private static func named(_ name: String) -> Activation {
    guard let activation = Activation(name) else { preconditionFailure("\(name) is no activation") }
    return activation
  }

  private static let activations: [(Activation, @Sendable (Rational) -> Rational)] = [
    (.relu, { max($0, 0) }), (.step, { $0 < 0 ? 0 : 1 }),
    (.clipped(Rational(3, 2)), { min(max($0, 0), Rational(3, 2)) }),
    (.relu6, { min(max($0, 0), 6) }), (.square, { $0 * $0 }),
    (named("abs"), { $0.magnitude }),
    (named("leaky:1/7"), { $0 < 0 ? $0 / 7 : $0 }),
    (named("quantized:3"), { Rational((3 * min(max($0, 0), 1)).floor) / 3 }),
    (
      named("formula:max(z^2, 2 - z)"), { max($0 * $0, 2 - $0) }
    ),
  ]

  /// Every activation, degree and kind of weights: outputs and separation, by both ways.
  @Test func otherQuestionsEqualTheDefinition() throws {
    let distributions = [
      "rademacher", "values:-2,-1,1,2", "sparse:1/2", "law:-1=2/3,2=1/3", "law:-1/2=3/4,1/2=1/4",
      "law:-3=1/2,0=1/4,3=1/4",
    ]
    for var random in RandomCases(200) {
      let dimension = Int.random(in: 1...6, using: &random)
      let degree = Int.random(in: 0...dimension, using: &random)
      let bias = Rational(
        Integer(Int.random(in: -9...9, using: &random)), Integer(Int.random(in: 1...3, using: &random)))
      let (activation, function) = Self.activations[
        Int.random(in: 0..<Self.activations.count, using: &random)]
      let draws = try NeuronDraws(
        WeightDistribution(parsing: distributions.randomElement(using: &random) ?? ""), dimension: dimension,
        count: Int.random(in: 1...30, using: &random), seed: random.next())
      let step = try OneStepDescent(dimension: dimension, degree: degree, bias: bias, activation: activation)
      let expected = naiveStep(
        draws.map { $0.map { Rational($0) * draws.unit } }, bias: bias, dimension: dimension, degree: degree,
        activation: function)
      let context =
        "\(draws.distribution), \(activation), d = \(dimension), m = \(degree), b = \(bias), \(random)"
      let outputs = try step.outputs(of: draws)
      #expect(values(outputs) == expected, "\(context)")
      #expect(
        values(try step.outputsByEnumeration(of: Array(draws), unit: draws.unit)) == expected, "\(context)")
      #expect(
        try outputs.separation() == naiveSeparation(expected, dimension: dimension, degree: degree),
        "\(context)")
    }
  }

  /// Past the size of a block of the last pass, with a parity of fewer coordinates.
  @Test func separationOfALowerDegree() throws {
    let draws = try NeuronDraws(.rademacher, dimension: 21, count: 100, seed: 3)
    let outputs = try OneStepDescent(dimension: 21, degree: 20, bias: Rational(1, 2)).outputs(of: draws)
    let separation = try outputs.separation()
    var misclassified = 0
    var (margin, closest) = (outputs[SignVector(dimension: 21, negatives: 0)], UInt64(0))
    for x in 0..<UInt64(1 << 21) {
      let sign: Rational = (x & 0xFFFFF).nonzeroBitCount & 1 == 0 ? 1 : -1
      let agreement = sign * outputs[SignVector(dimension: 21, negatives: x)]
      misclassified += agreement <= 0 ? 1 : 0
      if agreement < margin { (margin, closest) = (agreement, x) }
    }
    #expect(separation.misclassified == misclassified && separation.margin == margin)
    #expect(separation.closest.negatives == closest)
  }

  /// n = 12 d³, every input, the transform against the enumeration.
  @Test(arguments: [10, 12, 13], [nil, Rational(-7, 3)])
  func transformEqualsEnumeration(_ dimension: Int, _ bias: Rational?) throws {
    let count = 12 * dimension * dimension * dimension
    let draws = try NeuronDraws(.rademacher, dimension: dimension, count: count, seed: 1)
    let step = try OneStepDescent(dimension: dimension, bias: bias)
    let byTransform = try step.outputs(of: draws)
    let byEnumeration = try step.outputsByEnumeration(of: Array(draws))
    #expect(values(byTransform) == values(byEnumeration))
    #expect(try byTransform.separation() == byEnumeration.separation())
  }

  /// A bias with a denominator of 60 bits makes the words too small; the integers take over and agree.
  @Test func widerThanAWord() throws {
    let tiny = Rational(1, Integer.powerOfTwo(60) - 1)
    for dimension in [3, 8] {
      let draws = try NeuronDraws(.rademacher, dimension: dimension, count: 50, seed: 2)
      let weights = draws.map { $0.map { Rational($0) } }
      let step = try OneStepDescent(dimension: dimension, bias: tiny)
      let outputs = try step.outputs(of: draws)
      let expected = naiveStep(weights, bias: tiny, dimension: dimension)
      #expect(values(outputs) == expected)
      #expect(try outputs.separation() == naiveSeparation(expected, dimension: dimension))
    }
    #expect(throws: ComputationRefused.self) {
      try OneStepDescent(dimension: 24, bias: tiny).outputs(of: [SignVector(dimension: 24, negatives: 0)])
    }
  }

  /// Few neurons leave inputs with output exactly 0, which are misclassified, and several that attain the margin, of which the
  /// first counts: on words (bias 0) and on wide integers, where the first neuron's sums are no machine words.
  @Test(arguments: [
    Rational(0), Rational(1, Integer(10).power(23) - 1), Rational(-1, Integer(10).power(23) - 1),
  ])
  func tiesAreMisclassified(_ bias: Rational) throws {
    var ties = 0
    for dimension in [2, 3, 4, 6] {
      for count in 1...3 {
        for seed in UInt64(0)..<6 {
          let draws = try NeuronDraws(.rademacher, dimension: dimension, count: count, seed: seed)
          let outputs = try OneStepDescent(dimension: dimension, bias: bias).outputs(of: draws)
          let expected = naiveStep(
            draws.map { $0.map { Rational($0) } }, bias: bias, dimension: dimension)
          #expect(values(outputs) == expected)
          ties += expected.count { $0 == 0 }
          let context = "d = \(dimension), n = \(count), seed \(seed)"
          #expect(try outputs.separation() == naiveSeparation(expected, dimension: dimension), "\(context)")
        }
      }
    }
    #expect(ties > 100)
  }

  /// The margin, its first input and the count, from the definition.
  private func naiveSeparation(_ outputs: [Rational], dimension: Int, degree: Int? = nil) -> Separation {
    let agreements = zip(naiveCube(dimension), outputs).map {
      Rational(naiveParity($0.0, degree: degree ?? dimension)) * $0.1
    }
    let margin = agreements.min() ?? 0
    return Separation(
      inputs: outputs.count, misclassified: agreements.count { $0 <= 0 }, margin: margin,
      closest: SignVector(naiveCube(dimension)[agreements.firstIndex(of: margin) ?? 0]))
  }

  @Test func separationEqualsTheDefinition() throws {
    for var random in RandomCases(100) {
      let dimension = Int.random(in: 1...6, using: &random)
      let bias = Rational(Integer(Int.random(in: -9...9, using: &random)), 2)
      let draws = try NeuronDraws(
        .rademacher, dimension: dimension, count: Int.random(in: 1...400, using: &random), seed: random.next()
      )
      let outputs = try OneStepDescent(dimension: dimension, bias: bias).outputs(of: draws)
      let expected = naiveStep(
        draws.map { $0.map { Rational($0) } }, bias: bias, dimension: dimension)
      #expect(
        try outputs.separation() == naiveSeparation(expected, dimension: dimension),
        "d = \(dimension), b = \(bias), n = \(draws.count), \(random)")
    }
  }

  /// Beyond the blocks of the last pass: the separation at d = 21 against a scan of the outputs.
  @Test func separationOverSeveralBlocks() throws {
    let draws = try NeuronDraws(.rademacher, dimension: 21, count: 300, seed: 0)
    let outputs = try OneStepDescent(dimension: 21).outputs(of: draws)
    let separation = try outputs.separation()
    var misclassified = 0
    var closest = SignVector(dimension: 21, negatives: 0)
    var margin = outputs[closest]
    for x in allInputs(21) {
      let agreement = Rational(x.parity) * outputs[x]
      misclassified += agreement <= 0 ? 1 : 0
      if agreement < margin { (margin, closest) = (agreement, x) }
    }
    #expect(separation.misclassified == misclassified && misclassified > 0)
    #expect(separation.margin == margin)
    #expect(separation.closest == closest)
  }

  @Test func refusals() throws {
    #expect(throws: InvalidInput.self) { try OneStepDescent(dimension: 0) }
    #expect(throws: InvalidInput.self) { try OneStepDescent(dimension: 63) }
    #expect(throws: InvalidInput.self) { try OneStepDescent(dimension: 5, degree: 6) }
    #expect(throws: InvalidInput.self) { try OneStepDescent(dimension: 5, degree: -1) }
    // 2^45 words are beyond every machine that this runs on.
    #expect(throws: ComputationRefused.self) {
      try OneStepDescent(dimension: 45).outputs(of: [SignVector(dimension: 45, negatives: 0)])
    }
    let many = try NeuronDraws(
      WeightDistribution(parsing: "values:-2,-1,1,2"), dimension: 30, count: 1000, seed: 0)
    #expect(throws: ComputationRefused.self) { try OneStepDescent(dimension: 30).outputs(of: many) }
  }
}
