/// The initialisation of arXiv 2002.07400, Section 2, in the reading that its proofs need: twins with equal
/// weights and biases and opposite output weights, so the network is 0 at first.
///
/// For i ≤ q: `w_i ∈ {−1, 0, 1}^n` uniform, `b_i = 1/(8k)`, `u_i ~ U[−n/k, n/k]`; `w_{q+i} = w_i`, `b_{q+i} =
/// b_i`, `u_{q+i} = −u_i`. All parameters but the output bias, which is 0, are trained.
package enum DanielyMalachStart {
  /// Sets the parameters of a network with one hidden layer of an even number 2q of neurons.
  package static func apply(to network: DenseNetwork, degree k: Int, seed: UInt64) {
    let (hidden, output) = (network.layers[0], network.layers[1])
    let half = hidden.weights.rows / 2
    precondition(network.layers.count == 2 && half * 2 == hidden.weights.rows, "the neurons come in pairs")
    var generator = RandomStream.initialization.generator(seed: seed)
    let n = hidden.weights.columns
    for i in 0..<half {
      for j in 0..<n {
        let weight = Float(Int(generator.index(below: 3)) - 1)
        hidden.weights[i, j] = weight
        hidden.weights[half + i, j] = weight
      }
      let u = Float(Double(n) / Double(k) * (2 * unitDouble(&generator) - 1))
      output.weights[0, i] = u
      output.weights[0, half + i] = -u
    }
    hidden.biases.entries.update(repeating: 1 / Float(8 * k))
    output.biases.entries.update(repeating: 0)
    output.trainsBiases = false
  }

  /// The first step of Theorem 3: `η₁ = 1, λ₁ = ½`, which replaces the weights by the negative gradient.
  package static let firstStep = StepSize(learningRate: 1, decay: 0.5)
}
