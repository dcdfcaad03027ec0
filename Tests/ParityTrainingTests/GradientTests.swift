import ExactParity
import ParityTraining
import TestSupport
import Testing

@Suite struct GradientTests {
  private static let losses: [FloatLoss] = [.correlation, .hinge(1), .hinge(0.25), .squared, .absolute]
  private static let activations: [FloatActivation] = [.relu, .step, .clipped(1.5), .clipped(6), .square]

  /// A random network with a depth of 1 to 3 and weights that are multiples of ⅛, so ties at the kinks occur.
  private func network(
    _ activation: FloatActivation, _ random: inout TestGenerator
  ) throws -> DenseNetwork {
    let hidden = (1...Int.random(in: 1...3, using: &random)).map { _ in Int.random(in: 1...5, using: &random)
    }
    let network = try DenseNetwork(
      inputs: Int.random(in: 1...4, using: &random), hidden: hidden, activation: activation)
    network.setParameters(
      (0..<network.parameterCount).map { _ in Float(Int.random(in: -12...12, using: &random)) / 8 })
    return network
  }

  private func population(_ network: DenseNetwork) -> Batch {
    HypercubeSource(dimension: network.inputs, target: .parity(degree: network.inputs)).population()
  }

  private func naiveGradient(_ network: DenseNetwork, _ batch: Batch, _ loss: FloatLoss) -> [Double] {
    let naive = NaiveNetwork(network)
    return sum(batch) { x, label in
      naive.gradient(x, outputSlope: naiveSlope(loss, naive.output(x), label))
    }
  }

  /// How far rounding may move each entry of the gradient: at most some hundred roundings of terms whose
  /// absolute values are those of a network without cancellation.
  private func tolerances(_ network: DenseNetwork, _ batch: Batch, _ loss: FloatLoss) -> [Double] {
    let bound = NaiveNetwork(network).withoutCancellation
    return sum(batch) { x, _ in
      let x = x.map(abs)
      let slope = loss == .squared ? 2 * (bound.output(x) + 1) : 1
      return bound.gradient(x, outputSlope: slope).map { 0x1p-24 * 100 * $0 }
    }
  }

  private func sum(_ batch: Batch, _ term: (_ x: [Double], _ label: Double) -> [Double]) -> [Double] {
    (0..<batch.count).reduce(into: [Double]()) { sum, sample in
      let x = (0..<batch.dimension).map { Double(batch.inputs[sample, $0]) }
      let p = batch.probabilities.map { Double($0[sample]) } ?? 1 / Double(batch.count)
      let entries = term(x, Double(batch.labels[sample, 0])).map { p * $0 }
      sum = sum.isEmpty ? entries : zip(sum, entries).map(+)
    }
  }

