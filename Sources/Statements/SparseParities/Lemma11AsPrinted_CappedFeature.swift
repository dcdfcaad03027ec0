// Lemma 11 with ReLU6 in ψ_r, as printed, at r = k ≥ 7 and ε < 1/4: no neuron at all satisfies it. Flip m bits of A from the all-plus input: ψ_k = min(2m, 6). Where ψ_k is 2, 4
// or 6, ψ̂ ∈ [2 − 2ε, 6 + 2ε] lies strictly between 0 and its cap 48k², so it is an affine function of x there, within 2ε of 2, 4, 6, 6 at m = 1, 2, 3, 4. Flipping one bit j
// of A second changes it by 2 ± 4ε, flipping the same bit fourth by 0 ± 4ε; both changes are the same number, so 2 ≤ 8ε.

internal import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let lemma11AsPrintedCappedFeature = Row(
    id: "lpn-lemma-11-as-printed", paper: .sparseParities,
    title: "Lemma 11 with ReLU6 in the feature ψ_r",
    text: """
      As printed: for 7 ≤ k ≤ cε^{1/4}n^{1/8}, r ∈ {−k, −k+2, …, k} and ε ≤ kr, with probability at least ε/(112k^{2.5}) the neuron ψ̂ = (|r|/b)σ(⟨w⁽¹⁾, x⟩ + b⁽¹⁾) after the \
      first step satisfies |ψ̂(x) − ψ_r(x)| ≤ 2ε for every x, ψ_r(x) = σ(|r| − sign(r)√nΣ_{j∈A}x_j), σ = ReLU6.
      """,
    place: "Section 5, Lemma 11",
    method:
      "At r = k, what one neuron would need: the changes by one bit of A, flipped second and fourth, exactly.",
    expected: .refuted,
    consequence: Consequence(
      .misprint, conclusionSurvives: true,
      """
      The feature is meant without the cap, max(0, |r| − sign(r)√nΣx_j), as Lemma 12 uses it: with it the lemma holds for all n ≥ k ≥ 7 (lpn-lemma-11). As printed, the probability is \
      0 at r = k, ε < 1/4, for every n and whatever the constant c.
      """),
    check: { scope, progress in try checkLemma11AsPrinted(scope, progress) { min(2 * $0, 6) } })
}

/// Requires that one affine function can be within 2ε of `feature(m)` at every set of m flipped bits, m ≤ 4, ε = 1/8, |A| = k.
package func checkLemma11AsPrinted(
  _ scope: Scope, _ progress: ProgressCallback? = nil, feature: (_ flipped: Int) -> Int
) throws -> Finding {
  try Cases.finding(scope, progress, method: "differences of an affine function, exact") { cases in
    let tolerance = Rational(1, 8)
    try cases.each("k", in: [7, 9, 11, 21, 101]) { k in
      let second = feature(2) - feature(1)
      let fourth = feature(4) - feature(3)
      try cases.require(
        "|(ψ(2) − ψ(1)) − (ψ(4) − ψ(3))| ≤ 8ε", at: ["k": k, "r": k, "ε": tolerance],
        Rational(abs(second - fourth)), .atMost, 8 * tolerance,
        replay: "python3 -c \"p = lambda m: min(2*m, 6); print(abs((p(2) - p(1)) - (p(4) - p(3))), 8/8)\"")
    }
    cases.covering("r = k, ε = 1/8")
  }
}
