import ExactNumbers
import ExactParity

extension Question {
  /// One step of gradient descent at every input, with 12·d³ neurons.
  static var separation: Question {
    Question(
      name: "separate", title: "Exact margin after one step, 12·d³ neurons", isPlotted: true,
      cases: [8, 10, 12, 14, 16, 20, 24, 28, 30].map { d in
        let neurons = 12 * d * d * d
        return Case(
          size: "d = \(d)", dimension: d, isLong: d > 28,
          peers: d <= 16
            ? [Peer(name: "NumPy, every neuron", way: .python("separate.py", ["\(d)", "\(neurons)"]))] : []
        ) {
          let draws = try NeuronDraws(.rademacher, dimension: d, count: neurons, seed: 0)
          let separation = try OneStepDescent(dimension: d).outputs(of: draws).separation()
          return "\(separation.margin) \(separation.misclassified)"
        }
      })
  }

  /// The gradient of the hinge loss of 64 relu neurons.
  static var gradient: Question {
    Question(
      name: "gradient", title: "Exact gradient of 64 relu neurons, hinge loss", isPlotted: true,
      cases: [12, 14, 16, 18, 20, 22].map { d in
        Case(
          size: "d = \(d)", dimension: d,
          peers: d <= 20
            ? [
              Peer(
                name: "NumPy, float64", agreement: .rounded,
                way: .python("gradient.py", ["\(d)"]))
            ] : []
        ) {
          let network = try network(dimension: d)
          return {
            let (seconds, gradient) = try timed {
              try PopulationGradient(of: network, target: .parity(Parity(degree: d)), loss: .hinge(margin: 1))
            }
            let values = gradient.outputs + gradient.biases + gradient.weights.flatMap { $0 }
            return Timing(
              seconds: seconds, result: values.map { "\($0.approximation)" }.joined(separator: " "))
          }
        }
      })
  }

  /// Weights in halves from −5/2 to 5/2, biases in thirds, outputs in quarters.
  private static func network(dimension: Int) throws -> TwoLayerNetwork {
    let neurons = 0..<64
    return try TwoLayerNetwork(
      activation: .relu,
      weights: neurons.map { i in
        (0..<dimension).map { j in Rational(Integer((7 * i * i + 3 * j * j + i * j) % 11 - 5), 2) }
      },
      biases: neurons.map { Rational(Integer($0 % 7 - 3), 3) },
      outputs: neurons.map { Rational(Integer($0 % 5 - 2), 4) })
  }
}
