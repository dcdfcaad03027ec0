// Lemma 4 of arXiv 2412.04910, corrected. For the network (72)–(73) with an H-weakly homogeneous activation
// and layers rescaled by C⁽¹⁾, …, C⁽ᴸ⁾ > 0, induction over the layers gives x⁽ˡ⁾(C̄θ) = K_l x⁽ˡ⁾(θ) with
// K_1 = C⁽¹⁾, K_l = C⁽ˡ⁾ K_{l−1}^H, so
//
//   NN(x; C̄θ) = K NN(x; θ),   K = ∏_l (C⁽ˡ⁾)^{H^{L−l}},
//
// and by the chain rule the derivative by a parameter of layer l_p scales by K/C⁽ˡᵖ⁾; for H = 1 that is ∏_{h
// ≠ l_p} C⁽ʰ⁾. (At kinks too: σ'(Cz) = C^{H−1}σ'(z) holds for 1[z ≥ 0] with C > 0.) Checked: both, exactly,
// for random rational networks of depth 2 to 4 with the activations ReLU (H = 1) and z² (H = 2).

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let lemma4CorrectedOutputScaling = Row(
    id: "hdp-lemma-4-corrected", paper: .highDegreeParities, section: .appendixB,
    title: "H-homogeneous networks scale by ∏ (C⁽ˡ⁾)^{H^{L−l}}",
    text: """
      Under the assumptions of Lemma 4 the output is multiplied by exactly ∏_l (C⁽ˡ⁾)^{H^{L−l}}; for H = 1 \
      the derivative by a \
      parameter p of layer l_p is multiplied by exactly ∏_{h ≠ l_p} C⁽ʰ⁾.
      """,
    place: "Lemma 4, corrected",
    method: """
      Exact forward and backward passes before and after rescaling, random rational networks with ReLU and \
      z², depths 2 to 4.
      """,
    expected: .verified,
    check: { scope, progress in
      try checkLemma4Corrected(scope, progress) { factors, homogeneity in
        factors.enumerated().reduce(1) { product, factor in
          var exponent = 1
          for _ in factor.offset + 1..<factors.count { exponent *= homogeneity }
          return product * factor.element.power(exponent)
        }
      }
    })
}

/// Compares the rescaled networks with `output(C, H)` and, for the derivatives by layer l,
/// `output(C, H)/C⁽ˡ⁾`.
package func checkLemma4Corrected(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  output: (_ factors: [Rational], _ homogeneity: Int) -> Rational
) throws -> Finding {
  let count = scope.choice(quick: 25, standard: 400, deep: 4000)
  let method = "exact forward and backward passes"
  var random = RandomNetworks(seed: scope.seed)
  var compared = 0
  for depth in 2...4 {
    for (activation, homogeneity) in [(Activation.relu, 1), (.square, 2)] {
      for _ in 0..<count {
        try Task.checkCancellation()
        let network = try random.deep(activation, depth: depth)
        let x = random.rationals(network.dimension)
        let factors = (0..<depth).map { _ in 1 + Rational(1, Integer(random.integer(in: 1...4))) }
        let scaled = network.rescaled(by: factors)
        let factor = output(factors, homogeneity)
        let expected = entries(network, x, layerFactors: factors.map { factor / $0 }, output: factor)
        let found = entries(scaled, x, layerFactors: factors.map { _ in 1 }, output: 1)
        if let k = zip(expected, found).enumerated().first(where: { $1.0 != $1.1 })?.offset {
          return .refuted(
            by: Counterexample(
              parameters: "\(network), x = \(x), C = \(factors)",
              claim: k == 0 ? "the output scales as claimed" : "derivative \(k) scales as claimed",
              left: "rescaled: \(found[k])", right: "claimed: \(expected[k])",
              replay: "verify check hdp-lemma-4-corrected --seed \(scope.seed)"), method: method)
        }
        compared += found.count
      }
      progress?(Double(depth - 2) / 3 + Double(homogeneity) / 6)
    }
  }
  return Finding(
    .verified,
    scope: "L = 2, 3, 4; ReLU and z²; \(count) random rational networks each, 1 < C ≤ 2 (seed \(scope.seed))",
    method: method, evidence: [EvidenceItem("valuesCompared", "\(compared)")])
}

/// The output times `output`, then every derivative times the factor of its layer.
private func entries(
  _ network: DeepNetwork, _ x: [Rational], layerFactors: [Rational], output: Rational
) -> [Rational] {
  let gradient = network.gradient(at: x)
  let byWeights = zip(gradient.weights, layerFactors).flatMap { layer, factor in
    layer.flatMap { $0.map { $0 * factor } }
  }
  return [network.value(at: x) * output] + byWeights + gradient.biases.map { $0 * layerFactors[0] }
}
