// Lemma 10 of arXiv 2002.07400, corrected: u ~ U[−n/k, n/k] as in Section 2, φ_r(z) = max(0, |r| − sign(r)z), b =
// 1/(8k), α ∈ [¼, 1], r odd with |r| ≤ k, 0 < ε ≤ k|r|. With probability at least ε/(8kα|r|) ≥ ε/(8k²),
// |(|r|/b)σ(αuz/n + b) − φ_r(z)| ≤ ε for every z ∈ [−k, k].
//
// Argument. Write ρ = |r|, s = sign(r), u = −sn/(8kαρ) + δ. Then (ρ/b)(αuz/n + b) = ρ − sz + 8kραδz/n, so for |δ| ≤
// εn/(8k²αρ) it is within ε of ρ − sz; max(0, ·) keeps that, and the cap of ReLU6 is not reached, as αuz/n + b ≤ 1 +
// 1/8. The interval lies in [−n/k, n/k], and its length over 2n/k is ε/(8kαρ) ≥ ε/(8k²), since αρ ≤ k.
//
// Checked: each step as a polynomial identity or inequality, denominators multiplied out; and by exact deviations at
// the interval's ends, centre and just outside.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let lemma10CorrectedGoodInterval = Row(
    id: "lpn-lemma-10-corrected", paper: .sparseParities,
    title: "the features of a good neuron, u ~ U[−n/k, n/k]",
    text: """
      Let b = 1/(8k), α ∈ [¼, 1], r odd, 1 ≤ |r| ≤ k, φ_r(z) = max(0, |r| − sign(r)z), u ~ U[−n/k, n/k] and 0 < ε ≤ \
      k|r|. With probability at least ε/(8kα|r|) ≥ \
      ε/(8k²), |(|r|/b)σ(αuz/n + b) − φ_r(z)| ≤ ε for every z ∈ [−k, k] (σ = ReLU6).
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
        premises: [],
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

/// Checks at spot values that the interval of half-width `widening·εn/(8k²α|r|)` is good and lies in the range of u.
package func checkLemma10Corrected(
  _ scope: Scope, _ progress: ProgressCallback? = nil, widening: Rational
) throws -> Finding {
  let method = "polynomial identities and inequalities; exact deviations at spot values"
  let largest = scope.choice(quick: 7, standard: 15, deep: 31)
  let alphas = [Rational(1, 4), Rational(1, 3), Rational(1, 2), Rational(9, 10), 1]
  var (cases, sharp) = (0, 0)
  for k in stride(from: 3, through: largest, by: 2) {
    try Task.checkCancellation()
    for r in stride(from: -k, through: k, by: 2) {
      for (alpha, share) in alphas.flatMap({ a in [Rational(1, 100), Rational(1, 3), 1].map { (a, $0) } }) {
        let n = 64 * k * k
        let features = FeatureApproximation(n: n, k: k, r: r, alpha: alpha, isCapped: false)
        let epsilon = share * Rational(k * abs(r))
        let unit = Rational(n) / (Rational(8 * k * abs(r)) * alpha)
        let centre = Rational(-r.signum()) * unit
        let halfWidth = widening * epsilon / Rational(k) * unit
        cases += 1
        for u in [centre - halfWidth, centre, centre + halfWidth] {
          let deviation = features.deviation(output: u)
          guard deviation > epsilon || u.magnitude > Rational(Integer(n), Integer(k)) else { continue }
          return .refuted(
            by: Counterexample(
              parameters: "n = \(n), k = \(k), r = \(r), α = \(alpha), ε = \(epsilon)",
              claim: "u is good for every |u − u*| ≤ \(halfWidth), u* = \(centre), and in [−n/k, n/k]",
              left: "u = \(u): the deviation is \(deviation)", right: "ε = \(epsilon), n/k = \(n)/\(k)",
              replay: "verify check lpn-lemma-10-corrected"), method: method)
        }
        // For ε < k the interval is all: just outside, the deviation is larger.
        let outside = [-1, 1].map { centre + Rational($0) * halfWidth * Rational(1001, 1000) }
        if outside.allSatisfy({ features.deviation(output: $0) > epsilon }) { sharp += 1 }
      }
    }
    progress?(Double(k) / Double(largest))
  }
  return Finding(
    .verified, scope: "spot values, odd k ≤ \(largest)", method: method,
    evidence: [
      EvidenceItem("crossCheck", "\(cases) spot values, odd 3 ≤ k ≤ \(largest), n = 64k²"),
      EvidenceItem(
        "sharp", "at \(sharp) of them the interval is all: a thousandth outside, the deviation exceeds ε"),
    ])
}
