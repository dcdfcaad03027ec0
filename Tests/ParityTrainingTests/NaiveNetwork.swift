import ExactParity
import ParityTraining

/// A network as nested arrays of doubles, one sample and one neuron at a time: shares no code with the
/// trainer.
struct NaiveNetwork {
  var weights: [[[Double]]]
  var biases: [[Double]]
  var activation: FloatActivation

  init(_ network: DenseNetwork) {
    activation = network.activation
    weights = network.layers.map { layer in
      (0..<layer.weights.rows).map { i in
        (0..<layer.weights.columns).map { Double(layer.weights[i, $0]) }
      }
    }
    biases = network.layers.map { $0.biases.entries.map(Double.init) }
  }

  /// The network in which nothing cancels: its gradient at |x| is at least the sum of the absolute values of
  /// everything that the gradient of this network adds up, so rounding errors are in proportion to it.
  var withoutCancellation: NaiveNetwork {
    var network = self
    network.weights = weights.map { $0.map { $0.map(abs) } }
    network.biases = biases.map { $0.map(abs) }
    if case .clipped = activation { network.activation = .relu }
    return network
  }

  func value(_ z: Double) -> Double {
    switch activation {
    case .relu: max(z, 0)
    case .step: z >= 0 ? 1 : 0
    case .clipped(let height): max(0, min(z, Double(height)))
    case .square: z * z
    case .cosine: 0
    }
  }

  func slope(_ z: Double) -> Double {
    switch activation {
    case .relu, .step: z >= 0 ? 1 : 0
    case .clipped(let height): z >= 0 && z < Double(height) ? 1 : 0
    case .square: 2 * z
    case .cosine: 0
    }
  }

  /// The preactivations of every layer; the last is the output.
  func preactivations(_ x: [Double]) -> [[Double]] {
    var all: [[Double]] = []
    var below = x
    for l in weights.indices {
      let z = weights[l].indices.map { i in
        zip(weights[l][i], below).reduce(biases[l][i]) { $0 + $1.0 * $1.1 }
      }
      all.append(z)
      below = z.map(value)
    }
    return all
  }

  func output(_ x: [Double]) -> Double { preactivations(x)[weights.count - 1][0] }

  /// The gradient of `L(N(x), y)`, in the order of the parameters, by the chain rule along every path from a
  /// parameter to the output: `∂N/∂z_{l,i}` is a sum over the neurons above, computed recursively.
  func gradient(_ x: [Double], outputSlope: Double) -> [Double] {
    let z = preactivations(x)
    func outputDerivative(_ l: Int, _ i: Int) -> Double {
      if l == weights.count - 1 { return 1 }
      return weights[l + 1].indices.reduce(0) {
        $0 + outputDerivative(l + 1, $1) * weights[l + 1][$1][i]
      } * slope(z[l][i])
    }
    var entries: [Double] = []
    for l in weights.indices {
      let below = l == 0 ? x : z[l - 1].map(value)
      let deltas = weights[l].indices.map { outputSlope * outputDerivative(l, $0) }
      for delta in deltas { entries += below.map { $0 * delta } }
      entries += deltas
    }
    return entries
  }
}

/// `∂L/∂N`, restated.
func naiveSlope(_ loss: FloatLoss, _ output: Double, _ label: Double) -> Double {
  switch loss {
  case .correlation: -label
  case .hinge(let margin): label * output < Double(margin) ? -label : 0
  case .squared: 2 * (output - label)
  case .absolute: output == label ? 0 : (output > label ? 1 : -1)
  }
}

/// `L(N, y)`, restated.
func naiveLoss(_ loss: FloatLoss, _ output: Double, _ label: Double) -> Double {
  switch loss {
  case .correlation: -label * output
  case .hinge(let margin): max(0, Double(margin) - label * output)
  case .squared: (output - label) * (output - label)
  case .absolute: abs(output - label)
  }
}
