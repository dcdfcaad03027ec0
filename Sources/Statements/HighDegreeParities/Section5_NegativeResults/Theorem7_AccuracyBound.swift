// Theorem 7 of arXiv 2412.04910, as printed: if GAL_f(θ⁰ + λH) ≤ ε for 0 ≤ λ² ≤ Tγ²τ², then the accuracy after T steps of noisy GD is at
// most ½ + Tγ²ε/(2τ). What (52) proves has √ε and no γ².
//
// A family that can be solved: one linear output weight over a fixed feature, NN(x; v) = g·v·f(x), v⁰ = A + H with A = ±10⁻³ and H of
// variance σ² Var A, σ = 1. The correlation loss has the gradient −g at every v, so GAL = g² at every perturbation, and
// v^T = v⁰ + γ(gT + τ√T·ξ), ξ standard normal: the accuracy P(v^T > 0) is a mean of two values of Φ, Φ(g√T/τ) up to what A does.

package import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let theorem7AccuracyBound = Row(
    id: "hdp-theorem-7", paper: .highDegreeParities, section: .section5,
    title: "accuracy ≤ ½ + Tγ²ε/(2τ)",
    text: """
      For a network with a linear output layer, A with independent symmetric coordinates and GAL_f(θ⁰ + λH) ≤ ε for all 0 ≤ λ² ≤ Tγ²τ², \
      noisy GD with the correlation loss has P[sign NN(x; θ^T) = f(x)] ≤ ½ + Tγ²ε/(2τ).
      """,
    place: "Section 5.1, Theorem 7",
    method:
      "The exactly solvable family NN = g·v·f, where the accuracy is near Φ(g√T/τ), against the bound in balls.",
    expected: .refuted,
    consequence: Consequence(
      .false, conclusionSurvives: true,
      """
      The proof, eq. (52), gives ½ + T√ε/(2τ) (hdp-theorem-7-corrected): √ε for γ²ε. What the paper concludes from it, accuracy near ½ where the alignment is exponentially small, stands.
      """),
    check: { scope, progress in
      try checkAccuracyBound(scope, progress) {
        $0.steps * $0.rate * $0.rate * $0.gain * $0.gain / (2 * $0.noise)
      }
    })
}

/// One case of the solvable family: T, γ, g and τ.
package struct SolvableTraining: Sendable {
  package let steps: Rational
  package let rate: Rational
  package let gain: Rational
  package let noise: Rational

  /// A is ±10⁻³, so that the perturbation with σ = 1 has deviation 10⁻³ too.
  private static let start = Rational(1, 1000)

  /// `½ Σ_± Φ((±A + γgT)/√(A² + γ²τ²T))`: `v^T` is normal given the sign of A.
  package func accuracy(precision: Int) -> Ball {
    let variance = Self.start * Self.start + rate * rate * noise * noise * steps
    let deviation = Ball(variance, precision: precision).squareRoot
    return [-Self.start, Self.start].reduce(Ball.zero(precision: precision)) {
      $0 + (($1 + rate * gain * steps) / deviation).normalDistribution / 2
    }
  }

  /// A command that computes the accuracy again in double precision.
  func replay(_ bound: Rational) -> String {
    let mean = "\(rate)*\(gain)*\(steps)"
    return "python3 -c 'from math import *; a = .001; s = sqrt(a*a + (\(rate)*\(noise))**2*\(steps)); "
      + "P = lambda z: (1 + erf(z/sqrt(2)))/2; print((P((\(mean)+a)/s) + P((\(mean)-a)/s))/2, \(bound))'"
  }

  /// The total variation distance of `v^T` and of the junk flow, `2Φ(g√T/(2τ)) − 1`: two normals of deviation `γτ√T`, means γgT and 0.
  package func totalVariation(precision: Int) -> Ball {
    2 * (gain / (2 * noise) * Ball(steps, precision: precision).squareRoot).normalDistribution - 1
  }

  /// The grid, the printed counterexample first.
  static func grid(_ scope: Scope) -> [SolvableTraining] {
    let gains = ["1", "1/1000", "1/10", "30"].compactMap { Rational($0) }
    let noises = ["1", "1/100", "100"].compactMap { Rational($0) }
    let rates = ["1/10", "1", "10"].compactMap { Rational($0) }
    let steps = scope.choice(
      quick: [1, 2, 50], standard: [1, 2, 3, 10, 50, 1000], deep: Array(1...200))
    return gains.flatMap { gain in
      noises.flatMap { noise in
        rates.flatMap { rate in
          steps.map { SolvableTraining(steps: Rational($0), rate: rate, gain: gain, noise: noise) }
        }
      }
    }
  }
}

/// Requires the accuracy to be at most ½ plus `excess` on the grid.
package func checkAccuracyBound(
  _ scope: Scope, _ progress: ProgressCallback? = nil, excess: (SolvableTraining) -> Rational
) throws -> Finding {
  try checkSolvable(scope, claim: "accuracy ≤ ½ + excess", { $0.accuracy(precision: $1) }) {
    Rational(1, 2) + excess($0)
  }
}

/// Requires `left ≤ right` on the grid.
func checkSolvable(
  _ scope: Scope, claim: String, _ left: (SolvableTraining, Int) -> Ball,
  _ right: (SolvableTraining) -> Rational
) throws -> Finding {
  let grid = SolvableTraining.grid(scope)
  let method = "Φ in balls at \(grid.count) cases of the family NN = g·v·f"
  for training in grid {
    let bound = right(training)
    let found = BallComparison.decided(.atMost) { (left(training, $0), Ball(bound, precision: $0)) }
    let failure = Finding.unless(
      found.decision,
      Counterexample(
        at: ["T": training.steps, "γ": training.rate, "g": training.gain, "τ": training.noise], claim: claim,
        left: Side("left side", SideValue(found.left)), right: Side("right side", .exact(bound)),
        replay: training.replay(bound)), method: method)
    if let failure { return failure }
  }
  return Finding(
    .enclosed, scope: "\(grid.count) cases of the family NN = g·v·f(x), A = ±10⁻³, σ = 1", method: method)
}
