// Eq. (3), first inequality: L(w*) ≤ L(ŵ) + (λ/2)‖w*‖², w* the minimiser of L + (λ/2)‖·‖², ŵ that of L on the ball of radius B. With the one feature Ψ = f_A,
// L(w) = max(1 − w, 0): w* = min(1, 1/λ) by the subgradient, ŵ = min(1, B). At λ = 2, B = 1 the sides are ½ and ¼. The end of (3), L(w*) ≤ L(ŵ) + λB²/2, is true.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let equation3RegularizedMinimum = Row(
    id: "lpn-equation-3", paper: .sparseParities,
    title: "L(w*) ≤ L(ŵ) + (λ/2)‖w*‖²",
    text: """
      As printed, the first inequality of (3): for L_A(w) = E max(1 − f_A⟨Ψ, w⟩, 0), λ > 0, w* = argmin L_A(w) + (λ/2)‖w‖² and ŵ = argmin over ‖w‖ ≤ B of L_A(w), \
      L_A(w*) ≤ L_A(ŵ) + (λ/2)‖w*‖².
      """,
    place: "Section 4, eq. (3)",
    method:
      "Ψ = f_A (N = 1), where both minimisers are explicit; exact rational sides over a grid of λ and B.",
    expected: .refuted,
    consequence: Consequence(
      .misprint, conclusionSurvives: true,
      """
      The term belongs on the left: optimality of w* gives L(w*) + (λ/2)‖w*‖² ≤ L(ŵ) + (λ/2)‖ŵ‖², and so the end of (3), L(w*) ≤ L(ŵ) + λB²/2, which is all that (4) uses. \
      (The second inequality of (3), ‖w*‖ ≤ ‖ŵ‖, fails too: λ = B = 1/2.)
      """),
    check: { scope, progress in
      try checkEquation3(scope, progress) { loss, minimizer, _, regularization in
        loss + regularization / 2 * minimizer * minimizer
      }
    })
}

/// Requires L(w*) ≤ bound(L(ŵ), w*, ŵ, λ), after the end of (3).
package func checkEquation3(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  bound: (_ loss: Rational, _ minimizer: Rational, _ constrained: Rational, _ regularization: Rational) ->
    Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "Ψ = f_A, exact") { cases in
    let values = [Rational(2), 1, Rational(1, 2), Rational(1, 4), 3, 8]
    func loss(_ w: Rational) -> Rational { max(1 - w, 0) }
    try cases.each("λ", in: values) { regularization in
      let minimizer = min(1, regularization.reciprocal)
      for radius in [Rational(1), Rational(1, 2), 2] {
        let constrained = min(1, radius)
        let replay = """
          python3 -c "from fractions import Fraction as F; l, B = F('\(regularization)'), F('\(radius)'); \
          L = lambda w: max(1 - w, 0); g = [F(i, 840) for i in range(1681)]; w = min(g, key=lambda w: L(w) + l*w*w/2); \
          v = min((x for x in g if x <= B), key=L); print(float(L(w)), float(L(v) + l*w*w/2))"
          """
        try cases.require(
          "L(w*) ≤ L(ŵ) + λB²/2", at: ["λ": regularization, "B": radius], loss(minimizer), .atMost,
          loss(constrained) + regularization / 2 * radius * radius, replay: replay)
        try cases.require(
          "L(w*) ≤ L(ŵ) + (λ/2)‖w*‖²", at: ["N": 1, "Ψ": "f_A", "λ": regularization, "B": radius],
          loss(minimizer),
          .atMost, bound(loss(constrained), minimizer, constrained, regularization), replay: replay)
      }
    }
    cases.covering("Ψ = f_A, B ∈ {1, 1/2, 2}")
  }
}
