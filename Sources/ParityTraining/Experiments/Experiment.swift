package import ExactParity

/// One run of an experiment: settings, and images where the inputs are strips of digits.
package struct ExperimentRun: Sendable {
  /// The experiment's name.
  package let experiment: String
  /// The settings.
  package let settings: RunSettings
  /// The images, if the inputs are not signs.
  package let images: DigitStrips?

  package init(_ experiment: String, _ settings: RunSettings, images: DigitStrips? = nil) {
    self.experiment = experiment
    self.settings = settings
    self.images = images
  }
}

/// How large an experiment is.
package enum ExperimentScale: String, Sendable, CaseIterable {
  /// Seconds: enough to tell success from failure.
  case quick
  /// Minutes.
  case reduced
  /// The paper's sizes.
  case paper

  /// The value for this scale.
  package func choice<Value>(quick: Value, reduced: Value, paper: Value) -> Value {
    switch self {
    case .quick: quick
    case .reduced: reduced
    case .paper: paper
    }
  }
}

/// What the user may change in an experiment.
package struct ExperimentOptions: Sendable {
  /// The scale.
  package var scale: ExperimentScale
  /// The number of seeds, from 0 on.
  package var seeds: Int
  /// The number of steps, where it is not the scale's.
  package var steps: Int?
  /// The dimension, where it is not the scale's.
  package var dimension: Int?
  /// The weights, where they are not the experiment's.
  package var weights: [WeightDistribution]
  /// The images of the experiment that needs some.
  package var images: IDXDigits?

  package init(
    scale: ExperimentScale = .reduced, seeds: Int = 7, steps: Int? = nil, dimension: Int? = nil,
    weights: [WeightDistribution] = [], images: IDXDigits? = nil
  ) {
    self.scale = scale
    self.seeds = seeds
    self.steps = steps
    self.dimension = dimension
    self.weights = weights
    self.images = images
  }
}

/// An experiment: a list of independent runs.
package struct Experiment: Sendable {
  /// An option that has no meaning in some experiments.
  enum Option: String {
    case steps, dimension, weights
  }

  /// The name on the command line.
  package let name: String
  /// What it shows, in a sentence.
  package let summary: String
  private let fixed: Set<Option>
  private let settings: @Sendable (ExperimentOptions) throws(InvalidInput) -> [RunSettings]

  /// An experiment with the runs that `settings` makes of the options; those in `fixed` are refused.
  init(
    _ name: String, _ summary: String, fixed: Set<Option> = [],
    _ settings: @escaping @Sendable (ExperimentOptions) throws(InvalidInput) -> [RunSettings]
  ) {
    self.name = name
    self.summary = summary
    self.fixed = fixed
    self.settings = settings
  }

  /// The runs, in the order of the results.
  ///
  /// - Throws: `InvalidInput` naming the option that does not fit.
  package func runs(_ options: ExperimentOptions) throws -> [ExperimentRun] {
    try requireMeaning(of: options)
    let all = try settings(options).flatMap { settings in
      (0..<options.seeds).map { seed in
        var run = settings
        run.seed = UInt64(seed)
        return run
      }
    }
    for run in all {
      do {
        try run.validate()
      } catch {
        // The experiment's own settings are in their ranges, so the fault is in what the user chose.
        guard Option(rawValue: error.argument) == nil else { throw error }
        throw InvalidInput("dimension", "\(run.dimension) does not fit \(name): \(error)")
      }
    }
    guard Set(all).count == all.count else {
      throw InvalidInput(
        options.dimension == nil ? "weights" : "dimension", "two runs of \(name) would be the same")
    }
    guard name == "mnist-parity" else { return all.map { ExperimentRun(name, $0) } }
    guard let images = options.images else {
      throw InvalidInput("data", "mnist-parity needs a folder of IDX files")
    }
    return all.map { settings in
      // A strip of k digits has k times the pixels of one.
      ExperimentRun(
        name, settings, images: DigitStrips(images, digits: settings.dimension / images.pixelsPerImage))
    }
  }

  private func requireMeaning(of options: ExperimentOptions) throws(InvalidInput) {
    guard (1...10_000).contains(options.seeds) else {
      throw InvalidInput("seeds", "\(options.seeds) is not between 1 and 10000")
    }
    if let dimension = options.dimension, !(1...100_000).contains(dimension) {
      throw InvalidInput("dimension", "\(dimension) is not between 1 and 100000")
    }
    let isGiven: [Option: Bool] = [
      .steps: options.steps != nil, .dimension: options.dimension != nil, .weights: !options.weights.isEmpty,
    ]
    for option in [Option.steps, .dimension, .weights] where fixed.contains(option) {
      guard isGiven[option] != true else {
        throw InvalidInput(option.rawValue, "\(name) has its own; leave the option out")
      }
    }
  }

  /// All experiments, by name.
  package static let all: [Experiment] = [
    .alignmentPredicts, .danielyMalach, .everyInput, .figure1, .figure1Offline, .figure3, .figure3Offline,
    .figure4, .figure5, .figure7, .figure8, .mnistParity, .oddMultiples, .oneStep, .perturbationThreshold,
    .perturbedDescent, .rampWidth,
  ]

  /// The experiment of this name.
  package static func named(_ name: String) -> Experiment? { all.first { $0.name == name } }
}
