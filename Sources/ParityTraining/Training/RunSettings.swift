package import ExactParity

/// What is trained.
package enum Model: String, Sendable, Hashable, CaseIterable {
  /// All parameters.
  case network
  /// The output layer alone, from zero, over unscaled hidden weights and a common bias (arXiv 2412.04910,
  /// Section 4).
  case outputLayer = "output-layer"
  /// Both layers, from the same point as `outputLayer` (arXiv 2412.04910, Section 4.2).
  case bothLayers = "both-layers"
  /// The gates of the first layer are fixed: the tangent regime (arXiv 2002.07400, Section 6.1).
  case tangent
  /// The network of arXiv 2002.07400 from its initialisation: see `DanielyMalachStart`.
  case symmetric
  /// The output layer over random ReLU features.
  case reluFeatures = "relu-features"
  /// The output layer over random Fourier features, which approximate the Gaussian kernel.
  case gaussianFeatures = "gaussian-features"
}

/// How the gradient becomes an update.
package enum Optimizer: String, Sendable, Hashable, CaseIterable {
  /// `θ ← θ − γ(gradient + noise)`.
  case gradientDescent = "gradient-descent"
  /// AdaDelta, with its customary constants.
  case adaDelta = "adadelta"
}

/// Everything that one training run depends on; the same settings give the same curve.
package struct RunSettings: Sendable, Hashable {
  /// The dimension d of the inputs.
  package var dimension: Int
  /// The target.
  package var target: TrainingTarget
  /// The distribution of the inputs.
  package var distribution = InputDistribution.uniform
  /// The numbers of neurons of the hidden layers.
  package var hidden: [Int]
  /// The activation.
  package var activation = FloatActivation.relu
  /// The distribution of the initial weights.
  package var weights: WeightDistribution
  /// What is trained, and from where.
  package var model = Model.network
  /// The bias of every hidden neuron, for the models of Section 4.
  package var bias: Float = 0
  /// The loss.
  package var loss = FloatLoss.hinge(1)
  /// How the gradient becomes an update.
  package var optimizer = Optimizer.gradientDescent
  /// γ, λ and τ.
  package var stepSize = StepSize(learningRate: 0.01)
  /// The batch size; `nil` is the whole population, all 2^d inputs.
  package var batchSize: Int? = 64
  /// The size of a fixed training set; `nil` draws fresh samples at every step.
  package var trainingSamples: Int?
  /// The number of steps.
  package var steps: Int
  /// A row is kept every so many steps, and after the last.
  package var evaluationInterval: Int
  /// The size of the test set; `nil` is the whole population.
  package var testSamples: Int? = 10_000
  /// With a fixed training set, the run stops when its loss falls below this.
  package var stoppingLoss = 0.01
  /// The seed.
  package var seed: UInt64 = 0

  /// A run on `target` with the settings of arXiv 2412.04910, Appendix E.1, unless changed afterwards.
  package init(
    dimension: Int, target: TrainingTarget, hidden: [Int], weights: WeightDistribution, steps: Int,
    evaluationInterval: Int
  ) {
    self.dimension = dimension
    self.target = target
    self.hidden = hidden
    self.weights = weights
    self.steps = steps
    self.evaluationInterval = evaluationInterval
  }

  /// The step of the row with this index, from 0; `nil` where the run has ended before.
  package func step(ofRow index: Int) -> Int? {
    let (last, overflow) = index.multipliedReportingOverflow(by: evaluationInterval)
    guard !overflow, index >= 0, last < steps else { return nil }
    return last + min(evaluationInterval, steps - last)
  }

  /// The largest dimension of which the whole population is enumerated.
  package static let largestPopulation = 20

  /// Refuses settings outside their ranges, naming the first that is.
  package func validate() throws(InvalidInput) {
    func require(_ condition: Bool, _ argument: String, _ problem: String) throws(InvalidInput) {
      guard condition else { throw InvalidInput(argument, problem) }
    }
    try require((1...100_000).contains(dimension), "dimension", "\(dimension) is not between 1 and 100000")
    try require(
      (1...dimension).contains(target.largestCoordinate), "target",
      "the last coordinate that it depends on, \(target.largestCoordinate), is not between 1 and the "
        + "dimension \(dimension)")
    try require(
      target.terms.allSatisfy { $0.coefficient.isFinite }, "target", "a coefficient is beyond 3.4e38")
    try require(
      !hidden.isEmpty && hidden.allSatisfy((1...10_000_000).contains), "neurons",
      "\(hidden) is not a list of numbers between 1 and 10000000")
    try require(
      model == .network || hidden.count == 1, "neurons",
      "the model \(model.rawValue) has one hidden layer, not \(hidden.count)")
    let gamma = stepSize.learningRate
    try require(gamma > 0 && gamma.isFinite, "learning-rate", "\(gamma) is not a positive number")
    try require(bias.isFinite, "bias", "\(bias) is not a number")
    try require(stepSize.noise >= 0 && stepSize.noise.isFinite, "noise", "\(stepSize.noise) is not ≥ 0")
    try require(stepSize.decay >= 0 && stepSize.decay.isFinite, "decay", "\(stepSize.decay) is not ≥ 0")
    _ = try Initialization(weights)
    try require(steps >= 1, "steps", "\(steps) is less than 1")
    try require(evaluationInterval >= 1, "interval", "\(evaluationInterval) is less than 1")
    try require(batchSize ?? 1 >= 1, "batch", "\(batchSize ?? 0) is less than 1")
    try require(trainingSamples ?? 1 >= 1, "samples", "\(trainingSamples ?? 0) is less than 1")
    try require(testSamples ?? 1 >= 1, "test", "\(testSamples ?? 0) is less than 1")
    if case .danielyMalach(let coordinates) = distribution {
      try require(
        coordinates.allSatisfy((1...dimension).contains), "inputs",
        "the distribution depends on coordinate \(coordinates.max() ?? 0), the dimension is \(dimension)")
    }
    if case .finite(let vectors, let probabilities) = distribution {
      try require(
        !vectors.isEmpty && vectors.count == probabilities.count
          && vectors.allSatisfy { $0.count == dimension },
        "inputs", "the points do not have the dimension \(dimension) or not one probability each")
    }
    try require(
      model != .symmetric || target.isInitialParity, "target",
      "the model symmetric starts from the degree of a parity of the coordinates 1, 2, …")
    try require(
      model != .symmetric || hidden[0] % 2 == 0, "neurons",
      "the model symmetric has pairs of neurons; \(hidden[0]) is odd")
    try require(
      trainingSamples == nil || batchSize != nil, "batch",
      "a fixed training set is visited in batches, not all at once")
    try requireMemory()
    if case .finite = distribution { return }
    if batchSize == nil || testSamples == nil {
      try require(
        dimension <= Self.largestPopulation, batchSize == nil ? "batch" : "test",
        "all 2^\(dimension) inputs are too many; the limit is dimension \(Self.largestPopulation)")
    }
  }

  /// Refuses runs whose parameters and samples are more than 2^30 numbers, 4 GiB.
  private func requireMemory() throws(InvalidInput) {
    let sizes = [dimension] + hidden + [1]
    // Each factor is at most 10⁷ except the numbers of samples; they are cut off at the limit, so nothing
    // overflows.
    let limit = 1 << 30
    let parameters = zip(sizes, sizes.dropFirst()).reduce(0) { min(limit + 1, $0 + ($1.0 + 1) * $1.1) }
    let samples = [batchSize, trainingSamples, testSamples].compactMap { $0 }.reduce(0) {
      $0 + min($1, limit)
    }
    guard parameters + samples * dimension <= limit else {
      throw InvalidInput(
        parameters > limit ? "neurons" : "samples",
        "the parameters and samples are more than 2^30 numbers, the limit")
    }
  }
}
