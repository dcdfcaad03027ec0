internal import ExactNumbers

// For w ∈ c{±1}^d and k = #{j : w_j x_j < 0}, w·x = c(d − 2k). With a common denominator Q of the values of φ there,
// κ(k) = Qφ(c(d − 2k) + b) and F(w) = Σ_{i: w_i = w} χ_m(w_i), v_i = χ_m(w_i)Δ with Δ = 2^{−d} Σ_k K_k(m) κ(k)/Q, and
//
//   N(x) = (Δ/Q) G(x),   G(x) = Σ_w F(w) κ(|w ⊕ x|),
//
// an XOR-convolution. Its transform is the product of those of F and of κ(|·|), and the latter at s is the
// Krawtchouk sum Σ_k κ(k) K_k(|s|). So 2^d G is the transform of a product.
//
// Bound. |2^d G(x)| ≤ 2^d n max|κ|. Where that is below 2^63, everything may be done modulo 2^64: sums and
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
    try outputs(magnitude: 1, neurons: neurons.count, progress: progress) { body in
      for neuron in neurons { try body(neuron) }
    }
  }

  /// The same for the signs of neurons of weights ±`magnitude` that are handed over one by one, at most `neurons` of them.
  func outputs(
    magnitude: Rational, neurons count: Int, progress: ProgressCallback?,
    forEachNeuron: ((SignVector) throws -> Void) throws -> Void
  ) throws -> OneStepOutputs {
    let (kernel, denominator) = kernel(magnitude)
    // 2^d Q Δ.
    let delta = zip(KrawtchoukRow(n: dimension, degree: degree), kernel).reduce(Integer(0)) {
      $0 + $1.0 * $1.1
    }
    let scale = Rational(delta, denominator * denominator << (2 * dimension))
    guard !delta.isZero else {
      return OneStepOutputs(dimension: dimension, degree: degree, scale: 0, storage: .zero)
    }
    let largest = kernel.reduce(Integer(0)) { max($0, $1.magnitude) }
    let bound = (largest * Integer(count)) << dimension
    guard bound.bitLength <= 63 else {
      return OneStepOutputs(
        dimension: dimension, degree: degree, scale: scale,
        storage: .integers(try wideConvolution(kernel, forEachNeuron: forEachNeuron)))
    }
    let values = try CubeValues(dimension: dimension, for: "one step at dimension \(dimension)")
    try convolve(values, kernel, progress: progress, forEachNeuron: forEachNeuron)
    return OneStepOutputs(dimension: dimension, degree: degree, scale: scale, storage: .words(values))
  }

  /// `κ(0), …, κ(d)` and Q.
  private func kernel(_ magnitude: Rational) -> ([Integer], Integer) {
    let values = (0...dimension).map { activation.value(at: magnitude * Rational(dimension - 2 * $0) + bias) }
    let denominator = values.reduce(Integer(1)) { .leastCommonMultiple($0, $1.denominator) }
    return (values.map { ($0 * Rational(denominator)).numerator }, denominator)
  }

  /// `χ_m(w)`.
  private func parity(_ signs: SignVector) -> Int {
    1 - 2 * ((signs.negatives & parityMask).nonzeroBitCount & 1)
  }

  /// The transform of κ at a pattern with j bits, for j = 0 … d: at most `2^d max|κ|` in magnitude.
  private func kernelTransform(_ kernel: [Integer]) -> [Integer] {
    (0...dimension).map { degree in
      zip(kernel, KrawtchoukRow(n: dimension, degree: degree)).reduce(0) { $0 + $1.0 * $1.1 }
    }
  }

  private func convolve(
    _ values: CubeValues, _ kernel: [Integer], progress: ProgressCallback?,
    forEachNeuron: ((SignVector) throws -> Void) throws -> Void
  ) throws {
    try forEachNeuron { values.start[Int($0.negatives)] += Int64(parity($0)) }
    // At most 2^d max|κ| < 2^63 in magnitude, by the bound.
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
    try forEachNeuron { values[Int($0.negatives)] += Integer(parity($0)) }
    walshHadamardTransform(&values)
    let factors = kernelTransform(kernel)
    for s in values.indices { values[s] *= factors[s.nonzeroBitCount] }
    walshHadamardTransform(&values)
    return values
  }
}
