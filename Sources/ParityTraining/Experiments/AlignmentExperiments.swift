internal import ExactNumbers
internal import ExactParity

/// Experiments about what the initial gradient alignment predicts.
extension Experiment {
  /// Where training stops as σ grows, to be held against the certified σ at which the expected margin of one step is d^(−c).
  static let perturbationThreshold = Experiment(
    "perturbation-threshold",
    "The full parity over σ: where training stops, beside the σ at which the alignment gets small."
  ) { options throws(InvalidInput) in
    let weights = options.weights(
      or: [.rademacher] + [1, 2, 3, 4, 5, 6, 8].map { .perturbed(Rational($0, 20)) })
    let dimensions =
      options.dimension.map { [$0] }
      ?? options.scale.choice(quick: [12], reduced: [16, 24], paper: [50, 100, 200])
    return dimensions.flatMap { dimension in
      weights.map { weights in
        var other = options
        other.dimension = dimension
        return other.perceptron(weights)
      }
    }
  }

  /// Twenty initialisations, with the depth, the width and the loss changed one at a time from 4 layers and the hinge loss.
  static let alignmentPredicts = Experiment(
    "alignment-predicts",
    "Accuracy after a fixed number of steps over initialisations, dimensions, depths, widths and losses."
  ) { options throws(InvalidInput) in
    let weights = options.weights(or: alignedAndOtherWeights)
    let dimensions =
      options.dimension.map { [$0] }
      ?? options.scale.choice(quick: [8, 12], reduced: [12, 16, 20], paper: [12, 16, 20, 24, 30])
    var base = options
    base.scale = options.scale == .quick ? .quick : .reduced
    let overDimensions = dimensions.flatMap { dimension in
      weights.map { weights in
        base.dimension = dimension
        return base.perceptron(weights)
      }
    }
    guard options.scale == .paper else { return overDimensions }
    base.dimension = options.dimension ?? 20
    return overDimensions + weights.flatMap { variants(of: base.perceptron($0)) }
  }

  /// Rademacher weights, ten σ-perturbed, three uniformly perturbed, three sparse, two four-valued laws and Gaussian weights.
  private static var alignedAndOtherWeights: [WeightDistribution] {
    let sigmas = [1, 2, 3, 4, 5, 6, 8, 10, 14, 20].map { Rational($0, 20) }
    let perturbed = sigmas.map { WeightDistribution.perturbed($0) }
    let uniform = [Rational(1, 10), Rational(3, 10), 1].map { WeightDistribution.uniform($0) }
    let sparse = [2, 3, 5].map { WeightDistribution.sparse(Rational(1, $0)) }
    return [.rademacher] + perturbed + uniform + sparse
      + [.values([-2, -1, 1, 2]), .values([-3, -1, 1, 3]), .gaussian]
  }

  /// Two and three layers, half and twice the widths, and the other losses.
  private static func variants(of settings: RunSettings) -> [RunSettings] {
    func with(_ change: (inout RunSettings) -> Void) -> RunSettings {
      var variant = settings
      change(&variant)
      return variant
    }
    return [
      with { $0.hidden = [256] }, with { $0.hidden = [256, 64] }, with { $0.hidden = [128, 128, 32] },
      with { $0.hidden = [512, 512, 128] }, with { $0.loss = .absolute },
      // Unbounded gradients: at the rate of the hinge loss these diverge.
      with { settings in
        settings.loss = .squared
        settings.stepSize.learningRate = 0.01
      },
      with { settings in
        settings.loss = .correlation
        settings.stepSize.learningRate = 0.001
      },
    ]
  }

  /// The left half of Figure 8; the text does not print the initialisation, Rademacher weights are the first of its list.
  static let figure8 = Experiment(
    "figure-8", "The polynomial of eq. (198) with the absolute and with the squared loss."
  ) { options throws(InvalidInput) in
    let polynomial = TrainingTarget(
      terms: [([1, 2, 3], 1), ([1, 2, 4], 3), ([1, 3, 4], 2), ([2, 3, 4], 2)].map { coordinates, eighths in
        TrainingTarget.Term(coefficient: Float(eighths) / 8, coordinates: coordinates)
      })
    return options.weights(or: [.rademacher, .gaussian]).flatMap { weights in
      [FloatLoss.absolute, .squared].map { loss in
        var settings = options.perceptron(weights)
        settings.target = polynomial
        settings.loss = loss
        return settings
      }
    }
  }

  /// The first experiments of the summary of arXiv 2412.04910: two layers, d = 20, every input tested.
  static let everyInput = Experiment(
    "every-input", "The full parity with two layers at d = 20, tested on all 2^20 inputs."
  ) { options throws(InvalidInput) in
    options.weights(or: [.rademacher, .perturbed(Rational(1, 10)), .gaussian]).flatMap { weights in
      [FloatLoss.hinge(1), .squared].map { loss in
        var settings = options.perceptron(weights)
        let d = options.dimension ?? options.scale.choice(quick: 10, reduced: 14, paper: 20)
        settings.dimension = d
        settings.target = .parity(degree: d)
        settings.hidden = [options.scale.choice(quick: 256, reduced: 512, paper: 4096)]
        settings.loss = loss
        // The squared loss diverges at the rates of the smaller scales.
        settings.stepSize.learningRate = 0.01
        settings.testSamples = nil
        settings.steps = options.steps ?? options.scale.choice(quick: 700, reduced: 3000, paper: 20_000)
        settings.evaluationInterval = max(1, settings.steps / 10)
        return settings
      }
    }
  }
}
