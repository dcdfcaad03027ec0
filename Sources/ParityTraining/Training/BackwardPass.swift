/// One forward and backward pass over up to `capacity` samples, with the memory that it takes.
///
/// With `z_l = W_l a_{l−1} + b_l`, `a_l = φ(z_l)` and `δ_L = p ∂L/∂N`, the chain rule reads
/// `δ_{l−1} = (W_lᵀ δ_l) ⊙ φ'(z_{l−1})`, and the gradients are `δ_l a_{l−1}ᵀ` for W_l and `δ_l` for b_l,
/// summed over the samples. All δ are computed before anything is written, so the gradients may be added to
/// the parameters in place.
final class BackwardPass {
  let network: DenseNetwork
  let capacity: Int
  private let preactivations: [FloatMatrix]
  private let activations: [FloatMatrix]
  private var deltas: [FloatMatrix?]
  private let gates: FloatMatrix?
  /// `N(x)` of the samples of the last forward pass.
  let outputs: FloatMatrix
  private let outputDeltas: FloatMatrix
  private var inputs: FloatMatrix?
  private var count = 0

  init(_ network: DenseNetwork, capacity: Int) {
    self.network = network
    self.capacity = capacity
    let hidden = network.layers.dropLast().map(\.weights.rows)
    preactivations = hidden.map { FloatMatrix(rows: capacity, columns: $0) }
    activations = hidden.map { FloatMatrix(rows: capacity, columns: $0) }
    deltas = hidden.map { _ in nil }
    gates = network.fixedGates.map { FloatMatrix(rows: capacity, columns: $0.weights.rows) }
    outputs = FloatMatrix(rows: capacity, columns: 1)
    outputDeltas = FloatMatrix(rows: capacity, columns: 1)
  }

  /// Computes ``outputs`` for at most `capacity` inputs.
  func forward(_ inputs: FloatMatrix) {
    precondition(inputs.rows <= capacity && inputs.columns == network.inputs, "the inputs fit the network")
    self.inputs = inputs
    count = inputs.rows
    var below = inputs
    for (index, layer) in network.layers.dropLast().enumerated() {
      let z = preactivations[index]
      MatrixProduct.add(
        1, .asIs(below), .transposed(layer.weights), to: z, times: 0, rows: count, inner: below.columns)
      network.activation.apply(adding: layer.biases, to: z, into: activations[index], count: count)
      if index == 0 { applyFixedGates(inputs) }
      below = activations[index]
    }
    let last = network.layers[network.layers.count - 1]
    MatrixProduct.set(outputs.start, to: below, last.weights.start, rows: count)
    for sample in 0..<count { outputs.start[sample] += last.biases.start[0] }
  }

  private func applyFixedGates(_ inputs: FloatMatrix) {
    guard let layer = network.fixedGates, let gates else { return }
    MatrixProduct.add(
      1, .asIs(inputs), .transposed(layer.weights), to: gates, times: 0, rows: count, inner: inputs.columns)
    // Only the sign of w·x + b matters; `relu` leaves its argument in `gates` and its value in the
    // activations.
    FloatActivation.relu.apply(adding: layer.biases, to: gates, into: activations[0], count: count)
    gate(preactivations[0], by: gates, into: activations[0], count: count)
  }

  /// The weighted loss of the last forward pass, whose derivatives ``propagate()`` then sends back.
  func evaluate(_ loss: FloatLoss, labels: UnsafePointer<Float>, weight: (Int) -> Float) -> Double {
    var total = 0.0
    for sample in 0..<count {
      let output = outputs.start[sample]
      let p = weight(sample)
      total += Double(p) * Double(loss.value(output: output, label: labels[sample]))
      outputDeltas.start[sample] = p * loss.derivative(output: output, label: labels[sample])
    }
    return total
  }

  /// The first layer that is trained, if any.
  var lowestTrained: Int? { network.layers.firstIndex { $0.trainsWeights || $0.trainsBiases } }

  /// Computes the δ of every layer that the gradients need.
  func propagate() {
    guard let lowest = lowestTrained else { return }
    let hidden = preactivations.count
    for index in stride(from: hidden - 1, through: lowest, by: -1) {
      let delta = deltas[index] ?? FloatMatrix(rows: capacity, columns: preactivations[index].columns)
      deltas[index] = delta
      let above = network.layers[index + 1]
      if index == hidden - 1 {
        setOuterProduct(delta, outputDeltas.start, above.weights.start, count: count)
      } else if let deltaAbove = deltas[index + 1] {
        MatrixProduct.add(
          1, .asIs(deltaAbove), .asIs(above.weights), to: delta, times: 0, rows: count,
          inner: deltaAbove.columns)
      }
      if index == 0, let gates {
        FloatActivation.relu.multiply(delta, byDerivativeAt: gates, count: count)
      } else {
        network.activation.multiply(delta, byDerivativeAt: preactivations[index], count: count)
      }
    }
  }

  /// `W ← α ∂/∂W + β W` for the trained weights of a layer, `b ← α ∂/∂b + b` for its trained biases.
  func addGradient(
    ofLayer index: Int, times alpha: Float, toWeights weights: FloatMatrix, times beta: Float,
    toBiases biases: FloatMatrix
  ) {
    let layer = network.layers[index]
    let isOutput = index == network.layers.count - 1
    guard let delta = isOutput ? outputDeltas : deltas[index],
      let below = index == 0 ? inputs : activations[index - 1]
    else { return }
    if layer.trainsWeights {
      if isOutput {
        MatrixProduct.add(
          alpha, transposeOf: below, outputDeltas.start, to: weights.start, times: beta, rows: count)
      } else {
        MatrixProduct.add(
          alpha, .transposed(delta), .asIs(below), to: weights, times: beta, rows: delta.columns, inner: count
        )
      }
    }
    if layer.trainsBiases { addColumnSums(alpha, of: delta, to: biases.start, times: 1, count: count) }
  }

  /// The first place where the last forward pass or the parameters are not finite numbers.
  func firstNonFiniteLayer() -> String? {
    for (index, layer) in network.layers.enumerated() {
      let name = network.name(ofLayer: index)
      if !layer.weights.isFinite || !layer.biases.isFinite { return "the parameters of \(name)" }
      let values = index == network.layers.count - 1 ? outputs : preactivations[index]
      if count > 0, !FloatMatrix(rowsOf: values, from: 0, count: count).isFinite { return name }
    }
    return nil
  }
}
