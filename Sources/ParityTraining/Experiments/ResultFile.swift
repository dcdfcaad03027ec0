internal import Foundation

/// The rows of a run as CSV, and what a file of them says.
///
/// The columns before `step` are the run's settings and identify it.
package enum ResultFile {
  /// The header line.
  package static let header =
    "experiment,dimension,degree,weights,neurons,model,activation,loss,inputs,samples,batch,learning_rate,"
    + "noise,optimizer,seed,step,training_loss,test_loss,test_accuracy"

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

  /// The lines of a run's rows.
  package static func lines(of run: ExperimentRun, _ rows: [TrainingRow]) -> [String] {
    let identity = identity(of: run)
    return rows.map { "\(identity)\($0.step),\($0.trainingLoss),\($0.testLoss),\($0.testAccuracy)" }
  }

  /// A whole file: `#` lines, the header, the rows, and what stopped a run, if anything did.
  package static func text(name: String, command: String, lines: [String], stopped: String? = nil) -> String {
    let head = [
      "# \(name), format 1", "# written by: \(command)",
      "# float training; the same seed gives the same rows on one machine", header,
    ]
    return (head + lines + (stopped.map { ["# stopped: \($0)"] } ?? [])).joined(separator: "\n") + "\n"
  }

  /// The rows in a file's text, by run.
  ///
  /// - Throws: ``DataFileProblem`` where the header is another, or a row belongs to another experiment or
  ///   run.
  package static func rows(
    in text: String, path: String, runs: [ExperimentRun]
  ) throws(DataFileProblem) -> [(run: Int, rows: [TrainingRow], stopped: String?)] {
    let lines = text.split(separator: "\n").map(String.init)
    guard let first = lines.firstIndex(where: { !$0.hasPrefix("#") }), lines[first] == header else {
      throw DataFileProblem(.content, path, "its header is not that of an experiment's results")
    }
    let identities = runs.map(identity(of:))
    var found: [(run: Int, rows: [TrainingRow], stopped: String?)] = []
    for (number, line) in lines.enumerated().dropFirst(first + 1) {
      if line.hasPrefix("# stopped: ") {
        if !found.isEmpty { found[found.count - 1].stopped = String(line.dropFirst(11)) }
        continue
      }
      if line.hasPrefix("#") { continue }
      guard let run = identities.firstIndex(where: line.hasPrefix),
        let row = row(line, after: identities[run])
      else {
        throw DataFileProblem(
          .content, path,
          "line \(number + 1) belongs to none of the runs of this experiment with these options")
      }
      if found.last?.run == run {
        found[found.count - 1].rows.append(row)
      } else {
        found.append((run, [row], nil))
      }
    }
    return found
  }

  private static func row(_ line: String, after identity: String) -> TrainingRow? {
    let fields = line.dropFirst(identity.count).split(separator: ",", omittingEmptySubsequences: false)
    guard fields.count == 4, let step = Int(fields[0]), let training = Double(fields[1]),
      let loss = Double(fields[2]), let accuracy = Double(fields[3])
    else { return nil }
    return TrainingRow(step: step, trainingLoss: training, testLoss: loss, testAccuracy: accuracy)
  }
}
