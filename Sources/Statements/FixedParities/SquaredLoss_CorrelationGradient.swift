// After arXiv 2501.00817 (the statement is ours). For the squared loss (N − y)² and any target f, over
// uniform x and with independent fair labels r,
//
//   Γ_f − Γ_r = E_x 2(N − f)∇N − E_x ½[2(N − 1) + 2(N + 1)]∇N = −2 E_x f ∇N,
//
// which is twice the correlation loss's Γ_f − Γ_r = −E_x f ∇N: a parity enters only through E_x χ_S ∇N,
// whatever the network. The two lines above hold for every network with a gradient; checked is that the
// gradients of the library obey them, for random rational one-hidden-layer ReLU networks and single neurons
// (n = 1, v = 1).

internal import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let squaredLossCorrelationGradient = Row(
    id: "hfp-squared-loss", paper: .fixedParities,
    title: "squared loss sees χ_S only through E χ_S ∇N",
    text: """
      For the squared loss (N − y)², every S ⊆ [d] and every one-hidden-layer ReLU network N, the \
      difference Γ_{χ_S} − Γ_r of \
      the population gradients for the parity χ_S and for independent fair labels is twice that of the \
      correlation loss, which \
      is −E_x χ_S ∇N; so too for a single neuron.
      """,
    place: "the mechanism of the abstract, in our words",
    method: """
      Exact population gradients of both losses for random rational networks, all parameters compared; \
      subsets of every size.
      """,
    expected: .verified,
    check: { scope, progress in
      try checkSquaredLoss(scope, progress) { network, target, loss in
        try PopulationGradient(of: network, target: target, loss: loss)
      }
    })
}

/// Compares `Γ_{χ_S} − Γ_r` of the squared loss with twice that of the correlation loss; `gradient` computes
/// `Γ`.
package func checkSquaredLoss(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  gradient: (TwoLayerNetwork, Target, Loss) throws -> PopulationGradient
) throws -> Finding {
  let largest = scope.dimension(quick: 10, standard: 10, deep: 12)
  let networks = scope.choice(quick: 4, standard: 40, deep: 200)
  var random = RandomNetworks(seed: scope.seed)
  var compared = 0
  for d in 1...largest {
    for index in 0..<networks {
      try Task.checkCancellation()
      // The first network of each dimension is a single neuron with output weight 1.
      let drawn = try random.twoLayer(dimension: d, neurons: index == 0 ? 1 : random.integer(in: 2...4))
      let network =
        index == 0
        ? try TwoLayerNetwork(
          activation: .relu, weights: drawn.weights, biases: drawn.biases, outputs: [1]) : drawn
      // The full parity first, then a random subset.
      let full = (UInt64(1) << UInt64(d)) - 1
      let mask = index < 2 ? full : UInt64(random.integer(in: 0...Int(full)))
      let parity = Target.parity(Parity(mask: mask))
      let squared = try difference(network, parity, .squared, gradient)
      let correlation = try difference(network, parity, .correlation, gradient)
      guard let k = zip(squared, correlation).enumerated().first(where: { $1.0 != 2 * $1.1 })?.offset else {
        compared += squared.count
        continue
      }
      return .refuted(
        by: Counterexample(
          parameters: "d = \(d), S = \(Parity(mask: mask).subset), \(network)",
          claim: "Γ_{χ_S} − Γ_r of the squared loss = 2·(that of the correlation loss)",
          left: "squared: \(squared[k])", right: "2·correlation: \(2 * correlation[k]) (parameter \(k + 1))",
          replay: "verify check hfp-squared-loss --seed \(scope.seed)"), method: "exact gradients")
    }
    progress?(Double(d) / Double(largest))
  }
  return Finding(
    .verified, scope: "1 ≤ d ≤ \(largest), \(networks) random rational networks each (seed \(scope.seed))",
    method: "exact population gradients over all 2^d inputs",
    evidence: [EvidenceItem("parametersCompared", "\(compared)")])
}

/// All entries of `Γ_f − Γ_r`: outputs, biases, weights.
private func difference(
  _ network: TwoLayerNetwork, _ target: Target, _ loss: Loss,
  _ gradient: (TwoLayerNetwork, Target, Loss) throws -> PopulationGradient
) throws -> [Rational] {
  let (f, r) = (try gradient(network, target, loss), try gradient(network, .fairLabels, loss))
  let entries = { (g: PopulationGradient) in g.outputs + g.biases + g.weights.flatMap { $0 } }
  return zip(entries(f), entries(r)).map { $0 - $1 }
}
