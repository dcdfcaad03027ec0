// Lemma 4. Let σ be H-weakly homogeneous, σ(Cx) = C^H σ(x) for C ≥ 0, with H ≥ 1 (Definition 5). As printed, a fully connected network (72)–(73)
// whose layer l is multiplied by C⁽ˡ⁾ > 1 has (Definition 8)
//
//   NN(x; C̄θ) = ∏_l (C⁽ˡ⁾)^H NN(x; θ).                                                             (76)
//
// The last layer has no activation after it and the lower ones several: by induction over the layers x⁽ˡ⁾(C̄θ) = K_l x⁽ˡ⁾(θ) with K_1 = C⁽¹⁾,
// K_l = C⁽ˡ⁾ K_{l−1}^H, so the factor is K = ∏_l (C⁽ˡ⁾)^{H^{L−l}}, and by the chain rule the derivative by a parameter of layer l_p scales by
// K/C⁽ˡᵖ⁾; for H = 1 that is ∏_{h ≠ l_p} C⁽ʰ⁾. (At kinks too: σ'(Cz) = C^{H−1}σ'(z) holds for 1[z ≥ 0] with C > 0.)

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let lemma4OutputScaling = Row(
    id: "hdp-lemma-4", paper: .highDegreeParities, section: .appendixB,
    title: "H-homogeneous networks scale by ∏ (C⁽ˡ⁾)^H",
    text: """
      As printed in the submission: let NN be the fully connected network (72)–(73) with an H-weakly homogeneous activation, H ≥ 1. \
      Then for every rescaling of its layers by C⁽¹⁾, …, C⁽ᴸ⁾ > 1 the output is multiplied by ∏_l (C⁽ˡ⁾)^H (and the derivative by a \
      parameter of layer l_p by at most ∏_{l ≤ l_p} (C⁽ˡ⁾)^H).
      """,
    place: "Lemma 4 with Definitions 5 and 8, eqs. (76) and (77)",
    method: "A two-layer network with the activation z², evaluated before and after the rescaling.",
    expected: .refuted,
    consequence: Consequence(
      .missingHypothesis, conclusionSurvives: true,
      """
      For H = 1, the ReLU, which Corollary 2 is used for, (76) holds; for H > 1 the factor is ∏ (C⁽ˡ⁾)^{H^{L−l}} (hdp-lemma-4-corrected). \
      The bound (77) on derivatives fails for H = 1 too, and the product over h ≠ l_p takes its place.
      """),
    check: { scope, progress in
      try checkLemma4(scope, progress) { factors, homogeneity in
        factors.reduce(1) { $0 * $1.power(homogeneity) }
      }
    })

  static let lemma4CorrectedOutputScaling = Row(
    id: "hdp-lemma-4-corrected", paper: .highDegreeParities, section: .appendixB,
    title: "H-homogeneous networks scale by ∏ (C⁽ˡ⁾)^{H^{L−l}}",
    text: """
      Under the assumptions of Lemma 4 the output is multiplied by exactly ∏_l (C⁽ˡ⁾)^{H^{L−l}}; for H = 1 the derivative by a \
      parameter p of layer l_p is multiplied by exactly ∏_{h ≠ l_p} C⁽ʰ⁾.
      """,
    place: "Lemma 4, corrected",
    method: """
      Exact forward and backward passes before and after rescaling, random rational networks with ReLU and z², depths 2 to 4.
      """,
    expected: .derived, due: .verified,
    check: { scope, progress in
      try checkLemma4Corrected(scope, progress) { factors, homogeneity in
        factors.reduce(1) { $1 * $0.power(homogeneity) }
      }
    })
}

