public import ExactNumbers

// With weights w = u·W for integers W, the unit u = 1/U and b = p/q, let Q be a common multiple of U, q and the denominator of the
// height where φ is clipped. Then z = W'·x + b' with W' = (Q/U)W and b' = (Q/q)p is an integer, Q times the preactivation, and
// φ(z/Q) = Φ(z)/R for an integer function Φ: R = Q^h by ``ActivationShape``, and for a piecewise polynomial the common
// denominator of its values, which are tabulated. With V_i = Σ_x χ_m(x) Φ(z_i(x)),
//
//   v_i = V_i / (R 2^d),   N(x) = Σ_i V_i Φ(z_i(x)) / (R² 2^d).
//
// Bound. |z_i| ≤ M_i = ‖W'_i‖₁ + |b'| and |Φ(z_i)| ≤ P_i, so |V_i| ≤ 2^d P_i and the sum for N is at most Σ_i |V_i| P_i in
// magnitude; each is checked before its loop.

extension OneStepDescent {
  /// `N(x)` after the step for any integer weights, times `unit`, by visiting every input for every neuron:
  /// the slow and obvious way, and the only one for weights of several magnitudes.
  ///
  /// - Parameters:
  ///   - neurons: for each neuron its d weights, as multiples of the unit.
  ///   - unit: positive.
  ///   - progress: told the fraction of inputs done.
  /// - Throws: ``ComputationRefused`` past 2^40 evaluations of a neuron or where 63 bits don't suffice;
  ///   `CancellationError`.
  /// - Complexity: `2n 2^d` evaluations.
  public func outputsByEnumeration(
    of neurons: [[Int]], unit: Rational = 1, progress: ProgressCallback? = nil
  ) throws -> OneStepOutputs {
    precondition(unit > 0 && neurons.allSatisfy { $0.count == dimension }, "a neuron has d weights")
    try refuseBeyondLimits(neurons: neurons.count)
    let common = [unit, bias, activation.height ?? 0].reduce(Integer(1)) {
      .leastCommonMultiple($0, $1.denominator)
    }
    let factor = (unit * Rational(common)).numerator
    let integerBias = (bias * Rational(common)).numerator
    let reach = neurons.map { $0.reduce(integerBias.magnitude) { $0 + factor * Integer($1).magnitude } }
    let function = try IntegerActivation(
      activation, unit: common, reach: reach.max() ?? 0, largest: .powerOfTwo(62 - dimension))
    let layer = try IntegerLayer(
      neurons: neurons, factor: factor, bias: integerBias, reach: reach, function: function,
      dimension: dimension,
      mask: parityMask)
    let correlations = try layer.correlations { progress?($0 / 2) }
    let values = try layer.outputs(correlations) { progress?(0.5 + $0 / 2) }
    let scale = Rational(1, function.denominator * function.denominator << dimension)
    return OneStepOutputs(dimension: dimension, degree: degree, scale: scale, storage: .words(values))
  }

  private func refuseBeyondLimits(neurons: Int) throws(ComputationRefused) {
    let evaluations = (2 * Integer(neurons)) << dimension
    guard evaluations <= Integer.powerOfTwo(40) || TimeLimit.isLifted else {
      let time = ResourceEstimate(operations: evaluations, picoseconds: 1000)
      throw ComputationRefused(
        "enumeration for \(neurons) neurons at dimension \(dimension)",
        need: "2^\(evaluations.bitLength - 1) evaluations of a neuron or more, \(time)",
        limit: "2^40, about half an hour", isForTime: true)
    }
  }
}

/// Neurons with integer weights and one integer bias.
private struct IntegerLayer: Sendable {
  let dimension: Int
  let weights: [[Int64]]
  let bias: Int64
  /// P_i, a bound of `|Φ(z_i)|`.
  let largest: [Integer]
  /// Φ.
  let function: IntegerActivation
  /// The bits of the coordinates of the parity.
  let mask: UInt64

  /// - Throws: ``ComputationRefused`` unless every `2^d M_i` and `2^d P_i` is less than `2^62`.
  init(
    neurons: [[Int]], factor: Integer, bias: Integer, reach: [Integer], function: IntegerActivation,
    dimension: Int,
    mask: UInt64
  ) throws(ComputationRefused) {
    let limit = Integer.powerOfTwo(62 - dimension)
    largest = reach.map(function.bound(within:))
    self.function = function
    self.mask = mask
    guard let machineFactor = factor.machineWord, let machineBias = bias.machineWord,
      reach.allSatisfy({ $0 < limit }), largest.allSatisfy({ $0 < limit })
    else {
      throw ComputationRefused(
        "enumeration at dimension \(dimension) with bias and weights of such large common denominators",
        need: "numbers beyond 62 bits", limit: "62 bits")
    }
    self.dimension = dimension
    self.bias = Int64(machineBias)
    weights = neurons.map { $0.map { Int64($0 * machineFactor) } }
  }

  /// The inputs are taken in blocks that share their coordinates beyond the first few.
  private var cube: Hypercube { Hypercube(dimension: dimension) }

  /// `V_i = Σ_x χ_m(x) Φ(z_i(x))` for every neuron.
  func correlations(progress: ProgressCallback?) throws -> [Int64] {
    try concurrently(weights.count, progress: progress) { i in
      var sum: Int64 = 0
      cube.forEachBlock(weights: weights[i], offset: bias) { first, products in
        for index in products.indices {
          let isOdd = ((first | UInt64(index)) & mask).nonzeroBitCount & 1 == 1
          let value = function.value(at: products[index])
          sum += isOdd ? -value : value
        }
      }
      return sum
    }
  }

  /// `Σ_i V_i Φ(z_i(x))` for every x.
  func outputs(_ correlations: [Int64], progress: ProgressCallback?) throws -> CubeValues {
    let bound = zip(correlations, largest).reduce(Integer(0)) { $0 + Integer($1.0).magnitude * $1.1 }
    guard bound.bitLength <= 63 else {
      throw ComputationRefused(
        "enumeration at dimension \(dimension)", need: "numbers of \(bound.bitLength) bits", limit: "63 bits")
    }
    let values = try CubeValues(dimension: dimension, for: "one step at dimension \(dimension)")
    _ = try concurrently(cube.blockCount, progress: progress) { block in
      let sums = values.start + block * cube.blockSize
      for (i, correlation) in correlations.enumerated() where correlation != 0 {
        cube.withBlock(block, weights: weights[i], offset: bias) { products in
          for index in products.indices { sums[index] += correlation * function.value(at: products[index]) }
        }
      }
    }
    return values
  }
}
