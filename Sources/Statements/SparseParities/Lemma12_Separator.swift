// Lemma 12 of arXiv 2002.07400 with explicit constants (twin reading, Lemmas 10 and 11 as corrected; ‖u*‖₀ read as
// ≤): for odd k ≥ 7 and q ≥ 5k⁷ log((k+1)/δ), with probability at least 1 − δ some u* separates with margin 1 after
// the first step, ‖u*‖₂ ≤ 162k⁵/√q, and σ ≤ 1 on the neurons it uses.
//
// With Z = √nΣ_A x_j: f(Z) = (−1)^{(k−Z)/2} = Σ_r v_r(|r| − sign(r)Z)_+ over odd |r| ≤ k, v_r = −2f(r) for |r| < k,
// v_{±k} = ∓3/2 (k ≡ 3 mod 4) or ∓1/2 (k ≡ 1), Σ|v_r| ≤ 2k + 1. Take ε = 1/(2(2k+1)) in Lemma 11, p = ε/(112k^{2.5});
// by Chernoff at least qp/2 neurons are good for each of the k + 1 values of r, up to (k+1)e^{−qp/8} ≤ δ. On N_r =
// ⌈qp/2⌉ of them put 2v_r|r|/(bN_r): the margin is at least 2(1 − εΣ|v_r|) ≥ 1, ‖u*‖² ≤ 256k²(2/(qp))Σv_r²r², ‖u*‖₀ ≤
// (k+1)⌈qp/2⌉, and σ ≤ (b/|r|)(|r| + k + ε) ≤ 1.
//
// Checked exactly: the identity, Σ|v_r| and the margin for odd k; the constants 5 and 162 for odd k on squares; the
// separator assembled from real neurons after the exact first step, at small n (outside the hypotheses on n and k),
// margins at every x.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let lemma12Separator = Row(
    id: "lpn-lemma-12", paper: .sparseParities,
    title: "a separator of norm 162k⁵/√q after the first step",
    text: """
      In the twin reading, for odd k ≥ 7, where Lemma 11 holds and q ≥ 5k⁷ log((k+1)/δ): with probability at least 1 \
      − δ some u* has g*(x)f_A(x) ≥ 1 for every x, ‖u*‖₂ ≤ 162k⁵/√q, \
      ‖u*‖₀ ≤ (k+1)⌈qp/2⌉ with p = 1/(224(2k+1)k^{2.5}), and σ(w⁽¹⁾_i·x + b⁽¹⁾_i) ≤ 1 where u*_i ≠ 0.
      """,
    place: "Lemma 12, with C = 5 and B = 162 (twin reading)",
    method: "The identity, margin and constants exactly for odd k; separators of real neurons at small n.",
    argued: "Chernoff's bound P(Bin(q, p) ≤ qp/2) ≤ e^{−qp/8}, the union bound, and Lemma 11.",
    expected: .verified,
    check: { scope, progress in try checkLemma12(scope, progress, samples: 5, norm: 162, edge: 0) })
}

/// `v_r`, with `edge` added to the two at ±k (0 in the statement).
package func separatorWeights(size k: Int, edge: Rational = 0) -> [(r: Int, weight: Rational)] {
  stride(from: -k, through: k, by: 2).map { r in
    if abs(r) < k { return (r, Rational(-2 * parityAtSum(r, size: k))) }
    return (r, Rational(-r.signum()) * ((k % 4 == 3 ? Rational(3, 2) : Rational(1, 2)) + edge))
  }
}

/// `(−1)^{(k−Z)/2}`.
private func parityAtSum(_ z: Int, size k: Int) -> Int { (k - z) / 2 & 1 == 0 ? 1 : -1 }

