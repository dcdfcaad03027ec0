internal import ArgumentParser
internal import ExactNumbers
internal import ExactParity
internal import ParityTraining
internal import Synchronization

/// `verify train`: one run of the float trainer.
struct TrainCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Train one network in floating point and print its learning curve.",
    discussion: """
      The defaults are those of arXiv 2412.04910, Appendix E.1: hidden layers of 512, 512 and 64 neurons, \
      ReLU, the hinge loss, batches of 64 fresh samples, learning rate 0.01. Prints CSV: step, training \
      loss, test loss and test accuracy. The same seed gives the same curve bit for bit on one machine and \
      number of threads.

      Targets: parity (of all coordinates), parity:1,2,3, and polynomial:FILE, a JSON file \
      {"terms": [{"subset": [1,2,3], "coefficient": "1/8"}, {"subset": [1,2,4], "coefficient": "3/8"}]}, - for \
      standard input, or the JSON itself in place of FILE. Test accuracy is the fraction of inputs where the \
      network has the sign of the target.

      Example: verify train --dimension 20 --weights perturbed:0.1 --steps 2000
      """)

  @OptionGroup var network: NetworkOptions
  @Option(help: "The dimension d of the inputs.") var dimension: Int
  @Option(
    help: "The initial weights: rademacher, gaussian, perturbed:σ, uniform:σ, sparse:s, values:… or law:….")
  var weights = "rademacher"
  @Option(help: "The seed.") var seed: UInt64 = 0
  @Option(help: "The number of steps.") var steps = 2000
  @Option(help: "The steps between two rows.") var interval = 100
  @Option(help: "The threads that share a step.") var threads = 1
  @OptionGroup var limits: LimitOptions
  @OptionGroup var answer: AnswerOptions

  var isForced: Bool? { limits.force }

  func execute() throws {
    guard (1...1024).contains(threads) else {
      throw InvalidInput("threads", "\(threads) is not between 1 and 1024")
    }
    let settings = try network.settings(
      dimension: dimension, weights: WeightDistribution(parsing: weights), steps: steps, interval: interval,
      seed: seed)
    // Before the run takes its memory.
    try settings.estimate.require(for: "this run", limit: TimeLimit.run)
    let run = try TrainingRun(settings, threads: threads)
    let kept = KeptRows()
    let report: @Sendable () throws -> Void = { [answer, dimension, seed] in
      let rows = kept.rows
      try answer.print(
        schema: "train/1",
        text: Self.text(rows), json: Self.json(settings, rows, dimension: dimension, seed: seed))
    }
    var failure: TrainingDiverged?
    try Interruption.salvaging {
      StandardError.complain("interrupted; the rows so far are kept")
      try? report()
    } _: {
      try Progress.shown(
        "this run", quiet: answer.quiet, estimate: settings.estimate, limit: TimeLimit.run
      ) { progress in
        do {
          while !run.isFinished {
            kept.append(try run.advance())
            progress?(Double(run.trainer.stepsDone) / Double(steps))
          }
        } catch let error as TrainingDiverged {
          failure = error
        }
      }
    }
    try report()
    if let failure {
      StandardError.complain("\(failure); the rows before it are kept")
      throw ExitCode.notAsExpected
    }
  }

  private static func text(_ rows: [TrainingRow]) -> String {
    "step,training_loss,test_loss,test_accuracy\n"
      + rows.map { "\($0.step),\($0.trainingLoss),\($0.testLoss),\($0.testAccuracy)\n" }.joined()
  }

  private static func json(
    _ settings: RunSettings, _ rows: [TrainingRow], dimension: Int, seed: UInt64
  ) -> [String: JSONValue] {
    [
      "dimension": .integer(dimension), "weights": .string(settings.weights.description),
      "target": .string(settings.target.description), "seed": .string(String(seed)),
      "results": .array(
        rows.map {
          .object([
            "step": .integer($0.step), "trainingLoss": .number($0.trainingLoss),
            "testLoss": .number($0.testLoss), "testAccuracy": .number($0.testAccuracy),
          ])
        }),
    ]
  }
}

/// The rows so far, to be read at any time from any thread.
private final class KeptRows: Sendable {
  private let state = Mutex<[TrainingRow]>([])

  var rows: [TrainingRow] { state.withLock { $0 } }

  func append(_ row: TrainingRow) { state.withLock { $0.append(row) } }
}
