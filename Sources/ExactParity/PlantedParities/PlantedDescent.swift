public import ExactNumbers

/// Gradient descent on the population hinge loss over D_A, exactly, as in arXiv 2002.07400, Section 2.
///
/// `g(x) = Σ_i u_i σ(w_i·x + b_i)` with ReLU6; a step of rate η and regularisation λ moves u and w by `−η∂(L +
/// λ(‖u‖² + Σ‖w_i‖²))` and b by `−η∂L`. Numbers are `a + b√n`; weights are kept as `W = √n·w`, so that `w·x = W·s/n`.
/// `σ'(z) = 1[0 ≤ z < 6]`, and the loss has slope 0 where `y g = 1`.
///
/// ```swift
/// let planted = try PlantedParity(dimension: 4, size: 3)
/// var descent = PlantedDescent(planted, .twins(of: [1, 1, 1, 0], bias: Rational(1, 24), output: 1))
/// descent.step(rate: 1, regularization: Rational(1, 2))
/// descent.neurons[0].output   // u⁽¹⁾ = E y σ(w·x + b)
/// ```
public struct PlantedDescent: Sendable {
  /// One neuron.
  public struct Neuron: Sendable, Hashable {
    /// `W = √n·w`.
    public var scaledWeights: [QuadraticNumber]
    /// b.
    public var bias: QuadraticNumber
    /// u.
    public var output: QuadraticNumber

    /// A neuron of integer weights `w = weights` (not scaled) over n inputs.
    public init(weights: [Int], bias: Rational, output: Rational) {
      scaledWeights = weights.map { QuadraticNumber(0, Rational($0), radicand: weights.count) }
      self.bias = QuadraticNumber(bias)
      self.output = QuadraticNumber(output)
    }

    /// `w·x + b` at `x = s/√n`.
    public func preactivation(at s: SignVector) -> QuadraticNumber {
      let sum = scaledWeights.enumerated().reduce(QuadraticNumber.zero) {
        s[$1.offset + 1] == 1 ? $0 + $1.element : $0 - $1.element
      }
      return sum * QuadraticNumber(Rational(1, Integer(scaledWeights.count))) + bias
    }

    /// `σ(w·x + b)`.
    public func value(at s: SignVector) -> QuadraticNumber { max(0, min(6, preactivation(at: s))) }
  }

  /// The distribution.
  public let planted: PlantedParity
  /// The neurons, after the steps made so far.
  public private(set) var neurons: [Neuron]

  /// Descent from these neurons, each with n weights.
  public init(_ planted: PlantedParity, _ neurons: [Neuron]) {
    precondition(
      neurons.allSatisfy { $0.scaledWeights.count == planted.dimension }, "a neuron has n weights")
    self.planted = planted
    self.neurons = neurons
  }

  /// `g(x)`.
  public func value(at s: SignVector) -> QuadraticNumber {
    neurons.reduce(.zero) { $0 + $1.output * $1.value(at: s) }
  }

  /// One step.
  ///
  /// - Complexity: `2^n` inputs times the network's weights.
  public mutating func step(rate: Rational, regularization: Rational) {
    var sums = neurons.map { _ in
      (weights: [Int](repeating: 0, count: planted.dimension), bias: 0, output: QuadraticNumber.zero)
    }
    for s in planted.inputs {
      let z = neurons.map { $0.preactivation(at: s) }
      let values = z.map { max(0, min(6, $0)) }
      let g = zip(neurons, values).reduce(QuadraticNumber.zero) { $0 + $1.0.output * $1.1 }
      let label = planted.label(of: s)
      guard g * QuadraticNumber(Rational(label)) < 1 else { continue }
      // Below 2^{n+1} in absolute value in total, n ≤ 24.
      let signed = label * planted.weight(of: s)
      for i in neurons.indices {
        sums[i].output += QuadraticNumber(Rational(signed)) * values[i]
        guard z[i] >= 0, z[i] < 6 else { continue }
        sums[i].bias += signed
        for j in sums[i].weights.indices { sums[i].weights[j] += signed * s[j + 1] }
      }
    }
    let scale = QuadraticNumber(rate / planted.totalWeight)
    let kept = QuadraticNumber(1 - 2 * rate * regularization)
    for i in neurons.indices {
      let u = neurons[i].output
      // √n·∂L/∂w_j = −u E[y σ' s_j] over the inputs with y g < 1: integer sums, times u.
      for j in sums[i].weights.indices {
        neurons[i].scaledWeights[j] =
          kept * neurons[i].scaledWeights[j] + scale * u * QuadraticNumber(Rational(sums[i].weights[j]))
      }
      neurons[i].bias += scale * u * QuadraticNumber(Rational(sums[i].bias))
      neurons[i].output = kept * u + scale * sums[i].output
    }
  }
}

extension [PlantedDescent.Neuron] {
  /// Two neurons with the same weights and biases and opposite outputs: `g ≡ 0`, the reading that Section 5 needs.
  public static func twins(of weights: [Int], bias: Rational, output: Rational) -> [PlantedDescent.Neuron] {
    [
      PlantedDescent.Neuron(weights: weights, bias: bias, output: output),
      PlantedDescent.Neuron(weights: weights, bias: bias, output: -output),
    ]
  }

  /// Two neurons with all parameters opposite, the initialisation as printed in Section 2.
  public static func opposites(
    of weights: [Int], bias: Rational, output: Rational
  ) -> [PlantedDescent.Neuron] {
    [
      PlantedDescent.Neuron(weights: weights, bias: bias, output: output),
      PlantedDescent.Neuron(weights: weights.map { -$0 }, bias: -bias, output: -output),
    ]
  }
}
