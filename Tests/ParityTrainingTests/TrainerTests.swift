import ExactNumbers
import ExactParity
import ParityTraining
import TestSupport
import Testing

@Suite struct TrainerTests {
  private func curve(seed: UInt64, noise: Float = 0, threads: Int = 1) throws -> ([Double], [Float]) {
    let network = try DenseNetwork(inputs: 70, hidden: [40, 24], activation: .relu)
    try Initialization(.perturbed(Rational(1, 10))).apply(to: network, seed: seed)
    let source = HypercubeSource(dimension: 70, target: .parity(degree: 70))
    let trainer = Trainer(network, loss: .hinge(1), capacity: 64, threads: threads)
    let losses = try (0..<30).map { step in
      var draws = RandomStream.batches.generator(seed: seed, index: step)
      var normals = RandomStream.noise.generator(seed: seed, index: step)
      return try trainer.step(
        source.draw(64, using: &draws), StepSize(learningRate: 0.05, noise: noise), noise: &normals)
    }
    return (losses, network.parameters)
  }

  @Test func theSameSeedGivesTheSameCurveBitForBit() throws {
    for noise: Float in [0, 0.01] {
      for threads in 1...3 {
        let (first, second) = (
          try curve(seed: 5, noise: noise, threads: threads),
          try curve(seed: 5, noise: noise, threads: threads)
        )
        #expect(first.0 == second.0)
        #expect(first.1 == second.1)
        #expect(try curve(seed: 6, noise: noise, threads: threads).1 != first.1)
      }
    }
  }

  @Test func divergenceNamesTheStepAndTheLayer() throws {
    let network = try DenseNetwork(inputs: 4, hidden: [8, 8], activation: .relu)
    try Initialization(.gaussian).apply(to: network, seed: 1)
    let batch = HypercubeSource(dimension: 4, target: .parity(degree: 4)).population()
    let trainer = Trainer(network, loss: .squared, capacity: 16)
    var noise = SeededGenerator(seed: 0)
    let error = #expect(throws: TrainingDiverged.self) {
      for _ in 0..<100 { try trainer.step(batch, StepSize(learningRate: 1e6), noise: &noise) }
    }
    #expect((2...20).contains(error?.step ?? 0))
    #expect(error?.step == trainer.stepsDone + 1)
    #expect(error?.layer.contains("layer") ?? false)
  }

  @Test(arguments: [0, 1, 2])
  func aNaNInAnyLayerIsFoundThere(_ layer: Int) throws {
    for activation: FloatActivation in [.relu, .step, .clipped(6), .square, .cosine] {
      let network = try DenseNetwork(inputs: 3, hidden: [4, 4], activation: activation)
      try Initialization(.gaussian).apply(to: network, seed: 2)
      network.layers[layer].weights[0, 0] = .nan
      let batch = HypercubeSource(dimension: 3, target: .parity(degree: 3)).population()
      for loss: FloatLoss in [.correlation, .hinge(1), .squared, .absolute] {
        var noise = SeededGenerator(seed: 0)
        let error = #expect(throws: TrainingDiverged.self) {
          try Trainer(network, loss: loss, capacity: 8)
            .step(batch, StepSize(learningRate: 0.1), noise: &noise)
        }
        #expect(error?.layer == "the parameters of \(network.name(ofLayer: layer))")
        #expect(error?.step == 1)
      }
    }
  }

  @Test func noiseHasTheStatedSize() throws {
    let network = try DenseNetwork(inputs: 100, hidden: [200], activation: .relu)
    for layer in network.layers { layer.trainsBiases = false }
    let batch = HypercubeSource(dimension: 100, target: .parity(degree: 100))
    var draws = SeededGenerator(seed: 3)
    var noise = SeededGenerator(seed: 4)
    // All weights are 0 and so is the gradient.
    try Trainer(network, loss: .correlation, capacity: 10)
      .step(batch.draw(10, using: &draws), StepSize(learningRate: 0.5, noise: 2), noise: &noise)
    let entries = network.layers[0].weights.entries.map(Double.init)
    let mean = entries.reduce(0, +) / 20000
    let variance = entries.reduce(0) { $0 + $1 * $1 } / 20000
    #expect(abs(mean) < 0.04)
    #expect(abs(variance - 1) < 0.06)
  }

  @Test func evaluationCountsAnOutputOfZeroAsWrong() throws {
    let network = try DenseNetwork(inputs: 2, hidden: [1], activation: .relu)
    let batch = HypercubeSource(dimension: 2, target: .parity(degree: 2)).population()
    let trainer = Trainer(network, loss: .hinge(1), capacity: 4)
    #expect(try trainer.evaluate(batch).accuracy == 0)
    network.layers[1].biases[0, 0] = 1
    let found = try trainer.evaluate(batch)
    #expect(found.accuracy == 0.5)
    #expect(found.loss == 1)
  }
}
