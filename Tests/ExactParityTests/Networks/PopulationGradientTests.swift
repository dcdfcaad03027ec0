import ExactNumbers
import ExactParity
import TestSupport
import Testing

@Suite struct PopulationGradientTests {
  /// An activation of the library and the same from its definition.
  private let activations:
    [(Activation, (value: (Rational) -> Rational, derivative: (Rational) -> Rational))] = [
      (.relu, ({ $0 > 0 ? $0 : 0 }, { $0 >= 0 ? 1 : 0 })),
      (.step, ({ $0 >= 0 ? 1 : 0 }, { $0 >= 0 ? 1 : 0 })),
      (
        .clipped(Rational(3, 2)),
        ({ $0 < 0 ? 0 : min($0, Rational(3, 2)) }, { $0 >= 0 && $0 < Rational(3, 2) ? 1 : 0 })
      ),
      (.relu6, ({ $0 < 0 ? 0 : min($0, 6) }, { $0 >= 0 && $0 < 6 ? 1 : 0 })),
      (.square, ({ $0 * $0 }, { $0 + $0 })),
    ]

  private let losses: [(Loss, (Rational, Rational) -> Rational)] = [
    (.correlation, { _, y in -y }),
    (.hinge(margin: 1), { n, y in y * n < 1 ? -y : 0 }),
    (.hinge(margin: Rational(-2, 3)), { n, y in y * n < Rational(-2, 3) ? -y : 0 }),
    (.squared, { n, y in n + n - y - y }),
    (.absolute, { n, y in n == y ? 0 : (n > y ? 1 : -1) }),
  ]

  private let equation198: ([Int]) -> [Rational] = { x in
    let sum = x[0] * x[1] * x[2] + 3 * x[0] * x[1] * x[3] + 2 * x[0] * x[2] * x[3] + 2 * x[1] * x[2] * x[3]
    return [Rational(Integer(sum), 8)]
  }

  /// Targets on inputs of this dimension with their definitions.
  private func targets(
    _ dimension: Int, _ random: inout TestGenerator
  ) throws -> [(Target, ([Int]) -> [Rational])] {
    let subset = Set((1...dimension).filter { _ in Bool.random(using: &random) })
    let values = (0..<1 << dimension).map { _ in Self.small(&random) }
    let index = { (x: [Int]) in x.enumerated().reduce(0) { $0 + ($1.element == -1 ? 1 << $1.offset : 0) } }
    var targets: [(Target, ([Int]) -> [Rational])] = [
      (.parity(Parity(degree: dimension)), { [Rational($0.reduce(1, *))] }),
      (.parity(Parity(subset: subset)), { x in [Rational(subset.reduce(1) { $0 * x[$1 - 1] })] }),
      (.table(try TruthTable(values)), { [values[index($0)]] }),
      (.fairLabels, { _ in [1, -1] }),
    ]
    if dimension >= 4 { targets.append((.polynomial(.equation198), equation198)) }
    return targets
  }

  private static func small(_ random: inout TestGenerator) -> Rational {
    Rational(
      Integer(Int.random(in: -4...4, using: &random)), Integer(Int.random(in: 1...3, using: &random)))
  }

  /// Compares the library with the definition, for a network with entries drawn by `entry`.
  private func compare(
    dimension: Int, neurons: Int, combinations: Int, _ random: inout TestGenerator,
    entry: (inout TestGenerator) -> Rational
  ) throws {
    let weights = (0..<neurons).map { _ in (0..<dimension).map { _ in entry(&random) } }
    let biases = (0..<neurons).map { _ in entry(&random) }
    let outputs = (0..<neurons).map { _ in entry(&random) }
    let targets = try targets(dimension, &random)
    for _ in 0..<combinations {
      let (activation, functions) = activations[Int.random(in: 0..<5, using: &random)]
      let (loss, derivative) = losses[Int.random(in: 0..<5, using: &random)]
      let (target, labels) = targets[Int.random(in: 0..<targets.count, using: &random)]
      let network = try TwoLayerNetwork(
        activation: activation, weights: weights, biases: biases, outputs: outputs)
      let expected = NaiveGradient(
        weights: weights, biases: biases, outputs: outputs, activation: functions,
        lossDerivative: derivative, labels: labels
      ).gradient()
      let gradient = try PopulationGradient(of: network, target: target, loss: loss)
      let message: Comment = "\(network), \(target), \(loss), \(random)"
      #expect(gradient.outputs == expected.outputs, message)
      #expect(gradient.biases == expected.biases, message)
      #expect(gradient.weights == expected.weights, message)
    }
  }

