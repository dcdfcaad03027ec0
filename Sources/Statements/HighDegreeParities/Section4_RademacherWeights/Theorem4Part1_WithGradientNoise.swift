// Theorem 4.1, "in the presence of GD noise of magnitude τ up to O(1/d²)", with the constants that its proof yields. One step
// leaves the output weights v¹ + γξ, ξ_i i.i.d. N(0, τ²), so by (30)
//
//   f(x) Ñ¹(x) = f(x) N¹(x) + γ f(x) Σ_i ξ_i ReLU(w_i·x + b) ≥ f(x) N¹(x) − 2γd Σ_i |ξ_i|.
//
// Core: the constants of both parts, all d. Cases: the deterministic part against the worst noise on every small network.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let theorem4Part1WithGradientNoise = Row(
    id: "hdp-theorem-4-1-noise", paper: .highDegreeParities, section: .section4,
    title: "one noisy step learns for τ ≤ 1/(72 d²)",
    text: """
      Let d ≥ 2, n ≥ 5184 d⁴ and τ ≤ 1/(72 d²). One step of gradient descent (correlation loss, v⁰ = 0, Rademacher w, bias b(d)) \
      with Gaussian gradient noise of standard deviation τ gives sign N¹(x) = f(x) for every x, except with probability at most \
      2 exp(−d). It does so wherever f N¹ ≥ γn/(18d) without the noise and Σ|ξ_i| < n/(36 d²).
      """,
    place: "Theorem 4.1, eqs. (30)–(31)",
    method: """
      Eq. (29) for the margin, Chernoff's bound for the noise, for all d; the deterministic part against the worst noise on every \
      small network.
      """,
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every d ≥ 2, n ≥ 5184 d⁴, τ ≤ 1/(72 d²)",
        core: Certificate(parts: [
          ("margin", .noisyMargin), ("inputs", .inputs), ("budget", .noiseBudget), ("ratio", .noiseRatio),
          ("moment", .noiseMoment), ("exponent", .noiseExponent),
        ]),
        premises: [.equation29TailBound],
        facts: [
          .inputs, .base,
          Fact.chernoff.applied(
            "P[sum of n terms |xi_i| >= n s] <= (exp(-u s/tau) E exp(u |xi|/tau))^n, u = s/tau - sqrt(2/pi)"),
          Fact.normalDensity.applied(
            "E exp(u |xi|/tau) = 2 exp(u^2/2) Phi(u) by completing the square; Phi(u) - 1/2 <= u/sqrt(2 pi)"),
          Fact.exponentialSeries.applied("1 + u sqrt(2/pi) <= exp(u sqrt(2/pi))"),
          Fact.piAbove3.applied("2/pi < 2/3 in the part moment"),
        ],
        argument: """
          Let n = a d⁴, a ≥ 5184. Margin: by (29) an input has f N¹ ≤ γn/(18d) with probability at most exp(−n/(9·2⁵·d³)) ≤ exp(−2d) \
          (part margin); over 2^d inputs that is at most exp(−d) (part inputs with q = e). Deterministic part: where f N¹ ≥ γn/(18d) \
          and Σ|ξ_i| < n/(36d²), the noise takes away at most 2γd Σ|ξ_i| < γn/(18d) (part budget; |ReLU| ≤ 2d), so f Ñ¹ > 0. Noise: \
          with s = 1/(36d²) and r = s/τ ≥ 2 (part ratio), E exp(u|ξ|/τ) ≤ exp(u²/2 + u√(2/π)), so Chernoff's bound at u = r − √(2/π) \
          gives P[Σ|ξ_i| ≥ ns] ≤ exp(−n(r − √(2/π))²/2), √(2/π) < 5/6 (part moment with q = π), at most exp(−d) (part exponent).
          """)),
    check: { scope, progress in try checkTheorem41Noise(scope, progress) })
}

