internal import Foundation

/// What is known of one run of an experiment.
package struct RunResult: Sendable {
  /// The number of the run, from 0.
  package let run: Int
  /// Its rows.
  package internal(set) var rows: [TrainingRow]
  /// What stopped it before its end, if anything did.
  package internal(set) var stopped: String?
}

/// The rows of a run as CSV, and what a file of them says.
///
/// The columns before `step` are the run's settings and identify it. A run that stopped before its end has a
/// line `# stopped: ` after its rows, with the same columns and then what stopped it.
package enum ResultFile {
  /// The header line.
  package static let header =
    "experiment,dimension,degree,weights,neurons,model,activation,loss,inputs,samples,batch,learning_rate,"
    + "noise,optimizer,seed,step,training_loss,test_loss,test_accuracy"
  private static let stoppedMark = "# stopped: "

  /// The settings' columns of a run, with a comma at the end.
  package static func identity(of run: ExperimentRun) -> String {
    let settings = run.settings
    let degree = run.images == nil ? "\(settings.target.largestCoordinate)" : "sum"
    let fields = [
      run.experiment, "\(settings.dimension)", degree, quoted(settings.weights.description),
      settings.hidden.map(String.init).joined(separator: "-"), settings.model.rawValue,
      settings.activation.description, settings.loss.description, settings.distribution.description,
      settings.trainingSamples.map(String.init) ?? "fresh", settings.batchSize.map(String.init) ?? "all",
      "\(settings.stepSize.learningRate)", "\(settings.stepSize.noise)", settings.optimizer.rawValue,
      "\(settings.seed)",
    ]
    return fields.joined(separator: ",") + ","
  }

  private static func quoted(_ text: String) -> String { text.contains(",") ? "\"\(text)\"" : text }

  /// The lines of a run's rows, and of what stopped it.
  package static func lines(
    of run: ExperimentRun, _ rows: [TrainingRow], stopped: String? = nil
  ) -> [String] {
    let identity = identity(of: run)
    return rows.map { "\(identity)\($0.step),\($0.trainingLoss),\($0.testLoss),\($0.testAccuracy)" }
      + (stopped.map { [stoppedMark + identity + $0] } ?? [])
  }

  /// A whole file: `#` lines, the header, the lines of the runs.
  package static func text(name: String, command: String, lines: [String]) -> String {
    let head = [
      "# \(name), format 1", "# written by: \(command)",
      "# float training; the same seed gives the same rows on one machine", header,
    ]
    return (head + lines).joined(separator: "\n") + "\n"
  }

  /// What a file's text says, by run.
  ///
  /// - Throws: ``DataFileProblem`` where the header is another, or a row is damaged or belongs to another
  ///   experiment or run.
  package static func results(
    in text: String, path: String, runs: [ExperimentRun]
  ) throws(DataFileProblem) -> [RunResult] {
    let lines = text.split(separator: "\n").map(String.init)
    guard let first = lines.firstIndex(where: { !$0.hasPrefix("#") }), lines[first] == header else {
      throw DataFileProblem(.content, path, "its header is not that of an experiment's results")
    }
    guard text.utf8.last == UInt8(ascii: "\n") else {
      throw DataFileProblem(.content, path, "its last line is cut off")
    }
    let identities = runs.map(identity(of:))
    var found: [RunResult] = []
    for (number, line) in lines.enumerated().dropFirst(first + 1) {
      let isStop = line.hasPrefix(stoppedMark)
      guard isStop || !line.hasPrefix("#") else { continue }
      let fields = isStop ? line.dropFirst(stoppedMark.count) : line[...]
      guard let run = identities.firstIndex(where: fields.hasPrefix) else {
        throw DataFileProblem(
          .content, path,
          "line \(number + 1) belongs to none of the runs of this experiment with these options")
      }
      if found.last?.run != run { found.append(RunResult(run: run, rows: [])) }
      guard found[found.count - 1].stopped == nil else {
        throw DataFileProblem(.content, path, "line \(number + 1) comes after the one where its run stopped")
      }
      let values = fields.dropFirst(identities[run].count)
      if isStop {
        found[found.count - 1].stopped = String(values)
      } else if let row = row(values) {
        found[found.count - 1].rows.append(row)
      } else {
        throw DataFileProblem(
          .content, path,
          "line \(number + 1) does not end with a step, two losses and an accuracy between 0 and 1, in decimals"
        )
      }
    }
    return found
  }

  private static func row(_ text: Substring) -> TrainingRow? {
    // Double reads hexadecimals, infinities and white space too.
    guard text.utf8.allSatisfy(Set("0123456789.e+-,".utf8).contains) else { return nil }
    let fields = text.split(separator: ",", omittingEmptySubsequences: false)
    let values = fields.dropFirst().compactMap { Double($0) }.filter(\.isFinite)
    guard fields.count == 4, let step = Int(fields[0]), step >= 1, values.count == 3,
      (0...1).contains(values[2])
    else { return nil }
    return TrainingRow(step: step, trainingLoss: values[0], testLoss: values[1], testAccuracy: values[2])
  }
}