  @Test func smallNetworksAgreeWithTheDefinition() throws {
    for var random in RandomCases(60) {
      try compare(
        dimension: Int.random(in: 1...5, using: &random), neurons: Int.random(in: 1...3, using: &random),
        combinations: 12, &random, entry: Self.small)
    }
  }

  @Test func severalBlocksAgreeWithTheDefinition() throws {
    // Blocks have ten coordinates: the higher ones are constant in each.
    for var random in RandomCases(4) {
      try compare(
        dimension: Int.random(in: 11...12, using: &random), neurons: 2, combinations: 3, &random,
        entry: Self.small)
    }
  }

  @Test func integersOfAnySizeAgreeWithTheDefinition() throws {
    for var random in RandomCases(20) {
      try compare(dimension: 4, neurons: 2, combinations: 6, &random) { random in
        let n = Integer(Int.random(in: -9...9, using: &random)) * Integer(10).power(25) + 1
        return Rational(n, Integer(Int.random(in: 1...1 << 40, using: &random)))
      }
    }
  }

  /// At the edge of the fixed width: `2^d` times the largest term is just below or just above 2^62.
  @Test func nothingWrapsAtTheEdgeOfTheFixedWidth() throws {
    for exponent in 54...64 {
      let weight = Rational(Integer.powerOfTwo(exponent) - 1)
      let network = try TwoLayerNetwork(
        activation: .relu, weights: [[weight, weight, weight]], biases: [weight], outputs: [1])
      let gradient = try PopulationGradient(
        of: network, target: .parity(Parity(degree: 0)), loss: .correlation)
      // z/weight is 4, 2, 2, 2, 0, 0, 0, −2.
      #expect(gradient.outputs == [-weight * Rational(10, 8)], "2^\(exponent)")
      #expect(gradient.biases == [Rational(-7, 8)], "2^\(exponent)")
      #expect(gradient.weights == [[Rational(-1, 8), Rational(-1, 8), Rational(-1, 8)]], "2^\(exponent)")
    }
  }

  @Test func tooLargeIsRefused() throws {
    let row = [Rational](repeating: 1, count: 45)
    let network = try TwoLayerNetwork(activation: .relu, weights: [row], biases: [0], outputs: [1])
    #expect(throws: ComputationRefused.self) {
      try PopulationGradient(of: network, target: .fairLabels, loss: .correlation)
    }
    let wide = try TwoLayerNetwork(
      activation: .relu, weights: [Array(row.prefix(34))], biases: [Rational(Integer.powerOfTwo(80))],
      outputs: [1])
    #expect(throws: ComputationRefused.self) {
      try PopulationGradient(of: wide, target: .fairLabels, loss: .correlation)
    }
  }

  @Test func theTargetMustFitTheInputs() throws {
    let network = try TwoLayerNetwork(activation: .relu, weights: [[1, 1]], biases: [0], outputs: [1])
    for target in [
      Target.parity(Parity(subset: [3])), .polynomial(.equation198), .table(try TruthTable([1, 2])),
    ] {
      #expect(throws: InvalidInput.self) {
        try PopulationGradient(of: network, target: target, loss: .squared)
      }
    }
  }
}
