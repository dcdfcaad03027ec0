internal import ExactNumbers

extension PopulationGradient {
  /// The gradient by its definition: with `g = ∂L/∂N` at each input and label, the means of `g φ(z_i)`, `g v_i φ'(z_i)` and
  /// `g v_i φ'(z_i) x_j`, in rational numbers.
  ///
  /// - Throws: ``ComputationRefused``; `CancellationError`.
  /// - Complexity: `2^d·n·d` operations with rational numbers.
  init(
    byDefinition network: TwoLayerNetwork, _ target: Target, _ loss: Loss, progress: ProgressCallback?
  ) throws {
    guard network.dimension <= Self.maximumDimension else {
      throw ComputationRefused(
        "the gradient", need: "2^\(network.dimension) inputs", limit: "2^\(Self.maximumDimension)")
    }
    try Self.estimateByDefinition(network).require(for: "the gradient over 2^\(network.dimension) inputs")
    var weights = network.weights.map { $0.map { _ in Rational(0) } }
    var biases = network.biases.map { _ in Rational(0) }
    var outputs = biases
    let inputs = UInt64(1) << UInt64(network.dimension)
    for negatives in 0..<inputs {
      if negatives & 1023 == 0 {
        try Task.checkCancellation()
        progress?(Double(negatives) / Double(inputs))
      }
      let x = SignVector(dimension: network.dimension, negatives: negatives)
      let z = network.preactivations(at: x)
      let output = zip(network.outputs, z).reduce(Rational(0)) {
        $0 + $1.0 * network.activation.value(at: $1.1)
      }
      let labels = target.labels(at: x)
      let g =
        labels.reduce(Rational(0)) { $0 + loss.derivative(output: output, label: $1) }
        / Rational(labels.count)
      for i in z.indices {
        outputs[i] += g * network.activation.value(at: z[i])
        let slope = g * network.outputs[i] * network.activation.derivative(at: z[i])
        biases[i] += slope
        for j in 0..<network.dimension { weights[i][j] += x[j + 1] == 1 ? slope : -slope }
      }
    }
    let mean = Rational(1, Integer.powerOfTwo(network.dimension))
    self.init(
      weights: weights.map { $0.map { $0 * mean } }, biases: biases.map { $0 * mean },
      outputs: outputs.map { $0 * mean })
  }

  /// 300 ns an operation.
  static func estimateByDefinition(_ network: TwoLayerNetwork) -> ResourceEstimate {
    let operations = Integer(network.neurons) * Integer(network.dimension + 4)
    return ResourceEstimate(operations: operations << network.dimension, picoseconds: 300_000)
  }
}
