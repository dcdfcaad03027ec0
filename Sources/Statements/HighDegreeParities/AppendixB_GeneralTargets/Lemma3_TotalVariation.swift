// Lemma 3: TV(θ^T; ψ^T) ≤ (1/2τ) Σ_{t<T} √GAL_f(ψ^t), by one step after the other. Cases: on the solvable family NN = g·v·f it reads 2Φ(g√T/(2τ)) − 1 ≤ Tg/(2τ).

package import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let lemma3TotalVariation = Row(
    id: "hdp-lemma-3", paper: .highDegreeParities, section: .appendixB,
    title: "TV(θ^T; ψ^T) ≤ (1/2τ) Σ √GAL(ψ^t)",
    text: """
      For every network and loss with finite measurable gradients, every γ, τ > 0 and start, the total variation distance between noisy GD θ^T \
      and the junk flow ψ^T, which starts as θ⁰ does, is at most (1/2τ) Σ_{t<T} √GAL_f(ψ^t); so it is where only some of the parameters are trained, \
      Γ, noise and GAL_f being of these. On the solvable family NN = g·v·f it is 2Φ(g√T/(2τ)) − 1 and the bound Tg/(2τ).
      """,
    place: "Appendix B.1, Lemma 3, eq. (49)",
    method: "Both sides on a grid of T, γ, g, τ, in balls.",
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every network, loss, start, T ≥ 1, γ > 0 and τ > 0, all or some of the parameters trained",
        core: Certificate(parts: [
          ("step", .bounded("g*r/(g*t) = r/t", ["real g > 0", "real t > 0", "real r"], .equal())),
          ("density", .bounded("1/(2*w) <= (1/2)^2", ["real w >= 3"], .positive())),
        ]),
        facts: [
          Fact.totalVariation.applied(
            "the triangle inequality; a kernel does not increase it; the mean over the law of psi^t"),
          Fact.gaussianTotalVariation.applied("N(m, s^2 I) and N(m', s^2 I): 2 Phi(|m - m'|/(2s)) - 1"),
          Fact.normalDensity.applied("2 Phi(a) - 1 <= 2a/sqrt(2 pi)"),
          Fact.jensen.applied("E|Gamma_f - Gamma_r| <= sqrt GAL_f"),
          Fact.piAbove3.applied("w = pi in the part density"),
        ],
        argument: """
          Given θ^t = θ, θ^{t+1} has the law K_f(θ) = N(θ − γΓ_f(θ), γ²τ²I), and ψ^{t+1} given ψ^t = θ the law K_r(θ) = N(θ − γΓ_r(θ), γ²τ²I), on the \
          trained parameters; the others stay. With ν, μ the laws of θ^t, ψ^t, TV(νK_f, μK_r) ≤ TV(νK_f, μK_f) + TV(μK_f, μK_r) ≤ TV(ν, μ) + \
          E TV(K_f(ψ^t), K_r(ψ^t)). The two normal laws have means γ‖Γ_f − Γ_r‖ apart and deviation s = γτ, so their distance is \
          2Φ(r/2) − 1 ≤ r/√(2π) with r = ‖Γ_f − Γ_r‖/τ (part step), and 1/√(2π) ≤ ½ (part density, squares). E‖Γ_f − Γ_r‖ ≤ √GAL_f(ψ^t). The laws are equal at \
          t = 0: sum over t < T.
          """)),
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
