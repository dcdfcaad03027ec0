// Lemma 3 of arXiv 2412.04910: TV(θ^T; ψ^T) ≤ (1/2τ) Σ_{t<T} √GAL_f(ψ^t). On the solvable family of Theorem7_AccuracyBound.swift, NN = g·v·f:
// 2Φ(g√T/(2τ)) − 1 ≤ Tg/(2τ).

internal import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let lemma3TotalVariation = Row(
    id: "hdp-lemma-3", paper: .highDegreeParities, section: .appendixB,
    title: "TV(θ^T; ψ^T) ≤ (1/2τ) Σ √GAL(ψ^t)",
    text: """
      The total variation distance between noisy GD and the junk flow after T steps is at most (1/2τ) Σ_{t<T} √GAL_f(ψ^t). Checked on the \
      solvable family NN = g·v·f, where it is 2Φ(g√T/(2τ)) − 1 and the bound Tg/(2τ).
      """,
    place: "Appendix B.1, Lemma 3, eq. (49)",
    method: "Both sides on a grid of T, γ, g, τ, in balls.",
    expected: .enclosed,
    check: { scope, progress in
      try checkTotalVariation(scope, progress) { $0.steps * $0.gain / (2 * $0.noise) }
    })
}

/// Requires the total variation distance to be at most `bound` on the grid.
package func checkTotalVariation(
  _ scope: Scope, _ progress: ProgressCallback? = nil, bound: (SolvableTraining) -> Rational
) throws -> Finding {
  try checkSolvable(scope, claim: "TV ≤ bound", { $0.totalVariation(precision: $1) }, bound)
}
