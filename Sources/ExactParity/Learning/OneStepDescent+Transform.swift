internal import ExactNumbers

// For w ∈ {±1}^d and k = #{j : w_j ≠ x_j}, w·x = d − 2k. With b = p/q, κ(k) = max(q(d − 2k) + p, 0) and
// F(w) = Σ_{i: w_i = w} χ(w_i),
//
//   N(x) = (Δ/q) G(x),   G(x) = Σ_w F(w) κ(|w ⊕ x|),
//
// an XOR-convolution. Its transform is the product of those of F and of κ(|·|), and the latter at s is the
// Krawtchouk sum Σ_k κ(k) K_k(|s|). So 2^d G is the transform of a product.
//
// Bound. |2^d G(x)| ≤ 2^d n κ(0). Where that is below 2^63, everything may be done modulo 2^64: sums and
// products are exact modulo 2^64, and the final value, which fits, is the residue nearest 0. The factor 2^d
// is left in, and goes into the scale.

extension OneStepDescent {
  /// `N(x)` after the step, for the given neurons in `{±1}^d`.
  ///
  /// - Throws: ``ComputationRefused``; `CancellationError`.
  /// - Complexity: two transforms, `O(d 2^d)`, and 8 bytes for each input (more where 64 bits don't suffice).
  public func outputs(
    of neurons: some Collection<SignVector>, progress: ProgressCallback? = nil
  ) throws -> OneStepOutputs {
    try outputs(neurons: neurons.count, progress: progress) { body in
      for neuron in neurons { try body(neuron) }
    }
  }

  /// The same for neurons that are handed over one by one, at most `neurons` of them.
  func outputs(
    neurons count: Int, progress: ProgressCallback?,
    forEachNeuron: ((SignVector) throws -> Void) throws -> Void
  ) throws -> OneStepOutputs {
    let delta = try Delta(dimension: dimension, bias: bias).bySum()
    let scale = delta / Rational(bias.denominator << dimension)
    guard !delta.isZero else {
      return OneStepOutputs(dimension: dimension, scale: 0, storage: .zero)
    }
    let kernel = self.kernel
    let bound = (kernel[0] * Integer(count)) << dimension
    guard bound.bitLength <= 63 else {
      return OneStepOutputs(
        dimension: dimension, scale: scale,
        storage: .integers(try wideConvolution(kernel, forEachNeuron: forEachNeuron)))
    }
    let values = try CubeValues(dimension: dimension, for: "one step at dimension \(dimension)")
    try convolve(values, kernel, progress: progress, forEachNeuron: forEachNeuron)
    return OneStepOutputs(dimension: dimension, scale: scale, storage: .words(values))
  }

  /// `κ(0), …, κ(d)`.
  private var kernel: [Integer] {
    (0...dimension).map { max(bias.denominator * Integer(dimension - 2 * $0) + bias.numerator, 0) }
  }

  /// The transform of κ at a pattern with m bits, for m = 0 … d: at most `2^d κ(0)` in magnitude.
  private func kernelTransform(_ kernel: [Integer]) -> [Integer] {
    (0...dimension).map { degree in
      zip(kernel, KrawtchoukRow(n: dimension, degree: degree)).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }

  private func convolve(
    _ values: CubeValues, _ kernel: [Integer], progress: ProgressCallback?,
    forEachNeuron: ((SignVector) throws -> Void) throws -> Void
  ) throws {
    try forEachNeuron { values.start[Int($0.negatives)] += Int64($0.parity) }
    // At most 2^d κ(0) < 2^63 in magnitude, by the bound.
    let factors = kernelTransform(kernel).compactMap { $0.machineWord.map(Int64.init) }
    try values.convolve(factors: factors, progress: progress)
  }

  /// `2^d G` on integers of any size.
  private func wideConvolution(
    _ kernel: [Integer], forEachNeuron: ((SignVector) throws -> Void) throws -> Void
  ) throws -> [Integer] {
    let limit = 22
    guard dimension <= limit else {
      throw ComputationRefused(
        "one step at dimension \(dimension) with numbers beyond 64 bits", need: "2^\(dimension) inputs",
        limit: "2^\(limit)")
    }
    var values = [Integer](repeating: 0, count: 1 << dimension)
    try forEachNeuron { values[Int($0.negatives)] += Integer($0.parity) }
    walshHadamardTransform(&values)
    let factors = kernelTransform(kernel)
    for s in values.indices { values[s] *= factors[s.nonzeroBitCount] }
    walshHadamardTransform(&values)
    return values
  }
}
