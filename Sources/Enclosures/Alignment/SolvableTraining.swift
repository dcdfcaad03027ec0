package import ExactNumbers

/// Noisy gradient descent that can be solved: one linear output weight over a fixed feature, `NN(x; v) = g·v·f(x)`, with the
/// correlation loss, from `v⁰ = A + H`, A = ±10⁻³ and H normal of variance σ² Var A, σ = 1.
///
/// The gradient is −g at every v, so GAL = g² at every perturbation, and `v^T = v⁰ + γ(gT + τ√T·ξ)`, ξ standard normal.
package struct SolvableTraining: Sendable {
  /// T.
  package let steps: Rational
  /// γ.
  package let rate: Rational
  /// g.
  package let gain: Rational
  /// τ.
  package let noise: Rational

  /// |A|, so that the perturbation with σ = 1 has the deviation 10⁻³ too.
  private static let start = Rational(1, 1000)

  /// `P(v^T > 0) = ½ Σ_± Φ((±|A| + γgT)/√(A² + γ²τ²T))`: `v^T` is normal given the sign of A.
  package func accuracy(precision: Int) -> Ball {
    let variance = Self.start * Self.start + rate * rate * noise * noise * steps
    let deviation = Ball(variance, precision: precision).squareRoot
    return [-Self.start, Self.start].reduce(Ball.zero(precision: precision)) {
      $0 + (($1 + rate * gain * steps) / deviation).normalDistribution / 2
    }
  }

  /// The total variation distance of `v^T` and of the junk flow, `2Φ(g√T/(2τ)) − 1`: two normals of deviation `γτ√T`, means γgT and 0.
  package func totalVariation(precision: Int) -> Ball {
    2 * (gain / (2 * noise) * Ball(steps, precision: precision).squareRoot).normalDistribution - 1
  }

  /// Every g, τ and γ of a short list with each number of steps; g = τ = 1, γ = 1/10 first.
  package static func grid(steps: [Int]) -> [SolvableTraining] {
    rationals("1 1/1000 1/10 30").flatMap { gain in
      rationals("1 1/100 100").flatMap { noise in
        rationals("1/10 1 10").flatMap { rate in
          steps.map { SolvableTraining(steps: Rational($0), rate: rate, gain: gain, noise: noise) }
        }
      }
    }
  }
}
