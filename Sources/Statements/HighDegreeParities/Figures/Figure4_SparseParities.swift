// Figure 4 of arXiv 2412.04910: sparse parities (degrees 3 and 5) are learned from a training set that is
// large enough whatever the initialisation: Rademacher, σ-perturbed or Gaussian.
//
// What separates success from failure here is the size of the training set: on 32 samples the same networks
// fit the set and are right on about half of all inputs.

internal import ExactNumbers
package import ExactParity
package import Ledger
package import ParityTraining

extension Row {
  static let figure4SparseParities = Row(
    id: "hdp-figure-4", paper: .highDegreeParities, section: .figures,
    title: "sparse parities: the initialisation makes no difference",
    text: """
      A 4-layer ReLU network trained by SGD with the hinge loss on a fixed training set learns the parity \
      of 3 (and of 5) of d coordinates from Rademacher, σ-perturbed (σ ∈ {0.1, 1}) and Gaussian weights \
      alike, once the set is large enough.
      """,
    place: "Figure 4",
    method:
      "float training on a large and on a small fixed set; Fisher's exact test on the number of learned runs",
    expected: .supported,
    check: { scope, progress in try checkFigure4(scope, progress) { $0.trainingSamples = $1 } })
}

/// Trains every initialisation on `large` samples, from which it should learn, and on 32, from which it
/// should not.
package func checkFigure4(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  setSamples: (_ settings: inout RunSettings, _ samples: Int) -> Void
) throws -> Finding {
  let dimension = scope.dimension(quick: 12, standard: 16, deep: 50, atLeast: 12)
  let degrees = scope.choice(quick: [3], standard: [3], deep: [3, 5])
  let large = scope.choice(quick: 1024, standard: 2048, deep: 100_000)
  let weights: [WeightDistribution] = [.rademacher, .perturbed(Rational(1, 10)), .perturbed(1), .gaussian]
  var cases: [LearningContrast.Case] = []
  for degree in degrees {
    var settings = perceptron(
      dimension: dimension, effort: scope.effort,
      steps: scope.choice(quick: 800, standard: 2000, deep: 1_000_000))
    settings.target = .parity(degree: degree)
    settings.evaluationInterval = scope.choice(quick: 100, standard: 200, deep: 5000)
    for samples in [large, 32] {
      setSamples(&settings, samples)
      let claims = weights.map { LearningClaim(weights: $0, learns: samples == large) }
      cases += LearningContrast.cases(claims, settings, seeds: 1, scope: scope).map {
        LearningContrast.Case(
          "degree \(degree), \(samples) samples, \($0.name)", learns: $0.learns, $0.settings)
      }
    }
  }
  let contrast = LearningContrast(
    threshold: Rational(4, 5),
    scope: "d = \(dimension), degrees \(degrees), training sets of \(large) and of 32, seed \(scope.seed)",
    method: "SGD on the hinge loss, batch 64, until the training loss is below 0.01; learned: accuracy ≥ 4/5")
  return try contrast.verdict(of: cases, progress: progress)
}
