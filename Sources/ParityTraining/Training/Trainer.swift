package import ExactParity

/// What one update of gradient descent uses beside the gradient.
package struct StepSize: Sendable, Hashable {
  /// γ.
  package var learningRate: Float
  /// λ: the loss is regularised by `λ Σ‖W‖²` over the trained weights, not the biases (arXiv 2002.07400,
  /// Section 2).
  package var decay: Float
  /// τ: the standard deviation of the Gaussian that is added to every entry of the gradient (arXiv
  /// 2412.04910, Definition 3).
  package var noise: Float

  /// Plain gradient descent unless a decay or a noise is given.
  package init(learningRate: Float, decay: Float = 0, noise: Float = 0) {
    self.learningRate = learningRate
    self.decay = decay
    self.noise = noise
  }
}

/// A step that left the finite numbers.
package struct TrainingDiverged: Error, Sendable, Hashable, CustomStringConvertible {
  /// The step, the first being 1.
  package let step: Int
  /// Where the first NaN or infinity stands.
  package let layer: String

  /// One sentence with the step and the layer.
  package var description: String { "NaN or infinity at step \(step) in \(layer)" }
}

/// Gradient descent on a network: the gradient is exact for the batch it is given, a sample or a population.
package final class Trainer {
  /// The network that is trained.
  package let network: DenseNetwork
  private let loss: FloatLoss
  private let pass: BackwardPass
  private lazy var gradient = Gradient(shapedLike: network)
  private var adaDelta: AdaDelta?
  /// The number of steps done.
  package private(set) var stepsDone = 0

  /// A trainer of `network`; `capacity` samples at a time go through it, which bounds the memory.
  ///
  /// - Parameter threads: how many threads share a step. A run is reproducible bit for bit at a fixed number;
  ///   several runs side by side use the cores better than one run on all of them.
  package init(_ network: DenseNetwork, loss: FloatLoss, capacity: Int, threads: Int = 1) {
    self.network = network
    self.loss = loss
    pass = BackwardPass(network, capacity: capacity, threads: threads)
  }

  /// A capacity for batches of `count`: so that the values of a layer with the given hidden widths stay in
  /// the cache, or for layers wider than that, the fewest samples that a matrix product takes efficiently.
  package static func capacity(forBatchesOf count: Int, hidden: [Int]) -> Int {
    let values = 1 << 18
    return min(count, max(64, min(4096, values / (hidden.max() ?? 1))))
  }

  /// One update on the batch, and the loss before it.
  ///
  /// - Throws: ``TrainingDiverged`` when the loss is not finite; the parameters are then those before the
  ///   step.
  @discardableResult
  package func step(_ batch: Batch, _ size: StepSize, noise generator: inout SeededGenerator) throws -> Double
  {
    let loss: Double
    if batch.count <= pass.capacity && adaDelta == nil {
      loss = try sendThrough(batch, from: 0, count: batch.count)
      // W ← W − γ(∂L + 2λW) = −γ ∂L + (1 − 2γλ) W, in one product.
      let kept = 1 - 2 * size.learningRate * size.decay
      pass.addGradient(times: -size.learningRate, toWeightsTimes: kept) {
        (network.layers[$0].weights, network.layers[$0].biases)
      }
    } else {
      loss = try accumulateGradient(batch)
      if adaDelta == nil { descend(size) } else { adaDelta?.update(network, gradient) }
    }
    if size.noise > 0 { addNoise(size.learningRate * size.noise, &generator) }
    stepsDone += 1
    return loss
  }

  /// The gradient on the batch, and the loss; the network is left alone.
  package func gradient(on batch: Batch) throws -> (loss: Double, gradient: Gradient) {
    let loss = try accumulateGradient(batch)
    return (loss, gradient)
  }

  /// From now on every step is one of AdaDelta; its learning rate is 1, and decay and noise are not used.
  package func useAdaDelta() { adaDelta = AdaDelta(network) }

  /// The parameters, and with AdaDelta its running means: what a continued run needs beside the number of
  /// steps.
  package var state: [Float] { network.parameters + (adaDelta?.state ?? []) }

  /// Puts back a state of the same run.
  package func restore(step: Int, state: [Float]) {
    precondition(state.count == self.state.count, "the state is one of the same run")
    network.setParameters(Array(state.prefix(network.parameterCount)))
    adaDelta?.setState(Array(state.dropFirst(network.parameterCount)))
    stepsDone = step
  }

  /// `N(x)` for each input.
  package func outputs(_ inputs: FloatMatrix) -> [Float] {
    var outputs: [Float] = []
    outputs.reserveCapacity(inputs.rows)
    for start in stride(from: 0, to: inputs.rows, by: pass.capacity) {
      let count = min(pass.capacity, inputs.rows - start)
      pass.forward(FloatMatrix(rowsOf: inputs, from: start, count: count))
      outputs.append(contentsOf: pass.outputs.entries[..<count])
    }
    return outputs
  }

  /// The mean loss and the weighted fraction of inputs with `yN(x) > 0`: an output of 0 counts as wrong.
  package func evaluate(_ batch: Batch) throws -> (loss: Double, accuracy: Double) {
    var (total, correct) = (0.0, 0.0)
    for (index, output) in outputs(batch.inputs).enumerated() {
      let label = batch.labels.entries[index]
      total += Double(batch.weight(index)) * Double(loss.value(output: output, label: label))
      if label * output > 0 { correct += batch.probabilities.map { Double($0[index]) } ?? 1 }
    }
    guard total.isFinite else { throw diverged() }
    // Rounded probabilities may have a sum above 1.
    return (total, batch.probabilities == nil ? correct / Double(batch.count) : min(1, correct))
  }

  private func sendThrough(_ batch: Batch, from start: Int, count: Int) throws -> Double {
    let whole = start == 0 && count == batch.count
    pass.forward(whole ? batch.inputs : FloatMatrix(rowsOf: batch.inputs, from: start, count: count))
    let loss = pass.evaluate(loss, labels: batch.labels.start + start) { batch.weight(start + $0) }
    guard loss.isFinite else { throw diverged() }
    pass.propagate()
    return loss
  }

  private func accumulateGradient(_ batch: Batch) throws -> Double {
    gradient.setToZero()
    var total = 0.0
    for start in stride(from: 0, to: batch.count, by: pass.capacity) {
      total += try sendThrough(batch, from: start, count: min(pass.capacity, batch.count - start))
      pass.addGradient(times: 1, toWeightsTimes: 1) { gradient.layers[$0] }
    }
    return total
  }

  private func descend(_ size: StepSize) {
    for (layer, slope) in zip(network.layers, gradient.layers) {
      if layer.trainsWeights {
        let kept = 1 - 2 * size.learningRate * size.decay
        let (entries, slopes) = (layer.weights.start, slope.weights.start)
        for i in 0..<layer.weights.entries.count {
          entries[i] = kept * entries[i] - size.learningRate * slopes[i]
        }
      }
      if layer.trainsBiases {
        for i in layer.biases.entries.indices {
          layer.biases.entries[i] -= size.learningRate * slope.biases.entries[i]
        }
      }
    }
  }

  private func addNoise(_ deviation: Float, _ generator: inout SeededGenerator) {
    var normals = NormalDraws()
    for layer in network.layers {
      if layer.trainsWeights {
        for i in layer.weights.entries.indices {
          layer.weights.entries[i] += deviation * Float(normals.next(using: &generator))
        }
      }
      if layer.trainsBiases {
        for i in layer.biases.entries.indices {
          layer.biases.entries[i] += deviation * Float(normals.next(using: &generator))
        }
      }
    }
  }

  private func diverged() -> TrainingDiverged {
    TrainingDiverged(step: stepsDone + 1, layer: pass.firstNonFiniteLayer() ?? "the loss")
  }
}
