internal import ExactNumbers
internal import ExactParity

/// The experiments of arXiv 2412.04910, Section 6 and Appendix E.
extension Experiment {
  static let figure1 = Experiment(
    "figure-1", "The full parity from σ-perturbed Rademacher and Gaussian weights, with fresh samples."
  ) { options throws(InvalidInput) in options.figure1Weights.map { options.perceptron($0) } }

  static let figure1Offline = Experiment(
    "figure-1-offline",
    "Figure 1 on fixed training sets, until the training loss is below 0.01."
  ) { options throws(InvalidInput) in options.offline(options.figure1Weights) }

  static let figure3 = Experiment(
    "figure-3",
    "The full parity from uniform, sparse and four-valued perturbations of Rademacher weights, with fresh "
      + "samples."
  ) { options throws(InvalidInput) in options.figure3Weights.map { options.perceptron($0) } }

  static let figure3Offline = Experiment(
    "figure-3-offline",
    "Figure 3 on fixed training sets, until the training loss is below 0.01."
  ) { options throws(InvalidInput) in options.offline(options.figure3Weights) }

  static let figure4 = Experiment(
    "figure-4",
    "Parities of degree 3 and 5 from training sets of several sizes: the initialisation makes no difference."
  ) { options throws(InvalidInput) in
    let weights = options.weights(or: [.rademacher, .perturbed(Rational(1, 10)), .perturbed(1), .gaussian])
    let sizes = options.scale.choice(
      quick: [256, 1024], reduced: [1000, 4000, 16_000], paper: [1000, 4000, 16_000, 64_000, 256_000])
    let degrees = options.scale.choice(quick: [3], reduced: [3], paper: [3, 5])
    return degrees.flatMap { degree in
      sizes.flatMap { size in
        weights.map { weights in
          var settings = options.perceptron(weights).offline(size)
          settings.target = .parity(degree: degree)
          return settings
        }
      }
    }
  }

  static let figure5 = Experiment(
    "figure-5", "The full parity with small σ in larger dimensions."
  ) { options throws(InvalidInput) in
    let weights = options.weights(or: [.rademacher, .perturbed(Rational(1, 10)), .perturbed(Rational(1, 5))])
    let dimensions =
      options.dimension.map { [$0] }
      ?? options.scale.choice(quick: [8, 12, 16], reduced: [16, 24, 32], paper: [100, 150, 200])
    return dimensions.flatMap { dimension in
      weights.map { weights in
        var larger = options
        larger.dimension = dimension
        return larger.perceptron(weights)
      }
    }
  }

  static let figure7 = Experiment(
    "figure-7", "The full parity with a 2-layer perceptron and the squared loss."
  ) { options throws(InvalidInput) in
    options.weights(or: [
      .rademacher, .perturbed(Rational(1, 10)), .perturbed(Rational(1, 2)), .perturbed(1),
      .uniform(Rational(1, 10)),
      .uniform(1), .sparse(Rational(1, 3)),
    ]).map { weights in
      var settings = options.perceptron(weights)
      settings.hidden = [options.scale.choice(quick: 256, reduced: 512, paper: 512)]
      settings.loss = .squared
      settings.stepSize.learningRate = 0.01
      return settings
    }
  }

  static let oneStep = Experiment(
    "one-step", "One step of full gradient descent on the output layer, n = 12 d³ neurons (Theorem 4).",
    fixed: [.steps]
  ) { options throws(InvalidInput) in
    let dimensions =
      options.dimension.map { [$0] }
      ?? options.scale.choice(quick: [4, 6, 8], reduced: [4, 6, 8, 10], paper: [8, 12, 16])
    let weights = options.weights(or: [.rademacher, .gaussian])
    return dimensions.flatMap { d in weights.map { oneStepSettings(dimension: d, weights: $0) } }
  }

  static let oddMultiples = Experiment(
    "odd-multiples",
    "Weights ±1 and ±3 beside ±1 and ±2: one step on two layers, and SGD on four."
  ) { options throws(InvalidInput) in
    let weights = options.weights(or: [
      .rademacher, .values([-3, -1, 1, 3]), .values([-2, -1, 1, 2]), .values([-2, 2]),
    ])
    let dimensions =
      options.dimension.map { [$0] }
      ?? options.scale.choice(quick: [8], reduced: [6, 8, 10], paper: [8, 10, 12, 14])
    let single = dimensions.flatMap { d in weights.map { oneStepSettings(dimension: d, weights: $0) } }
    return single + weights.map { options.perceptron($0) }
  }

