package import ExactNumbers

/// Seeded draws of small exact networks, the same on every machine.
package struct RandomNetworks {
  private var generator: SeededGenerator

  /// The draws of this seed.
  package init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// An integer of the range, each as likely.
  package mutating func integer(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(generator.index(below: UInt64(range.count)))
  }

  /// A fraction with numerator from −4 to 4 and denominator from 1 to 3, so that zeros and ties are frequent.
  package mutating func rational() -> Rational {
    let numerator = Integer(integer(in: -4...4))
    return Rational(numerator, Integer(integer(in: 1...3)))
  }

  /// A list of such fractions.
  package mutating func rationals(_ count: Int) -> [Rational] {
    var list: [Rational] = []
    for _ in 0..<count { list.append(rational()) }
    return list
  }

  /// A matrix of such fractions.
  package mutating func matrix(_ rows: Int, _ columns: Int) -> [[Rational]] {
    var list: [[Rational]] = []
    for _ in 0..<rows { list.append(rationals(columns)) }
    return list
  }

  /// A ReLU network of one hidden layer.
  package mutating func twoLayer(dimension: Int, neurons: Int) throws -> TwoLayerNetwork {
    try TwoLayerNetwork(
      activation: .relu, weights: matrix(neurons, dimension), biases: rationals(neurons),
      outputs: rationals(neurons))
  }

  /// A network of the given depth, with 1 to 3 neurons a hidden layer and 1 to 3 inputs.
  package mutating func deep(_ activation: Activation, depth: Int) throws -> DeepNetwork {
    var widths: [Int] = []
    for _ in 0..<depth { widths.append(integer(in: 1...3)) }
    widths.append(1)
    var layers: [[[Rational]]] = []
    for l in 0..<depth { layers.append(matrix(widths[l + 1], widths[l])) }
    return try DeepNetwork(activation: activation, weights: layers, biases: rationals(widths[1]))
  }
}
