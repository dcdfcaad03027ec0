package import ExactNumbers
package import ExactParity

/// One float step of full-batch gradient descent beside exact arithmetic, within the standard bounds of the rounding errors of sums.
///
/// With u = 2^{−24} and κ_m = mu/(1 − mu): `|v̂_i − γ χ(w_i) Δ| ≤ κ_m γ E_x a_i`, m = 2^{d+1} + 8, and with δ the largest of these
/// deviations `|N̂(x) − N(x)| ≤ (δ + κ_n (γ|Δ| + δ)) Σ_i a_i(x)`.
///
/// Reference: N. J. Higham, *Accuracy and stability of numerical algorithms*, 2002, Section 3.1.
package struct OneStepComparison: Sendable {
  /// The step.
  package let step: OneStepTraining
  private let delta: Rational
  private let seed: UInt64
  private let slack: Rational

  /// A step with draws from the seed, beside Δ; the bounds are multiplied by `slack`.
  package init(_ step: OneStepTraining, delta: Rational, seed: UInt64, slack: Rational = 1) {
    (self.step, self.delta, self.seed, self.slack) = (step, delta, seed, slack)
  }

  /// γ.
  private var rate: Rational { Rational(exactly: step.learningRate) }

  /// What the comparison finds.
  package struct Outcome: Sendable {
    /// The first error that is above its bound, and where it is.
    package fileprivate(set) var failure: (error: String, place: String, found: Rational, allowed: Rational)?
    /// The number of inputs.
    package let inputs: Int
    /// Inputs whose exact output is not above the error bound.
    package fileprivate(set) var open = 0
    /// Those of them where the signs differ.
    package fileprivate(set) var wrong = 0
    /// The largest error of an output as a share of its bound.
    package fileprivate(set) var usedShare: Rational = 0
    /// The largest bound of an output's error.
    package fileprivate(set) var bound: Rational = 0
    /// The exact margin, the least `f(x) N(x)`.
    package fileprivate(set) var margin: Rational?
  }

  /// κ_m, times the slack.
  private func relativeError(_ roundings: Int) -> Rational {
    let product = Rational(Integer(roundings), Integer.powerOfTwo(24))
    return slack * product / (1 - product)
  }

  /// Every output weight and every output; `sign` is the exact sign of v_i.
  package func outcome(sign: (SignVector) -> Int = { $0.parity }) throws -> Outcome {
    let result = try step.run(seed: seed)
    let draws = try NeuronDraws(.rademacher, dimension: step.dimension, count: step.neurons, seed: seed)
    let signs = draws.map { SignVector($0) }
    let deviation = weightDeviation(result.outputWeights, signs: signs.map(sign))
    let allowed = try weightBound()
    guard deviation <= allowed else {
      return Outcome(
        failure: ("|v_i − γ χ(w_i) Δ|", "the neuron where it is largest", deviation, allowed),
        inputs: 1 << step.dimension)
    }
    return try compareOutputs(result, signs, weightDeviation: deviation)
  }

  /// `max_i |v̂_i − γ s_i Δ|` for the signs s_i; the float weights take few values.
  private func weightDeviation(_ outputWeights: [Float], signs: [Int]) -> Rational {
    var values: [Int: Set<Float>] = [:]
    for (weight, sign) in zip(outputWeights, signs) { values[sign, default: []].insert(weight) }
    return values.reduce(Rational(0)) { largest, entry in
      let expected = rate * delta * Rational(entry.key)
      return entry.value.reduce(largest) { max($0, (Rational(exactly: $1) - expected).magnitude) }
    }
  }

  /// What A allows: κ_m γ E a, and 0 at γ = 1 where `2^d E a ≤ 2^24`.
  private func weightBound() throws -> Rational {
    let d = step.dimension
    let active = try Delta(dimension: d, degree: 0, bias: step.bias).bySum()
    let isExact = rate == 1 && active * Rational(Integer.powerOfTwo(d)) <= Rational(1 << 24)
    return isExact ? 0 : relativeError(2 << d + 8) * rate * active
  }

  /// B at every input.
  private func compareOutputs(
    _ result: OneStepTraining.Result, _ signs: [SignVector], weightDeviation: Rational
  ) throws -> Outcome {
    let d = step.dimension
    var outcome = Outcome(inputs: 1 << d)
    let exact = try OneStepDescent(dimension: d, bias: step.bias).outputs(of: signs)
    outcome.margin = rate * (try exact.separation().margin)
    let factor =
      weightDeviation + relativeError(step.neurons) * (rate * delta.magnitude + weightDeviation)
    for (pattern, sum) in activationSums(signs).enumerated() {
      let value = rate * exact[SignVector(dimension: d, negatives: UInt64(pattern))]
      let bound = factor * Rational(Int(sum))
      let found = result.outputs[pattern]
      let error = (Rational(exactly: found) - value).magnitude
      guard error <= bound else {
        outcome.failure = ("|N̂(x) − N(x)|", "input \(pattern)", error, bound)
        return outcome
      }
      outcome.bound = max(outcome.bound, bound)
      if !bound.isZero { outcome.usedShare = max(outcome.usedShare, error / bound) }
      // Beyond the bound the two have the same sign.
      guard value.magnitude <= bound else { continue }
      outcome.open += 1
      if Rational(exactly: found).signum != value.signum { outcome.wrong += 1 }
    }
    return outcome
  }

  /// `Σ_i ReLU(w_i·x + b)` for every x: the XOR-convolution of how often each w occurs with `ReLU(d − 2|w ⊕ x| + b)`.
  private func activationSums(_ signs: [SignVector]) -> [Int64] {
    let d = step.dimension
    let shift = step.bias.numerator.machineWord ?? 0
    var kernel = (0..<1 << d).map { Int64(max(d - 2 * $0.nonzeroBitCount + shift, 0)) }
    var counts = [Int64](repeating: 0, count: 1 << d)
    for neuron in signs { counts[Int(neuron.negatives)] += 1 }
    walshHadamardTransform(&counts)
    walshHadamardTransform(&kernel)
    // Below 2^d n · 2^d d in magnitude, far inside 63 bits for d ≤ 20.
    for index in counts.indices { counts[index] *= kernel[index] }
    walshHadamardTransform(&counts)
    return counts.map { $0 >> Int64(d) }
  }
}
