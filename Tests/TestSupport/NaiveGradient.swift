public import ExactNumbers

/// A two-layer network, a target and a loss, from their definitions: an oracle for gradients that shares no
/// code with the library. Everything is a `Rational`, and every input is visited for every parameter.
public struct NaiveGradient {
  /// `w_i`.
  public var weights: [[Rational]]
  /// `b_i`.
  public var biases: [Rational]
  /// `v_i`.
  public var outputs: [Rational]
  /// φ and φ'.
  public var activation: (value: (Rational) -> Rational, derivative: (Rational) -> Rational)
  /// `∂L(N, y)/∂N`.
  public var lossDerivative: (_ output: Rational, _ label: Rational) -> Rational
  /// The labels of an input, equally likely.
  public var labels: ([Int]) -> [Rational]

  /// An oracle for the gradient of these definitions.
  public init(
    weights: [[Rational]], biases: [Rational], outputs: [Rational],
    activation: (value: (Rational) -> Rational, derivative: (Rational) -> Rational),
    lossDerivative: @escaping (_ output: Rational, _ label: Rational) -> Rational,
    labels: @escaping ([Int]) -> [Rational]
  ) {
    self.weights = weights
    self.biases = biases
    self.outputs = outputs
    self.activation = activation
    self.lossDerivative = lossDerivative
    self.labels = labels
  }

  /// `E_x ∂L/∂θ` for the weights, the biases and the outputs.
  public func gradient() -> (weights: [[Rational]], biases: [Rational], outputs: [Rational]) {
    let cube = naiveCube(weights[0].count)
    var result = (
      weights: weights.map { $0.map { _ in Rational(0) } }, biases: biases.map { _ in Rational(0) },
      outputs: outputs.map { _ in Rational(0) }
    )
    for x in cube {
      let z = weights.indices.map { i in
        zip(weights[i], x).reduce(biases[i]) { $0 + $1.0 * Rational($1.1) }
      }
      let output = z.indices.reduce(Rational(0)) { $0 + outputs[$1] * activation.value(z[$1]) }
      let choices = labels(x)
      for label in choices {
        let factor = lossDerivative(output, label) / Rational(choices.count * cube.count)
        for i in z.indices {
          result.outputs[i] += factor * activation.value(z[i])
          let slope = factor * outputs[i] * activation.derivative(z[i])
          result.biases[i] += slope
          for j in x.indices { result.weights[i][j] += slope * Rational(x[j]) }
        }
      }
    }
    return result
  }
}
