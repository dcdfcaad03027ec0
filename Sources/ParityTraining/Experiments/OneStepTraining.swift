package import ExactNumbers
package import ExactParity

/// One step of gradient descent on all 2^d inputs in floating point: the network of Theorem 4 of arXiv 2412.04910 from
/// output weights 0, with the correlation loss.
///
/// The step and the outputs are the trainer's own. With the same seed the noise and the hidden weights are those of
/// `verify train`, and discrete hidden weights are those of ``NeuronDraws``.
package struct OneStepTraining: Sendable {
  /// d.
  package let dimension: Int
  /// n.
  package let neurons: Int
  /// The distribution of the hidden weights.
  package var weights = WeightDistribution.rademacher
  /// b, the same for every neuron.
  package var bias: Rational
  /// γ.
  package var learningRate: Float = 1
  /// τ.
  package var noise: Float = 0

  /// A step from Rademacher weights with bias b(d), γ = 1 and no noise, unless changed afterwards.
  package init(dimension: Int, neurons: Int) {
    self.dimension = dimension
    self.neurons = neurons
    bias = OneStepDescent.standardBias(dimension: dimension)
  }

  /// What a step leaves.
  package struct Result: Sendable {
    /// `v_i`.
    package let outputWeights: [Float]
    /// `N(x)` by the bit pattern of x.
    package let outputs: [Float]

    /// `f(x) N(x)` at a bit pattern, f being the full parity.
    package func agreement(_ pattern: Int) -> Float {
      pattern.nonzeroBitCount & 1 == 0 ? outputs[pattern] : -outputs[pattern]
    }

    /// The number of inputs with `f(x) N(x) > 0`.
    package var correct: Int { outputs.indices.count { agreement($0) > 0 } }

    /// `E_x f(x)N(x)`, summed in double precision, and the number of right inputs.
    package var meanAgreement: (margin: Rational, correct: Int) {
      let sum = outputs.indices.reduce(0.0) { $0 + Double(agreement($1)) }
      guard let exact = Rational(exactly: sum) else { preconditionFailure("the outputs are finite") }
      return (exact / Rational(outputs.count), correct)
    }
  }

  /// The step with the weights and the noise of this seed.
  package func run(seed: UInt64) throws -> Result {
    let network = try DenseNetwork(inputs: dimension, hidden: [neurons], activation: .relu)
    try Initialization(weights).applyAsInTheorem4(
      to: network, bias: Float(bias.approximation), seed: seed)
    let population = HypercubeSource(dimension: dimension, target: .parity(degree: dimension)).population()
    let trainer = Trainer(
      network, loss: .correlation,
      capacity: Trainer.capacity(forBatchesOf: population.count, hidden: [neurons]))
    var generator = RandomStream.noise.generator(seed: seed)
    try trainer.step(population, StepSize(learningRate: learningRate, noise: noise), noise: &generator)
    return Result(
      outputWeights: Array(network.layers[1].weights.entries), outputs: trainer.outputs(population.inputs))
  }

  /// The command that repeats the step.
  package func replay(seed: UInt64) -> String { replayCommand(settings(seed: seed)) }

  /// The command that repeats the step with these seeds, one after the other.
  package func replay(seeds: Range<UInt64>) -> String {
    // A seed that the command must name, in place of which the shell puts its own.
    let marker = UInt64.max
    let command = replayCommand(settings(seed: marker)).replacing("\(marker)", with: "$s")
    return "for s in $(seq \(seeds.lowerBound) \(seeds.upperBound - 1)); do \(command); done"
  }

  private func settings(seed: UInt64) -> RunSettings {
    var settings = RunSettings(
      dimension: dimension, target: .parity(degree: dimension), hidden: [neurons], weights: weights, steps: 1,
      evaluationInterval: 1)
    settings.model = .outputLayer
    settings.bias = Float(bias.approximation)
    settings.loss = .correlation
    (settings.batchSize, settings.testSamples) = (nil, nil)
    settings.stepSize = StepSize(learningRate: learningRate, noise: noise)
    settings.seed = seed
    return settings
  }
}
