// Lemma 10 of arXiv 2002.07400, as printed (φ_r(z) = σ(|r| − sign(r)z) with σ = ReLU6, u ~ U[−r/k, r/k]) and corrected
// (φ_r(z) = max(0, |r| − sign(r)z), u ~ U[−n/k, n/k] as in Section 2).
//
// As printed it is checked at one z for all u at once: the approximation is monotone in u, so its values fill the interval between those at
// the ends of the range. Where φ_r(z) lies outside by δ, no u is good for ε < δ, and the probability is 0. k = r = 7, z = 0: the
// approximation is 7 for every u and every law of u, φ = 6. And k = r = 3, α = 1, n = 432, z = −3: the values are [5/2, 7/2], φ = 6.
// Corrected: exact deviations at the interval's ends, centre and just outside.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let lemma10FeatureAsPrinted = Row(
    id: "lpn-lemma-10", paper: .sparseParities,
    title: "the features of a good neuron, u ~ U[−r/k, r/k]",
    text: """
      Let b = 1/(8k), α ∈ [¼, 1], r ∈ {−k, −k+2, …, k}, φ_r(z) = σ(−sign(r)z + |r|) with ReLU6 and u ~ U[−r/k, r/k]. \
      For every ε ≤ kr, with probability at least ε/(8k²) over u, |(|r|/b)σ(αuz/n + b) − φ_r(z)| ≤ ε for every z ∈ [−k, k].
      """,
    place: "Lemma 10",
    method: "The values over all u at one z, exactly; k = r = 7 and k = r = 3.",
    expected: .refuted,
    consequence: Consequence(
      .false, conclusionSurvives: true,
      """
      φ_r with the cap of ReLU6 is out of reach for |r| = 7 whatever the law of u; without the cap and with u ~ U[−n/k, n/k], as in Section 2, it holds (lpn-lemma-10-corrected). U[−r/k, r/k] may be a misprint for n/k.
      """),
    check: { scope, progress in
      try checkLemma10(scope, progress, isCapped: true) { Rational(Integer($0.r), Integer($0.k)) }
    })

  static let lemma10CorrectedGoodInterval = Row(
    id: "lpn-lemma-10-corrected", paper: .sparseParities,
    title: "the features of a good neuron, u ~ U[−n/k, n/k]",
    text: """
      Let b = 1/(8k), α ∈ [¼, 1], r odd, 1 ≤ |r| ≤ k, φ_r(z) = max(0, |r| − sign(r)z), u ~ U[−n/k, n/k] and 0 < ε ≤ \
      k|r|. With probability at least ε/(8kα|r|) ≥ ε/(8k²), |(|r|/b)σ(αuz/n + b) − φ_r(z)| ≤ ε for every z ∈ [−k, k] \
      (σ = ReLU6).
      """,
    place: "Lemma 10, corrected",
    method:
      "An interval of good u: each step as a polynomial identity or inequality; exact deviations beside it.",
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every n ≥ 1, odd k ≥ 1, odd |r| ≤ k, α ∈ [¼, 1], 0 < ε ≤ k|r|",
        core: Certificate(parts: [
          ("output", .lemma10Output), ("half-width", .lemma10HalfWidth), ("inside", .lemma10Inside),
          ("cap", .lemma10Cap), ("length", .lemma10Length), ("share", .lemma10Share),
        ]),
        facts: [
          Fact.lipschitzMaximum.applied("rho - sz + delta' against rho - sz, |delta'| <= epsilon")
        ],
        argument: """
          Write ρ = |r|, s = sign(r), u = −sn/(8kαρ) + δ. Then (ρ/b)(αuz/n + b) = ρ − sz + 8kραδz/n (part output), which for |δ| ≤ εn/(8k²αρ) and \
          |z| ≤ k is within ε of ρ − sz (part half-width); max(0, ·) keeps that, and the cap of ReLU6 is not reached, as αuz/n + b ≤ 1 + 1/(8k) ≤ 6 \
          (part cap, with part inside: |u| ≤ n/k). The interval lies in [−n/k, n/k] (part inside, ε = k(ρ − e)), and its length over 2n/k is \
          ε/(8kαρ) (part length) ≥ ε/(8k²), as αρ ≤ k (part share).
          """)),
    check: { scope, progress in try checkLemma10Corrected(scope, progress, widening: 1) })
}

extension ProofScript {
  /// The steps for positive k, n, r = ρ and a = α.
  private static func lemma10(
    _ claim: String, _ rest: String, letting definitions: [String] = [], by tree: ProofTree
  ) -> ProofScript {
    ProofScript(
      claim, for: "k >= 1, n >= 1, real r >= 1, real a >= 1/4, \(rest)", letting: definitions,
      by: .bound("k", 0, .bound("n", 1, .bound("r", 2, .bound("a", 3, tree)))))
  }

