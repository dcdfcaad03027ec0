// Lemma 3: TV(θ^T; ψ^T) ≤ (1/2τ) Σ_{t<T} √GAL_f(ψ^t). On the solvable family NN = g·v·f it reads 2Φ(g√T/(2τ)) − 1 ≤ Tg/(2τ).

package import Enclosures
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
    expected: .derived, due: .enclosed,
    check: { scope, progress in
      try checkTotalVariation(scope, progress) { $0.steps * $0.gain / (2 * $0.noise) }
    })
}

/// Requires the total variation distance to be at most `bound` on the grid.
package func checkTotalVariation(
  _ scope: Scope, _ progress: ProgressCallback? = nil, bound: (SolvableTraining) -> Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "Φ in balls, the family NN = g·v·f") { cases in
    let steps = scope.choice(quick: [1, 2, 50], standard: [1, 2, 3, 10, 50, 1000], deep: Array(1...200))
    let grid = SolvableTraining.grid(steps: steps)
    cases.covering("\(grid.count) cases of the family NN = g·v·f(x)")
    try cases.each(nil, in: grid) { training in
      let (steps, gain, noise, right) = (training.steps, training.gain, training.noise, bound(training))
      try cases.require(
        "TV ≤ bound", at: ["T": steps, "γ": training.rate, "g": gain, "τ": noise], .atMost,
        replay:
          "python3 -c 'from math import *; print(erf(\(gain)*sqrt(\(steps))/(2*\(noise))/sqrt(2)), \(right))'"
      ) { (training.totalVariation(precision: $0), Ball(right, precision: $0)) }
    }
  }
}
