// In the spirit of arXiv 2501.00817, wording ours: perturbed gradient descent on a one-hidden-layer ReLU
// network with Gaussian weights does not learn the full parity; with Rademacher weights and a small
// perturbation it does.
//
// At d = 10 the gradient is that of the population, all 2^10 inputs, with Gaussian noise τ added at every
// step. In the larger dimensions it is that of fresh batches of 64, with the same noise. All 2^d inputs are
// tested in every dimension.

internal import ExactNumbers
package import ExactParity
package import Ledger
internal import ParityTraining

extension Row {
  static let trainingPerturbedDescentFails = Row(
    id: "hfp-training-fails", paper: .fixedParities,
    title: "perturbed descent from Gaussian weights does not learn",
    text: """
      Perturbed gradient descent on a one-hidden-layer ReLU network that starts at Gaussian weights does \
      not learn the full parity; from Rademacher weights with a small perturbation it does, all else equal.
      """,
    place: "the main theorem, in our wording",
    method: "float training, all inputs tested; Fisher's exact test on the number of learned runs",
    expected: .supported,
    check: { scope, progress in
      try checkTrainingFails(
        scope, progress,
        claims: [.learned(.perturbed(Rational(1, 20))), .notLearned(.gaussian)])
    })
}

/// Trains every claimed initialisation in every dimension of the scope.
package func checkTrainingFails(
  _ scope: Scope, _ progress: ProgressCallback? = nil, claims: [LearningClaim]
) throws -> Finding {
  let largest = scope.dimension(quick: 10, standard: 15, deep: 20, atLeast: 10)
  let dimensions = [10, 15, 20].filter { $0 <= largest }
  let seeds = scope.choice(quick: 3, standard: 3, deep: 7)
  let cases = dimensions.flatMap { dimension in
    LearningContrast.cases(claims, settings(dimension: dimension), seeds: seeds, scope: scope).map {
      LearningContrast.Case("d = \(dimension), \($0.name)", learns: $0.learns, $0.settings)
    }
  }
  let contrast = LearningContrast(
    threshold: Rational(7, 10),
    scope: "d ∈ {\(dimensions.map(String.init).joined(separator: ", "))}, 128 neurons, τ = 0.001, "
      + "\(seeds) seeds from \(scope.seed)",
    method: "hinge loss, noise added to every gradient; all inputs tested; learned: accuracy ≥ 7/10")
  return try contrast.verdict(of: cases, progress: progress)
}

private func settings(dimension: Int) -> RunSettings {
  let isPopulation = dimension == 10
  let steps = isPopulation ? 150 : dimension == 15 ? 1500 : 20_000
  var settings = RunSettings(
    dimension: dimension, target: .parity(degree: dimension), hidden: [128], weights: .rademacher,
    steps: steps,
    evaluationInterval: steps)
  settings.batchSize = isPopulation ? nil : 64
  settings.testSamples = nil
  settings.stepSize = StepSize(learningRate: isPopulation ? 0.3 : 0.05, noise: 0.001)
  return settings
}
