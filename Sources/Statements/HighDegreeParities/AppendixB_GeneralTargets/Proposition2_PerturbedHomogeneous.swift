// Proposition 2: for an H-weakly homogeneous activation, H ≥ 1, GAL_f(θ⁰ + γλH) ≤ ∏_l (1 + γ²λ²/v_l²)^H GAL_f(θ⁰), as printed.
//
// For H = 2 it fails: NN = W₃φ(W₂φ(W₁x + b)), the network (72)–(73) with widths 1, φ(z) = max(z, 0)² (2-weakly homogeneous), d = 1, f = x. With
// centered normals of variances a (W₁ and b), c and e, p = b + W₁ and m = b − W₁ are independent of variance s = 2a, and for W₂ > 0 (half of the law)
//
//   ∂W₃: ¼ E W₂₊⁴ E(p₊⁴ − m₊⁴)²,   ∂W₂: ¼·4e·E W₂₊² E(p₊⁴ − m₊⁴)²,   ∂W₁ and ∂b: ¼·16e·E W₂₊⁴ E[(p₊³ + m₊³)² + (p₊³ − m₊³)²],
//
// with E(p₊⁴ − m₊⁴)² = 2(105/2 − 9/4)s⁴ and the last mean 4·(15/2)s³. Variances (1, 100, 100), γλ = 1: the ratio is 8.32…, the bound
// 2²·1.01⁴ = 4.16…. The exponent of layer l is H^{L−l}, not H (Lemma 4).
//
// Corrected to H = 1 and made exact: θ⁰ + γλH has the law of the rescaling of θ⁰ by C⁽ˡ⁾ = √(1 + γ²λ²/v_l²), so by Lemma 4, corrected, the expected
// squared correlation of f with the derivative by a parameter of layer l_p is multiplied by exactly ∏_{h≠l_p} (1 + γ²λ²/v_h²).

internal import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let proposition2PerturbedHomogeneous = Row(
    id: "hdp-proposition-2", paper: .highDegreeParities, section: .appendixB,
    title: "GAL(θ⁰+γλH) ≤ ∏(1+γ²λ²/v_l²)^H GAL(θ⁰)",
    text: """
      As printed in the submission: for the fully connected network (72)–(73), biased in its first layer, with an H-weakly homogeneous \
      activation, H ≥ 1, and Gaussian weights of variance v_l² in layer l (the biases with the first), \
      GAL_f(θ⁰ + γλH) ≤ ∏_l (1 + γ²λ²/v_l²)^H GAL_f(θ⁰).
      """,
    place: "Appendix B.5, Proposition 2, eq. (74)",
    method:
      "A chain of three layers of width 1 with max(z, 0)² and the bias of (72), its alignments by exact moments of normals.",
    expected: .refuted,
    consequence: Consequence(
      .missingHypothesis, conclusionSurvives: true,
      """
      For H = 1, the ReLU, it holds, with an exact factor for each parameter (hdp-proposition-2-corrected); for H > 1 the exponents are H^{L−l}.
      """),
    check: { scope, progress in
      try checkProposition2(scope, progress) { factors in factors.reduce(1, *).power(2) }
    })

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
    expected: .derived, due: .verified,
    check: { scope, progress in
      try checkProposition2Corrected(scope, progress) { factors, layer in
        factors.enumerated().reduce(1) { $1.offset == layer ? $0 : $0 * $1.element }
      }
    })
}

/// Requires the ratio of alignments to be at most `bound` of the factors `1 + γ²λ²/v_l²`.
package func checkProposition2(
  _ scope: Scope, _ progress: ProgressCallback? = nil, bound: (_ factors: [Rational]) -> Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact moments of normals") { cases in
    let grid: [[Rational]] = [[1, 100, 100], [1, 1, 1], [100, 1, 100], [100, 100, 1], [4, 9, 25]]
    cases.covering("\(grid.count) chains of three layers of width 1, biased in the first")
    try cases.each(nil, in: grid) { v in
      let moved = squareChainAlignment(v[0] + 1, v[1] + 1, v[2] + 1)
      try cases.require(
        "GAL(θ⁰+γλH)/GAL(θ⁰) ≤ ∏(1+γ²λ²/v_l²)^H",
        at: [
          "φ": "max(z, 0)² (H = 2)", "widths": 1, "d": 1, "f": "x", "v²": "(\(v[0]), \(v[1]), \(v[2]))",
          "γλ": 1,
        ], moved / squareChainAlignment(v[0], v[1], v[2]), .atMost, bound(v.map { 1 + 1 / $0 }),
        replay: squareChainReplay(v))
    }
  }
}

/// Both sides again: E W₊^{2k} = (2k−1)!!·v^k/2, and E(p₊³ ± m₊³)² = 2(E p₊⁶ ± (E p₊³)²), whose sum is 4 E p₊⁶.
private func squareChainReplay(_ variances: [Rational]) -> String {
  """
  python3 -c "from fractions import Fraction as F; from math import factorial as f; v = [\(variances.map { "F(\($0))" }.joined(separator: ", "))]; \
  h = lambda n, v: F(f(n)*v**(n//2), 2**(n//2)*f(n//2)*2); D = lambda s: 2*(h(8, s) - h(4, s)**2); \
  g = lambda a, c, e: h(4, c)*D(2*a) + 4*e*h(2, c)*D(2*a) + 16*e*h(4, c)*4*h(6, 2*a); \
  print(g(*[x+1 for x in v])/g(*v), ((1+1/v[0])*(1+1/v[1])*(1+1/v[2]))**2)"
  """
}

