internal import ArgumentParser
internal import ExactNumbers
internal import ExactParity
internal import ParityTraining

extension Model: ExpressibleByArgument {}
extension Optimizer: ExpressibleByArgument {}
extension InputDistribution: ExpressibleByArgument {
  init?(argument: String) { self.init(argument) }
}

/// The options of a training run beside its dimension, weights, length and seed.
struct NetworkOptions: ParsableArguments {
  @Option(help: "The numbers of neurons of the hidden layers.") var neurons = "512,512,64"
  @Option(help: "The target: parity, parity:1,2,3 or polynomial:FILE.") var target = "parity"
  @Option(help: "Short for the parity of the coordinates 1 to this. (default: the dimension)")
  var degree: Int?
  @Option(help: "The inputs: uniform, biased:p (a coordinate is 1 with probability p) or daniely-malach:k.")
  var inputs = InputDistribution.uniform
  @Option(help: "The activation: relu, step, clipped:C, relu6 or square.") var activation: Activation = .relu
  @Option(help: "The loss: correlation, hinge[:β], squared or absolute.") var loss = Loss.hinge(margin: 1)
  @Option(help: "What is trained.") var model = Model.network
  @Option(help: "The optimiser.") var optimizer = Optimizer.gradientDescent
  @Option(parsing: .unconditional, help: "The bias of the hidden neurons in the models of Section 4.")
  var bias: Float = 0
  @Option(parsing: .unconditional, help: "The learning rate γ.")
  var learningRate: Float = 0.01
  @Option(parsing: .unconditional, help: "The weight decay λ.")
  var decay: Float = 0
  @Option(parsing: .unconditional, help: "The standard deviation τ of the noise of the gradient.")
  var noise: Float = 0
  @Option(help: "The batch size, or all for all 2^d inputs.") var batch = "64"
  @Option(help: "The size of a fixed training set. (default: fresh samples)") var samples: Int?
  @Option(help: "The size of the test set, or all for all 2^d inputs.") var test = "10000"

  func settings(
    dimension: Int, weights: WeightDistribution, steps: Int, interval: Int, seed: UInt64
  ) throws -> RunSettings {
    guard (1...100_000).contains(dimension) else {
      throw InvalidInput("dimension", "\(dimension) is not between 1 and 100000")
    }
    var hidden: [Int] = []
    for item in neurons.split(separator: ",", omittingEmptySubsequences: false) {
      guard let count = Int(item) else {
        throw InvalidInput("neurons", "\"\(neurons)\" is not a list of numbers such as 512,512,64")
      }
      hidden.append(count)
    }
    var settings = RunSettings(
      dimension: dimension, target: try trainingTarget(dimension), hidden: hidden, weights: weights,
      steps: steps, evaluationInterval: interval)
    settings.distribution = inputs
    if case .piecewise = activation {
      throw InvalidInput(
        "activation", "the trainer takes relu, step, clipped:C, relu6 or square, not \(activation)")
    }
    settings.activation = FloatActivation(activation)
    settings.loss = FloatLoss(loss)
    settings.model = model
    settings.optimizer = optimizer
    settings.bias = bias
    settings.stepSize = StepSize(learningRate: learningRate, decay: decay, noise: noise)
    settings.batchSize = try Self.count(batch, "batch")
    settings.trainingSamples = samples
    settings.testSamples = try Self.count(test, "test")
    settings.seed = seed
    try settings.validate()
    return settings
  }

  private func trainingTarget(_ dimension: Int) throws -> TrainingTarget {
    guard let degree else {
      return try TargetArgument(target, largestCoordinate: dimension).trainingTarget(dimension: dimension)
    }
    guard target == "parity" else {
      throw InvalidInput("degree", "--target names the target already; leave out one of the two")
    }
    guard degree >= 1, degree <= dimension else {
      throw InvalidInput("degree", "\(degree) is not between 1 and the dimension \(dimension)")
    }
    return .parity(degree: degree)
  }

  private static func count(_ text: String, _ argument: String) throws(InvalidInput) -> Int? {
    if text == "all" { return nil }
    guard let count = Int(text) else {
      throw InvalidInput(argument, "\"\(text)\" is neither a number nor all")
    }
    return count
  }
}
