// Lemma 12 of arXiv 2002.07400 with explicit constants (twin reading, Lemmas 10 and 11 as corrected; ‖u*‖₀ read as ≤).
//
// With Z = √nΣ_A x_j: f(Z) = (−1)^{(k−Z)/2} = Σ_r v_r(|r| − sign(r)Z)_+ over odd |r| ≤ k, v_r = −2f(r) for |r| < k,
// v_{±k} = ∓3/2 (k ≡ 3 mod 4) or ∓1/2 (k ≡ 1), Σ|v_r| ≤ 2k + 1. Take ε = 1/(2(2k+1)) in Lemma 11, p = ε/(112k^{2.5});
// by Chernoff at least qp/2 neurons are good for each of the k + 1 values of r, up to (k+1)e^{−qp/8} ≤ δ. On N_r =
// ⌈qp/2⌉ of them put 2v_r|r|/(bN_r): the margin is at least 2(1 − εΣ|v_r|) ≥ 1, ‖u*‖² ≤ 256k²(2/(qp))Σv_r²r², ‖u*‖₀ ≤
// (k+1)⌈qp/2⌉, and σ ≤ (b/|r|)(|r| + k + ε) ≤ 1.
//
// Cases: the identity, Σ|v_r| and the margin for odd k; the constants 5 and 162 on squares; the separator assembled from real neurons after
// the exact first step, at small n (outside the hypotheses on n and k), margins at every x.

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
    expected: .derived, due: .verified,
    check: { scope, progress in try checkLemma12(scope, progress, samples: 5, norm: 162, edge: 0) })
}

/// Checks the identity, the margin and the constants `C = samples`, `B = norm`; `edge` is added to the weights at ±k (0 in the statement).
package func checkLemma12(
  _ scope: Scope, _ progress: ProgressCallback? = nil, samples: Rational, norm: Rational, edge: Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact values, squares compared; the exact first step") {
    cases in
    let identities = cases.dimensions(from: 3, quick: 101, standard: 101, deep: 301, by: 2)
    cases.covering("identity and margin for odd k ≤ \(identities.last ?? 3)")
    try cases.each(nil, in: identities) { k in try requireIdentity(cases, k, edge: edge) }
    let constants = cases.dimensions(from: 7, quick: 501, standard: 5001, deep: 15001, by: 2)
    cases.covering("constants for odd 7 ≤ k ≤ \(constants.last ?? 7)")
    try cases.each(nil, in: constants) { k in
      try requireConstants(cases, k, samples: samples, norm: norm)
    }
    let sizes = scope.sizes(
      quick: [(4, 3), (6, 5), (8, 7)], standard: [(5, 3), (7, 5), (9, 7)], deep: [(6, 3), (9, 5), (11, 7)],
      smallest: (3, 3))
    try cases.each("real neurons of weight 0 for (n, k)", in: sizes) { n, k in
      for end in [0, 1, 2] {
        let replay = try marginReplay(n, k, end: end, edge: edge)
        try cases.require(
          "min_x g*(x)f_A(x) ≥ 1", at: ["n": n, "k": k, "w": 0, "u at place": end],
          leastMargin(dimension: n, size: k, end: end, edge: edge), .atLeast, 1, replay: replay)
      }
    }
  }
}

/// The identity at every Z, `Σ|v_r| ≤ 2k + 1` and so the margin.
private func requireIdentity(_ cases: Cases, _ k: Int, edge: Rational) throws {
  let weights = separatorWeights(size: k, edge: edge)
  let python =
    "v = lambda r: -2*(-1)**((k-r)//2) if abs(r) < k else (-1 if r > 0 else 1)*(1.5 if k % 4 == 3 else .5)"
  for z in stride(from: -k, through: k, by: 2) {
    let sum = weights.reduce(Rational(0)) {
      $0 + $1.weight * Rational(max(0, abs($1.r) - $1.r.signum() * z))
    }
    try cases.require(
      "Σ_r v_r(|r| − sign(r)Z)_+ = f(Z)", at: ["k": k, "Z": z], sum, .equal,
      Rational(parityAtSum(z, size: k)),
      replay: """
        python3 -c 'k, Z = \(k), \(z); \(python); \
        print(sum(v(r)*max(0, abs(r) - (1 if r > 0 else -1)*Z) for r in range(-k, k+1, 2)), (-1)**((k-Z)//2))'
        """)
  }
  let total = weights.reduce(Rational(0)) { $0 + $1.weight.magnitude }
  try cases.require(
    "Σ|v_r| ≤ 2k + 1, so that 2(1 − εΣ|v_r|) ≥ 1", at: ["k": k], total, .atMost, Rational(2 * k + 1),
    replay: "python3 -c 'k = \(k); \(python); print(sum(abs(v(r)) for r in range(-k, k+1, 2)), 2*k + 1)'")
}

/// `8/p ≤ Ck⁷`, `‖u*‖²q ≤ B²k¹⁰` and `σ ≤ 1`.
private func requireConstants(_ cases: Cases, _ k: Int, samples: Rational, norm: Rational) throws {
  let constants = separatorConstants(size: k)
  try cases.require(
    "(8/(pk⁷))² ≤ \(samples)²", at: ["k": k], constants.samplesSquared, .atMost, samples * samples,
    replay: "python3 -c 'k = \(k); print((8*224*(2*k+1)*k**2.5/k**7)**2, \(samples)**2)'")
  try cases.require(
    "‖u*‖²q/k¹⁰ ≤ \(norm)²", at: ["k": k], constants.normSquared, .atMost, norm * norm,
    replay: """
      python3 -c 'k = \(k); S = 4*sum(r*r for r in range(2-k, k, 2)) + 2*k*k*(2.25 if k % 4 == 3 else .25); \
      print(256*k**2*2*224*(2*k+1)*k**2.5*S/k**10, \(norm)**2)'
      """)
  try cases.require(
    "σ ≤ 1 for |r| = 1", at: ["k": k], constants.activation, .atMost, 1,
    replay: "python3 -c 'k = \(k); print((1 + k + 1/(2*(2*k+1)))/(8*k))'")
  cases.slack("C", (samples * samples / constants.samplesSquared).approximation, at: "k = \(k), squared")
  cases.slack("B", (norm * norm / constants.normSquared).approximation, at: "k = \(k), squared")
}

/// The same from the definition: `psi(r, u, s)` is `(|r|/b)σ`.
private func marginReplay(_ n: Int, _ k: Int, end: Int, edge: Rational) throws -> String {
  let terms = try separatorParts(n, k, end: end, edge: edge).2.map { r, output, weight in
    "(\(weight / Rational(abs(r) * 8 * k)))*psi(\(r), \(output), s)"
  }
  return PlantedReplay.features(
    n, k, weights: [Int](repeating: 0, count: n),
    printing: "min(y*(\(terms.joined(separator: " + "))) for s, y, p, q in X)")
}