/// Requires squared correlations to be multiplied by `claim(C², l_p)`, the factors `1 + γ²λ²/v_l²` being `C²`.
package func checkProposition2Corrected(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  claim: (_ factors: [Rational], _ layer: Int) -> Rational
) throws -> Finding {
  let method = "exact passes, exact moments, alternating sums in balls"
  return try Cases.finding(scope, progress, method: method) { cases in
    let count = scope.choice(quick: 20, standard: 200, deep: 2000)
    cases.covering(
      "\(count) random rational ReLU networks of depth 2 to 4, every parameter (seed \(scope.seed))")
    var random = RandomNetworks(seed: scope.seed)
    try cases.each(nil, in: Array(0..<count)) {
      try requireRescaledCorrelations(cases, depth: 2 + $0 % 3, &random, claim)
    }
    let variances: [[Rational]] = [[1, 1, 1], [1, 100, 100], [4, 9, 25], [Rational(1, 7), 3, 10]]
    cases.covering("\(variances.count) chains of three layers")
    for v in variances {
      let (before, after) = (reluChainAlignments(v), reluChainAlignments(v.map { $0 + 1 }))
      for layer in 0..<3 {
        try cases.require(
          "E(E_x f ∂_p NN)² after = ∏_{h≠l_p} (1 + γ²λ²/v_h²)·before",
          at: ["widths": 1, "v²": v, "γλ": 1, "layer": layer + 1], after[layer], .equal,
          claim(v.map { 1 + 1 / $0 }, layer) * before[layer],
          replay: """
            python3 -c "from fractions import Fraction as F; v = [\(v.map { "F('\($0)')" }.joined(separator: ", "))]; l = \(layer); \
            g = lambda v: v[l-1]*v[l-2]/8; p = F(1); \
            [p := p*(1+1/q) for i, q in enumerate(v) if i != l]; print(g([q+1 for q in v]), p*g(v))"
            """)
      }
    }
    let largest = scope.dimension(quick: 20, standard: 20, deep: 20, atLeast: 5)
    let dimensions = [5, 6, 11, 20].filter { $0 <= largest }
    cases.covering("two-layer networks at d ∈ \(dimensions) enclosed")
    try cases.crossCheck { for d in dimensions { try requireMovedGaussian(cases, d, claim) } }
  }
}

/// A random network and its rescaling: every squared correlation with random labels.
private func requireRescaledCorrelations(
  _ cases: Cases, depth: Int, _ random: inout RandomNetworks, _ claim: ([Rational], Int) -> Rational
) throws {
  let network = try random.deep(.relu, depth: depth)
  let roots = (0..<depth).map { _ in 1 + Rational(1, Integer(random.integer(in: 1...4))) }
  let labels = (0..<1 << network.dimension).map { _ in Rational(2 * random.integer(in: 0...1) - 1) }
  let before = network.squaredCorrelations(with: labels)
  let after = network.rescaled(by: roots).squaredCorrelations(with: labels)
  for layer in 0..<depth {
    let factor = claim(roots.map { $0 * $0 }, layer)
    for (k, (old, new)) in zip(before[layer], after[layer]).enumerated() {
      try cases.require(
        "(E_x f ∂_p NN)² after = ∏_{h≠l_p} C_h²·before",
        at: ["network": "\(network)", "f": labels, "C": roots, "layer": layer + 1, "parameter": k + 1], new,
        .equal,
        factor * old,
        replay:
          "python3 -c \"from fractions import Fraction as F; print(F('\(new)'), F('\(factor)')*F('\(old)'))\""
      )
    }
  }
}

/// Two layers with biases and the full parity, v² = (1/d, 1), noise of variance 1/4.
private func requireMovedGaussian(
  _ cases: Cases, _ d: Int, _ claim: ([Rational], Int) -> Rational
) throws {
  let (inverse, noise) = (Rational(1, Integer(d)), Rational(1, 4))
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
    try cases.require(
      "E(E_x f ∂_p NN)² after = ∏_{h≠l_p} (1 + γ²λ²/v_h²)·before",
      at: ["layers": 2, "d": d, "v²": "(1/\(d), 1)", "γ²λ²": noise, "parameter": name], new,
      .agree(digits: 8),
      expected,
      replay: """
        python3 -c "from math import comb, acos, sqrt, pi; d = \(d); \
        L = lambda r: .5 - acos(r)/2/pi; V = lambda r: r*L(r) + sqrt(1-r*r)/2/pi; \
        R = lambda w, b: [((d-2*k)*w + b)/(d*w + b) for k in range(d+1)]; \
        G = lambda f, w, b, m, c: c*sum((-1)**k*comb(d, k)*(d-2*k if m else 1)*f(min(r, 1)) for k, r in enumerate(R(w, b)))/2**d/(d if m else 1); \
        print(*[G(f, 1/d + n, 1/d + n, m, c) for f, m, c in [(L, 1, 1.25), (L, 0, 1.25), (V, 0, (d+1)*(1/d + .25))] for n in (.25, 0)])"
        """)
  }
}
