import ExactNumbers
import ExactParity
import ParityTraining
import TestSupport
import Testing

/// The trainer's gradients beside the exact population gradients of the core.
@Suite struct PopulationGradientTests {
  @Test func agreesWithTheExactGradient() throws {
    let activations: [Activation] = [.relu, .step, .clipped(Rational(3, 2)), .relu6, .square]
    let losses: [Loss] = [
      .correlation, .hinge(margin: 1), .hinge(margin: Rational(1, 4)), .squared, .absolute,
    ]
    for var random in RandomCases(30) {
      let d = Int.random(in: 1...5, using: &random)
      let n = Int.random(in: 1...6, using: &random)
      // Eighths, so that floats hold them exactly and ties at the kinks occur.
      func eighth() -> Rational { Rational(Integer(Int.random(in: -12...12, using: &random)), 8) }
      let weights = (0..<n).map { _ in (0..<d).map { _ in eighth() } }
      let (biases, outputs) = ((0..<n).map { _ in eighth() }, (0..<n).map { _ in eighth() })
      for activation in activations {
        let exact = try TwoLayerNetwork(
          activation: activation, weights: weights, biases: biases, outputs: outputs)
        let network = try DenseNetwork(inputs: d, hidden: [n], activation: FloatActivation(activation))
        let parameters = (weights.flatMap { $0 } + biases + outputs + [0]).map { Float($0.approximation) }
        network.setParameters(parameters)
        let population = HypercubeSource(dimension: d, target: .parity(degree: d)).population()
        for loss in losses {
          let gradient = try PopulationGradient(
            of: exact, target: .parity(Parity(degree: d)), loss: loss)
          let expected = gradient.weights.flatMap { $0 } + gradient.biases + gradient.outputs
          let trainer = Trainer(network, loss: FloatLoss(loss), capacity: 32)
          let found = try trainer.gradient(on: population).gradient.entries
          for (entry, value) in zip(found, expected) {
            let difference = abs(Double(entry) - value.approximation)
            #expect(
              difference <= 1e-5 * max(1, abs(value.approximation)),
              "d = \(d), n = \(n), \(activation), \(loss), \(random)")
          }
        }
      }
    }
  }
}
