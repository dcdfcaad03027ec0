internal import ExactParity
internal import Foundation
internal import ParityTraining

/// Well-formed files of every kind, from which the fuzzer starts.
enum Samples {
  static let state: [Float] = [0.5, -3, 1e-20, 0, .infinity]

  /// Two short runs.
  static let experiments: [ExperimentRun] = {
    let options = ExperimentOptions(scale: .quick, seeds: 2, steps: 250, weights: [.rademacher])
    return (try? Experiment.named("figure-1")?.runs(options)) ?? []
  }()

  private static let rows = [100, 200, 250].map {
    TrainingRow(step: $0, trainingLoss: 0.25, testLoss: 1e-7, testAccuracy: 0.5)
  }

  static func files(for reader: Reader) -> [[UInt8]] {
    switch reader {
    case .network: networks.map { Array($0.utf8) }
    case .polynomial: polynomials.map { Array($0.utf8) }
    case .table: tables.map { Array($0.utf8) }
    case .digits: [digits]
    case .checkpoint: checkpoints
    case .results: results.map { Array($0.utf8) }
    }
  }

  private static let networks = [
    #"{"activation": "relu", "weights": [["1", "-1/2"], ["3", 2]], "biases": ["0.25", -1], "outputs": ["1", "1/3"]}"#,
    #"{"activation": "clipped:5/2", "weights": [["1e-2"]], "biases": [0], "outputs": ["-7/3"], "description": "\u00e9"}"#,
  ]

  private static let polynomials = [
    #"{"terms": [{"subset": [1, 2, 3], "coefficient": "1/8"}, {"subset": [1, 64], "coefficient": -3}]}"#,
    #"{"$schema": "x", "terms": [{"subset": [], "coefficient": "0.125"}]}"#,
  ]

  private static let tables = [
    #"{"values": ["1", "-1", "-1", "1"]}"#, #"{"values": [0]}"#,
    #"{"values": [1, 2, "1/3", 12345678901234567890, "-0.5", "2e3", 0, -1]}"#,
  ]

  private static let digits: [UInt8] =
    [0, 22, 0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 0, 51, 255, 102, 0, 255]
    + [0, 0, 8, 1, 0, 0, 0, 2, 3, 8]

  private static let checkpoints = (1...3).map { count in
    let contents = Checkpoint.Contents(
      step: rows[count - 1].step, rows: Array(rows.prefix(count)), state: state)
    return [UInt8](Checkpoint.bytes(contents, of: experiments[0]))
  }

  private static let results: [String] = {
    let whole = experiments.flatMap { ResultFile.lines(of: $0, rows) }
    let stopped = ResultFile.lines(
      of: experiments[1], Array(rows.prefix(1)), stopped: "NaN or infinity at step 101 in the loss")
    return [whole, stopped].map { ResultFile.text(name: "figure-1", command: "verify", lines: $0) }
  }()
}
