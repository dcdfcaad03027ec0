// Figure 5 of arXiv 2412.04910: for a fixed σ the full parity becomes hard to learn as the dimension grows.
//
// Reproduced with σ = ½ at d = 8, where it is learned, and at d = 16, where the same number of the same steps
// leaves the accuracy at ½; at deep effort with σ = 0.1 at d = 50 and d = 200.

internal import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let figure5LargerDimension = Row(
    id: "hdp-figure-5", paper: .highDegreeParities, section: .figures,
    title: "for fixed σ, learning becomes hard as d grows",
    text: """
      A 4-layer ReLU network trained by SGD on the hinge loss with the σ-perturbed Rademacher \
      initialisation, σ > 0 fixed, learns the full parity in small dimension and not in a larger one.
      """,
    place: "Figure 5",
    method: "float training in two dimensions; Fisher's exact test on the number of learned runs",
    expected: .supported,
    check: { scope, progress in try checkFigure5(scope, progress) { $0 } })
}

/// Trains in a small and in a large dimension; `reorder` is the identity, or exchanges the two.
package func checkFigure5(
  _ scope: Scope, _ progress: ProgressCallback? = nil, reorder: (_ dimensions: [Int]) -> [Int]
) throws -> Finding {
  let sigma = scope.choice(
    quick: Rational(1, 2), standard: Rational(1, 2), deep: Rational(1, 10))
  let dimensions = reorder(scope.choice(quick: [8, 16], standard: [8, 20], deep: [50, 200]))
  let steps = scope.choice(quick: 500, standard: 1000, deep: 50_000)
  // Fisher's exact test at level 5 % then allows two of the runs in the smaller dimension to fail.
  let seeds = scope.choice(quick: 6, standard: 6, deep: 7)
  let cases = dimensions.flatMap { dimension in
    var settings = perceptron(dimension: dimension, effort: scope.effort, steps: steps)
    // 2000 samples tell ½ from ¾.
    if dimension > 12 { settings.testSamples = 2000 }
    let claim = LearningClaim(weights: .perturbed(sigma), learns: dimension == dimensions[0])
    return LearningContrast.cases([claim], settings, seeds: seeds, scope: scope).map {
      LearningContrast.Case("d = \(dimension), σ = \(sigma)", learns: $0.learns, $0.settings)
    }
  }
  let contrast = LearningContrast(
    threshold: Rational(3, 4),
    scope:
      "σ = \(sigma), d ∈ {\(dimensions[0]), \(dimensions[1])}, \(steps) steps, "
      + "\(seeds) seeds from \(scope.seed)",
    method: "SGD on the hinge loss, batch 64; learned: accuracy ≥ 3/4")
  return try contrast.verdict(of: cases, progress: progress)
}
