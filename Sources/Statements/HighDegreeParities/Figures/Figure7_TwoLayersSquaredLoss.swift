// Figure 7 of arXiv 2412.04910: a 2-layer perceptron trained with the squared loss behaves as the deeper one
// with the hinge loss: Rademacher weights and small perturbations learn the full parity, large ones, sparse
// and Gaussian don't.
//
// In the small dimensions of quick and standard effort the sparse weights get part of the way (0.77 at d = 14, where Rademacher
// weights reach 0.99), so a run counts as learned from 0.9 on.

internal import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let figure7TwoLayersSquaredLoss = Row(
    id: "hdp-figure-7", paper: .highDegreeParities, section: .figures,
    title: "two layers and the squared loss behave alike",
    text: """
      A 2-layer ReLU network trained by SGD with fresh samples on the squared loss learns the full parity \
      from Rademacher weights and from σ = 0.1 (Gaussian or uniform perturbation), and not from σ = 1 \
      (either) nor from s-sparsified Rademacher weights, s = 1/3.
      """,
    place: "Figure 7",
    method: "float training with several seeds; Fisher's exact test on the number of learned runs",
    expected: .supported,
    check: { scope, progress in
      try checkFigure7(
        scope, progress,
        claims: [
          .learned(.rademacher), .learned(.perturbed(Rational(1, 10))), .learned(.uniform(Rational(1, 10))),
          .notLearned(.perturbed(1)), .notLearned(.uniform(1)), .notLearned(.sparse(Rational(1, 3))),
        ])
    })
}

/// Trains every claimed initialisation and tests the claims.
package func checkFigure7(
  _ scope: Scope, _ progress: ProgressCallback? = nil, claims: [LearningClaim]
) throws -> Finding {
  let dimension = scope.dimension(quick: 12, standard: 14, deep: 50, atLeast: 12)
  let steps = scope.choice(quick: 800, standard: 3000, deep: 300_000)
  let seeds = scope.choice(quick: 1, standard: 3, deep: 7)
  var settings = perceptron(dimension: dimension, effort: scope.effort, steps: steps)
  settings.hidden = [scope.choice(quick: 256, standard: 256, deep: 512)]
  settings.loss = .squared
  settings.stepSize.learningRate = 0.01
  let contrast = LearningContrast(
    threshold: Rational(9, 10),
    scope:
      "d = \(dimension), \(settings.hidden[0]) neurons, \(steps) steps, \(seeds) seeds from \(scope.seed)",
    method: "SGD on the squared loss, batch 64; \(testedInputs(settings)); learned: accuracy ≥ 9/10")
  return try contrast.verdict(
    of: LearningContrast.cases(claims, settings, seeds: seeds, scope: scope), progress: progress)
}
