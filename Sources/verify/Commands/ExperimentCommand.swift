internal import ArgumentParser
internal import ExactParity
internal import Foundation
internal import ParityTraining

extension ExperimentScale: ExpressibleByArgument {}

/// `verify experiment`: the papers' experiments, and ours, with the float trainer.
struct ExperimentCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "experiment", abstract: "Run an experiment of the papers in floating point.",
    discussion: """
      Results go to DIR/NAME.csv, and while the experiment runs each run has a file and a checkpoint of its \
      own in DIR/NAME.runs. An interrupted experiment goes on where it was when the command is given again; \
      finished runs are not repeated. Experiments: \(Experiment.all.map(\.name).joined(separator: ", ")).

      More than one machine: --list prints one command a run, for GNU parallel or a job array, and --merge \
      puts their files together.
      """)

  @Argument(help: "The experiment.") var name: String
  @Option(help: "quick (seconds), reduced (minutes) or paper.") var scale = ExperimentScale.reduced
  @Option(help: "The number of seeds, from 0 on.") var seeds = 7
  @Option(help: "The number of steps, in place of the scale's.") var steps: Int?
  @Option(help: "The dimension, in place of the scale's.") var dimension: Int?
  @Option(help: "Initial weights in place of the experiment's; may be repeated.") var weights: [String] = []
  @Option(help: "The folder with the IDX files of mnist-parity.") var data: String?
  @Option(help: "The folder of the results.") var directory = "experiments"
  @Option(help: "How many runs go on at a time. (default: the number of cores)") var jobs: Int?
  @Flag(help: "Print one command for each run and do nothing else.") var list = false
  @Option(help: "Only this run, from 1, as --list numbers them.") var run: Int?
  @Option(parsing: .upToNextOption, help: "Put the files of all runs together.") var merge: [String] = []
  @Option(help: "Write the mean curves as SVG to this file, when all runs are finished.") var plot: String?
  @Flag(help: "No progress on standard error.") var quiet = false

  func execute() throws {
    do {
      try executeSweep()
    } catch let problem as DataFileProblem {
      switch problem.kind {
      case .content: throw FileProblem.content(path: problem.path, problem.problem)
      case .unreadable: throw FileProblem.unreadable(path: problem.path, problem.problem)
      case .cannotWrite: throw FileProblem.cannotCreate(path: problem.path, problem.problem)
      }
    }
  }

  private func executeSweep() throws {
    let sweep = try sweep()
    if list {
      return try Output.write(
        sweep.runs.indices.map { "verify \(command(withDirectory: true)) --run \($0 + 1)\n" }.joined())
    }
    if let run {
      guard sweep.runs.indices.contains(run - 1) else {
        throw InvalidInput("run", "\(run) is not between 1 and \(sweep.runs.count)")
      }
      try sweep.finish(run: run - 1)
      return try Output.write("\(sweep.runPath(run - 1))\n")
    }
    if merge.isEmpty {
      let cores = ProcessInfo.processInfo.activeProcessorCount
      guard jobs ?? 1 >= 1 else { throw InvalidInput("jobs", "\(jobs ?? 0) is less than 1") }
      try Progress.shown(name, quiet: quiet) { try sweep.finish(jobs: jobs ?? cores, progress: $0) }
    } else {
      try sweep.merge(merge)
    }
    try Output.write("\(sweep.resultPath)\n")
    if let plot { try Output.write(try curves(sweep).svg(title: sweep.name), to: plot) }
  }

  private func sweep() throws -> Sweep {
    guard let experiment = Experiment.named(name) else {
      let known = Experiment.all.map(\.name).joined(separator: ", ")
      throw InvalidInput("experiment", "there is no experiment \"\(name)\"; the experiments are \(known)")
    }
    let images = name == "mnist-parity" ? try data.map { try IDXDigits(folder: $0) } : nil
    let options = ExperimentOptions(
      scale: scale, seeds: seeds, steps: steps, dimension: dimension,
      weights: try weights.map { try WeightDistribution(parsing: $0) }, images: images)
    return Sweep(
      name: name, runs: try experiment.runs(options), directory: directory,
      command: "verify \(command(withDirectory: false))")
  }

  private func curves(_ sweep: Sweep) throws -> LearningCurves {
    let text = String(
      decoding: FileManager.default.contents(atPath: sweep.resultPath) ?? Data(), as: UTF8.self)
    let rows = try ResultFile.rows(in: text, path: sweep.resultPath, runs: sweep.runs)
    return LearningCurves(rows.map { (sweep.runs[$0.run], $0.rows) })
  }

  /// The arguments that define the sweep.
  private func command(withDirectory: Bool) -> String {
    var arguments = ["experiment", name, "--scale", scale.rawValue, "--seeds", "\(seeds)"]
    if let steps { arguments += ["--steps", "\(steps)"] }
    if let dimension { arguments += ["--dimension", "\(dimension)"] }
    for item in weights { arguments += ["--weights", "'\(item)'"] }
    if withDirectory {
      if let data { arguments += ["--data", "'\(data)'"] }
      arguments += ["--directory", "'\(directory)'"]
    }
    return arguments.joined(separator: " ")
  }
}
