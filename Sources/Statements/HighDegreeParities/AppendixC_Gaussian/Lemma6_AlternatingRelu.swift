// Lemma 6, the ReLU twin of Lemma 5. A sufficient explicit bound, for d ≥ 2: 0.37 e^{−d/10} + 0.1 (1 − α₀/2)^d.

internal import Enclosures
internal import ExactNumbers
internal import ExactParity
internal import Ledger

extension Row {
  static let lemma6AlternatingRelu = Row(
    id: "hdp-lemma-6", paper: .highDegreeParities, section: .appendixC,
    title: "alternating Gaussians, ReLU: exponentially small",
    text: """
      For each α₀ > 0 there are C, C' > 0 such that for (d, α, β)-alternating Gaussians with α ≥ α₀, E (−1)^k ReLU(G₁) ReLU(G₂) ≤ \
      C' exp(−Cd); explicitly, for d ≥ 2, ≤ 0.37 e^{−d/10} + 0.1 (1 − α₀/2)^d.
      """,
    place: "Appendix C, Lemma 6; C.4",
    method: "The alternating sum in balls on a grid of d ≤ 400, α and β, below the explicit bound.",
    expected: .derived, due: .enclosed,
    check: { scope, progress in
      try checkAlternatingGaussians(scope, progress, mean: { try $0.rampMean(bits: $1) }) { d, alpha, bits in
        let decay = Ball(Rational(-d) / 10, precision: bits).exponential
        return Rational(37, 100) * decay + Ball(1 - alpha / 2, precision: bits).power(d) / 10
      }
    })
}