  /// (ρ/b)(αuz/n + b) for b = 1/(8k) and u = −sn/(8kαρ) + δ.
  fileprivate static let lemma10Output = lemma10(
    "8*k*r*(a*u*z/n + 1/(8*k)) = r - s*z + 8*k*r*a*x*z/n", "real s, real z, real x",
    letting: ["u = -s*n/(8*k*a*r) + x"], by: .equal())
  /// 8kρα·(εn/(8k²αρ))·k/n = ε.
  fileprivate static let lemma10HalfWidth = lemma10(
    "8*k*r*a*(w*n/(8*k^2*a*r))*k/n = w", "real w", by: .equal())
  /// |u| ≤ n/k on the interval, ε = k(ρ − e).
  fileprivate static let lemma10Inside = lemma10(
    "n/(8*k*a*r) + w*n/(8*k^2*a*r) <= n/k", "real e >= 0", letting: ["w = k*(r - e)"],
    by: .bound("e", 4, .positive()))
  /// The interval's length over that of [−n/k, n/k].
  fileprivate static let lemma10Length = lemma10(
    "2*(w*n/(8*k^2*a*r))/(2*n/k) = w/(8*k*a*r)", "real w", by: .equal())
  /// 1 + 1/(8k) ≤ 6.
  fileprivate static let lemma10Cap = ProofScript(
    "1 + 1/(8*k) <= 6", for: "k >= 1", by: .bound("k", 0, .positive()))
  /// αρ ≤ k for α ≤ 1 and k = ρ + e.
  fileprivate static let lemma10Share = ProofScript(
    "a*r <= r + e", for: "real r >= 1, real e >= 0, real a <= 1",
    by: .bound("r", 0, .bound("e", 1, .bound("a", 2, .positive()))))
}

/// Requires of every integer z that the values over all u of `[−bound, bound]` contain φ_r(z).
package func checkLemma10(
  _ scope: Scope, _ progress: ProgressCallback? = nil, isCapped: Bool,
  bound: (FeatureApproximation) -> Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "the interval of values over all u, at integers z") { cases in
    let failures = [7, 3].compactMap { size -> (FeatureApproximation, z: Int, least: Rational)? in
      let features = FeatureApproximation(n: 432, k: size, r: size, alpha: 1, isCapped: isCapped)
      let worst = (-size...size).map { z in
        (z: z, least: features.leastDeviation(at: Rational(z), outputsUpTo: bound(features)))
      }.max { $0.least < $1.least }
      return worst.flatMap { $0.least > 0 ? (features, $0.z, $0.least) : nil }
    }
    func values(_ features: FeatureApproximation, _ z: Int) -> [Rational] {
      [-bound(features), bound(features)].map { features.approximation(output: $0, at: Rational(z)) }.sorted()
    }
    for (features, z, _) in failures.dropFirst() {
      let (ends, target) = (values(features, z), features.target(at: Rational(z)))
      cases.note(
        "alsoFails",
        "k = r = \(features.k): at z = \(z) the values are [\(ends[0]), \(ends[1])], φ_r = \(target)")
    }
    if let (features, z, least) = failures.first {
      let (ends, target) = (values(features, z), features.target(at: Rational(z)))
      try cases.require(
        "the value of (|r|/b)σ(αuz/n + b) over all u nearest to φ_r \(target < ends[0] ? "≤" : "≥") φ_r(\(z))",
        at: ["n": 432, "k": features.k, "r": features.r, "α": 1, "z": z, "ε": "any below \(least)"],
        target < ends[0] ? ends[0] : ends[1], target < ends[0] ? .atMost : .atLeast, target,
        replay: """
          python3 -c 'from fractions import Fraction as F; r = k = \(features.k); b = F(1, 8*k); z = \(z); \
          print(*[r/b*min(max(u*z/F(432) + b, 0), 6) for u in (-F(r, k), 0, F(r, k))], min(max(r - z, 0), 6))'
          """)
    }
    try cases.leaveOpen("n = 432, α = 1, k = r ∈ {3, 7}")
  }
}

/// Checks at spot values that the interval of half-width `widening·εn/(8k²α|r|)` is good and lies in the range of u.
package func checkLemma10Corrected(
  _ scope: Scope, _ progress: ProgressCallback? = nil, widening: Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact deviations at spot values") { cases in
    let alphas = [Rational(1, 4), Rational(1, 3), Rational(1, 2), Rational(9, 10), 1]
    let spots = alphas.flatMap { a in [Rational(1, 100), Rational(1, 3), 1].map { (a, $0) } }
    let sizes = Array(stride(from: 3, through: scope.choice(quick: 7, standard: 15, deep: 31), by: 2))
    var (count, sharp) = (0, 0)
    try cases.each("k", in: sizes) { k in
      for r in stride(from: -k, through: k, by: 2) {
        for (alpha, share) in spots {
          let features = FeatureApproximation(n: 64 * k * k, k: k, r: r, alpha: alpha, isCapped: false)
          let epsilon = share * Rational(k * abs(r))
          let interval = features.interval(epsilon: widening * epsilon)
          for u in interval {
            try cases.require(
              "max_z |(|r|/b)σ(αuz/n + b) − φ_r(z)| ≤ ε",
              at: ["n": features.n, "k": k, "r": r, "α": alpha, "ε": epsilon, "u": u],
              features.deviation(output: u), .atMost, epsilon, replay: features.replay(output: u))
            try cases.require(
              "|u| ≤ n/k", at: ["n": features.n, "k": k, "r": r, "α": alpha, "ε": epsilon], u.magnitude,
              .atMost, Rational(64 * k), replay: "python3 -c 'print(abs(\(u)), \(64 * k))'")
          }
          // For ε < k the interval is all: a thousandth outside, the deviation is larger.
          let outside = [0, 2].map { interval[$0] + (interval[$0] - interval[1]) / 1000 }
          count += 1
          if outside.allSatisfy({ features.deviation(output: $0) > epsilon }) { sharp += 1 }
        }
      }
    }
    cases.covering("r, α ∈ [¼, 1] and ε at \(count) spot values, n = 64k²")
    cases.note(
      "sharp", "at \(sharp) of them the interval is all: a thousandth outside, the deviation exceeds ε")
  }
}