  @Test func agreesWithTheChainRuleAlongEveryPath() throws {
    for var random in RandomCases(60) {
      for activation in Self.activations {
        let network = try network(activation, &random)
        let batch = population(network)
        for loss in Self.losses {
          // More threads than neurons leave some without any.
          let threads = Int.random(in: 1...3, using: &random)
          let trainer = Trainer(network, loss: loss, capacity: batch.count, threads: threads)
          let found = try trainer.gradient(on: batch).gradient.entries
          let expected = naiveGradient(network, batch, loss)
          let tolerances = tolerances(network, batch, loss)
          for index in found.indices {
            #expect(
              abs(Double(found[index]) - expected[index]) <= tolerances[index],
              "\(activation), \(loss), \(threads) threads, \(random)")
          }
        }
      }
    }
  }

  /// More neurons than are computed together: the layer is put together from several blocks a thread.
  @Test(arguments: [1, 2]) func agreesWithTheChainRuleInAWideLayer(threads: Int) throws {
    for var random in RandomCases(1) {
      let network = try DenseNetwork(inputs: 11, hidden: [150], activation: .relu)
      network.setParameters(
        (0..<network.parameterCount).map { _ in Float(Int.random(in: -12...12, using: &random)) / 8 })
      let batch = population(network)
      let trainer = Trainer(network, loss: .squared, capacity: batch.count, threads: threads)
      let found = try trainer.gradient(on: batch).gradient.entries
      let expected = naiveGradient(network, batch, .squared)
      let tolerances = tolerances(network, batch, .squared)
      for index in found.indices {
        #expect(abs(Double(found[index]) - expected[index]) <= tolerances[index], "\(random)")
      }
    }
  }

  @Test func agreesWithFiniteDifferencesWhereTheLossIsSmooth() throws {
    for var random in RandomCases(20) {
      let network = try DenseNetwork(inputs: 3, hidden: [4, 3], activation: .square)
      network.setParameters(
        (0..<network.parameterCount).map { _ in Float.random(in: -0.5...0.5, using: &random) })
      let batch = population(network)
      let found = try Trainer(network, loss: .squared, capacity: 8).gradient(on: batch).gradient.entries
      let parameters = network.parameters
      for index in parameters.indices {
        let losses = [1e-3, -1e-3].map { (step: Float) -> Double in
          var moved = parameters
          moved[index] += step
          network.setParameters(moved)
          let naive = NaiveNetwork(network)
          return (0..<8).reduce(0.0) { sum, sample in
            let x = (0..<3).map { Double(batch.inputs[sample, $0]) }
            return sum + naiveLoss(.squared, naive.output(x), Double(batch.labels[sample, 0])) / 8
          }
        }
        #expect(abs((losses[0] - losses[1]) / 2e-3 - Double(found[index])) < 2e-3, "\(index), \(random)")
      }
      network.setParameters(parameters)
    }
  }

  @Test func aStepIsTheGradientTimesTheLearningRate() throws {
    for var random in RandomCases(60) {
      let network = try network(.relu, &random)
      let batch = population(network)
      let before = network.parameters
      let slopes = naiveGradient(network, batch, .squared)
      let parts = [(batch.count, 1), (1, 1), (3, 1), (batch.count, 2), (3, 3)]
      let after = try parts.map { capacity, threads in
        network.setParameters(before)
        var noise = SeededGenerator(seed: 0)
        try Trainer(network, loss: .squared, capacity: capacity, threads: threads)
          .step(batch, StepSize(learningRate: 0.25, decay: 0.5), noise: &noise)
        return network.parameters
      }
      // Weights shrink by 1 − 2γλ = ¾, biases do not.
      var isWeight: [Bool] = []
      for layer in network.layers {
        isWeight += layer.weights.entries.map { _ in true } + layer.biases.entries.map { _ in false }
      }
      for index in before.indices {
        let kept = isWeight[index] ? 0.75 * Double(before[index]) : Double(before[index])
        let expected = kept - 0.25 * slopes[index]
        for values in after {
          #expect(abs(Double(values[index]) - expected) <= 1e-4 * max(1, abs(expected)), "\(random)")
        }
      }
    }
  }

  @Test func frozenParametersStay() throws {
    for var random in RandomCases(20) {
      let network = try network(.relu, &random)
      for layer in network.layers {
        layer.trainsWeights = Bool.random(using: &random)
        layer.trainsBiases = Bool.random(using: &random)
      }
      let before = network.layers.map { (Array($0.weights.entries), Array($0.biases.entries)) }
      var noise = SeededGenerator(seed: 1)
      for capacity in [1, 64] {
        try Trainer(network, loss: .correlation, capacity: capacity)
          .step(population(network), StepSize(learningRate: 0.1, decay: 0.1, noise: 0.1), noise: &noise)
      }
      for (layer, old) in zip(network.layers, before) {
        // The noise moves whatever is trained.
        #expect((Array(layer.weights.entries) == old.0) == !layer.trainsWeights, "\(random)")
        #expect((Array(layer.biases.entries) == old.1) == !layer.trainsBiases, "\(random)")
      }
    }
  }

  @Test func fixedGatesMakeTheNetworkLinearInItsFirstLayer() throws {
    for var random in RandomCases(20) {
      let network = try DenseNetwork(inputs: 3, hidden: [6], activation: .relu)
      network.setParameters(
        (0..<network.parameterCount).map { _ in Float.random(in: -1...1, using: &random) })
      let batch = population(network)
      let threads = Int.random(in: 1...2, using: &random)
      let trainer = Trainer(network, loss: .squared, capacity: 8, threads: threads)
      let original = trainer.outputs(batch.inputs)
      network.fixGates()
      let gated = Trainer(network, loss: .squared, capacity: 8, threads: threads)
      #expect(gated.outputs(batch.inputs) == original)
      let expected = naiveGradient(network, batch, .squared)
      for (entry, slope) in zip(try gated.gradient(on: batch).gradient.entries, expected) {
        #expect(abs(Double(entry) - slope) < 1e-4)
      }
      for layer in network.layers.dropLast() {
        for index in layer.weights.entries.indices { layer.weights.entries[index] *= -2 }
        for index in layer.biases.entries.indices { layer.biases.entries[index] *= -2 }
      }
      let bias = network.layers[1].biases[0, 0]
      for (new, old) in zip(gated.outputs(batch.inputs), original) {
        #expect(abs((new - bias) + 2 * (old - bias)) < 1e-4)
      }
    }
  }
}
