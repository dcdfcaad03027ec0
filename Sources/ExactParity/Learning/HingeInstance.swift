package import ExactNumbers

/// A separable problem as in Lemma 2 of arXiv 2412.04910: a ReLU network at initialisation, its inputs and
/// their labels.
///
/// All norms are kept squared, so that everything is rational: `R² = d`, `R_z² = max ‖z_x‖²` and, for the
/// best direction v that was found, `c² = (min_x f(x) v·z_x)²/‖v‖²`. The lemma holds for every c that some
/// unit vector attains, so a larger c makes its bound smaller and the test harder.
package struct HingeInstance: Sendable {
  /// The network at initialisation.
  package let network: TwoLayerNetwork
  /// The inputs.
  package let inputs: [SignVector]
  /// f(x), 1 or −1, one an input.
  package let labels: [Int]
  /// `R_z²`.
  package let embeddingSquared: Rational
  /// `c²`.
  package let marginSquared: Rational

  /// The instance, or `nil` when no separating direction of positive margin was found.
  package init?(_ network: TwoLayerNetwork, inputs: [SignVector], labels: [Int]) {
    let embeddings = inputs.map { network.preactivations(at: $0).map(network.activation.value) }
    guard let marginSquared = Self.marginSquared(embeddings, labels) else { return nil }
    self.network = network
    self.inputs = inputs
    self.labels = labels
    self.marginSquared = marginSquared
    embeddingSquared = embeddings.map { Self.dot($0, $0) }.max() ?? 0
  }

  private static func dot(_ left: [Rational], _ right: [Rational]) -> Rational {
    zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The best `c²` among the directions of a perceptron that always adds the input of least margin; any
  /// direction is allowed as a witness.
  private static func marginSquared(_ embeddings: [[Rational]], _ labels: [Int]) -> Rational? {
    let signed = zip(embeddings, labels).map { z, label in z.map { $0 * Rational(label) } }
    guard let first = signed.first else { return nil }
    var direction = signed.dropFirst().reduce(first) { zip($0, $1).map { $0 + $1 } }
    var best: Rational?
    for _ in 0..<200 {
      let margins = signed.map { dot($0, direction) }
      guard let least = margins.min(), let worst = margins.firstIndex(of: least) else { return best }
      let squared = dot(direction, direction)
      if least > 0 { best = max(best ?? 0, least * least / squared) }
      direction = zip(direction, signed[worst]).map { $0 + $1 }
    }
    return best
  }

  /// `R_z²/c²`, of which the lemma allows 20.
  package var ratio: Rational { embeddingSquared / marginSquared }

  /// Whether `0 < γ ≤ c²/(500 R R_z²)` with `R² = d`, compared on squares, and `0 ≤ β ≤ 4 R_z² γ`.
  package func allows(rate: Rational, margin: Rational) -> Bool {
    let left = Rational(network.dimension) * (500 * rate * ratio).power(2)
    return rate > 0 && left <= 1 && margin >= 0 && margin <= 4 * embeddingSquared * rate
  }

  /// The largest `2^{−k}` that ``allows(rate:margin:)`` as a rate.
  package var largestDyadicRate: Rational {
    var rate: Rational = 1
    while !allows(rate: rate, margin: 0) { rate = rate / 2 }
    return rate
  }
}

/// Which input a run takes next among those with `yN(x) < β`.
package enum HingeOrder: String, CaseIterable, Sendable {
  /// The one of least `yN(x)`.
  case leastMargin
  /// The first after the last one taken, cyclically.
  case cyclic
  /// Any, by a seeded draw.
  case random
}

extension HingeInstance {
  /// How many nonzero updates a run makes before every input has `yN(x) ≥ β`; it stops past `limit`.
  package func updates(
    rate: Rational, margin: Rational, trainsBiases: Bool, order: HingeOrder, limit: Rational,
    _ random: inout RandomNetworks
  ) throws -> Int {
    var descent = try HingeDescent(network, rate: rate, margin: margin, trainsBiases: trainsBiases)
    var position = 0
    while Rational(descent.updates) <= limit {
      try Task.checkCancellation()
      let outputs = inputs.map { descent.scaledOutput(at: $0) }
      let violated = inputs.indices.filter {
        descent.isViolated(scaledOutput: outputs[$0], label: labels[$0])
      }
      guard !violated.isEmpty else { break }
      let chosen =
        switch order {
        case .leastMargin:
          violated.min { Integer(labels[$0]) * outputs[$0] < Integer(labels[$1]) * outputs[$1] }
        case .cyclic: violated.first { $0 >= position } ?? violated.first
        case .random: violated[random.integer(in: 0...violated.count - 1)]
        }
      // A violated input whose gradient vanishes moves nothing, now or when it is taken again.
      guard let chosen, descent.step(on: inputs[chosen], label: labels[chosen]) else { break }
      position = chosen + 1
    }
    return descent.updates
  }
}

extension HingeInstance {
  /// The full parity with every Rademacher neuron once and bias b(d), zero output weights; `nil` when no separating direction was found.
  package init?(parityOf d: Int) throws {
    let cube = (0..<UInt64(1) << UInt64(d)).map { SignVector(dimension: d, negatives: $0) }
    // d = 1 with bias −1 has embedding 0 everywhere: take 0 there.
    let bias: Rational = d.isMultiple(of: 2) || d == 1 ? 0 : -1
    let network = try TwoLayerNetwork(
      activation: .relu, weights: cube.map { $0.coordinates.map { Rational($0) } },
      biases: cube.map { _ in bias }, outputs: cube.map { _ in 0 })
    self.init(network, inputs: cube, labels: cube.map(\.parity))
  }

  /// A random network with zero output weights, random labels on random inputs; `nil` when no separating direction was found.
  package init?(dimension d: Int, _ random: inout RandomNetworks) throws {
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
    self.init(network, inputs: inputs, labels: labels)
  }
}
