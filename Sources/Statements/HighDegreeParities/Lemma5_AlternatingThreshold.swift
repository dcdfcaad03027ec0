// Lemma 5 of arXiv 2412.04910: for each α₀ > 0 there are C, C' > 0 such that for (d, α, β)-alternating Gaussians with α ≥ α₀,
// E (−1)^k 1[G₁ ≥ 0]1[G₂ ≥ 0] ≤ C' exp(−Cd). The proof's explicit bound, its n < d/2 terms counted:
//
//   2e^{−d/10} + d e^{−d/10} + (2/α₀)(1 − α₀/2)^d.
//
// (The proof's last line has |T₁| ≤ 2e^{−d/10}; (133) sums up to d/2 terms of that size.) Checked for that bound, α = α₀.

internal import Enclosures
internal import ExactNumbers
internal import ExactParity
internal import Ledger

extension Row {
  static let lemma5AlternatingThreshold = Row(
    id: "hdp-lemma-5", paper: .highDegreeParities,
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
