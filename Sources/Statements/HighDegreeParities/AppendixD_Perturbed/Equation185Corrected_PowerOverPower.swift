// Eq. (185) of arXiv 2412.04910 with ℓ^ℓ for ℓ!: (e²X)^ℓ/ℓ^ℓ ≤ e^{eX}, X = α²d.
//
// The logarithm f(ℓ) = ℓ(2 + ln X − ln ℓ) has f' = 1 + ln X − ln ℓ and f'' = −1/ℓ < 0, so it is concave on ℓ > 0 with its maximum eX at
// ℓ = eX: the inequality for every real ℓ > 0. (At ℓ = 0 both readings of 0⁰ = 1 give 1 ≤ e^{eX}.) As ℓ! ≥ (ℓ/e)^ℓ, the printed left side is at most
// e^ℓ times this one, which is what the proof can use with another constant.

internal import Enclosures
internal import ExactNumbers
internal import ExactParity
internal import Ledger

extension Row {
  static let equation185CorrectedPowerOverPower = Row(
    id: "hdp-equation-185-corrected", paper: .highDegreeParities, section: .appendixD,
    title: "(eα√d)^{2ℓ}/ℓ^ℓ ≤ exp(eα²d)",
    text: "(eα√d)^{2ℓ}/ℓ^ℓ ≤ exp(eα²d) for every ℓ ≥ 0 (0⁰ = 1).",
    place: "Appendix D, eq. (185), corrected",
    method: "Both sides in balls on a grid of α²d and ℓ.",
    argued: "For every ℓ: ℓ(2 + ln X − ln ℓ) is concave in ℓ with the maximum eX at ℓ = eX, X = α²d.",
    expected: .enclosed,
    check: { scope, progress in
      try checkPowerBound(scope, progress) { $0 == 0 ? 1 : Integer($0).power($0) }
    })
}