extension ProofScript {
  /// Eq. (29)'s exponent at n = a d⁴.
  fileprivate static let noisyMargin = ProofScript(
    "n/(9*2^5*d^3) >= 2*d", for: "d >= 2, real a >= 5184", letting: ["n = a*d^4"],
    by: .bound("d", 0, .bound("a", 1, .positive())))
  fileprivate static let noiseBudget = ProofScript(
    "2*d*(n/(36*d^2)) = n/(18*d)", for: "d >= 2, n >= 1", by: .bound("d", 0, .bound("n", 1, .equal())))
  fileprivate static let noiseRatio = ProofScript(
    "1/(36*d^2)/t >= 2", for: "d >= 2, real k >= 1", letting: ["t = 1/(72*k*d^2)"],
    by: .bound("d", 0, .bound("k", 1, .positive())))
  fileprivate static let noiseMoment = ProofScript(
    "2/q < (5/6)^2", for: "real q >= 3", by: .bound("q", 0, .positive()))
  fileprivate static let noiseExponent = ProofScript(
    "n*(r - 5/6)^2/2 >= 49/72*n >= d", for: "d >= 2, real a >= 5184, real r >= 2", letting: ["n = a*d^4"],
    by: .bound("d", 0, .bound("a", 1, .bound("r", 2, .positive()))),
    .bound("d", 0, .bound("a", 1, .bound("r", 2, .positive()))))
}

/// Decides the deterministic part with `budget` in place of 1/36 in `Σ|ξ_i| < budget·n/d²`, on every small network.
package func checkTheorem41Noise(
  _ scope: Scope, _ progress: ProgressCallback? = nil, budget: Rational = Rational(1, 36)
) throws -> Finding {
  try Cases.finding(scope, progress, method: "worst noise on every small network") { cases in
    try cases.requireExponentialBase()
    try cases.require(
      "π ≥ 3", at: ["π": "its lower bound"], RationalBounds.pi(bits: 32).lower, .atLeast, 3,
      replay: "python3 -c 'import math; print(math.pi)'")
    let most = scope.choice(quick: 4, standard: 5, deep: 6)
    cases.covering("every W with n ≤ \(most)")
    try cases.each("d", in: cases.dimensions(from: 2, quick: 3, standard: 3, deep: 4)) { d in
      let bias = d & 1 == 0 ? 0 : -1
      let cube = (0..<1 << UInt64(d)).map { SignVector(dimension: d, negatives: $0) }
      let delta = Delta.lemma1(dimension: d, bias: Rational(bias))
      try cases.each(nil, in: Array(1...most)) { n in
        for network in multisets(of: cube, size: n) {
          let active = cube.map { x in network.map { max($0.dot(x) + bias, 0) } }
          let margins = zip(cube, active).map { x, values in
            delta * Rational(zip(network, values).reduce(0) { $0 + x.parity * $1.0.parity * $1.1 })
          }
          guard margins.allSatisfy({ $0 >= Rational(Integer(n), Integer(18 * d)) }) else { continue }
          for (margin, values) in zip(margins, active) {
            let noise = budget * Rational(Integer(n * (values.max() ?? 0)), Integer(d * d))
            try cases.require(
              "f(x) N¹(x)/γ > the worst noise with Σ|ξ_i| ≤ \(budget)·n/d²", at: ["d": d, "W": network],
              margin, .greater, noise,
              replay:
                "python3 -c \"from fractions import Fraction as F; print(F('\(budget)')*\(n * (values.max() ?? 0))/\(d * d))\""
            )
            cases.slack(
              "margin over the worst noise", (margin / max(noise, Rational(1, 1 << 20))).approximation,
              at: "d = \(d), W = \(network)")
          }
        }
      }
    }
  }
}

/// The multisets of `size` elements, in lexicographic order of positions.
private func multisets<Element>(of elements: [Element], size: Int) -> [[Element]] {
  guard size > 0 else { return [[]] }
  return elements.indices.flatMap { first in
    multisets(of: Array(elements[first...]), size: size - 1).map { [elements[first]] + $0 }
  }
}
