// Corollary 1 as printed: ‖E_x ∇NN‖² ≤ R for all θ, τ² ≤ σ² min Var A_p/(PTγ²); then the accuracy is at most
// ½ + T√(4R+1)/(2τ)·GAL_f(θ⁰)^{1/18}, eq. (6). The proof needs ‖E_x f∇NN‖² ≤ R.
//
// NN = 1000·v·f with f balanced: E_x ∇NN = 1000 E f = 0, so R = 0, while GAL = 10⁶. P = T = 1, A Rademacher, σ = 1, γ = 1/100, τ = 100 (equality in the
// condition): the bound is ½ + 10^{1/3}/200 = 0.5107…, and v¹ = A + g + 10 + ξ with g, ξ standard normal, so the accuracy is
// ½Φ(11/√2) + ½Φ(9/√2) ≈ 1.

internal import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let corollary1BoundedGradient = Row(
    id: "hdp-corollary-1", paper: .highDegreeParities, section: .section5,
    title: "accuracy bound (6) under ‖E_x ∇NN‖² ≤ R",
    text: """
      As printed in the submission: for a linear output layer, an (A, σ)-perturbed initialization, ‖E_x ∇NN(x; θ)‖² ≤ R for all θ and \
      τ² ≤ σ² min_p Var A_p/(PTγ²): P(NN(x; θ^T) = f(x)) ≤ ½ + T√(4R+1)/(2τ)·GAL_f(θ⁰)^{1/18}.
      """,
    place: "Section 5.1, Corollary 1, eq. (6)",
    method:
      "One weight over a balanced feature, NN = g·v·f, where R = 0; accuracy and bound in balls.",
    expected: .refuted,
    consequence: Consequence(
      .missingHypothesis, conclusionSurvives: true,
      """
      The proof uses ‖E_x f∇NN‖² ≤ R; with that in place of ‖E_x ∇NN‖² ≤ R the bound (6) holds. Gradient clipping, which the paper names, gives it.
      """),
    check: { scope, progress in try checkCorollary1(scope, progress) { _ in 0 } })
}

/// Requires eq. (6) for NN = g·v·f with the R that `gradientBound(g)` gives, T = P = 1, γ = 1/100 and τ = 100.
package func checkCorollary1(
  _ scope: Scope, _ progress: ProgressCallback? = nil, gradientBound: (_ gain: Rational) -> Rational
) throws -> Finding {
  let (rate, noise) = (Rational(1, 100), Rational(100))
  let method = "Φ in balls, one step of NN = g·v·f from v⁰ = ±1 + N(0, 1)"
  return try Cases.finding(scope, progress, method: method) { cases in
    cases.covering("NN = g·v·f")
    try cases.each("g", in: [Rational(1000), 100, 10, 1]) { gain in
      let bound = gradientBound(gain)
      try cases.require(
        "accuracy ≤ ½ + √(4R+1)/(2τ)·GAL^{1/18}",
        at: [
          "NN": "g·v·f", "g": gain, "R": bound, "GAL": gain * gain, "P": 1, "T": 1, "A": "±1", "σ": 1,
          "γ": rate,
          "τ": noise,
        ], .atMost,
        replay: """
          python3 -c "from math import *; P = lambda z: (1 + erf(z/sqrt(2)))/2; m, s = \(gain)/100, sqrt(2); \
          print((P((m+1)/s) + P((m-1)/s))/2, .5 + sqrt(4*\(bound)+1)/200*(\(gain))**(1/9))"
          """
      ) { precision in
        // v¹ = v⁰ + γ(g + τξ), of variance 1 + γ²τ² about its mean ±1 + γg; GAL^{1/18} = g^{1/9}.
        let deviation = Ball(1 + rate * rate * noise * noise, precision: precision).squareRoot
        let accuracy = [-1, 1].reduce(Ball.zero(precision: precision)) {
          $0 + ((rate * gain + $1) / deviation).normalDistribution / 2
        }
        let root = (Ball(gain, precision: precision).logarithm / 9).exponential
        return (
          accuracy, Rational(1, 2) + Ball(4 * bound + 1, precision: precision).squareRoot * root / (2 * noise)
        )
      }
    }
  }
}
