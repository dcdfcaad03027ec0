internal import ExactNumbers
internal import ExactParity
internal import ParityTraining

/// One step of full gradient descent in floating point, beside the exact one.
struct OneStepComparison {
  /// Where they disagree, if they do.
  let counterexample: Counterexample?
  /// What was compared, in a sentence.
  let summary: String

  /// Compares the output weights with `χ(w_i) Δ_{d,b}` and the sign at every input with the exact sign,
  /// except where the exact output is below the rounding error that the float one may have.
  init(dimension d: Int, neurons: Int, bias: Rational, seed: UInt64) throws {
    var settings = RunSettings(
      dimension: d, target: .parity(degree: d), hidden: [neurons], weights: .rademacher, steps: 1,
      evaluationInterval: 1)
    settings.model = .outputLayer
    settings.bias = Float(bias.approximation)
    settings.loss = .correlation
    settings.batchSize = nil
    settings.testSamples = nil
    settings.stepSize.learningRate = 1
    settings.seed = seed
    let run = try TrainingRun(settings)
    try run.step()

    let draws = try NeuronDraws(.rademacher, dimension: d, count: neurons, seed: seed)
    let delta = try Delta(dimension: d, degree: d, bias: bias, activation: .relu).bySum()
    let weights = run.network.layers[1].weights.entries.map(Double.init)
    var largestError = 0.0
    for (weight, neuron) in zip(weights, draws) {
      let sign = neuron.reduce(1) { $0 * $1.signum() }
      largestError = max(largestError, abs(weight - Double(sign) * delta.approximation))
    }
    let exact = try OneStepDescent(dimension: d, bias: bias).outputs(of: draws)
    let population = HypercubeSource(dimension: d, target: settings.target).population()
    let outputs = run.trainer.outputs(population.inputs)
    // Each v_i carries a relative error of at most 2^d roundings, and so does a sum of n products:
    // |N_float − N| ≤ (n + 2^d) 2^{−23} Σ |v_i| max z, with z ≤ d + |b|.
    let reach = Double(d) + bias.magnitude.approximation
    let bound =
      Double(neurons + 1 << d) * 0x1p-23 * Double(neurons) * delta.magnitude.approximation * reach
    var compared = 0
    var disagreement: Counterexample?
    for (index, output) in outputs.enumerated() {
      let value = exact[SignVector(dimension: d, negatives: UInt64(index))]
      guard value.magnitude.approximation > bound else { continue }
      compared += 1
      if (output > 0) != (value > 0), disagreement == nil {
        disagreement = Counterexample(
          parameters: "d = \(d), n = \(neurons), seed \(seed), input \(index)",
          claim: "the float sign is the exact one", left: "exact output \(value)",
          right: "float output \(output)",
          replay: "verify separate --dimension \(d) --neurons \(neurons) --seed \(seed)")
      }
    }
    if largestError > Double(1 << d) * 0x1p-23 * delta.magnitude.approximation {
      disagreement = Counterexample(
        parameters: "d = \(d), n = \(neurons), seed \(seed)", claim: "v_i = γ χ(w_i) Δ to rounding",
        left: "Δ = \(delta)", right: "largest deviation \(largestError)",
        replay: "verify delta --dimension \(d) --bias \(bias)")
    }
    counterexample = disagreement
    summary =
      "d = \(d), n = \(neurons): v_i = χ(w_i)Δ, Δ = \(delta), to \(largestError); float sign = exact sign at "
      + "\(compared) of 2^\(d) inputs, the exact output of the others being below the error bound \(bound)"
  }
}
