// Lemma 5 of arXiv 2412.04910: for each α₀ > 0 there are C, C' > 0 such that for (d, α, β)-alternating Gaussians with α ≥ α₀,
// E (−1)^k 1[G₁ ≥ 0]1[G₂ ≥ 0] ≤ C' exp(−Cd). The proof's explicit bound, its n < d/2 terms counted:
//
//   2e^{−d/10} + d e^{−d/10} + (2/α₀)(1 − α₀/2)^d.
//
// (The proof's last line has |T₁| ≤ 2e^{−d/10}; (133) sums up to d/2 terms of that size.) Checked for that bound, α = α₀.

package import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let lemma5AlternatingThreshold = Row(
    id: "hdp-lemma-5", paper: .highDegreeParities, section: .appendixC,
    title: "alternating Gaussians, threshold: exponentially small",
    text: """
      For each α₀ > 0 there are C, C' > 0 such that for (d, α, β)-alternating Gaussians with α ≥ α₀, E (−1)^k 1[G₁ ≥ 0] 1[G₂ ≥ 0] ≤ \
      C' exp(−Cd); explicitly ≤ 2e^{−d/10} + d e^{−d/10} + (2/α₀)(1 − α₀/2)^d.
      """,
    place: "Appendix C, Lemma 5; C.3",
    method: "The alternating sum in balls on a grid of d ≤ 400, α and β, below the explicit bound.",
    expected: .enclosed,
    check: { scope, progress in
      try checkAlternatingGaussians(scope, progress, id: "hdp-lemma-5", ramp: false) { d, alpha, precision in
        let decay = Ball(Rational(-d) / 10, precision: precision).exponential
        return Rational(d + 2) * decay + 2 / alpha * Ball(1 - alpha / 2, precision: precision).power(d)
      }
    })
}

/// Requires `|E (−1)^k f| ≤ bound(d, α)` on a grid of d, α and β.
package func checkAlternatingGaussians(
  _ scope: Scope, _ progress: ProgressCallback?, id: String, ramp: Bool,
  bound: (_ dimension: Int, _ alpha: Rational, _ precision: Int) -> Ball
) throws -> Finding {
  let method = "the alternating sum in balls, with d + 96 bits against the cancellation"
  let largest = scope.dimension(quick: 100, standard: 400, deep: 400, atLeast: 2)
  let dimensions = [2, 3, 10, 25, 50, 100, 200, 400].filter { $0 <= largest }
  let grid = ["1", "3/4", "1/2", "1/4", "1/20"].compactMap { Rational($0) }
  var tightest: (ratio: Double, place: String) = (.infinity, "")
  for (index, d) in dimensions.enumerated() {
    for alpha in grid {
      for beta in [Rational(0), 1 - alpha, (alpha - 1) / 2] {
        let found = try BallComparison.decided(.atMost, from: 96, upTo: 384) { precision in
          let value = try alternatingGaussianMean(
            dimension: d, alpha: alpha, beta: beta, ramp: ramp, precision: d + precision)
          return (value.magnitude, bound(d, alpha, precision))
        }
        let parameters = "d = \(d), α = \(alpha), β = \(beta)"
        let failure = Finding.unless(
          found.decision,
          Counterexample(
            parameters: parameters, claim: "|E (−1)^k f(ρ)| ≤ bound",
            left: "left side in \(found.left.enclosure(10))",
            right: "bound in \(found.right.enclosure(10))",
            replay: "verify check \(id) --max-dimension \(d)"),
          method: method)
        if let failure { return failure }
        let ratio = (found.right / found.left).approximation
        if ratio > 0, ratio < tightest.ratio { tightest = (ratio, parameters) }
      }
    }
    progress?(Double(index + 1) / Double(dimensions.count))
  }
  return Finding(
    .enclosed, scope: "d ∈ \(dimensions), α ∈ {1, 3/4, 1/2, 1/4, 1/20}, β ∈ {0, 1 − α, (α − 1)/2}",
    method: method,
    evidence: [
      EvidenceItem("tightest", "bound ≈ \(tightest.ratio) times the value at \(tightest.place)")
    ])
}
