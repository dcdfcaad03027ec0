// Eq. (185), with X = α²d: (e²X)^ℓ/ℓ! ≤ e^{eX} for every ℓ, as printed; with ℓ^ℓ for ℓ!, as corrected.
//
// Proof of the second: f(ℓ) = ln((e²X/ℓ)^ℓ) = ℓ(2 + ln X − ln ℓ) has f' = 1 + ln X − ln ℓ and f'' = −1/ℓ < 0: concave on ℓ > 0, with its
// maximum eX at ℓ = eX, for every real ℓ > 0; at ℓ = 0 it reads 1 ≤ e^{eX}. This f is the function that the paper differentiates.
// The first fails at X = 1, ℓ = 2, where e⁴/2 = 27.2… > e^e = 15.1…. As ℓ! ≥ (ℓ/e)^ℓ, its left side is at most e^ℓ times the second's.
// Cases, for both: the two sides in balls on a grid of X and ℓ.

internal import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let equation185PowerOverFactorial = Row(
    id: "hdp-equation-185", paper: .highDegreeParities, section: .appendixD,
    title: "(eα√d)^{2ℓ}/ℓ! ≤ exp(eα²d)",
    text: "As printed in the submission: (eα√d)^{2ℓ}/ℓ! ≤ exp(eα²d) for every ℓ ≥ 0.",
    place: "Appendix D, eq. (185)",
    method:
      "Both sides in balls at X = α²d on a grid; the first ℓ with a certainly larger left side refutes it.",
    expected: .refuted,
    consequence: Consequence(
      .misprint, conclusionSurvives: true,
      """
      ℓ^ℓ for ℓ!: the derivative taken in the proof is that of (e²X/ℓ)^ℓ (hdp-equation-185-corrected).
      """),
    check: { scope, progress in try checkPowerBound(scope, progress) { factorial($0) } })

  static let equation185CorrectedPowerOverPower = Row(
    id: "hdp-equation-185-corrected", paper: .highDegreeParities, section: .appendixD,
    title: "(eα√d)^{2ℓ}/ℓ^ℓ ≤ exp(eα²d)",
    text: "(eα√d)^{2ℓ}/ℓ^ℓ ≤ exp(eα²d) for every ℓ ≥ 0 (0⁰ = 1).",
    place: "Appendix D, eq. (185), corrected",
    method: "Both sides in balls on a grid of α²d and ℓ.",
    argued: "For every ℓ: ℓ(2 + ln X − ln ℓ) is concave in ℓ with the maximum eX at ℓ = eX, X = α²d.",
    expected: .derived, due: .enclosed,
    check: { scope, progress in try checkPowerBound(scope, progress) { Integer($0).power($0) } })
}

/// Requires `(e²X)^ℓ/denominator(ℓ) ≤ e^{eX}` on a grid of X and ℓ.
package func checkPowerBound(
  _ scope: Scope, _ progress: ProgressCallback? = nil, denominator: (_ l: Int) -> Integer
) throws -> Finding {
  try Cases.finding(scope, progress, method: "both sides in balls") { cases in
    let largest = scope.choice(quick: 40, standard: 120, deep: 300)
    try cases.each("α²d", in: rationals("1 1/10 1/2 2 5 20")) { x in
      for l in 0...largest {
        try cases.require(
          "(eα√d)^{2ℓ}/D(ℓ) ≤ exp(eα²d)", at: ["α²d": x, "ℓ": l, "D(ℓ)": denominator(l)], .atMost,
          replay: "python3 -c 'from math import e; print((e*e*\(x))**\(l)/\(denominator(l)), e**(e*\(x)))'"
        ) { precision in
          let e = Ball(1, precision: precision).exponential
          return ((e.power(2) * x).power(l) / Rational(denominator(l)), (e * x).exponential)
        }
      }
    }
    cases.covering("ℓ ≤ \(largest)")
  }
}