/// Refuted when one network does not scale by `factor(C, H)`; else undecided.
package func checkLemma4(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  factor: (_ factors: [Rational], _ homogeneity: Int) -> Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "one network, evaluated twice") { cases in
    let network = try DeepNetwork(activation: .square, weights: [[[1]], [[1]]], biases: [0])
    // The bound (77) on the derivatives fails already for the ReLU, H = 1.
    let relu = try DeepNetwork(activation: .relu, weights: [[[1]], [[1]]], biases: [0])
    let derivatives = [relu, relu.rescaled(by: [2, 3])].map { $0.gradient(at: [1]).weights[0][0][0] }
    cases.note(
      "derivativeBound",
      "ReLU, two layers, all ones, C = (2, 3): ∂/∂W⁽¹⁾ goes from \(derivatives[0]) to \(derivatives[1]), above the printed "
        + "bound C⁽¹⁾ = 2 of (77)")
    try cases.require(
      "NN(x; C̄θ) = ∏ (C⁽ˡ⁾)^H NN(x; θ)",
      at: ["activation": "z² (H = 2)", "L": 2, "weights": "all 1", "b": 0, "x": 1, "C": "(2, 2)"],
      network.rescaled(by: [2, 2]).value(at: [1]), .equal, factor([2, 2], 2) * network.value(at: [1]),
      replay: "python3 -c 'print(2*(2*1)**2, 2**2*2**2*(1*1)**2)'")
    try cases.leaveOpen("activation z², L = 2, C = (2, 2)")
  }
}

/// Compares rescaled random networks with `output(C, H)` and, for the derivatives by layer l, `output(C, H)/C⁽ˡ⁾`.
package func checkLemma4Corrected(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  output: (_ factors: [Rational], _ homogeneity: Int) -> Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact forward and backward passes") { cases in
    let count = scope.choice(quick: 25, standard: 400, deep: 4000)
    var random = RandomNetworks(seed: scope.seed)
    var compared = 0
    let kinds = (2...4).flatMap { depth in [(depth, Activation.relu, 1), (depth, .square, 2)] }
    try cases.each(nil, in: kinds.flatMap { kind in (0..<count).map { _ in kind } }) {
      depth, activation, homogeneity in
      let network = try random.deep(activation, depth: depth)
      let x = random.rationals(network.dimension)
      let factors = (0..<depth).map { _ in 1 + Rational(1, Integer(random.integer(in: 1...4))) }
      let factor = output(factors, homogeneity)
      let expected = entries(network, x, layerFactors: factors.map { factor / $0 }, output: factor)
      let found = entries(network.rescaled(by: factors), x, layerFactors: factors.map { _ in 1 }, output: 1)
      for (k, (left, right)) in zip(found, expected).enumerated() {
        try cases.require(
          k == 0 ? "NN(x; C̄θ) = K·NN(x; θ)" : "∂_\(k) NN(x; C̄θ) = (K/C⁽ˡ⁾)·∂_\(k) NN(x; θ)",
          at: ["network": "\(network)", "x": x, "C": factors, "K": factor], left, .equal, right,
          replay: scalingReplay(network, x, factors, factor, derivative: k))
      }
      compared += found.count
    }
    cases.note("valuesCompared", "\(compared)")
    cases.covering(
      "L = 2, 3, 4; ReLU and z²; \(count) random rational networks each, 1 < C ≤ 2 (seed \(scope.seed))")
  }
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

/// A command that prints NN(x; C̄θ) and K·NN(x; θ), or C⁽ˡ⁾ times the difference quotients of both at 10⁻³⁰ by the parameter with this number.
private func scalingReplay(
  _ network: DeepNetwork, _ x: [Rational], _ factors: [Rational], _ factor: Rational, derivative k: Int
) -> String {
  func written(_ values: [Rational]) -> String { "[\(values.map { "F('\($0)')" }.joined(separator: ", "))]" }
  let parameters = network.weights.flatMap { $0.flatMap { $0 } } + network.biases
  let shapes = network.weights.map { "(\($0.count), \($0[0].count))" }.joined(separator: ", ")
  let activation = network.activation == .square ? "z*z" : "max(z, 0)"
  return """
    python3 -c "from fractions import Fraction as F
    S, P, x, C, K, k = [\(shapes)], \(written(parameters)), \(written(x)), \(written(factors)), F('\(factor)'), \(k)
    def N(P, s):
      p, z = iter(P), x
      W = [[[next(p) for _ in range(n)] for _ in range(m)] for m, n in S]
      for l, M in enumerate(W):
        z = [s[l]*sum(w*(q if l == 0 else (lambda z: \(activation))(q)) for w, q in zip(r, z)) for r in M]
        if l == 0: z = [q + s[0]*b for q, b in zip(z, p)]
      return z[0]
    h = F(1, 10**30); D = lambda s: N(P, s) if k == 0 else (N(P[:k-1] + [P[k-1]+h] + P[k:], s) - N(P, s))/h
    print(D(C), K*D([1]*len(S)))"
    """
}
