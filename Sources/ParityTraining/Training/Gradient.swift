/// One number for each parameter of a network, in the same shape.
package final class Gradient {
  /// Of each layer the weights and the biases.
  package let layers: [(weights: FloatMatrix, biases: FloatMatrix)]

  /// Zeros in the shape of `network`.
  init(shapedLike network: DenseNetwork) {
    layers = network.layers.map {
      (
        FloatMatrix(rows: $0.weights.rows, columns: $0.weights.columns),
        FloatMatrix(rows: 1, columns: $0.biases.columns)
      )
    }
  }

  func setToZero() {
    for layer in layers {
      layer.weights.entries.update(repeating: 0)
      layer.biases.entries.update(repeating: 0)
    }
  }

  /// All entries, in the order of the network's parameters.
  package var entries: [Float] {
    layers.flatMap { Array($0.weights.entries) + Array($0.biases.entries) }
  }

  func setEntries(_ values: [Float]) {
    var rest = values[...]
    for matrix in layers.flatMap({ [$0.weights, $0.biases] }) {
      for index in matrix.entries.indices { matrix.entries[index] = rest[rest.startIndex + index] }
      rest = rest.dropFirst(matrix.entries.count)
    }
  }
}
