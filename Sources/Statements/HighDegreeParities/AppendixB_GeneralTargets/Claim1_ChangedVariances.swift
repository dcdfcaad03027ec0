// Claim 1: 0 ≤ F ≤ R, θ ~ N(μ, diag σ_i²), ψ ~ N(μ, diag σ'_i²) with σ'_i² ≤ σ_i²(1 + 1/P), E F(θ) ≤ ε; then E F(ψ) ≤ (4R + 1) ε^{1/9},
// as printed; with σ'_i ≥ σ_i too, which its step (66) uses and its application has, as corrected.
//
// Nothing keeps σ' from being small: P = 1, R = 1, F = 1[|x| ≤ δ], δ = 10⁻⁷, σ = 1, σ' = δ/10. Then E F(θ) = erf(δ/√2) ≈ 8·10⁻⁸ and
// E F(ψ) = erf(10/√2) ≈ 1 > 5·(8·10⁻⁸)^{1/9} ≈ 0.81. Checked on the family of these indicators.

internal import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let claim1ChangedVariances = Row(
    id: "hdp-claim-1", paper: .highDegreeParities, section: .appendixB,
    title: "σ'² ≤ σ²(1+1/P) ⇒ E F(ψ) ≤ (4R+1) ε^{1/9}",
    text: """
      As printed in the submission: let 0 ≤ F ≤ R on ℝ^P, θ ~ N(μ, diag σ_i²), ψ ~ N(μ, diag σ'_i²) with σ'_i² ≤ σ_i²(1 + 1/P) for \
      every i. If E F(θ) ≤ ε then E F(ψ) ≤ (4R + 1) ε^{1/9}.
      """,
    place: "Appendix B.3, Claim 1",
    method:
      "Indicators of intervals in one dimension, both means by erf in balls, small σ' included.",
    expected: .refuted,
    consequence: Consequence(
      .missingHypothesis, conclusionSurvives: true,
      """
      It needs σ'_i ≥ σ_i too, which holds where the paper applies it (hdp-claim-1-corrected).
      """),
    check: { scope, progress in
      try checkChangedVariances(scope, progress, smallest: Rational(1, 100_000_000))
    })

  static let claim1CorrectedChangedVariances = Row(
    id: "hdp-claim-1-corrected", paper: .highDegreeParities, section: .appendixB,
    title: "Claim 1 with σ' ≥ σ",
    text: """
      Let 0 ≤ F ≤ R on ℝ^P, θ ~ N(μ, diag σ_i²), ψ ~ N(μ, diag σ'_i²) with σ_i² ≤ σ'_i² ≤ σ_i²(1 + 1/P). If E F(θ) ≤ ε then E F(ψ) ≤ \
      (4R + 1) ε^{1/9}.
      """,
    place: "Appendix B.3, Claim 1, corrected",
    method: "Indicators of intervals in one dimension, both means by erf in balls.",
    expected: .derived, due: .enclosed,
    check: { scope, progress in try checkChangedVariances(scope, progress, smallest: 1) })
}

/// Requires `E F(ψ)⁹ ≤ (4R + 1)⁹ E F(θ)` for `F = 1[|x| ≤ δ]`, R = P = 1, σ = 1 and σ' from `smallest` to √2; `factor` is 4R + 1.
package func checkChangedVariances(
  _ scope: Scope, _ progress: ProgressCallback? = nil, smallest: Rational, factor: Rational = 5
) throws -> Finding {
  let method = "erf in balls for indicators of intervals, ninth powers compared"
  return try Cases.finding(scope, progress, method: method) { cases in
    let deviations = rationals("1/100000000 1/100 1/2 1 11/10 5/4 7/5").filter { $0 >= smallest }
    let powers = scope.choice(quick: 10, standard: 40, deep: 100)
    let lengths = [Rational(1, 10_000_000)] + (-powers...2).map { Rational(2).power($0) }
    let list = deviations.map(\.description).joined(separator: ", ")
    cases.covering("P = 1, F = 1[|x| ≤ δ], \(lengths.count) lengths δ, σ = 1, σ' ∈ {\(list)}")
    try cases.each(nil, in: lengths) { delta in
      for deviation in deviations {
        try cases.require(
          "(E F(ψ))⁹ ≤ \(factor)⁹ε",
          at: ["P": 1, "R": 1, "F": "1[|x| ≤ δ]", "δ": delta, "σ": 1, "σ'": deviation], .atMost,
          replay: """
            python3 -c "from math import erf, sqrt; d, s = \(delta), \(deviation); \
            print(erf(d/s/sqrt(2))**9, (\(factor))**9*erf(d/sqrt(2)))"
            """
        ) { precision in
          let root = Ball(2, precision: precision).squareRoot
          return (
            (delta / deviation / root).errorFunction.power(9), factor.power(9) * (delta / root).errorFunction
          )
        }
      }
    }
  }
}
