public import ExactNumbers

/// One noiseless step of gradient descent from output weights 0, towards the parity `χ_m` of coordinates 1 … m, with the
/// correlation loss.
///
/// The network is `N(x) = Σ_i v_i φ(w_i·x + b)`, all biases equal. At v = 0 the hidden layer has gradient
/// 0, so with learning rate γ = 1 the step leaves it as it was and gives `v_i = E_x χ_m(x) φ(w_i·x + b)`.
/// For `w_i ∈ {±1}^d` that is `χ_m(w_i)` times ``Delta``, for the ReLU and m = d eq. (14).
///
/// ```swift
/// let draws = try NeuronDraws(.rademacher, dimension: 4, count: 768, seed: 0)
/// let separation = try OneStepDescent(dimension: 4).outputs(of: draws).separation()
/// separation.isSeparable  // true
/// ```
///
/// Reference: arXiv 2412.04910, Theorem 4.
public struct OneStepDescent: Sendable, Hashable {
  /// d, from 1 to 62.
  public let dimension: Int
  /// m, from 0 to d.
  public let degree: Int
  /// b.
  public let bias: Rational
  /// φ.
  public let activation: Activation

  /// The bias of Theorem 4: 0 for even d, −1 for odd d.
  public static func standardBias(dimension: Int) -> Rational { dimension & 1 == 0 ? 0 : -1 }

  /// One step towards the parity of the given degree, the full one unless given, at the given bias, the one of Theorem 4
  /// unless given.
  ///
  /// - Throws: ``InvalidInput`` when d is not in 1 … 62 or m not in 0 … d.
  public init(
    dimension: Int, degree: Int? = nil, bias: Rational? = nil, activation: Activation = .relu
  ) throws(InvalidInput) {
    guard (1...62).contains(dimension) else {
      throw InvalidInput("dimension", "\(dimension) is not between 1 and 62")
    }
    let degree = degree ?? dimension
    guard (0...dimension).contains(degree) else {
      throw InvalidInput("degree", "\(degree) is not between 0 and the dimension, \(dimension)")
    }
    self.dimension = dimension
    self.degree = degree
    self.bias = bias ?? Self.standardBias(dimension: dimension)
    self.activation = activation
  }

  /// The bits of coordinates 1 … m in a sign vector.
  var parityMask: UInt64 { (1 << UInt64(degree)) - 1 }

  /// `N(x)` after the step for every x: by the transform where the weights other than 0 share one magnitude,
  /// else by enumeration.
  ///
  /// Where χ is the full parity a neuron with a weight 0 gets `v_i = 0`, as χ takes both signs in that coordinate while φ
  /// doesn't notice.
  ///
  /// - Throws: ``ComputationRefused``; `CancellationError`.
  public func outputs(of draws: NeuronDraws, progress: ProgressCallback? = nil) throws -> OneStepOutputs {
    precondition(draws.dimension == dimension, "the neurons have another dimension")
    try estimate(for: draws).require(for: "one step of \(draws.count) neurons at dimension \(dimension)")
    guard isTransformed(draws), let magnitude = draws.commonMagnitude else {
      return try outputsByEnumeration(of: Array(draws), unit: draws.unit, progress: progress)
    }
    return try outputs(
      magnitude: Rational(magnitude) * draws.unit, neurons: draws.count, progress: progress,
      forEachNeuron: draws.forEachSignVector)
  }

  /// Whether the weights are signs times one magnitude, except in neurons that get `v_i = 0`.
  private func isTransformed(_ draws: NeuronDraws) -> Bool {
    draws.commonMagnitude != nil && (degree == dimension || !draws.values.contains(0))
  }

  /// What `outputs(of:progress:)` and the separation will take.
  ///
  /// ```swift
  /// let draws = try NeuronDraws(.rademacher, dimension: 30, count: 324_000, seed: 0)
  /// "\(try OneStepDescent(dimension: 30).estimate(for: draws))"  // "8 GiB of memory and about 11 seconds"
  /// ```
  public func estimate(for draws: NeuronDraws) -> ResourceEstimate {
    let inputs = Integer.powerOfTwo(dimension)
    let count = Integer(draws.count)
    let isTransformed = isTransformed(draws)
    // Measured: 10 ns an input for both transforms, 1 ns an evaluation of a neuron, the two cores together; 20 ns a draw.
    let work = inputs * (isTransformed ? 10 : 2 * count) + 20 * count
    // The enumeration keeps the drawn weights, and as integers of the bias's scale.
    let kept = isTransformed ? 0 : count * Integer(16 * dimension + 96)
    return ResourceEstimate(
      memory: Memory.size(of: dimension, bytesPerInput: 8) + kept, operations: work, picoseconds: 1000)
  }
}
