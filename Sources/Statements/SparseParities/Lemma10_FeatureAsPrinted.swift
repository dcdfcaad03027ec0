// Lemma 10 of arXiv 2002.07400, as printed: b = 1/(8k), α ∈ [¼, 1], r ∈ {−k, −k+2, …, k}, u ~ U[−r/k, r/k], φ_r(z) =
// σ(|r| − sign(r)z) with σ = ReLU6. For every ε ≤ kr, with probability at least ε/(8k²), |(|r|/b)σ(αuz/n + b) −
// φ_r(z)| ≤ ε for every z ∈ [−k, k].
//
// Checked at one z for all u at once: the approximation is monotone in u, so its values fill the interval between
// those at the ends of the range. Where φ_r(z) lies outside by δ, no u is good for ε < δ, and the probability is 0. k
// = r = 3, α = 1, n = 432, z = −3: the values are [5/2, 7/2], φ = 6. And for k = r = 7 the cap of ReLU6 alone refutes
// it: at z = 0 the approximation is 7 for every u, φ = 6. With u ~ U[−n/k, n/k], as in Section 2, and no cap in φ it
// holds (lpn-lemma-10-corrected).

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let lemma10FeatureAsPrinted = Row(
    id: "lpn-lemma-10", paper: .sparseParities,
    title: "the features of a good neuron, u ~ U[−r/k, r/k]",
    text: """
      Let b = 1/(8k), α ∈ [¼, 1], r ∈ {−k, −k+2, …, k}, φ_r(z) = σ(−sign(r)z + |r|) with ReLU6 and u ~ U[−r/k, r/k]. \
      For every ε ≤ kr, with \
      probability at least ε/(8k²) over u, |(|r|/b)σ(αuz/n + b) − φ_r(z)| ≤ ε for every z ∈ [−k, k].
      """,
    place: "Lemma 10",
    method: "The values over all u at one z, exactly; k = r = 3 and k = r = 7.",
    expected: .refuted,
    consequence: Consequence(
      .false, conclusionSurvives: true,
      """
      φ_r with the cap of ReLU6 is out of reach for |r| = 7 whatever the law of u; without the cap and with u ~ U[−n/k, n/k], as in Section 2, it holds (lpn-lemma-10-corrected). U[−r/k, r/k] may be a misprint for n/k.
      """),
    check: { scope, progress in
      try checkLemma10(scope, progress, isCapped: true) { Rational(Integer($0.r), Integer($0.k)) }
    })
}

/// Looks for a z at which no u of `[−bound, bound]` is good; undecided where there is none.
package func checkLemma10(
  _ scope: Scope, _ progress: ProgressCallback? = nil, isCapped: Bool,
  bound: (FeatureApproximation) -> Rational
) throws -> Finding {
  let method = "the interval of values over all u, at integers z"
  var failures: [(size: Int, z: Int, interval: String, target: Rational, least: Rational)] = []
  for size in [7, 3] {
    let features = FeatureApproximation(n: 432, k: size, r: size, alpha: 1, isCapped: isCapped)
    let range = bound(features)
    let worst = (-size...size).map { z in
      (z: z, least: features.leastDeviation(at: Rational(z), outputsUpTo: range))
    }.max { $0.least < $1.least }
    guard let worst, worst.least > 0 else { continue }
    let ends = [-range, range].map { features.approximation(output: $0, at: Rational(worst.z)) }.sorted()
    failures.append(
      (
        size, worst.z, "[\(ends[0]), \(ends[1])]",
        features.target(at: Rational(worst.z)), worst.least
      ))
  }
  guard let first = failures.first else {
    return Finding(.undecided, scope: "n = 432, α = 1, k = r ∈ {3, 7}", method: method)
  }
  return .refuted(
    by: Counterexample(
      at: [
        "n": 432, "k": first.size, "r": first.size, "α": 1, "z": first.z, "ε": "any below \(first.least)",
      ],
      claim: "some u has |(|r|/b)σ(αuz/n + b) − φ_r(z)| ≤ ε for every z",
      left: Side("(|r|/b)σ(αuz/n + b) over all u", .other(first.interval)),
      right: Side("φ_r(\(first.z))", .exact(first.target)),
      replay: "python3 -c 'r = k = \(first.size); b = 1/(8*k); z = \(first.z); "
        + "print([r/b*min(max(u*z/432+b, 0), 6) for u in (-r/k, 0, r/k)], min(max(r-z, 0), 6))'"),
    method: method,
    evidence: failures.dropFirst().map {
      EvidenceItem(
        "alsoFails",
        "k = r = \($0.size): at z = \($0.z) the values are \($0.interval), φ_r = \($0.target)")
    })
}
