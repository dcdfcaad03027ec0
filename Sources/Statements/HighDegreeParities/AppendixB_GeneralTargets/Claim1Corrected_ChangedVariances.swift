// Claim 1 of arXiv 2412.04910 with σ'_i ≥ σ_i added, which its step (66) uses and its application has: E F(ψ) ≤ (4R + 1) ε^{1/9}. Checked on the family of
// Claim1_ChangedVariances.swift with σ ≤ σ' ≤ √2 σ.

internal import Enclosures
internal import ExactNumbers
internal import ExactParity
internal import Ledger

extension Row {
  static let claim1CorrectedChangedVariances = Row(
    id: "hdp-claim-1-corrected", paper: .highDegreeParities, section: .appendixB,
    title: "Claim 1 with σ' ≥ σ",
    text: """
      Let 0 ≤ F ≤ R on ℝ^P, θ ~ N(μ, diag σ_i²), ψ ~ N(μ, diag σ'_i²) with σ_i² ≤ σ'_i² ≤ σ_i²(1 + 1/P). If E F(θ) ≤ ε then E F(ψ) ≤ \
      (4R + 1) ε^{1/9}.
      """,
    place: "Appendix B.3, Claim 1, corrected",
    method: "Indicators of intervals in one dimension, both means by erf in balls.",
    expected: .enclosed,
    check: { scope, progress in try checkChangedVariances(scope, progress, smallest: 1) })
}
