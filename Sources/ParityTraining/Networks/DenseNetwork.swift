package import ExactParity

/// A fully connected network with one linear output, `N(x) = v·φ(W_L ⋯ φ(W_1 x + b_1) ⋯ + b_L) + c`, in
/// `Float`.
///
/// With one hidden layer, c = 0 and the output layer alone trained it is the network of arXiv 2412.04910,
/// Section 4; integer weights up to 2²⁴ are exact.
package final class DenseNetwork {
  /// One affine map and which of its parameters are trained.
  package final class Layer {
    /// The weights, one row an output.
    package let weights: FloatMatrix
    /// The biases, one row.
    package let biases: FloatMatrix
    /// Whether a step changes the weights.
    package var trainsWeights = true
    /// Whether a step changes the biases.
    package var trainsBiases = true

    init(inputs: Int, outputs: Int) {
      weights = FloatMatrix(rows: outputs, columns: inputs)
      biases = FloatMatrix(rows: 1, columns: outputs)
    }
  }

  /// The layers, from the input to the output.
  package let layers: [Layer]
  /// The activation after every layer but the last.
  package let activation: FloatActivation
  /// The first layer that decides which neurons are active in place of the network's own first layer, if set:
  /// the network is then linear in its first layer, as in the tangent regime.
  package var fixedGates: Layer?

  /// The network with all parameters 0.
  ///
  /// - Parameters:
  ///   - inputs: the dimension, at least 1.
  ///   - hidden: the numbers of neurons of the hidden layers, at least one layer of at least 1.
  /// - Throws: `ComputationRefused` where there is no library for matrix products, or no memory for it.
  package init(inputs: Int, hidden: [Int], activation: FloatActivation) throws(ComputationRefused) {
    precondition(!hidden.isEmpty, "there is at least one hidden layer")
    try MatrixProduct.prepare()
    let sizes = [inputs] + hidden + [1]
    layers = (1..<sizes.count).map { Layer(inputs: sizes[$0 - 1], outputs: sizes[$0]) }
    self.activation = activation
  }

  /// The dimension of the input.
  package var inputs: Int { layers[0].weights.columns }

  /// The name of a layer in messages: `hidden layer 1`, …, `output layer`.
  package func name(ofLayer index: Int) -> String {
    index == layers.count - 1 ? "output layer" : "hidden layer \(index + 1)"
  }

  /// Keeps a copy of the first layer as the fixed gates.
  package func fixGates() {
    let copy = Layer(inputs: inputs, outputs: layers[0].weights.rows)
    _ = copy.weights.entries.update(from: layers[0].weights.entries)
    _ = copy.biases.entries.update(from: layers[0].biases.entries)
    fixedGates = copy
  }

  /// All parameters in order: of each layer the weights, row by row, then the biases.
  package var parameters: [Float] {
    layers.flatMap { Array($0.weights.entries) + Array($0.biases.entries) }
  }

  /// The number of parameters.
  package var parameterCount: Int {
    layers.reduce(0) { $0 + $1.weights.entries.count + $1.biases.entries.count }
  }

  /// Replaces all parameters by as many others in the same order.
  package func setParameters(_ values: [Float]) {
    precondition(values.count == parameterCount, "there is one value for each parameter")
    var rest = values[...]
    for matrix in layers.flatMap({ [$0.weights, $0.biases] }) {
      for index in matrix.entries.indices { matrix.entries[index] = rest[rest.startIndex + index] }
      rest = rest.dropFirst(matrix.entries.count)
    }
  }
}
