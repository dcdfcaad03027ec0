// Lemma 8 of arXiv 2002.07400. Given the bits of A, with t = √n Σ_A w_i x_i, σ' = 1 with probability
// p(t) = P(0 < t/√n + Σ_J w_j x_j + b < 6) ≥ φ, as |t| ≤ k. So the left side is |E h·(p(t) − φ)|, and it is largest at h ≡ 1. p and φ
// depend on w through a = #{i ∈ A: w_i ≠ 0}, Σ_A w and |J| only. For b they depend on which integers lie in the window: it starts anywhere
// and holds ⌈6√n⌉ − 1 or ⌈6√n⌉ of them, so every real b is a finite number of cases.

internal import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let lemma8GateAlmostIndependent = Row(
    id: "lpn-lemma-8", paper: .sparseParities,
    title: "the gate is almost independent of the bits of A",
    text: """
      For h: {±1}^A → {±1}, w ∈ {−1,0,1}^n, b ∈ ℝ, J = {j ∉ A: w_j ≠ 0} not empty and φ = P(k/√n < Σ_J w_j x_j + b < \
      6 − k/√n), under D_A: |E hσ'(w·x + b) − E[h]φ| ≤ (4/5)k/√|J|, for odd 3 ≤ k ≤ 7.
      """,
    place: "Lemma 8, with C = 4/5",
    method: "The largest left side, at h ≡ 1, exactly by classes of w; squares compared.",
    expected: .derived, due: .verified,
    check: { scope, progress in try checkLemma8(scope, progress, constant: Rational(4, 5)) })
}

/// Checks `left² |J| ≤ constant² k²` for every class of w.
package func checkLemma8(
  _ scope: Scope, _ progress: ProgressCallback? = nil, constant: Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "h ≡ 1 is the worst; exact counts by classes of w") { cases in
    let largest = scope.dimension(quick: 40, standard: 150, deep: 200, atLeast: 4)
    let everyBias = min(largest, scope.choice(quick: 12, standard: 30, deep: 60))
    cases.covering(
      "k ∈ {3, 5, 7}, every w and h: b = ±1/(8k) for n ≤ \(largest), every real b for n ≤ \(everyBias)")
    var least: [Int: (square: Rational, place: String)] = [:]
    try cases.each(nil, in: Array(4...largest), cost: { Double($0 * $0) }) { n in
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
            try cases.require(
              "|E hσ' − E[h]φ|²|J|/k² ≤ \(constant * constant)",
              at: ["n": n, "k": k, "|J|": count, "h": 1, "active at integers": window], square, .atMost,
              constant * constant, replay: replay(k, count, window))
          }
        }
      }
    }
    for (k, found) in least.sorted(by: { $0.key < $1.key }) {
      let root = RationalBounds.squareRoot(of: found.square, bits: 20).upper
      cases.note(
        "leastConstantK\(k)", "C = \(root.decimal(3, roundedUp: true)) suffices, needed at \(found.place)")
    }
  }
}

/// The left side again, over every w on A.
private func replay(_ k: Int, _ count: Int, _ window: Range<Int>) -> String {
  PlantedReplay.command(
    """
    from itertools import product as P; from math import comb; from functools import cache; \
    k, c, lo, hi = \(k), \(count), \(window.lowerBound), \(window.upperBound); \
    p = cache(lambda t: sum(comb(c, j) for j in range(c+1) if lo <= t+2*j-c < hi)/2**c); \
    phi = sum(comb(c, j) for j in range(c+1) if lo+k <= 2*j-c < hi-k)/2**c; \
    left = lambda w: sum(p(sum(a*b for a, b in zip(w, x))) for x in P((1, -1), repeat=k))/2**(k+1) \
    + (p(sum(w)) + p(-sum(w)))/4 - phi; print(max(left(w)**2*c/k**2 for w in P((-1, 0, 1), repeat=k)))
    """)
}
