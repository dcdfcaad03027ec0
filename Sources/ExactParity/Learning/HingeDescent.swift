public import ExactNumbers

/// Gradient descent with batch size one and the hinge loss `max(0, β − yN(x))` on both layers of a ReLU
/// network, in exact arithmetic.
///
/// A step on `(x, y)` with `yN(x) < β` moves every parameter θ by `γ y ∂N(x)/∂θ`, all at once; any other step
/// moves nothing, so the subgradient at the kink is 0.
///
/// ```swift
/// let network = try TwoLayerNetwork(activation: .relu, weights: [[1]], biases: [0], outputs: [-10])
/// var descent = try HingeDescent(network, rate: Rational(1, 500), margin: 0)
/// descent.step(on: SignVector([1]), label: 1)  // true
/// descent.parameters.outputs                   // [-4999/500]
/// ```
///
/// All parameters are kept as integers over one denominator D, which an update multiplies by the denominator
/// of γ: numbers grow by a fixed number of digits an update and no fraction is reduced on the way.
///
/// Reference: arXiv 2412.04910, eq. (3) and Lemma 2.
public struct HingeDescent: Sendable {
  private var weights: [[Integer]]
  private var biases: [Integer]
  private var outputs: [Integer]
  private var denominator: Integer
  /// γ.
  public let rate: Rational
  /// β.
  public let margin: Rational
  /// Whether the hidden biases are trained too.
  public let trainsBiases: Bool
  /// How many steps have moved a parameter.
  public private(set) var updates = 0

  /// Descent from `network` with rate γ and margin β.
  ///
  /// - Throws: ``InvalidInput`` naming `activation` unless it is the ReLU.
  public init(
    _ network: TwoLayerNetwork, rate: Rational, margin: Rational, trainsBiases: Bool = false
  ) throws(InvalidInput) {
    guard network.activation == .relu else {
      throw InvalidInput("activation", "\(network.activation) is not relu")
    }
    let all = network.weights.flatMap { $0 } + network.biases + network.outputs
    let common = all.reduce(Integer(1)) { Integer.leastCommonMultiple($0, $1.denominator) }
    let cleared = { (value: Rational) in (value * Rational(common)).numerator }
    weights = network.weights.map { $0.map(cleared) }
    biases = network.biases.map(cleared)
    outputs = network.outputs.map(cleared)
    denominator = common
    self.rate = rate
    self.margin = margin
    self.trainsBiases = trainsBiases
  }

  /// `w_i`, `b_i` and `v_i` now, in lowest terms.
  public var parameters: (weights: [[Rational]], biases: [Rational], outputs: [Rational]) {
    let reduced = { (value: Integer) in Rational(value, denominator) }
    return (weights.map { $0.map(reduced) }, biases.map(reduced), outputs.map(reduced))
  }

  /// `D·(w_i·x + b_i)` for every neuron.
  private func scaledPreactivations(at x: SignVector) -> [Integer] {
    zip(weights, biases).map { row, bias in
      var sum = bias
      for (j, weight) in row.enumerated() {
        if x[j + 1] == 1 { sum += weight } else { sum -= weight }
      }
      return sum
    }
  }

  /// `D²·Σ v_i ReLU(z_i)` from the scaled pre-activations.
  private func scaledOutput(_ preactivations: [Integer]) -> Integer {
    var sum: Integer = 0
    for (output, z) in zip(outputs, preactivations) where z > 0 { sum.addProduct(output, z) }
    return sum
  }

  /// `s·N(x)` with a scale `s > 0` that is the same for every x until the next update.
  package func scaledOutput(at x: SignVector) -> Integer { scaledOutput(scaledPreactivations(at: x)) }

  /// `N(x)`.
  public func output(at x: SignVector) -> Rational {
    Rational(scaledOutput(at: x), denominator * denominator)
  }

  /// Whether `yN(x) < β`, given `scaledOutput` at x.
  package func isViolated(scaledOutput: Integer, label: Int) -> Bool {
    // y·S/D² < p/q with positive D² and q.
    Integer(label) * scaledOutput * margin.denominator < margin.numerator * denominator * denominator
  }

  /// One step on `x` with its label, 1 or −1; returns whether a parameter moved.
  ///
  /// - Complexity: `O(n·d)` operations on integers of `O(updates)` digits.
  @discardableResult
  public mutating func step(on x: SignVector, label: Int) -> Bool {
    precondition(abs(label) == 1, "a label is 1 or -1")
    let z = scaledPreactivations(at: x)
    guard isViolated(scaledOutput: scaledOutput(z), label: label) else { return false }
    // ∂N/∂v_i = ReLU(z_i), and ∂N/∂w_ij = v_i 1[z_i ≥ 0] x_j: some v_i or z_i of an active neuron must be
    // non-zero.
    guard z.indices.contains(where: { z[$0] > 0 || (z[$0] >= 0 && !outputs[$0].isZero) }) else {
      return false
    }
    // θ + (p/q) g = (qΘ + pG)/(qD), with Θ = Dθ and G = Dg.
    let (p, q) = (rate.numerator * Integer(label), rate.denominator)
    for i in z.indices {
      let hidden = z[i] >= 0 ? p * outputs[i] : 0
      for j in weights[i].indices {
        weights[i][j] *= q
        if x[j + 1] == 1 { weights[i][j] += hidden } else { weights[i][j] -= hidden }
      }
      biases[i] *= q
      if trainsBiases { biases[i] += hidden }
      outputs[i] *= q
      if z[i] > 0 { outputs[i].addProduct(p, z[i]) }
    }
    denominator *= q
    updates += 1
    return true
  }
}
