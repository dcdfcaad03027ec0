// Proposition 2 of arXiv 2412.04910, corrected to H = 1 and made exact: with Gaussian weights of variance v_l² in layer l, θ⁰ + γλH has the law of the
// rescaling of θ⁰ by C⁽ˡ⁾ = √(1 + γ²λ²/v_l²), and the derivative by a parameter of layer l_p is multiplied by exactly ∏_{h≠l_p} C⁽ʰ⁾ (Lemma 4,
// corrected). So the expected squared correlation of f with that derivative is multiplied by exactly
//
//   ∏_{h≠l_p} (1 + γ²λ²/v_h²) ≤ ∏_h (1 + γ²λ²/v_h²),
//
// and summing over p gives (74) with H = 1.
//
// Checked, each way from the definition on both sides: (1) E_x f ∂_p NN of random rational ReLU networks before and after the rescaling, for every p and
// random f, exactly; (2) chains of three layers of width 1, by exact moments of normals; (3) two-layer ReLU networks with biases, the
// parity alignments of the moved network enclosed by sums over its own covariances.

internal import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let proposition2CorrectedPerturbedHomogeneous = Row(
    id: "hdp-proposition-2-corrected", paper: .highDegreeParities, section: .appendixB,
    title: "H = 1: the factor of p is ∏_{h≠l_p} (1+γ²λ²/v_h²)",
    text: """
      For a fully connected network with a 1-weakly homogeneous activation and Gaussian weights of variance v_l² in layer l (the biases with \
      the first), noise γλH multiplies E(E_x f ∂_p NN)², for each parameter p of layer l_p, by exactly ∏_{h≠l_p} (1 + γ²λ²/v_h²); hence \
      GAL_f(θ⁰ + γλH) ≤ ∏_l (1 + γ²λ²/v_l²) GAL_f(θ⁰).
      """,
    place: "Appendix B.5, Proposition 2, eq. (74), corrected",
    method: """
      E_x f ∂_p NN of random rational ReLU networks before and after rescaling, exactly; chains of width 1 by exact moments of normals; \
      two-layer networks with the full parity, both alignments enclosed.
      """,
    argued: "That θ⁰ + γλH and the rescaling of θ⁰ have the same law: sums of independent normals.",
    expected: .verified,
    check: { scope, progress in
      try checkProposition2Corrected(scope, progress) { factors, layer in
        factors.enumerated().reduce(1) { $1.offset == layer ? $0 : $0 * $1.element }
      }
    })
}

