// Theorem 6 with far fewer updates: hinge SGD on both layers from perturbed Rademacher weights makes at most 46708 d³ nonzero updates, and at most 12004 d² for smaller β. Core: Bernstein's, Hoeffding's and
// Chernoff's exponents for n ≥ 31 d³, and the ratio R_z²/c² of Lemma 2. Cases: the two events of the unperturbed weights, exactly, for recorded draws.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let updatesQuadraticHingeUpdates = Row(
    id: "new-updates-quadratic", paper: .sharper,
    title: "Theorem 6 with at most 46708 d³, or 12004 d², updates",
    text: """
      Let d ≥ 2, n ≥ 31 d³, σ ≤ 1/(72d), w = Rademacher + σg with g standard Gaussian, bias b(d), v⁰ = 0. Except with probability at most 3e^(−d) over the initialisation, for every γ, β and every sequence of samples, \
      batch-1 SGD with the hinge loss L_β on the full parity and both layers (hidden biases trained or not) makes at most 46708 d³ nonzero updates if 0 < γ ≤ 1/(2592000 d^{7/2}), 0 < β ≤ 16d²nγ (the printed range; \
      233280 d³ by the paper's constants), and at most 12004 d² if 0 < γ ≤ 1/(666125 d^{5/2}), 0 < β ≤ 4ndγ.
      """,
    place: "sharpens Theorem 6",
    method:
      "Three tail bounds and Lemma 2 as corrected for all d; the margin and the embeddings exactly for recorded draws.",
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every d ≥ 2, n ≥ 31 d³, σ ≤ 1/(72d)",
        core: Certificate(
          parts: [("root", .root), ("inputs", .inputs), ("logarithm", BernsteinExponent.logarithm)]
            + HingeUpdates.parity),
        premises: [
          .lemma2CorrectedHingeUpdates, .corollary3DeltaBounds, .equation14OutputWeightsAfterOneStep,
        ],
        facts: [
          Fact.bernstein.applied(
            "n terms of variance at most d/2 that fall below their mean m by at most d + m, at deviation n (m - 1/(18 sqrt(d)))"
          ),
          Fact.chernoff.applied(
            "P[chi^2_n >= 4 n] <= (exp(-4 u) E exp(u chi^2_1))^n = 2^n exp(-3 n/2) at u = 3/8"),
          Fact.hoeffding.applied("n terms ReLU^2 in [0, d^2], their mean d/2 above its expectation"),
          .inputs, .base, Fact.exponentialSeries.applied("exp(0.69315) is above its first nine terms"),
          Fact.lipschitzMaximum.applied("the embeddings of w + g and of w differ by at most |g x| a neuron"),
          Fact.cauchySchwarz.applied("|v*.(z - z')| <= |z - z'| for |v*| = 1"),
        ],
        argument: """
          M: v* = (χ(w_i)sign(Δ)/√n)_i is a unit vector, and f(x)v*·z_x = √n·(mean of the Y_i), Y_i as in hdp-equation-29, of mean μ = 1/(3√d) + h (Corollary 3, (14)). It is below √n/(18√d) only if the mean of the Y_i falls below μ by \
          μ − 1/(18√d): by Bernstein's inequality with probability at most exp(−2d) (part margin, s = √d ≥ 7/5 by part root), for some x at most exp(−d) (part inputs with q = e). G: with G = σ(g_i), Gx is normal with covariance dσ²I_n, so \
          P[‖Gx‖ > 2σ√(dn)] ≤ P[χ²_n ≥ 4n] ≤ e^(−n(3/2 − ln 2)) (Chernoff), for some x at most exp(−d) (parts noise and logarithm). Z: E ReLU(w·x + b)² ≤ d/2 and 0 ≤ ReLU ≤ d as b(d) ≤ 0, so Hoeffding's inequality gives \
          Σ_i ReLU(w_i·x + b)² ≤ nd for all x but for probability exp(−d) (parts embedding and logarithm). On these events, with σ ≤ 1/(72d): the perturbed embeddings z have f(x)v*·z ≥ √n/(18√d) − ‖Gx‖ ≥ \
          √n/(36√d) = c (part noisy-margin), ‖z‖ ≤ d√n + ‖Gx‖ ≤ 2d√n (part norm), and by Z ‖z‖ ≤ √(nd)(1 + 2σ) ≤ (73/72)√(nd) (part small-norm). Lemma 2 as corrected, with R = √d, its sharper count 9.01R_z²/c² and R_z = 2d√n: γ ≤ c²/(500RR_z²) (part rate-cubic), β ≤ \
          4R_z²γ = 16d²nγ, at most 46708 d³ updates (part cubic). With R_z = (73/72)√(nd): part rate-quadratic, 4ndγ ≤ 4R_z²γ, and part quadratic.
          """)),
    check: { scope, progress in
      try checkUpdatesQuadratic(scope, progress, margin: Rational(1, 324), embedding: 1)
    })
}

/// For recorded draws with n = 31 d³: the squared margin of v* at least `margin`·n/d, and Σ ReLU² at most `embedding`·nd for every x.
package func checkUpdatesQuadratic(
  _ scope: Scope, _ progress: ProgressCallback? = nil, margin: Rational, embedding: Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact margins and norms at every input, seeds 0–2") { cases in
    try cases.requireExponentialBase()
    let dimensions = cases.dimensions(from: 2, quick: 6, standard: 7, deep: 10)
    try cases.each("d", in: dimensions, cost: { Double(1 << $0) }) { d in
      let step = try OneStepDescent(dimension: d)
      let delta = try Delta(dimension: d, bias: step.bias).bySum()
      let neurons = 31 * d * d * d
      for seed in UInt64(0)...2 {
        let draws = try NeuronDraws(.rademacher, dimension: d, count: neurons, seed: seed)
        let least = try step.outputs(of: draws).separation().margin
        let replay = "verify separate --dimension \(d) --neurons \(neurons) --seed \(seed)"
        let squared = least * least / (Rational(neurons) * delta * delta)
        try cases.require(
          "0 < min_x f(x) v*·z_x", at: ["d": d, "n": neurons, "seed": seed], 0, .less, least, replay: replay)
        try cases.require(
          "(min_x f(x) v*·z_x)² ≥ n/(324 d)", at: ["d": d, "n": neurons, "seed": seed], squared, .atLeast,
          margin * Rational(neurons) / Rational(d), replay: replay)
        let norm = largestEmbedding(draws, bias: -(d & 1))
        let bound = embedding * Rational(neurons * d)
        try cases.require(
          "max_x Σ ReLU(w_i·x + b)² ≤ nd", at: ["d": d, "n": neurons, "seed": seed], Rational(norm), .atMost,
          bound, replay: replay)
        cases.slack(
          "nd over the largest squared embedding", (bound / Rational(norm)).approximation,
          at: "d = \(d), seed \(seed)")
      }
    }
    cases.covering("n = 31 d³, every x, three recorded draws each")
  }
}

/// max_x Σ_i ReLU(w_i·x + b)², at most 31·10³·10³ here.
private func largestEmbedding(_ draws: NeuronDraws, bias: Int) -> Int {
  let d = draws.dimension
  var sums = Array(repeating: 0, count: 1 << d)
  for w in draws {
    let pattern = w.indices.reduce(0) { $0 | (w[$1] < 0 ? 1 << $1 : 0) }
    for x in sums.indices {
      let value = max(d - 2 * (x ^ pattern).nonzeroBitCount + bias, 0)
      sums[x] += value * value
    }
  }
  return sums.max() ?? 0
}