/// Checks the identity, the margin and the constants `C = samples`, `B = norm`.
package func checkLemma12(
  _ scope: Scope, _ progress: ProgressCallback? = nil, samples: Rational, norm: Rational, edge: Rational
) throws -> Finding {
  let largest = scope.dimension(quick: 101, standard: 101, deep: 301, atLeast: 3)
  let largestConstants = scope.dimension(quick: 501, standard: 5001, deep: 15001, atLeast: 7)
  let method = "identity and constants exactly, squares compared; real neurons after the exact first step"
  let refuted = { (parameters: String, claim: String, left: String, right: String) in
    Finding.refuted(
      by: Counterexample(
        parameters: parameters, claim: claim, left: left, right: right, replay: "verify check lpn-lemma-12"),
      method: method)
  }
  for k in stride(from: 3, through: largest, by: 2) {
    let weights = separatorWeights(size: k, edge: edge)
    for z in stride(from: -k, through: k, by: 2) {
      let sum = weights.reduce(Rational(0)) {
        $0 + $1.weight * Rational(max(0, abs($1.r) - $1.r.signum() * z))
      }
      guard sum != Rational(parityAtSum(z, size: k)) else { continue }
      return refuted(
        "k = \(k), Z = \(z)", "Σ_r v_r(|r| − sign(r)Z)_+ = f(Z)", "\(sum)", "\(parityAtSum(z, size: k))")
    }
    let total = weights.reduce(Rational(0)) { $0 + $1.weight.magnitude }
    let margin = 2 * (1 - total / Rational(2 * (2 * k + 1)))
    guard total <= Rational(2 * k + 1), margin >= 1 else {
      return refuted(
        "k = \(k)", "Σ|v_r| ≤ 2k + 1, margin ≥ 1", "Σ|v_r| = \(total), margin \(margin)",
        "2k + 1 = \(2 * k + 1), 1")
    }
  }
  for k in stride(from: 7, through: largestConstants, by: 2) {
    let constants = separatorConstants(size: k)
    if constants.samplesSquared > samples * samples || constants.normSquared > norm * norm
      || constants.activation > 1
    {
      return refuted(
        "k = \(k)", "8/p ≤ \(samples)k⁷, ‖u*‖²q ≤ \(norm)²k¹⁰, σ ≤ 1 (the first two to the powers 2 and 4)",
        "\(constants.samplesSquared), \(constants.normSquared.approximation), \(constants.activation)",
        "\(samples * samples), \(norm * norm), 1")
    }
  }
  let sizes = scope.sizes(
    quick: [(4, 3), (6, 5), (8, 7)], standard: [(5, 3), (7, 5), (9, 7)], deep: [(6, 3), (9, 5), (11, 7)],
    smallest: (3, 3))
  for (n, k) in sizes {
    try Task.checkCancellation()
    for end in [0, 1, 2] {
      let margin = try leastMargin(dimension: n, size: k, end: end, edge: edge)
      guard margin >= 1 else {
        return refuted(
          "n = \(n), k = \(k), w = 0, u at place \(end) of its interval", "g*(x)f_A(x) ≥ 1", "\(margin)", "1")
      }
    }
  }
  let first = separatorConstants(size: 7)
  return Finding(
    .verified,
    scope:
      "identity and margin for odd k ≤ \(largest), constants for odd 7 ≤ k ≤ \(largestConstants), "
      + "real neurons of weight 0 for (n, k) ∈ \(written(sizes))",
    method: method,
    evidence: [
      EvidenceItem(
        "constants",
        "largest at k = 7: C² about \(first.samplesSquared.approximation), B² about \(first.normSquared.approximation)"
      ),
      EvidenceItem(
        "realNeurons", "outside the hypotheses on n and k, with the exact first step, margin ≥ 1 at every x"),
    ])
}

/// `(8/p/k⁷)²`, `q‖u*‖²/k^{10}` as a bound rounded up through `k^{2.5} ≤ …`, and the largest σ; p =
/// 1/(224(2k+1)k^{2.5}).
package func separatorConstants(
  size k: Int
) -> (samplesSquared: Rational, normSquared: Rational, activation: Rational) {
  let power = Rational(k)
  // (8·224(2k+1)k^{2.5}/k⁷)².
  let samples = Rational(8 * 224 * (2 * k + 1))
  let squares = separatorWeights(size: k).reduce(Rational(0)) {
    $0 + $1.weight * $1.weight * Rational($1.r * $1.r)
  }
  // k^{−1/2}, rounded up: 1/⌊√(k·2^40)⌋·2^20.
  let inverseRoot = Rational(.powerOfTwo(20), (Integer(k) << 40).flooredSquareRoot)
  // 256k²·2·224(2k+1)k^{2.5}·Σv²r²/k^{10} = 512·224(2k+1)Σv²r²·k^{−5}·k^{−1/2}.
  let norm = Rational(512 * 224 * (2 * k + 1)) * squares * inverseRoot / power.power(5)
  let epsilon = Rational(1, Integer(2 * (2 * k + 1)))
  return (samples * samples / power.power(9), norm, (1 + power + epsilon) / Rational(8 * k))
}

/// `min_x g*(x)f_A(x)` for one neuron of weight 0 an r, u at one place of its interval (an end: 0 or 2, the centre:
/// 1).
package func leastMargin(dimension n: Int, size k: Int, end: Int, edge: Rational = 0) throws -> Rational {
  let planted = try PlantedParity(dimension: n, size: k)
  let neuron = FeatureNeuron(planted, weights: [Int](repeating: 0, count: n))
  let epsilon = Rational(1, Integer(2 * (2 * k + 1)))
  let parts = separatorWeights(size: k, edge: edge).map { r, weight in
    (output: neuron.interval(r: r, epsilon: epsilon)[end], weight: 2 * weight * Rational(abs(r) * 8 * k))
  }
  let margins = planted.inputs.map { s in
    Rational(planted.label(of: s))
      * parts.reduce(Rational(0)) { $0 + $1.weight * neuron.value(output: $1.output, at: s) }
  }
  return margins.min() ?? 0
}
