// Lemma 8 of arXiv 2002.07400: for h: 𝒳 → {±1} of the bits of A, w ∈ {−1,0,1}^n, b ∈ ℝ, J = {j ∉ A: w_j ≠ 0} and φ =
// P(k/√n < Σ_J w_j x_j + b < 6 − k/√n), under D_A
//
//   |E hσ'(w·x + b) − E[h]φ| ≤ Ck/√|J|   for a universal constant C.
//
// Given the bits of A, with t = √n Σ_A w_i x_i, σ' = 1 with probability p(t) = P(0 < t/√n + Σ_J w_j x_j + b < 6) ≥ φ,
// as |t| ≤ k. So the left side is |E h·(p(t) − φ)|, and it is largest at h ≡ 1. p and φ depend on w through a = #{i ∈
// A: w_i ≠ 0}, Σ_A w and |J| only. For b they depend on which integers lie in the window: it starts anywhere and
// holds ⌈6√n⌉ − 1 or ⌈6√n⌉ of them, so every real b is a finite number of cases.
//
// Checked exactly: C = 4/5 for every w and b = ±1/(8k), and for every real b at smaller n.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let lemma8GateAlmostIndependent = Row(
    id: "lpn-lemma-8", paper: .sparseParities,
    title: "the gate is almost independent of the bits of A",
    text: """
      For h: {±1}^A → {±1}, w ∈ {−1,0,1}^n, b ∈ ℝ, J = {j ∉ A: w_j ≠ 0} not empty and φ = P(k/√n < Σ_J w_j x_j + b < \
      6 − k/√n), under D_A: |E hσ'(w·x + b) − E[h]φ| ≤ \
      (4/5)k/√|J|, for odd 3 ≤ k ≤ 7.
      """,
    place: "Lemma 8, with C = 4/5",
    method: "The largest left side, at h ≡ 1, exactly by classes of w; squares compared.",
    expected: .verified,
    check: { scope, progress in try checkLemma8(scope, progress, constant: Rational(4, 5)) })
}

/// Checks `left² |J| ≤ constant² k²` for every class of w.
package func checkLemma8(
  _ scope: Scope, _ progress: ProgressCallback? = nil, constant: Rational
) throws -> Finding {
  let largest = scope.dimension(quick: 40, standard: 150, deep: 200, atLeast: 4)
  let everyBias = min(largest, scope.choice(quick: 12, standard: 30, deep: 60))
  let method = "h ≡ 1 is the worst; exact counts by classes of w, squares compared"
  var least: [Int: (square: Rational, place: String)] = [:]
  for n in 4...largest {
    try Task.checkCancellation()
    for k in [3, 5, 7] where k < n {
      let bias = Rational(1, Integer(8 * k))
      var windows = [bias, -bias].map { ActiveWindow(dimension: n, bias: $0).range }
      if n <= everyBias { windows += everyWindow(dimension: n) }
      for count in 1...n - k {
        let gate = GateDependence(size: k, others: count)
        for window in windows {
          let left = gate.largest(window: window)
          let square = left * left * Rational(count) / Rational(k * k)
          if square <= least[k]?.square ?? 0 { continue }
          least[k] = (square, "n = \(n), |J| = \(count), active at integers \(window)")
          guard square > constant * constant else { continue }
          return .refuted(
            by: Counterexample(
              parameters: "n = \(n), k = \(k), |J| = \(count), h ≡ 1, active at integers \(window)",
              claim: "|E hσ' − E[h]φ|²|J|/k² ≤ \(constant * constant)", left: "\(square)",
              right: "\(constant * constant)", replay: "verify check lpn-lemma-8"), method: method)
        }
      }
    }
    progress?(Double(n * n) / Double(largest * largest))
  }
  return Finding(
    .verified,
    scope:
      "k ∈ {3, 5, 7}, every w and h: b = ±1/(8k) for n ≤ \(largest), every real b for n ≤ \(everyBias)",
    method: method,
    evidence: least.sorted { $0.key < $1.key }.map {
      EvidenceItem(
        "leastConstantK\($0.key)",
        "C = \(roundedUp($0.value.square)) suffices, C² is about \($0.value.square.approximation) at \($0.value.place)"
      )
    })
}

/// The square root in three decimals, rounded up: what C has to be at least.
private func roundedUp(_ square: Rational) -> String {
  let thousandths = (square * 1_000_000).ceiling.flooredSquareRoot + 1
  return "\(Rational(thousandths, 1000))"
}
