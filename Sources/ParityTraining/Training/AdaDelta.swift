/// The AdaDelta update, with decay 0.9 and ε = 10⁻⁶, the customary values.
///
/// With running means E of squares, `Δ = √(E[Δ²] + ε)/√(E[g²] + ε) · g` is subtracted from each parameter.
///
/// Reference: M. D. Zeiler, *ADADELTA: an adaptive learning rate method*, arXiv 1212.5701, Algorithm 1.
struct AdaDelta {
  private let squaredGradients: Gradient
  private let squaredUpdates: Gradient

  init(_ network: DenseNetwork) {
    squaredGradients = Gradient(shapedLike: network)
    squaredUpdates = Gradient(shapedLike: network)
  }

  /// The running means.
  var state: [Float] { squaredGradients.entries + squaredUpdates.entries }

  func setState(_ values: [Float]) {
    let half = values.count / 2
    squaredGradients.setEntries(Array(values[..<half]))
    squaredUpdates.setEntries(Array(values[half...]))
  }

  func update(_ network: DenseNetwork, _ gradient: Gradient) {
    for (index, layer) in network.layers.enumerated() {
      let (slopes, squares, updates) = (
        gradient.layers[index], squaredGradients.layers[index], squaredUpdates.layers[index]
      )
      if layer.trainsWeights {
        update(layer.weights, slopes.weights, squares.weights, updates.weights)
      }
      if layer.trainsBiases { update(layer.biases, slopes.biases, squares.biases, updates.biases) }
    }
  }

  private func update(
    _ parameters: FloatMatrix, _ slopes: FloatMatrix, _ squares: FloatMatrix, _ updates: FloatMatrix
  ) {
    let (kept, epsilon): (Float, Float) = (0.9, 1e-6)
    let (p, g, s, u) = (parameters.start, slopes.start, squares.start, updates.start)
    for i in 0..<parameters.entries.count {
      s[i] = kept * s[i] + (1 - kept) * g[i] * g[i]
      let change = ((u[i] + epsilon) / (s[i] + epsilon)).squareRoot() * g[i]
      u[i] = kept * u[i] + (1 - kept) * change * change
      p[i] -= change
    }
  }
}
