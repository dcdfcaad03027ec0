/// One forward and backward pass over up to `capacity` samples, with the memory that it takes.
///
/// With `z_l = W_l a_{l−1} + b_l`, `a_l = φ(z_l)` and `δ_L = p ∂L/∂N`, the chain rule reads
/// `δ_{l−1} = (W_lᵀ δ_l) ⊙ φ'(z_{l−1})`, and the gradients are `δ_l a_{l−1}ᵀ` for W_l and `δ_l` for b_l,
/// summed over the samples. All δ are computed before anything is written, so the gradients may be added to
/// the parameters in place.
///
/// Each thread owns some of the neurons of every layer. It computes their z, a and δ and updates their
/// weights, so no weight ever moves between cores; a product `W_lᵀ δ_l` is the sum of one part for each
/// thread. Samples stand in columns, as BLAS multiplies a large matrix by a narrow one fastest in that order.
final class BackwardPass {
  let network: DenseNetwork
  let capacity: Int
  /// `N(x)` of the samples of the last forward pass, one row.
  let outputs: FloatMatrix
  /// The first layer that is trained, if any; decided when the pass is made.
  private let lowestTrained: Int?
  private let team: ThreadTeam
  private var hidden: [HiddenLayer]
  /// The part of ``outputs`` that each thread's neurons of the last hidden layer contribute, a row each.
  private let partialOutputs: FloatMatrix
  private let outputDeltas: FloatMatrix
  private let ones: FloatMatrix
  private var inputs: FloatMatrix?
  private var count = 0

  /// The values at a hidden layer: one row a neuron, one column a sample, packed.
  private struct HiddenLayer {
    let z: FloatMatrix
    let a: FloatMatrix
    let gates: FloatMatrix?
    /// One matrix for each thread; the first becomes the sum, δ.
    var deltas: [FloatMatrix] = []
  }

  init(_ network: DenseNetwork, capacity: Int, threads: Int) {
    self.network = network
    self.capacity = capacity
    team = ThreadTeam(size: threads)
    lowestTrained = network.layers.firstIndex { $0.trainsWeights || $0.trainsBiases }
    hidden = []
    for (index, layer) in network.layers.dropLast().enumerated() {
      func values() -> FloatMatrix { FloatMatrix(rows: layer.weights.rows, columns: capacity) }
      let a = values()
      let isGated = index == 0 && network.fixedGates != nil
      // Below everything that is trained no φ'(z) is asked for, and φ(z) may overwrite z.
      let keepsPreactivations = lowestTrained.map { $0 <= index } ?? false
      hidden.append(
        HiddenLayer(z: keepsPreactivations ? values() : a, a: a, gates: isGated ? values() : nil))
    }
    outputs = FloatMatrix(rows: 1, columns: capacity)
    outputDeltas = FloatMatrix(rows: 1, columns: capacity)
    partialOutputs = FloatMatrix(rows: threads, columns: capacity)
    ones = FloatMatrix(rows: 1, columns: capacity)
    ones.entries.update(repeating: 1)
  }

  /// Computes ``outputs`` for at most `capacity` inputs.
  func forward(_ inputs: FloatMatrix) {
    precondition(inputs.rows <= capacity && inputs.columns == network.inputs, "the inputs fit the network")
    self.inputs = inputs
    count = inputs.rows
    partialOutputs.entries.update(repeating: 0)
    for index in hidden.indices { team.run { self.forward(layer: index, member: $0) } }
    outputs.start.update(repeating: network.layers[hidden.count].biases.start[0], count: count)
    for member in 0..<team.size { outputs.packed(columns: count).add(partial(member)) }
  }

  private func partial(_ member: Int) -> FloatMatrix.Block {
    partialOutputs.packed(member..<member + 1, columns: count)
  }

  private func forward(layer index: Int, member: Int) {
    let layer = network.layers[index]
    let share = team.share(of: layer.weights.rows, for: member)
    // Some neurons after the others, so that their values are still in the cache for the next pass over them.
    let neuronsAtATime = max(64, 1 << 16 / count)
    for first in stride(from: share.lowerBound, to: share.upperBound, by: neuronsAtATime) {
      let rows = first..<min(first + neuronsAtATime, share.upperBound)
      let z = hidden[index].z.packed(rows, columns: count)
      let a = hidden[index].a.packed(rows, columns: count)
      setAffine(z, layer, rows, below: index)
      if index == 0, let fixed = network.fixedGates, let gates = hidden[0].gates {
        let gate = gates.packed(rows, columns: count)
        setAffine(gate, fixed, rows, below: 0)
        a.setToGated(z, by: gate)
      } else {
        a.set(to: network.activation, of: z)
      }
      if index == hidden.count - 1 {
        let weights = network.layers[hidden.count].weights.start
        MatrixProduct.add(1, .transposed(a), weights + first, to: partial(member).start, times: 1)
      }
    }
  }

  /// `z ← W·a + b` for some neurons, a being the values below.
  private func setAffine(
    _ z: FloatMatrix.Block, _ layer: DenseNetwork.Layer, _ rows: Range<Int>, below index: Int
  ) {
    guard let below = valuesBelow(index) else { return }
    z.setRows(to: layer.biases.start + rows.lowerBound)
    MatrixProduct.add(1, .asIs(layer.weights.block(rows: rows)), below, to: z, times: 1)
  }

