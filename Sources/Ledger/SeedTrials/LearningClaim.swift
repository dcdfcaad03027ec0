package import ExactParity
package import ParityTraining

/// Whether a network with these initial weights is claimed to learn.
package struct LearningClaim: Sendable {
  /// The weights.
  package let weights: WeightDistribution
  /// The claim.
  package let learns: Bool

  /// The claim about these weights.
  package init(weights: WeightDistribution, learns: Bool) { (self.weights, self.learns) = (weights, learns) }

  /// The claim that it learns.
  package static func learned(_ weights: WeightDistribution) -> LearningClaim {
    LearningClaim(weights: weights, learns: true)
  }

  /// The claim that it does not.
  package static func notLearned(_ weights: WeightDistribution) -> LearningClaim {
    LearningClaim(weights: weights, learns: false)
  }
}

extension LearningContrast {
  /// The cases of some claims: the same settings with different weights, each with seeds from `scope.seed`
  /// on.
  package static func cases(_ claims: [LearningClaim], _ settings: RunSettings, seeds: Int, scope: Scope)
    -> [Case]
  {
    claims.flatMap { claim in
      (0..<seeds).map { seed in
        var run = settings
        run.weights = claim.weights
        run.seed = scope.seed &+ UInt64(seed)
        return Case(claim.weights.description, learns: claim.learns, run)
      }
    }
  }
}

/// The full parity with the 4-layer perceptron of Appendix E.1, narrowed where the dimension is reduced.
package func perceptron(dimension: Int, effort: Effort, steps: Int) -> RunSettings {
  let hidden =
    switch effort {
    case .quick: [64, 64, 16]
    case .standard: [128, 128, 32]
    case .deep: [512, 512, 64]
    }
  var settings = RunSettings(
    dimension: dimension, target: .parity(degree: dimension), hidden: hidden, weights: .rademacher,
    steps: steps, evaluationInterval: steps)
  // The paper's rate of 0.01 at the paper's size; the reduced ones take fewer and larger steps.
  settings.stepSize.learningRate = effort == .deep ? 0.01 : 0.1
  settings.testSamples = dimension <= 16 ? nil : 10_000
  return settings
}

/// The tested inputs of a run, in words.
package func testedInputs(_ settings: RunSettings) -> String {
  settings.testSamples.map { "\($0) test samples" } ?? "all 2^\(settings.dimension) inputs tested"
}