  /// The network of Theorem 4 and one step on all 2^d inputs.
  private static func oneStepSettings(dimension d: Int, weights: WeightDistribution) -> RunSettings {
    var settings = RunSettings(
      dimension: d, target: .parity(degree: d), hidden: [12 * d * d * d], weights: weights, steps: 1,
      evaluationInterval: 1)
    settings.model = .outputLayer
    settings.bias = Float(OneStepDescent.standardBias(dimension: d).approximation)
    settings.loss = .correlation
    settings.batchSize = nil
    settings.testSamples = nil
    settings.stepSize.learningRate = 1
    return settings
  }

  static let rampWidth = Experiment(
    "ramp-width",
    "Two layers with the activation clipped to [0, 1], of widths √d, d, d^1.5 and d², batches of 1000."
  ) { options throws(InvalidInput) in
    let dimensions =
      options.dimension.map { [$0] }
      ?? options.scale.choice(quick: [9, 16], reduced: [16, 25, 36], paper: [50, 100, 150, 200])
    return dimensions.flatMap { d in
      [0.5, 1, 1.5, 2].flatMap { (exponent: Double) in
        options.weights(or: [.rademacher]).map { weights in
          var larger = options
          larger.dimension = d
          var settings = larger.perceptron(weights)
          settings.hidden = [power(d, exponent)]
          settings.activation = .clipped(1)
          settings.batchSize = 1000
          return settings
        }
      }
    }
  }
}

extension ExperimentOptions {
  /// The weights chosen by the user, or these.
  func weights(or defaults: [WeightDistribution]) -> [WeightDistribution] {
    weights.isEmpty ? defaults : weights
  }

  /// The initial weights of Figure 1.
  var figure1Weights: [WeightDistribution] {
    weights(or: [
      .rademacher, .perturbed(Rational(1, 10)), .perturbed(Rational(1, 2)), .perturbed(1), .gaussian,
    ])
  }

  /// The initial weights of Figure 3.
  var figure3Weights: [WeightDistribution] {
    weights(or: [
      .uniform(Rational(1, 10)), .uniform(1), .sparse(Rational(1, 2)), .sparse(Rational(1, 3)),
      .sparse(Rational(1, 5)), .values([-2, -1, 1, 2]),
    ])
  }

  /// The full parity with the 4-layer perceptron on fixed training sets, with steps enough to bring the training
  /// loss below 0.01.
  ///
  /// The paper prints neither the size of its set nor a number of steps; these are ours.
  func offline(_ weights: [WeightDistribution]) -> [RunSettings] {
    let sizes = scale.choice(quick: [1024], reduced: [4000, 16_000], paper: [100_000, 1_000_000])
    return sizes.flatMap { size in
      weights.map { weights in
        var settings = perceptron(weights).offline(size)
        settings.steps = steps ?? scale.choice(quick: 4000, reduced: 30_000, paper: 500_000)
        settings.evaluationInterval = scale.choice(quick: 100, reduced: 500, paper: 5000)
        return settings
      }
    }
  }

  /// The full parity with the 4-layer perceptron of Appendix E.1 at this scale, with fresh samples.
  func perceptron(_ weights: WeightDistribution) -> RunSettings {
    let d = dimension ?? scale.choice(quick: 12, reduced: 20, paper: 50)
    let steps = steps ?? scale.choice(quick: 700, reduced: 3000, paper: 50_000)
    var settings = RunSettings(
      dimension: d, target: .parity(degree: d),
      hidden: scale.choice(quick: [64, 64, 16], reduced: [256, 256, 64], paper: [512, 512, 64]),
      weights: weights, steps: steps,
      evaluationInterval: scale.choice(quick: 100, reduced: 150, paper: 1000))
    settings.stepSize.learningRate = scale.choice(quick: 0.1, reduced: 0.05, paper: 0.01)
    settings.testSamples = scale.choice(quick: 2000, reduced: 5000, paper: 10_000)
    return settings
  }
}

extension RunSettings {
  /// The same on a fixed training set.
  func offline(_ samples: Int) -> RunSettings {
    var settings = self
    settings.trainingSamples = samples
    return settings
  }
}
