// Lemma 4 of arXiv 2412.04910, as printed. Let σ be H-weakly homogeneous, σ(Cx) = C^H σ(x) for C ≥ 0, with H
// ≥ 1 (Definition 5). Then a fully connected network (72)–(73) whose layer l is multiplied by C⁽ˡ⁾ > 1 has
// (Definition 8)
//
//   NN(x; C̄θ) = ∏_l (C⁽ˡ⁾)^H NN(x; θ).                                                             (76)
//
// The last layer has no activation after it and the lower ones several, so the exponents are H^{L−l} instead.
// Checked: the activation z² (H = 2), two layers of one neuron, all parameters and the input 1 (the bias 0),
// C⁽¹⁾ = C⁽²⁾ = 2, by running the network.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let lemma4OutputScaling = Row(
    id: "hdp-lemma-4", paper: .highDegreeParities, section: .appendixB,
    title: "H-homogeneous networks scale by ∏ (C⁽ˡ⁾)^H",
    text: """
      Let NN be the fully connected network (72)–(73) with an H-weakly homogeneous activation, H ≥ 1. Then \
      for every \
      rescaling of its layers by C⁽¹⁾, …, C⁽ᴸ⁾ > 1 the output is multiplied by ∏_l (C⁽ˡ⁾)^H (and the \
      derivative by a parameter \
      of layer l_p by at most ∏_{l ≤ l_p} (C⁽ˡ⁾)^H).
      """,
    place: "Lemma 4 with Definitions 5 and 8, eqs. (76) and (77)",
    method: "A two-layer network with the activation z², evaluated before and after the rescaling.",
    expected: .refuted,
    consequence: Consequence(
      .missingHypothesis, conclusionSurvives: true,
      """
      For H = 1, the ReLU, which Corollary 2 is used for, it holds; for H > 1 the factor is ∏ (C⁽ˡ⁾)^{H^{L−l}} (hdp-lemma-4-corrected).
      """),
    check: { scope, progress in
      try checkLemma4(scope, progress) { factors, homogeneity in
        factors.reduce(1) { $0 * $1.power(homogeneity) }
      }
    })
}

/// Refuted when the network of the counterexample does not scale by `factor(C, H)`; else undecided.
package func checkLemma4(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  factor: (_ factors: [Rational], _ homogeneity: Int) -> Rational
) throws -> Finding {
  let network = try DeepNetwork(activation: .square, weights: [[[1]], [[1]]], biases: [0])
  let factors: [Rational] = [2, 2]
  let output = network.value(at: [1])
  let rescaled = network.rescaled(by: factors).value(at: [1])
  let claimed = factor(factors, 2) * output
  let method = "one network, evaluated twice"
  // The bound (77) on the derivatives fails already for the ReLU, H = 1.
  let relu = try DeepNetwork(activation: .relu, weights: [[[1]], [[1]]], biases: [0])
  let derivatives = [relu, relu.rescaled(by: [2, 3])].map { $0.gradient(at: [1]).weights[0][0][0] }
  let evidence = [
    EvidenceItem(
      "derivativeBound",
      "ReLU, two layers, all ones, C = (2, 3): ∂/∂W⁽¹⁾ goes from \(derivatives[0]) to \(derivatives[1]), above the printed "
        + "bound C⁽¹⁾ = 2 of (77)")
  ]
  guard rescaled != claimed else {
    return Finding(
      .undecided, scope: "activation z², L = 2, C = (2, 2)", method: method, evidence: evidence)
  }
  return .refuted(
    by: Counterexample(
      at: ["activation": "z² (H = 2)", "L": 2, "weights": "all 1", "b": 0, "x": 1, "C": "(2, 2)"],
      claim: "NN(x; C̄θ) = ∏ (C⁽ˡ⁾)^H NN(x; θ)", left: Side("NN(x; C̄θ)", .exact(rescaled)),
      right: Side("∏ (C⁽ˡ⁾)^H NN(x; θ)", .exact(claimed)),
      replay: "python3 -c 'print(2*(2*1)**2, 2**2*2**2*(1*1)**2)'"),
    method: method, evidence: evidence)
}
