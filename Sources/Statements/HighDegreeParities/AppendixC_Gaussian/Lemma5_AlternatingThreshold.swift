// Lemma 5: for each α₀ > 0 there are C, C' > 0 such that for (d, α, β)-alternating Gaussians with α ≥ α₀,
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
    expected: .derived, due: .enclosed,
    check: { scope, progress in
      try checkAlternatingGaussians(scope, progress, mean: { try $0.thresholdMean(bits: $1) }) {
        d, alpha, bits in
        let decay = Ball(Rational(-d) / 10, precision: bits).exponential
        return Rational(d + 2) * decay + 2 / alpha * Ball(1 - alpha / 2, precision: bits).power(d)
      }
    })
}

/// Requires `|E (−1)^k f| ≤ bound(d, α)` on a grid of d, α and β, `f` as in `mean`.
package func checkAlternatingGaussians(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  mean: (AlternatingGaussians, _ bits: Int) throws -> Ball,
  bound: (_ dimension: Int, _ alpha: Rational, _ bits: Int) -> Ball
) throws -> Finding {
  let method = "the alternating sum in balls, with d + 96 bits against the cancellation"
  return try Cases.finding(scope, progress, method: method) { cases in
    let largest = scope.dimension(quick: 100, standard: 400, deep: 400, atLeast: 2)
    let dimensions = [2, 3, 10, 25, 50, 100, 200, 400].filter { $0 <= largest }
    try cases.each("d", in: dimensions, cost: { Double($0 * $0) }) { d in
      for gaussians in AlternatingGaussians.grid(dimension: d) {
        var found: (left: Ball, right: Ball)?
        try cases.require(
          "|E (−1)^k f(ρ)| ≤ bound", at: ["d": d, "α": gaussians.alpha, "β": gaussians.beta], .atMost,
          from: 96,
          upTo: 384, replay: alternatingReplay(gaussians)
        ) { bits in
          let sides = (try mean(gaussians, bits).magnitude, bound(d, gaussians.alpha, bits))
          found = sides
          return sides
        }
        guard let (left, right) = found else { continue }
        let ratio = (right / left).approximation
        if ratio > 0 {
          cases.slack(
            "bound over value", ratio, at: "d = \(d), α = \(gaussians.alpha), β = \(gaussians.beta)")
        }
      }
    }
    cases.covering("α ∈ {1, 3/4, 1/2, 1/4, 1/20}, β ∈ {0, 1 − α, (α − 1)/2}")
  }
}

/// A command that prints the alternating means of both kernels, and the bounds of Lemmas 5 and 6.
private func alternatingReplay(_ gaussians: AlternatingGaussians) -> String {
  """
  python3 -c "\(decimalGaussians(gaussians.dimension)); a, b = \(gaussians.alpha.inDecimals), \(gaussians.beta.inDecimals); e = (-D(d)/10).exp(); \
  r = [(1 - D(2*k)/d)*a + b for k in range(d+1)]; p = (1 - a/2)**d; \
  print(*[sum((-1)**k*comb(d, k)*f(x) for k, x in enumerate(r))/2**d for f in (L, V)], (d+2)*e + 2/a*p, D(37)/100*e + p/10)"
  """
}
