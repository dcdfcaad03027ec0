// Theorem 13 of arXiv 2002.07400. Cases: exact rational runs on sums of hinges and quadratics, norms bounded from below by rationals.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let theorem13OnlineGradientDescent = Row(
    id: "lpn-theorem-13", paper: .sparseParities,
    title: "online gradient descent from any θ₁",
    text: """
      For convex f_1, …, f_T on ℝ^m, η > 0, θ₁, θ* ∈ ℝ^m and θ_{t+1} = θ_t − η∇f_t(θ_t): (1/T)Σf_t(θ_t) ≤ \
      (1/T)Σf_t(θ*) + ‖θ*‖²/(2ηT) + \
      ‖θ₁‖(1/T)Σ‖∇f_t(θ_t)‖ + η(1/T)Σ‖∇f_t(θ_t)‖².
      """,
    place: "Theorem 13",
    method:
      "An exact identity for Σ⟨θ_t − θ*, g_t⟩, by induction on T as a polynomial; exact rational runs beside it.",
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every m, T ≥ 1, convex f_t, η > 0, θ₁ and θ*",
        core: Certificate(parts: [("start", .theorem13Start), ("step", .theorem13Step)]),
        premises: [],
        facts: [
          Fact.gradientInequality.applied("f_t(theta_t) - f_t(theta*) <= <theta_t - theta*, g_t>"),
          Fact.cauchySchwarz.applied(
            "<theta_1, G> <= |theta_1||G| <= |theta_1|sum |g_t|, with the triangle inequality"),
        ],
        argument: """
          With g_t = ∇f_t(θ_t), G = Σg_t: 2ηΣ⟨θ_t − θ*, g_t⟩ = ‖θ*‖² + 2η⟨θ₁, G⟩ + η²Σ‖g_t‖² − ‖θ* + ηG‖². Both sides are 0 at T = 0 (part start), and grow \
          by the same when g is added to G and θ_T = θ₁ − ηG (part step, in one coordinate, summed over the coordinates). Divide by 2ηT and drop \
          the last square; the printed η could be η/2.
          """)),
    check: { scope, progress in
      try checkTheorem13(scope, progress) { $0.target / (2 * $0.rate) + $0.start + $0.rate * $0.squares }
    })
}

extension ProofScript {
  /// The identity at T = 0, in one coordinate: p = θ₁, q = θ*, G and S = Σg² are 0.
  fileprivate static let theorem13Start = ProofScript(
    "q^2 + 2*h*p*0 + h^2*0 - (q + h*0)^2 = 0", for: "real p, real q, real h", by: .equal())
  /// Its growth when g is added to G and g² to S.
  fileprivate static let theorem13Step = ProofScript(
    "(q^2 + 2*h*p*(G+g) + h^2*(S+g^2) - (q + h*(G+g))^2) - (q^2 + 2*h*p*G + h^2*S - (q + h*G)^2) = 2*h*(p - h*G - q)*g",
    for: "real p, real q, real h, real G, real S, real g", by: .equal())
}

/// Checks `Σ f_t(θ_t) − f_t(θ*) ≤ bound` on drawn runs, norms rounded down; where only that fails, rounded up.
package func checkTheorem13(
  _ scope: Scope, _ progress: ProgressCallback? = nil, bound: (OnlineDescentTerms) -> Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact rational runs") { cases in
    let runs = scope.choice(quick: 200, standard: 2000, deep: 20000)
    var random = RandomNetworks(seed: scope.seed)
    var open = 0
    cases.covering("\(runs) drawn runs (seed \(scope.seed)), m ≤ 3, T ≤ 6")
    try cases.each(nil, in: Array(1...runs)) { index in
      let run = OnlineDescentRun(&random, longest: 6)
      guard run.regret > bound(run.terms { $0.lower }) else { return }
      open += 1
      try cases.require(
        "Σ f_t(θ_t) − f_t(θ*) ≤ T times the bound, norms rounded up", at: ["run": index, "": run.name],
        run.regret, .atMost, bound(run.terms { $0.upper }), replay: run.replay)
    }
    cases.note("roundedDown", "\(runs - open) of \(runs) runs hold with norms rounded down")
  }
}
