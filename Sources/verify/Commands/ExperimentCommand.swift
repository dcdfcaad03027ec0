internal import ArgumentParser
internal import ExactParity
internal import Foundation
internal import ParityTraining
internal import Plots

extension ExperimentScale: ExpressibleByArgument {}

/// `verify experiment`: the papers' experiments, and ours, with the float trainer.
struct ExperimentCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "experiment", abstract: "Run an experiment of the papers in floating point.",
    discussion: """
      Results go to DIR/NAME.csv, and while the experiment runs each run has a file and a checkpoint of its \
      own in DIR/NAME.runs. An interrupted experiment goes on where it was when the command is given again; \
      finished runs are not repeated. A run whose numbers leave the finite range keeps its rows; it is named \
      and the exit code is 1.

      \(Experiment.all.map { "\($0.name)\n  \($0.summary)" }.joined(separator: "\n"))

      More than one machine: --list prints one command a run, for GNU parallel or a job array, and --merge \
      puts their files together.

      Example: verify experiment figure-1 --scale quick --seeds 3 --plot figure-1.svg
      """)

  static let repeatable: Set = ["--weights", "--merge"]

  @Argument(help: "The experiment.", completion: .experiments) var name: String
  @Option(help: "quick (seconds), reduced (minutes) or paper.") var scale = ExperimentScale.reduced
  @Option(parsing: .unconditional, help: "The number of seeds, from 0 on.")
  var seeds = 7
  @Option(parsing: .unconditional, help: "The number of steps, in place of the scale's.")
  var steps: Int?
  @Option(parsing: .unconditional, help: "The dimension, in place of the scale's.")
  var dimension: Int?
  @Option(help: "Initial weights in place of the experiment's; may be repeated.") var weights: [String] = []
  @Option(help: "The folder with the IDX files of mnist-parity, or synthetic:SEED for made ones.") var data:
    String?
  @Option(help: "The folder of the results.") var directory = "experiments"
  @Option(help: "How many runs go on at a time. (default: the number of cores)") var jobs: Int?
  @Flag(help: "Print one command for each run and do nothing else.") var list = false
  @Option(help: "Only this run, from 1, as --list numbers them.") var run: Int?
  @Option(parsing: .upToNextOption, help: "Put the files of all runs together.") var merge: [String] = []
  @Option(help: "Write the mean curves as SVG to this file, when all runs are finished.") var plot: String?
  @OptionGroup var limits: LimitOptions
  @OptionGroup var answer: AnswerOptions

  var isForced: Bool? { limits.force }

  func execute() throws {
    try requireName(directory, "directory")
    try requireName(data, "data")
    try requireName(plot, "plot")
    let sweep = try sweep()
    if list { return try printList(sweep) }
    if let run, !sweep.runs.indices.contains(run - 1) {
      throw InvalidInput("run", "\(run) is not between 1 and \(sweep.runs.count)")
    }
    let results = try Interruption.salvaging {
      StandardError.complain("interrupted; the same command goes on from the last checkpoints")
    } _: {
      try finished(sweep)
    }
    try report(sweep, results)
  }

  func sweep() throws -> Sweep {
    guard let experiment = Experiment.named(name) else {
      throw UnknownName(
        kind: "experiment", name: name, known: Experiment.all.map(\.name), list: "verify experiment --help")
    }
    guard data == nil || name == "mnist-parity" else {
      throw InvalidInput("data", "only mnist-parity reads images")
    }
    guard [list, run != nil, !merge.isEmpty].count(where: { $0 }) <= 1 else {
      throw InvalidInput("list", "--list, --run and --merge exclude each other")
    }
    guard plot == nil || !list && run == nil else {
      throw InvalidInput("plot", "a plot needs all runs, so it goes neither with --list nor with --run")
    }
    if let jobs, !(1...1024).contains(jobs) {
      throw InvalidInput("jobs", "\(jobs) is not between 1 and 1024")
    }
    let options = ExperimentOptions(
      scale: scale, seeds: seeds, steps: steps, dimension: dimension,
      weights: try weights.map { try WeightDistribution(parsing: $0) },
      images: try data.map { try IDXDigits.named($0) })
    return Sweep(
      name: name, runs: try experiment.runs(options), directory: directory,
      command: "verify \(command(withDirectory: false))")
  }

  private func printList(_ sweep: Sweep) throws {
    let commands = sweep.runs.indices.map { "verify \(command(withDirectory: true)) --run \($0 + 1)" }
    try answer.print(
      schema: "experiment/1",
      text: commands.map { $0 + "\n" }.joined(),
      json: ["experiment": .string(name), "commands": .array(commands.map(JSONValue.string))])
  }

  private func finished(_ sweep: Sweep) throws -> [RunResult] {
    if !merge.isEmpty { return try sweep.merge(merge) }
    guard let run else {
      let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
      return try Progress.shown(
        name, quiet: answer.quiet, estimate: sweep.estimate(of: sweep.runs.indices, jobs: jobs),
        limit: TimeLimit.experiment
      ) { try sweep.finish(jobs: jobs, progress: $0, waiting: saysWaiting) }
    }
    let steps = sweep.runs[run - 1].settings.steps
    return try Progress.shown(
      "\(name) run \(run)", quiet: answer.quiet, estimate: sweep.estimate(of: [run - 1], jobs: 1),
      limit: TimeLimit.experiment
    ) { progress in
      var done: Int?
      return [
        try sweep.finish(run: run - 1) { added in
          if done == nil, added > 0, added < steps, !answer.quiet {
            StandardError.complain("run \(run) goes on from step \(added) of \(steps)")
          }
          done = (done ?? 0) + added
          progress?(Double(done ?? 0) / Double(steps))
        } waiting: {
          saysWaiting($0)
        }
      ]
    }
  }

  private var saysWaiting: @Sendable (Int) -> Void {
    let quiet = answer.quiet
    return { run in
      if !quiet {
        StandardError.complain("run \(run + 1) is being done by another process; waiting for it")
      }
    }
  }

  /// Prints where the results are; a run that stopped before its end is a complaint and exit code 1.
  private func report(_ sweep: Sweep, _ results: [RunResult]) throws {
    let path = run.map { sweep.runPath($0 - 1) } ?? sweep.resultPath
    if let plot {
      let curves = LearningCurves(results.map { (sweep.runs[$0.run], $0.rows) })
      try Output.write(curves.chart(title: Self.title(sweep.name)).svg(), to: plot)
    }
    let stopped = results.compactMap { result in result.stopped.map { (run: result.run + 1, reason: $0) } }
    try answer.print(
      schema: "experiment/1",
      text: path,
      json: [
        "experiment": .string(name), "runs": .integer(results.count), "file": .string(path),
        "stopped": .array(
          stopped.map { .object(["run": .integer($0.run), "reason": .string($0.reason)]) }),
      ])
    for (run, reason) in stopped {
      StandardError.complain("run \(run) stopped: \(reason); the rows before it are kept")
    }
    if !stopped.isEmpty { throw ExitCode.notAsExpected }
  }

  /// What the experiment is about, in words.
  static func title(_ name: String) -> String {
    Experiment.named(name)?.summary.trimmingCharacters(in: CharacterSet(charactersIn: ".")) ?? name
  }

  /// The arguments that define the sweep.
  private func command(withDirectory: Bool) -> String {
    var arguments = ["experiment", name, "--scale", scale.rawValue, "--seeds", "\(seeds)"]
    if let steps { arguments += ["--steps", "\(steps)"] }
    if let dimension { arguments += ["--dimension", "\(dimension)"] }
    for item in weights { arguments += ["--weights", item] }
    if withDirectory {
      if let data { arguments += ["--data", data] }
      arguments += ["--directory", directory]
      if limits.force { arguments += ["--force"] }
    }
    return arguments.map(\.shellQuoted).joined(separator: " ")
  }
}