  /// What a layer multiplies by its weights, one column a sample.
  private func valuesBelow(_ index: Int) -> MatrixProduct.Factor? {
    guard index == 0 else { return .asIs(hidden[index - 1].a.packed(columns: count)) }
    return inputs.map { .transposed($0.block()) }
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

  /// Computes the δ of every layer that the gradients need.
  func propagate() {
    precondition(
      network.layers.prefix(lowestTrained ?? network.layers.count).allSatisfy {
        !$0.trainsWeights && !$0.trainsBiases
      }, "what is trained was decided before")
    guard let lowest = lowestTrained, lowest < hidden.count else { return }
    for index in lowest..<hidden.count where hidden[index].deltas.isEmpty {
      let threads = index == hidden.count - 1 ? 1 : team.size
      hidden[index].deltas = (0..<threads).map { _ in
        FloatMatrix(rows: hidden[index].z.rows, columns: capacity)
      }
    }
    for index in stride(from: hidden.count - 1, through: lowest, by: -1) {
      team.run { self.propagate(layer: index, lowest: lowest, member: $0) }
    }
  }

  private func propagate(layer index: Int, lowest: Int, member: Int) {
    let values = hidden[index]
    let rows = team.share(of: values.z.rows, for: member)
    let delta = values.deltas[0].packed(rows, columns: count)
    if index == hidden.count - 1 {
      delta.setToOuterProduct(network.layers[index + 1].weights.start + rows.lowerBound, outputDeltas.start)
    }
    for other in values.deltas.dropFirst() { delta.add(other.packed(rows, columns: count)) }
    let (activation, z) = values.gates.map { (.relu, $0) } ?? (network.activation, values.z)
    delta.multiply(byDerivativeOf: activation, at: z.packed(rows, columns: count))
    guard index > lowest else { return }
    let part = hidden[index - 1].deltas[member].packed(columns: count)
    guard !rows.isEmpty else { return part.clear() }
    MatrixProduct.add(
      1, .transposed(network.layers[index].weights.block(rows: rows)), .asIs(delta), to: part, times: 0)
  }

  /// `W ← α ∂/∂W + β W` for the trained weights, `b ← α ∂/∂b + b` for the trained biases, in each layer.
  ///
  /// - Parameter target: the W and b of a layer that are written to.
  func addGradient(
    times alpha: Float, toWeightsTimes beta: Float,
    _ target: (Int) -> (weights: FloatMatrix, biases: FloatMatrix)
  ) {
    guard let lowest = lowestTrained else { return }
    let targets = (lowest...hidden.count).map(target)
    team.run { [self] member in
      for (index, target) in zip(lowest..., targets) where index < hidden.count {
        addHiddenGradient(
          ofLayer: index, times: alpha, toWeights: target.weights, times: beta, toBiases: target.biases,
          member: member)
      }
      addOutputGradient(
        times: alpha, toWeights: targets[targets.count - 1].weights, times: beta, member: member)
    }
    if network.layers[hidden.count].trainsBiases {
      let sum = outputDeltas.entries[..<count].reduce(0, +)
      targets[targets.count - 1].biases.start[0] += alpha * sum
    }
  }

  private func addHiddenGradient(
    ofLayer index: Int, times alpha: Float, toWeights weights: FloatMatrix, times beta: Float,
    toBiases biases: FloatMatrix, member: Int
  ) {
    let rows = team.share(of: weights.rows, for: member)
    guard !rows.isEmpty, let below = valuesBelow(index) else { return }
    let delta = hidden[index].deltas[0].packed(rows, columns: count)
    if network.layers[index].trainsWeights {
      MatrixProduct.add(
        alpha, .asIs(delta), below.transposed, to: weights.block(rows: rows), times: beta)
    }
    if network.layers[index].trainsBiases {
      MatrixProduct.add(alpha, .asIs(delta), ones.start, to: biases.start + rows.lowerBound, times: 1)
    }
  }

  private func addOutputGradient(
    times alpha: Float, toWeights weights: FloatMatrix, times beta: Float, member: Int
  ) {
    let rows = team.share(of: weights.columns, for: member)
    guard !rows.isEmpty, network.layers[hidden.count].trainsWeights else { return }
    let below = hidden[hidden.count - 1].a.packed(rows, columns: count)
    MatrixProduct.add(
      alpha, .asIs(below), outputDeltas.start, to: weights.start + rows.lowerBound, times: beta)
  }

  /// The first place where the last forward pass or the parameters are not finite numbers.
  func firstNonFiniteLayer() -> String? {
    for (index, layer) in network.layers.enumerated() {
      let name = network.name(ofLayer: index)
      if !layer.weights.block().isFinite || !layer.biases.block().isFinite {
        return "the parameters of \(name)"
      }
      let values = index == hidden.count ? outputs : hidden[index].z
      if count > 0, !values.packed(columns: count).isFinite { return name }
    }
    return nil
  }
}
