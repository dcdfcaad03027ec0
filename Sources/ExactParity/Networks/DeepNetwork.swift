public import ExactNumbers

/// A fully connected network of any depth with exact parameters and one output, biased in its first layer
/// only.
///
/// `x⁽¹⁾ = W⁽¹⁾x + b`, then `x⁽ˡ⁾ = W⁽ˡ⁾ σ(x⁽ˡ⁻¹⁾)` for l = 2 … L, and the output is the one coordinate of
/// `x⁽ᴸ⁾`.
///
/// ```swift
/// let network = try DeepNetwork(activation: .square, weights: [[[1]], [[1]]], biases: [0])
/// network.value(at: [1])                       // 1
/// network.rescaled(by: [2, 2]).value(at: [1])  // 8: 2·(2·1)²
/// ```
///
/// Reference: arXiv 2412.04910, eqs. (72) and (73).
public struct DeepNetwork: Sendable, Hashable {
  /// σ.
  public let activation: Activation
  /// `W⁽ˡ⁾` by rows, l = 1 … L.
  public let weights: [[[Rational]]]
  /// b, one a row of `W⁽¹⁾`.
  public let biases: [Rational]

  /// The derivatives of the output by every parameter, shaped like the network.
  public struct Gradient: Sendable, Hashable {
    /// By the entries of `W⁽ˡ⁾`, l = 1 … L.
    public let weights: [[[Rational]]]
    /// By the entries of b.
    public let biases: [Rational]
  }

  /// The network with these parameters.
  ///
  /// - Throws: ``InvalidInput`` naming the parameter when a layer is missing or empty, when a row does not
  ///   have one entry for each row of the layer below, when the last layer has more than one row, or when the
  ///   biases are not one a row of the first.
  public init(activation: Activation, weights: [[[Rational]]], biases: [Rational]) throws(InvalidInput) {
    guard let first = weights.first, let last = weights.last, let width = first.first?.count, width > 0
    else { throw InvalidInput("weights", "there is no layer, or the first one is empty") }
    guard last.count == 1 else {
      throw InvalidInput("weights", "the last layer has \(last.count) rows, not one")
    }
    var inputs = width
    for (index, layer) in weights.enumerated() {
      guard !layer.isEmpty, layer.allSatisfy({ $0.count == inputs }) else {
        throw InvalidInput("weights", "layer \(index + 1) does not have rows of \(inputs) weights")
      }
      inputs = layer.count
    }
    guard biases.count == first.count else {
      throw InvalidInput("biases", "there are \(biases.count) for \(first.count) rows of the first layer")
    }
    self.activation = activation
    self.weights = weights
    self.biases = biases
  }

  /// L, the number of layers.
  public var depth: Int { weights.count }

  /// The number of coordinates of an input.
  public var dimension: Int { weights[0][0].count }

  /// `x⁽¹⁾, …, x⁽ᴸ⁾`.
  private func layers(at x: [Rational]) -> [[Rational]] {
    precondition(x.count == dimension, "the input does not have the dimension of the network")
    var values = [zip(Self.product(weights[0], x), biases).map { $0 + $1 }]
    for layer in weights.dropFirst() {
      values.append(Self.product(layer, values[values.count - 1].map(activation.value)))
    }
    return values
  }

  private static func product(_ matrix: [[Rational]], _ vector: [Rational]) -> [Rational] {
    matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// The output.
  ///
  /// - Precondition: x has ``dimension`` coordinates.
  public func value(at x: [Rational]) -> Rational { layers(at: x)[depth - 1][0] }

  /// The derivatives of the output, by the chain rule from the last layer down, with the conventions of
  /// ``Activation`` at kinks.
  ///
  /// - Precondition: x has ``dimension`` coordinates.
  public func gradient(at x: [Rational]) -> Gradient {
    let values = layers(at: x)
    var derivatives: [[[Rational]]] = []
    // ∂N/∂x⁽ˡ⁾, from l = L, where it is 1.
    var sensitivity: [Rational] = [1]
    for l in (0..<depth).reversed() {
      let inputs = l == 0 ? x : values[l - 1].map(activation.value)
      derivatives.append(sensitivity.map { slope in inputs.map { slope * $0 } })
      guard l > 0 else { break }
      sensitivity = values[l - 1].indices.map { j in
        let sum = zip(weights[l], sensitivity).reduce(Rational(0)) { $0 + $1.0[j] * $1.1 }
        return sum * activation.derivative(at: values[l - 1][j])
      }
    }
    return Gradient(weights: derivatives.reversed(), biases: sensitivity)
  }

  /// The network with all parameters of layer l, the biases with the first, multiplied by `factors[l − 1]`.
  ///
  /// Reference: arXiv 2412.04910, Definition 7.
  ///
  /// - Precondition: one factor a layer.
  public func rescaled(by factors: [Rational]) -> DeepNetwork {
    precondition(factors.count == depth, "a rescaling has one factor a layer")
    return DeepNetwork(
      unchecked: activation,
      weights: zip(weights, factors).map { layer, factor in layer.map { $0.map { $0 * factor } } },
      biases: biases.map { $0 * factors[0] })
  }

  private init(unchecked activation: Activation, weights: [[[Rational]]], biases: [Rational]) {
    self.activation = activation
    self.weights = weights
    self.biases = biases
  }
}
