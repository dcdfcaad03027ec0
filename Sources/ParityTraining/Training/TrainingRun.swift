package import ExactParity

/// One evaluation of a run.
package struct TrainingRow: Sendable, Hashable {
  /// The number of steps done.
  package let step: Int
  /// The mean loss over the batches since the last row; with a fixed training set, the loss on the whole of
  /// it.
  package let trainingLoss: Double
  /// The loss on the test set.
  package let testLoss: Double
  /// The fraction of the test set with `f(x) N(x) > 0`.
  package let testAccuracy: Double

  package init(step: Int, trainingLoss: Double, testLoss: Double, testAccuracy: Double) {
    self.step = step
    self.trainingLoss = trainingLoss
    self.testLoss = testLoss
    self.testAccuracy = testAccuracy
  }
}

/// A run in progress: a network, its data, and the rows so far.
package final class TrainingRun {
  /// What the run depends on.
  package let settings: RunSettings
  /// The network.
  package let network: DenseNetwork
  /// The trainer.
  package let trainer: Trainer
  /// The rows so far.
  package private(set) var rows: [TrainingRow] = []
  /// Whether the last step is done, or the training loss fell below the limit.
  package var isFinished: Bool {
    trainer.stepsDone >= settings.steps
      || (fixed != nil && (rows.last?.trainingLoss ?? 1) < settings.stoppingLoss)
  }

  private let source: any SampleSource
  private let testSet: Batch
  private let fixed: FixedSamples?
  private let population: Batch?
  private let freshBatch: Batch?
  private var lossSinceRow = 0.0

  /// The run at its start.
  ///
  /// - Parameters:
  ///   - source: samples other than those of the hypercube that the settings name.
  ///   - threads: how many threads share a step.
  /// - Throws: `InvalidInput` naming a setting out of range.
  package init(_ settings: RunSettings, source: (any SampleSource)? = nil, threads: Int = 1) throws {
    try settings.validate()
    self.settings = settings
    let hypercube = HypercubeSource(
      dimension: settings.dimension, target: settings.target, distribution: settings.distribution)
    self.source = source ?? hypercube
    let activation = settings.model == .gaussianFeatures ? .cosine : settings.activation
    network = try DenseNetwork(inputs: settings.dimension, hidden: settings.hidden, activation: activation)
    try Self.initialize(network, settings)
    let seed = settings.seed
    population = settings.batchSize == nil ? hypercube.population() : nil
    if let count = settings.testSamples {
      var generator = RandomStream.testSet.generator(seed: seed)
      testSet = self.source.draw(count, using: &generator)
    } else {
      testSet = population ?? hypercube.population()
    }
    if let count = settings.trainingSamples, let size = settings.batchSize {
      var generator = RandomStream.trainingSet.generator(seed: seed)
      fixed = FixedSamples(self.source.draw(count, using: &generator), batchSize: size, seed: seed)
    } else {
      fixed = nil
    }
    let isFresh = population == nil && fixed == nil
    freshBatch = isFresh ? Batch(count: settings.batchSize ?? 1, dimension: settings.dimension) : nil
    let largest = max(population?.count ?? 0, settings.batchSize ?? 0, 512)
    trainer = Trainer(
      network, loss: settings.loss,
      capacity: Trainer.capacity(forBatchesOf: largest, hidden: settings.hidden), threads: threads)
    if settings.optimizer == .adaDelta { trainer.useAdaDelta() }
  }

  private static func initialize(_ network: DenseNetwork, _ settings: RunSettings) throws {
    let initialization = try Initialization(settings.weights)
    switch settings.model {
    case .network: initialization.apply(to: network, seed: settings.seed)
    case .outputLayer:
      initialization.applyAsInTheorem4(to: network, bias: settings.bias, seed: settings.seed)
    case .bothLayers:
      initialization.applyAsInTheorem4(to: network, bias: settings.bias, seed: settings.seed)
      (network.layers[0].trainsWeights, network.layers[0].trainsBiases) = (true, true)
    case .symmetric:
      DanielyMalachStart.apply(
        to: network, degree: settings.target.largestCoordinate, seed: settings.seed)
    case .tangent:
      initialization.apply(to: network, seed: settings.seed)
      network.fixGates()
    case .reluFeatures, .gaussianFeatures:
      initialization.apply(to: network, seed: settings.seed)
      (network.layers[0].trainsWeights, network.layers[0].trainsBiases) = (false, false)
      if settings.model == .gaussianFeatures { setFourierFeatures(network, settings) }
    }
  }

  /// `cos(w·x + b)` with Gaussian w and b uniform on [0, 2π).
  private static func setFourierFeatures(_ network: DenseNetwork, _ settings: RunSettings) {
    var generator = RandomStream.initialization.generator(seed: settings.seed, index: -1)
    let biases = network.layers[0].biases
    for index in biases.entries.indices {
      biases.entries[index] = Float(2 * Double.pi * unitDouble(&generator))
    }
  }

  /// Continues from a checkpoint of the same run, taken just after a row.
  func restore(step: Int, rows: [TrainingRow], state: [Float]) {
    trainer.restore(step: step, state: state)
    self.rows = rows
  }

  private func nextBatch() -> Batch {
    if let population { return population }
    if let fixed { return fixed.batch(ofStep: trainer.stepsDone) }
    guard let freshBatch else { preconditionFailure("a run has samples to train on") }
    var generator = RandomStream.batches.generator(seed: settings.seed, index: trainer.stepsDone)
    source.draw(into: freshBatch, using: &generator)
    return freshBatch
  }

  /// One step, without a row.
  @discardableResult
  package func step() throws -> Double {
    let batch = nextBatch()
    var noise = RandomStream.noise.generator(seed: settings.seed, index: trainer.stepsDone)
    let isFirstSymmetric = settings.model == .symmetric && trainer.stepsDone == 0
    let size = isFirstSymmetric ? DanielyMalachStart.firstStep : settings.stepSize
    let loss = try trainer.step(batch, size, noise: &noise)
    lossSinceRow += loss
    return loss
  }

  /// The loss and the accuracy on the test set.
  package func test() throws -> (loss: Double, accuracy: Double) { try trainer.evaluate(testSet) }

  /// The steps up to the next row, and that row.
  @discardableResult
  package func advance() throws -> TrainingRow {
    let first = trainer.stepsDone
    let last = min(settings.steps, (first / settings.evaluationInterval + 1) * settings.evaluationInterval)
    lossSinceRow = 0
    while trainer.stepsDone < last { try step() }
    var trainingLoss = lossSinceRow / Double(max(1, last - first))
    if let fixed { trainingLoss = try trainer.evaluate(fixed.samples).loss }
    let test = try test()
    let row = TrainingRow(
      step: last, trainingLoss: trainingLoss, testLoss: test.loss, testAccuracy: test.accuracy)
    rows.append(row)
    return row
  }

  /// All rows, to the end.
  package func finish(progress: ProgressCallback? = nil) throws -> [TrainingRow] {
    while !isFinished {
      try Task.checkCancellation()
      try advance()
      progress?(Double(trainer.stepsDone) / Double(settings.steps))
    }
    return rows
  }
}
