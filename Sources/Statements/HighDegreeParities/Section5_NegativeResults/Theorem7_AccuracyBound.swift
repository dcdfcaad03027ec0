// Theorem 7: if GAL_f(θ⁰ + λH) ≤ ε for 0 ≤ λ² ≤ Tγ²τ², then the accuracy after T steps of noisy GD is at most ½ + Tγ²ε/(2τ), as printed;
// what (52) proves has √ε for γ²ε. Decided on a family that can be solved, NN = g·v·f, where ε = g² and the accuracy is near Φ(g√T/τ);
// there the second reads Φ(x) ≤ ½ + x/2 up to what A does, true since Φ(x) ≤ ½ + x/√(2π).

package import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let theorem7AccuracyBound = Row(
    id: "hdp-theorem-7", paper: .highDegreeParities, section: .section5,
    title: "accuracy ≤ ½ + Tγ²ε/(2τ)",
    text: """
      As printed in the submission: for a network with a linear output layer, A with independent symmetric coordinates and \
      GAL_f(θ⁰ + λH) ≤ ε for all 0 ≤ λ² ≤ Tγ²τ², noisy GD with the correlation loss has P[sign NN(x; θ^T) = f(x)] ≤ ½ + Tγ²ε/(2τ).
      """,
    place: "Section 5.1, Theorem 7",
    method:
      "The exactly solvable family NN = g·v·f from v⁰ = A + H, A = ±10⁻³, σ = 1, against the bound in balls.",
    expected: .refuted,
    consequence: Consequence(
      .false, conclusionSurvives: true,
      """
      The proof, eq. (52), gives ½ + T√ε/(2τ) (hdp-theorem-7-corrected): √ε for γ²ε. What the paper concludes from it, accuracy near ½ \
      where the alignment is exponentially small, stands.
      """),
    check: { scope, progress in
      try checkAccuracyBound(scope, progress) {
        $0.steps * $0.rate * $0.rate * $0.gain * $0.gain / (2 * $0.noise)
      }
    })

  static let theorem7CorrectedAccuracyBound = Row(
    id: "hdp-theorem-7-corrected", paper: .highDegreeParities, section: .section5,
    title: "accuracy ≤ ½ + T√ε/(2τ)",
    text: """
      Let the output of the network be linear in the output weights v, which are trained with all or some of the other parameters by noisy GD \
      with the correlation loss; at the start let v be symmetric about 0 and independent of the rest; and let GAL_f(θ⁰ + λH) ≤ ε for all \
      0 ≤ λ² ≤ Tγ²τ², GAL_f and the standard normal H being of the trained parameters. Then P[sign NN(x; θ^T) = f(x)] ≤ ½ + T√ε/(2τ), where a sign of 0 is wrong.
      """,
    place: "Section 5.1, Theorem 7, corrected by eq. (52)",
    method: "The family NN = g·v·f, ε = g², accuracy near Φ(g√T/τ), in balls on a grid of T, γ, g, τ.",
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every network with a linear output layer, T ≥ 1, γ > 0 and τ > 0",
        core: Certificate(parts: [
          ("sum", .bounded("T*(r/(2*t)) = T*r/(2*t)", ["real t > 0", "real T", "real r"], .equal()))
        ]),
        premises: [.lemma3TotalVariation],
        facts: [
          Fact.independentMoments.applied(
            "sums of independent normals: theta^0 - gamma sum xi^s has the law of theta^0 + lambda H")
        ],
        argument: """
          x is independent of the weights, so for each x P[sign NN(x; θ^T) = f(x)] ≤ P[sign NN(x; ψ^T) = f(x)] + TV(θ^T; ψ^T). With the correlation loss \
          Γ_r = E[−y]E∇NN = 0, so ψ^t = θ⁰ − γΣ_{s<t}ξ^s, of the law of θ⁰ + λH with λ² = tγ²τ². Its output weights are symmetric about 0 and independent of the \
          rest, and NN(x) changes its sign with them: P[NN(x; ψ^T) > 0] = P[NN(x; ψ^T) < 0] ≤ ½, for each x. By hdp-lemma-3 \
          TV ≤ (1/2τ)Σ_{t<T}√GAL_f(ψ^t) ≤ T√ε/(2τ) (part sum).
          """)),
    check: { scope, progress in
      try checkAccuracyBound(scope, progress) { $0.steps * $0.gain / (2 * $0.noise) }
    })
}

/// Requires the accuracy to be at most ½ plus `excess` on the grid.
package func checkAccuracyBound(
  _ scope: Scope, _ progress: ProgressCallback? = nil, excess: (SolvableTraining) -> Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "Φ in balls, the family NN = g·v·f") { cases in
    let steps = scope.choice(quick: [1, 2, 50], standard: [1, 2, 3, 10, 50, 1000], deep: Array(1...200))
    let grid = SolvableTraining.grid(steps: steps)
    cases.covering("\(grid.count) cases of the family NN = g·v·f(x), A = ±10⁻³, σ = 1")
    try cases.each(nil, in: grid) { training in
      let bound = Rational(1, 2) + excess(training)
      try cases.require(
        "accuracy ≤ ½ + excess",
        at: [
          "T": training.steps, "γ": training.rate, "g": training.gain, "τ": training.noise, "A": "±1/1000",
          "σ": 1,
        ], .atMost, replay: accuracyReplay(training, bound)
      ) { (training.accuracy(precision: $0), Ball(bound, precision: $0)) }
    }
  }
}

/// A command that prints the accuracy in double precision, and the bound.
private func accuracyReplay(_ training: SolvableTraining, _ bound: Rational) -> String {
  let (steps, rate, gain, noise) = (training.steps, training.rate, training.gain, training.noise)
  return """
    python3 -c "from math import *; a, m = .001, \(rate)*\(gain)*\(steps); s = sqrt(a*a + (\(rate)*\(noise))**2*\(steps)); \
    P = lambda z: (1 + erf(z/sqrt(2)))/2; print((P((m+a)/s) + P((m-a)/s))/2, \(bound))"
    """
}
