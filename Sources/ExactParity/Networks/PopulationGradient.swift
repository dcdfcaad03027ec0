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
  /// - Throws: ``InvalidInput`` naming `target`; ``ComputationRefused`` past ``TimeLimit/question``;
  ///   `CancellationError`.
  /// - Complexity: `2^d · n` pre-activations and as many sums, split over the cores; `O(n·d)` numbers a core.
  public init(
    of network: TwoLayerNetwork, target: Target, loss: Loss, progress: ProgressCallback? = nil
  ) throws {
    try target.requireDimension(network.dimension)
    if case .piecewise = network.activation {
      self = try Self(byDefinition: network, target, loss, progress: progress)
      return
    }
    try Self.requireFeasible(network, target, words: 0)
    let problem = GradientProblem(network, target, loss)
    if let fixed = problem.fixedWidth {
      self = try GradientKernel(fixed).gradient(of: problem, progress: progress)
    } else {
      try Self.requireFeasible(network, target, words: problem.bound.bitLength / 64 + 1)
      self = try GradientKernel(problem.exact).gradient(of: problem, progress: progress)
    }
  }

  /// The largest dimension: inputs are counted in a machine word.
  public static let maximumDimension = 62

  /// What the gradient takes.
  ///
  /// With n neurons and t terms of the target there are `(n + t)·2^d` evaluations of a neuron: 2.5 ns each in machine
  /// words on two cores, measured, and 300 ns for each 64-bit word of the numbers where one word does not suffice.
  public static func estimate(network: TwoLayerNetwork, target: Target, loss: Loss) -> ResourceEstimate {
    if case .piecewise = network.activation { return estimateByDefinition(network) }
    let problem = GradientProblem(network, target, loss)
    return estimate(network, target, words: problem.isFixedWidth ? 0 : problem.bound.bitLength / 64 + 1)
  }

  /// `words` is 0 for machine words.
  private static func estimate(
    _ network: TwoLayerNetwork, _ target: Target, words: Int
  ) -> ResourceEstimate {
    var terms = network.neurons
    if case .polynomial(let polynomial) = target { terms += polynomial.terms.count }
    return ResourceEstimate(
      operations: (Integer(terms) * Integer(max(words, 1))) << network.dimension,
      picoseconds: words == 0 ? 2500 : 300_000)
  }

  /// Refuses too large a cube.
  private static func requireFeasible(
    _ network: TwoLayerNetwork, _ target: Target, words: Int
  ) throws(ComputationRefused) {
    guard network.dimension <= maximumDimension else {
      throw ComputationRefused(
        "the gradient", need: "2^\(network.dimension) inputs", limit: "2^\(maximumDimension)")
    }
    try estimate(network, target, words: words).require(
      for: "the gradient over 2^\(network.dimension) inputs")
  }
}
