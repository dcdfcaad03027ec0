// Theorem 7 of arXiv 2412.04910, as printed: if GAL_f(θ⁰ + λH) ≤ ε for 0 ≤ λ² ≤ Tγ²τ², then the accuracy after T steps of noisy GD is at
// most ½ + Tγ²ε/(2τ). What (52) proves has √ε and no γ².
//
// A family that can be solved: A ≡ 0, one linear output weight over a fixed feature, NN(x; v) = g·v·f(x), v⁰ = 0. The correlation loss has
// the gradient −g at every v, so GAL = g² at every perturbation, and v^T = γ(gT + τ√T·ξ), ξ standard normal: the accuracy is
// P(v^T > 0) = Φ(g√T/τ), independent of γ. (With A ≡ 0 the perturbation of Definition 1 has variance 0 too.)

package import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let theorem7AccuracyBound = Row(
    id: "hdp-theorem-7", paper: .highDegreeParities,
    title: "accuracy ≤ ½ + Tγ²ε/(2τ)",
    text: """
      For a network with a linear output layer, A with independent symmetric coordinates and GAL_f(θ⁰ + λH) ≤ ε for all 0 ≤ λ² ≤ Tγ²τ², \
      noisy GD with the correlation loss has P[sign NN(x; θ^T) = f(x)] ≤ ½ + Tγ²ε/(2τ).
      """,
    place: "Section 5.1, Theorem 7",
    method:
      "The exactly solvable family NN = g·v·f, where the accuracy is Φ(g√T/τ), against the bound in balls.",
    expected: .refuted,
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

  /// `Φ(g√T/τ)`.
  package func accuracy(precision: Int) -> Ball {
    (gain / noise * Ball(steps, precision: precision).squareRoot).normalDistribution
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
    let parameters =
      "T = \(training.steps), γ = \(training.rate), g = \(training.gain), τ = \(training.noise)"
    let bound = right(training)
    let found = BallComparison.decided(.atMost) { (left(training, $0), Ball(bound, precision: $0)) }
    let failure = Finding.unless(
      found.decision,
      Counterexample(
        parameters: parameters, claim: claim,
        left: "left side in \(found.left.enclosure(10))",
        right: "right side = \(bound)", replay: "verify check hdp-theorem-7"), method: method)
    if let failure { return failure }
  }
  return Finding(
    .enclosed, scope: "\(grid.count) cases of the family NN = g·v·f(x), v⁰ = 0", method: method)
}
