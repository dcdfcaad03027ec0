public import ExactNumbers

/// The exact population gradient `Γ_f(θ) = E_x ∇_θ L(N(x; θ), f(x))` of a two-layer network, over uniform
/// `x ∈ {±1}^d`.
///
/// With `g(x) = ∂L/∂N` (averaged over both labels when they are independent and fair) and
/// `z_i = w_i·x + b_i`:
///
/// - outputs: `E_x g(x) φ(z_i)`;
/// - biases: `v_i E_x g(x) φ'(z_i)`;
/// - weights: `v_i E_x g(x) φ'(z_i) x_j`.
///
/// The conventions at the kinks of φ and L are those of ``Activation`` and ``Loss``.
///
/// ```swift
/// let neuron = try TwoLayerNetwork(activation: .relu, weights: [[1, 1]], biases: [0], outputs: [1])
/// let gradient = try PopulationGradient(
///   of: neuron, target: .parity(Parity(degree: 2)), loss: .correlation)
/// gradient.outputs  // [-1/2]: −E x₁x₂ ReLU(x₁ + x₂) = −Δ_{2,0}
/// ```
///
/// Reference: arXiv 2412.04910, Definition 2.
public struct PopulationGradient: Sendable, Hashable {
  /// `∂/∂w_ij`, a row a neuron.
  public let weights: [[Rational]]
  /// `∂/∂b_i`.
  public let biases: [Rational]
  /// `∂/∂v_i`.
  public let outputs: [Rational]

  package init(weights: [[Rational]], biases: [Rational], outputs: [Rational]) {
    self.weights = weights
    self.biases = biases
    self.outputs = outputs
  }

  /// The gradient, by visiting all 2^d inputs: in machine words where a bound computed first shows that
  /// nothing overflows, and with `Integer` otherwise.
  ///
  /// - Parameters:
  ///   - network: the parameters θ.
  ///   - target: f, which must be defined on the network's inputs.
  ///   - loss: L.
  ///   - progress: told the fraction of inputs visited.
  /// - Throws: ``InvalidInput`` naming `target`; ``ComputationRefused`` past ``fixedWidthLimit`` or
  ///   ``wideLimit``;
  ///   `CancellationError`.
  /// - Complexity: `2^d · n` pre-activations and as many sums, split over the cores; `O(n·d)` numbers a core.
  public init(
    of network: TwoLayerNetwork, target: Target, loss: Loss, progress: ProgressCallback? = nil
  ) throws {
    try target.requireDimension(network.dimension)
    try Self.requireFeasible(network, target, words: 0)
    let problem = GradientProblem(network, target, loss)
    if let fixed = problem.fixedWidth {
      self = try GradientKernel(fixed).gradient(of: problem, progress: progress)
    } else {
      try Self.requireFeasible(network, target, words: problem.bound.bitLength / 64 + 1)
      self = try GradientKernel(problem.exact).gradient(of: problem, progress: progress)
    }
  }

  /// The most neuron evaluations, `(n + terms of the target)·2^d`, in machine words: some tens of seconds.
  public static let fixedWidthLimit = Integer.powerOfTwo(35)

  /// The largest dimension within ``fixedWidthLimit``.
  public static let maximumDimension = 35

  /// The most neuron evaluations times 64-bit words a number when the numbers need more than one word.
  public static let wideLimit = Integer.powerOfTwo(27)

  /// Refuses too large a cube; `words` is 0 for machine words.
  private static func requireFeasible(
    _ network: TwoLayerNetwork, _ target: Target, words: Int
  ) throws(ComputationRefused) {
    var terms = network.neurons
    if case .polynomial(let polynomial) = target { terms += polynomial.terms.count }
    let limit = words == 0 ? fixedWidthLimit : wideLimit
    let need = Integer(terms * max(words, 1)) << network.dimension
    guard need <= limit else {
      let unit = words == 0 ? "neuron evaluations" : "neuron evaluations times words of a number"
      throw ComputationRefused(
        "the gradient over 2^\(network.dimension) inputs",
        need: "\(terms * max(words, 1))·2^\(network.dimension) \(unit)",
        limit: "2^\(limit.bitLength - 1)")
    }
  }
}
