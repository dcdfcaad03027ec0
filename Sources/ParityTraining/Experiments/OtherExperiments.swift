internal import ExactNumbers
internal import ExactParity
internal import Foundation

/// `d^exponent`, rounded.
func power(_ d: Int, _ exponent: Double) -> Int { Int(pow(Double(d), exponent).rounded()) }

/// The experiments of the other papers.
extension Experiment {
  static let perturbedDescent = Experiment(
    "perturbed-gd",
    "Perturbed gradient descent on one hidden layer, from Gaussian and from perturbed ±1 weights."
  ) { options throws(InvalidInput) in
    let weights = options.weights(or: [.gaussian, .rademacher, .perturbed(Rational(1, 20))])
    let dimensions =
      options.dimension.map { [$0] }
      ?? options.scale.choice(quick: [10], reduced: [10, 15], paper: [10, 15, 20])
    return dimensions.flatMap { d in
      weights.map { weights in
        let steps = options.steps ?? (d <= 10 ? 300 : d <= 15 ? 3000 : 20_000)
        var settings = RunSettings(
          dimension: d, target: .parity(degree: d), hidden: [256], weights: weights, steps: steps,
          evaluationInterval: max(1, steps / 20))
        // The gradient of the population where that is quick, of fresh batches elsewhere.
        settings.batchSize = d <= 10 ? nil : 64
        settings.testSamples = d <= RunSettings.largestPopulation ? nil : 10_000
        settings.stepSize = StepSize(learningRate: d <= 10 ? 0.3 : 0.05, noise: 0.001)
        return settings
      }
    }
  }

  static let danielyMalach = Experiment(
    "daniely-malach",
    "Parities of 3 bits on D_A: the network of Theorem 3, the tangent regime and random features.",
    fixed: [.weights]
  ) { options throws(InvalidInput) in
    let n = options.dimension ?? options.scale.choice(quick: 10, reduced: 12, paper: 14)
    let steps = options.steps ?? options.scale.choice(quick: 300, reduced: 1000, paper: 5000)
    return [Model.symmetric, .tangent, .reluFeatures, .gaussianFeatures].map { model in
      var settings = RunSettings(
        dimension: n, target: .parity(degree: 3), hidden: [48], weights: .gaussian, steps: steps,
        evaluationInterval: max(1, steps / 20))
      settings.model = model
      settings.distribution = .danielyMalach(coordinates: [1, 2, 3])
      settings.activation = .clipped(6)
      settings.batchSize = nil
      settings.testSamples = nil
      settings.stepSize.learningRate = 1
      return settings
    }
  }

  static let mnistParity = Experiment(
    "mnist-parity",
    "The parity of the sum of 1 and of 3 digits: a network, the tangent regime and random features.",
    fixed: [.dimension, .weights]
  ) { options throws(InvalidInput) in
    let pixels = options.images?.pixelsPerImage ?? 1
    let samples = options.scale.choice(quick: 2000, reduced: 20_000, paper: 60_000)
    // 20 epochs of batches of 128.
    let epoch = samples / 128
    return [1, 3].flatMap { digits in
      [Model.network, .tangent, .reluFeatures, .gaussianFeatures].map { model in
        var settings = RunSettings(
          dimension: digits * pixels, target: .parity(degree: 1), hidden: [512], weights: .gaussian,
          steps: options.steps ?? 20 * epoch, evaluationInterval: epoch)
        settings.model = model
        settings.optimizer = .adaDelta
        settings.batchSize = 128
        settings.trainingSamples = samples
        settings.testSamples = options.scale.choice(quick: 1000, reduced: 5000, paper: 10_000)
        settings.stoppingLoss = 0
        return settings
      }
    }
  }
}
