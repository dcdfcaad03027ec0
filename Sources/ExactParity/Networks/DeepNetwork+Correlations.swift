package import ExactNumbers

extension DeepNetwork {
  /// `(E_x f ∂_p NN)²` for every parameter, by layer, f given by its values; the biases come after the weights of the first.
  package func squaredCorrelations(with labels: [Rational]) -> [[Rational]] {
    var sums: [[Rational]] = []
    for (index, label) in labels.enumerated() {
      let x = (0..<dimension).map { Rational(index >> $0 & 1 == 0 ? 1 : -1) }
      let gradient = self.gradient(at: x)
      var layers = gradient.weights.map { layer in layer.flatMap { $0.map { $0 * label } } }
      layers[0] += gradient.biases.map { $0 * label }
      sums = sums.isEmpty ? layers : zip(sums, layers).map { zip($0, $1).map { $0 + $1 } }
    }
    let size = Rational(labels.count)
    return sums.map { $0.map { ($0 / size).power(2) } }
  }
}