/// Requires squared correlations to be multiplied by `claim(C², l_p)`, the factors `1 + γ²λ²/v_l²` being `C²`.
package func checkProposition2Corrected(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  claim: (_ factors: [Rational], _ layer: Int) -> Rational
) throws -> Finding {
  let method = "exact passes, exact moments, alternating sums in balls"
  let count = scope.choice(quick: 20, standard: 200, deep: 2000)
  func counterexample(_ parameters: String, _ left: String, _ right: String) -> Counterexample {
    Counterexample(
      parameters: parameters, claim: "E(E_x f ∂_p NN)² is multiplied by ∏_{h≠l_p} (1 + γ²λ²/v_h²)",
      left: left, right: right, replay: "verify check hdp-proposition-2-corrected --seed \(scope.seed)")
  }
  func failure(_ parameters: String, _ left: String, _ right: String) -> Finding {
    .refuted(by: counterexample(parameters, left, right), method: method)
  }
  var random = RandomNetworks(seed: scope.seed)
  for index in 0..<count {
    try Task.checkCancellation()
    let network = try random.deep(.relu, depth: 2 + index % 3)
    let roots = (0..<network.depth).map { _ in 1 + Rational(1, Integer(random.integer(in: 1...4))) }
    let labels = (0..<1 << network.dimension).map { _ in Rational(2 * random.integer(in: 0...1) - 1) }
    let before = squaredCorrelations(network, labels)
    let after = squaredCorrelations(network.rescaled(by: roots), labels)
    for layer in 0..<network.depth {
      let factor = claim(roots.map { $0 * $0 }, layer)
      let expected = before[layer].map { $0 * factor }
      if let k = zip(expected, after[layer]).enumerated().first(where: { $1.0 != $1.1 })?.offset {
        return failure(
          "\(network), C = \(roots), layer \(layer + 1), parameter \(k + 1)", "\(after[layer][k])",
          "\(expected[k])")
      }
    }
    progress?(Double(index + 1) / Double(count + 1))
  }
  let variances: [[Rational]] = [[1, 1, 1], [1, 100, 100], [4, 9, 25], [Rational(1, 7), 3, 10]]
  for v in variances {
    let factors = v.map { 1 + 1 / $0 }
    let (before, after) = (reluChainAlignments(v), reluChainAlignments(v.map { $0 + 1 }))
    for layer in 0..<3 where after[layer] != claim(factors, layer) * before[layer] {
      return failure(
        "chain of widths 1, v² = \(v), γλ = 1, layer \(layer + 1)", "\(after[layer])",
        "\(claim(factors, layer) * before[layer])")
    }
  }
  let dimensions = [5, 6, 11, 20].filter {
    $0 <= scope.dimension(quick: 20, standard: 20, deep: 20, atLeast: 5)
  }
  for d in dimensions {
    // v² = 1/d in the first layer, its biases included, and noise 1/4.
    let inverse = Rational(1, Integer(d))
    let noise = Rational(1, 4)
    let before = GaussianInitialization(dimension: d, degree: d, biasVariance: inverse).alignments()
    let after = GaussianInitialization(dimension: d, degree: d, biasVariance: inverse, noise: noise)
      .alignments()
    let factors = [1 + Rational(d) * noise, 1 + noise]  // output weights of variance 1
    let pairs = [
      ("hidden weight", before.hiddenInside, (1 + noise) * after.hiddenInside, 0),
      ("bias", before.bias, (1 + noise) * after.bias, 0), ("output weight", before.output, after.output, 1),
    ]
    for (name, old, new, layer) in pairs {
      let expected = claim(factors, layer) * old
      let difference = Finding.unless(
        expected.agrees(with: new, digits: 8),
        counterexample(
          "two layers, d = \(d), v² = (1/d, 1), γ²λ² = 1/4, \(name)", new.enclosure(10),
          expected.enclosure(10)),
        method: method)
      if let difference { return difference }
    }
  }
  return Finding(
    .verified,
    scope: """
      \(count) random rational ReLU networks of depth 2 to 4, every parameter (seed \(scope.seed)); \(variances.count) chains of three layers; two-layer \
      networks at d ∈ \(dimensions) enclosed
      """, method: method)
}

/// `(E_x f ∂_p NN)²` for every parameter, by layer; the biases come after the weights of the first.
private func squaredCorrelations(_ network: DeepNetwork, _ labels: [Rational]) -> [[Rational]] {
  var sums: [[Rational]] = []
  for (index, label) in labels.enumerated() {
    let x = (0..<network.dimension).map { Rational(index >> $0 & 1 == 0 ? 1 : -1) }
    let gradient = network.gradient(at: x)
    var layers = gradient.weights.map { layer in layer.flatMap { $0.map { $0 * label } } }
    layers[0] += gradient.biases.map { $0 * label }
    sums = sums.isEmpty ? layers : zip(sums, layers).map { zip($0, $1).map { $0 + $1 } }
  }
  let size = Rational(labels.count)
  return sums.map { $0.map { ($0 / size).power(2) } }
}

/// `E(E_x x ∂_l NN)²` of the chain `W₃φ(W₂φ(W₁x))`, φ = ReLU, d = 1, f = x, by layer: one x is active, so `E_x x ∂NN` is half the derivative
/// up to sign, and for W₂ > 0 (half of the law) the squares are `W₃²W₂²`, `W₃²W₁²` and `W₂²W₁²`.
package func reluChainAlignments(_ v: [Rational]) -> [Rational] {
  [v[2] * v[1] / 8, v[2] * v[0] / 8, v[1] * v[0] / 8]
}
