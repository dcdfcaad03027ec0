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
internal import Prover

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
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every network with a gradient, every S and every d",
        core: Certificate(parts: [("difference", .squaredMinusFair)]),
        argument: """
          At an input with value N the squared loss has the gradient 2(N − y)∇N. The mean over a fair label y is ½(2(N − 1) + 2(N + 1))∇N, and the \
          difference from the one at y = f is 2·(−f∇N) (part difference), twice the correlation loss's, whose gradient −y∇N has mean 0 over a fair \
          label. Take the mean over x; for f = χ_S it is −2E χ_S∇N.
          """)),
    check: { scope, progress in
      try checkSquaredLoss(scope, progress) { network, target, loss in
        try PopulationGradient(of: network, target: target, loss: loss)
      }
    })
}

extension ProofScript {
  /// At one input, with value N, label f and one entry g of ∇N.
  fileprivate static let squaredMinusFair = ProofScript(
    "2*(N - f)*g - 1/2*(2*(N - 1)*g + 2*(N + 1)*g) = 2*(-(f*g))", for: "real N, real f, real g", by: .equal())
}

/// Compares `Γ_{χ_S} − Γ_r` of the squared loss with twice that of the correlation loss; `gradient` computes
/// `Γ`.
package func checkSquaredLoss(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  gradient: (TwoLayerNetwork, Target, Loss) throws -> PopulationGradient
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact population gradients over all 2^d inputs") { cases in
    let networks = scope.choice(quick: 4, standard: 40, deep: 200)
    var random = RandomNetworks(seed: scope.seed)
    try cases.each(
      "d", in: cases.dimensions(from: 1, quick: 10, standard: 10, deep: 12), cost: { Double(1 << $0) }
    ) { d in
      for index in 0..<networks {
        // The first network of each dimension is a single neuron with output weight 1.
        let drawn = try random.twoLayer(dimension: d, neurons: index == 0 ? 1 : random.integer(in: 2...4))
        let network =
          index == 0
          ? try TwoLayerNetwork(
            activation: .relu, weights: drawn.weights, biases: drawn.biases, outputs: [1]) : drawn
        // The full parity first, then a random subset.
        let full = (UInt64(1) << UInt64(d)) - 1
        let parity = Parity(mask: index < 2 ? full : UInt64(random.integer(in: 0...Int(full))))
        let squared = try difference(network, .parity(parity), .squared, gradient)
        let correlation = try difference(network, .parity(parity), .correlation, gradient)
        for (entry, (left, right)) in zip(squared, correlation).enumerated() {
          try cases.require(
            "Γ_{χ_S} − Γ_r of the squared loss = 2·(that of the correlation loss)",
            at: ["d": d, "S": parity.subset, "N": "\(network)", "parameter": entry + 1], left, .equal,
            2 * right,
            replay: replay(network, parity))
        }
      }
    }
    cases.covering("\(networks) random rational networks each (seed \(scope.seed)), every parameter")
  }
}

/// The gradients for the parity; those for fair labels are E 2N∇N and 0.
private func replay(_ network: TwoLayerNetwork, _ parity: Parity) -> String {
  func list(_ values: [Rational]) -> String { "[" + values.map { "\"\($0)\"" }.joined(separator: ",") + "]" }
  let json =
    #"{"activation":"relu","weights":[\#(network.weights.map(list).joined(separator: ","))],"#
    + #""biases":\#(list(network.biases)),"outputs":\#(list(network.outputs))}"#
  let isEmpty = parity.subset.isEmpty
  let target =
    isEmpty ? "polynomial:one.json" : "parity:" + parity.subset.map(String.init).joined(separator: ",")
  let file = isEmpty ? #"echo '{"terms":[{"subset":[],"coefficient":"1"}]}' > one.json; "# : ""
  return file
    + ["\(target) --loss squared", "random --loss squared", "\(target) --loss correlation"].map {
      "echo '\(json)' | verify gradient --network - --target \($0)"
    }.joined(separator: "; ")
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
