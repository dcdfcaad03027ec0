// Lemma 2 of arXiv 2412.04910 with v⁰ = 0 and β > 0 (with β = 0 and subgradient 0 at the kink nothing ever
// moves, since N = 0). Its proof follows the perceptron: ⟨v, v*⟩ grows by at least γc and ‖v‖² by at most
// about γ²R_z² + 2γβ an update, and the hidden layer hardly moves as long as ‖v‖ stays of the order γ·(number
// of updates).
//
// Checked: exact rational SGD of both layers, with and without the hidden biases, on adversarial and random
// sequences, for the full parity with all 2^d Rademacher neurons and for random separable problems. A sample
// with yN(x) ≥ β moves nothing, so a run takes only others, until there are none. Norms are compared on
// squares.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let lemma2CorrectedHingeUpdates = Row(
    id: "hdp-lemma-2-corrected", paper: .highDegreeParities, section: .section4,
    title: "hinge SGD from v⁰ = 0: ≤ 20R_z²/c² updates",
    text: """
      Under the assumptions of Lemma 2 with initial output weights v⁰ = 0 and 0 < β ≤ 4R_z²γ, SGD of batch \
      size one with the \
      hinge loss on both layers makes at most 20R_z²/c² nonzero updates.
      """,
    place: "Lemma 2, corrected",
    method: """
      Exact rational SGD of both layers: parities with every Rademacher neuron and random separable \
      problems, the largest \
      dyadic γ allowed, β at its limit and small, adversarial and random orders.
      """,
    expected: .verified,
    check: { scope, progress in
      try checkLemma2Corrected(scope, progress) { embeddingSquared, marginSquared in
        20 * embeddingSquared / marginSquared
      }
    })
}

/// Runs every instance in scope and compares the number of nonzero updates with `bound(R_z², c²)`.
package func checkLemma2Corrected(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  bound: (_ embeddingSquared: Rational, _ marginSquared: Rational) -> Rational
) throws -> Finding {
  let largest = scope.dimension(quick: 3, standard: 4, deep: 5)
  let count = scope.choice(quick: 20, standard: 100, deep: 1000)
  // A run may make some 10 R_z²/c² updates, whose digits add up.
  let largestRatio = Rational(scope.choice(quick: 16, standard: 32, deep: 64))
  let method = "exact rational SGD of both layers"
  var random = RandomNetworks(seed: scope.seed)
  var instances = try (1...largest).compactMap { try parityInstance(dimension: $0) }
  let parities = instances.count
  for _ in 0..<count {
    let instance = try randomInstance(dimension: random.integer(in: 1...min(largest, 3)), &random)
    if let instance, instance.ratio <= largestRatio { instances.append(instance) }
  }
  var extreme = (ratio: Rational(0), text: "")
  var runs = 0
  for (index, instance) in instances.enumerated() {
    let limit = bound(instance.embeddingSquared, instance.marginSquared)
    let rate = instance.largestDyadicRate
    let most = 4 * instance.embeddingSquared * rate
    for margin in [most, most / 64] {
      precondition(instance.allows(rate: rate, margin: margin), "the assumptions of the lemma hold")
      for (order, trainsBiases) in HingeOrder.allCases.flatMap({ [($0, false), ($0, true)] }) {
        let updates = try instance.updates(
          rate: rate, margin: margin, trainsBiases: trainsBiases, order: order, limit: limit, &random)
        runs += 1
        let text =
          "d = \(instance.network.dimension), n = \(instance.network.neurons), R_z² = \(instance.embeddingSquared), "
          + "c² = \(instance.marginSquared), γ = \(rate), β = \(margin), order \(order)"
          + (trainsBiases ? ", biases trained" : "")
        guard Rational(updates) <= limit else {
          return .refuted(
            by: Counterexample(
              parameters: "\(text), \(instance.network)", claim: "at most 20R_z²/c² nonzero updates",
              left: "at least \(updates) nonzero updates", right: "the bound is \(limit)",
              replay: "verify check hdp-lemma-2-corrected --seed \(scope.seed)"), method: method)
        }
        if Rational(updates) / instance.ratio > extreme.ratio {
          extreme = (Rational(updates) / instance.ratio, "\(updates) updates at \(text)")
        }
      }
    }
    progress?(Double(index + 1) / Double(instances.count))
  }
  return Finding(
    .verified,
    scope:
      "parities d ≤ \(largest) and \(instances.count - parities) random separable problems d ≤ \(min(largest, 3)), R_z²/c² ≤ \(largestRatio) "
      + "(seed \(scope.seed)); \(runs) runs",
    method: method,
    evidence: [EvidenceItem("mostUpdates", "\(extreme.ratio)·R_z²/c², where 20 are allowed: \(extreme.text)")]
  )
}

/// The full parity with every Rademacher neuron once and bias b(d), zero output weights.
private func parityInstance(dimension d: Int) throws -> HingeInstance? {
  let cube = (0..<UInt64(1) << UInt64(d)).map { SignVector(dimension: d, negatives: $0) }
  let bias: Rational = d.isMultiple(of: 2) ? 0 : -1
  // d = 1 with bias −1 has embedding 0 everywhere: take 0 there.
  let network = try TwoLayerNetwork(
    activation: .relu, weights: cube.map { $0.coordinates.map { Rational($0) } },
    biases: cube.map { _ in d == 1 ? 0 : bias }, outputs: cube.map { _ in 0 })
  return HingeInstance(network, inputs: cube, labels: cube.map(\.parity))
}

/// A random network, random labels on random inputs; `nil` when no separating direction was found.
private func randomInstance(dimension d: Int, _ random: inout RandomNetworks) throws -> HingeInstance? {
  let neurons = random.integer(in: 1...4)
  let network = try TwoLayerNetwork(
    activation: .relu, weights: random.matrix(neurons, d), biases: random.rationals(neurons),
    outputs: [Rational](repeating: 0, count: neurons))
  var inputs: [SignVector] = []
  for mask in 0..<UInt64(1) << UInt64(d) where random.integer(in: 0...2) > 0 {
    inputs.append(SignVector(dimension: d, negatives: mask))
  }
  var labels: [Int] = []
  for _ in inputs { labels.append(2 * random.integer(in: 0...1) - 1) }
  return HingeInstance(network, inputs: inputs, labels: labels)
}
