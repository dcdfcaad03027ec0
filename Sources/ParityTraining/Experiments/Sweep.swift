package import ExactParity
internal import Foundation
internal import Synchronization

/// The runs of an experiment in a folder: each has a file of its own while the sweep goes on, so that it can
/// be interrupted, resumed and split over machines.
///
/// In the folder DIR of experiment NAME: `NAME.runs/run-K.csv` for a finished run,
/// `NAME.runs/run-K.checkpoint` for one that has begun, and `NAME.csv` when all are finished.
package struct Sweep: Sendable {
  /// The experiment.
  package let name: String
  /// Its runs.
  package let runs: [ExperimentRun]
  /// The folder.
  package let directory: String
  /// The command that the results mention.
  package let command: String

  package init(name: String, runs: [ExperimentRun], directory: String, command: String) {
    self.name = name
    self.runs = runs
    self.directory = directory
    self.command = command
  }

  /// The file of all results.
  package var resultPath: String { "\(directory)/\(name).csv" }

  /// The file of one run, from 0.
  package func runPath(_ index: Int) -> String { "\(directory)/\(name).runs/run-\(index + 1).csv" }

  private func checkpointPath(_ index: Int) -> String {
    "\(directory)/\(name).runs/run-\(index + 1).checkpoint"
  }

  /// Does every run that is not finished, `jobs` at a time, and then writes the file of all results.
  package func finish(jobs: Int, progress: ProgressCallback? = nil) throws {
    try createFolder()
    let total = Double(runs.reduce(0) { $0 + $1.settings.steps })
    let state = Mutex((next: 0, steps: 0))
    _ = try concurrently(min(jobs, runs.count)) { _ in
      while let index = state.withLock({ state -> Int? in
        defer { state.next += 1 }
        return state.next < runs.count ? state.next : nil
      }) {
        try finish(run: index) { steps in
          let done = state.withLock { state -> Int in
            state.steps += steps
            return state.steps
          }
          progress?(min(1, Double(done) / total))
        }
      }
    }
    try write(try merged(runs.indices.map(runPath)), to: resultPath)
  }

  /// Does one run, from its checkpoint if there is one; a finished run is left alone.
  package func finish(run index: Int, stepsDone: (Int) -> Void = { _ in }) throws {
    try createFolder()
    let experiment = runs[index]
    if let data = FileManager.default.contents(atPath: runPath(index)) {
      // Throws where the file is of another experiment.
      let text = String(decoding: data, as: UTF8.self)
      let found = try ResultFile.rows(in: text, path: runPath(index), runs: [experiment])
      if found.contains(where: { isFinished(index, $0.rows, $0.stopped) }) {
        return stepsDone(experiment.settings.steps)
      }
    }
    let run = try TrainingRun(experiment.settings, source: experiment.images)
    try Checkpoint.restore(run, of: experiment, from: checkpointPath(index))
    stepsDone(run.trainer.stepsDone)
    var stopped: String?
    while !run.isFinished {
      try Task.checkCancellation()
      let before = run.trainer.stepsDone
      do {
        try run.advance()
      } catch let error as TrainingDiverged {
        stopped = "\(error)"
        break
      }
      try Checkpoint.write(run, of: experiment, to: checkpointPath(index))
      stepsDone(run.trainer.stepsDone - before)
    }
    let lines = ResultFile.lines(of: experiment, run.rows)
    try write(
      ResultFile.text(name: name, command: command, lines: lines, stopped: stopped), to: runPath(index))
    try? FileManager.default.removeItem(atPath: checkpointPath(index))
  }

  /// The whole result from the files of the runs: the same text as that of a sweep in one go.
  ///
  /// - Throws: ``DataFileProblem`` naming the runs that are missing, unfinished or there twice.
  package func merged(_ paths: [String]) throws(DataFileProblem) -> String {
    var rows: [Int: (rows: [TrainingRow], stopped: String?, path: String)] = [:]
    for path in paths {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw DataFileProblem(.unreadable, path, "there is no such file, or no permission to read it")
      }
      for found in try ResultFile.rows(in: String(decoding: data, as: UTF8.self), path: path, runs: runs) {
        if let other = rows[found.run] {
          throw DataFileProblem(.content, path, "run \(found.run + 1) is in it and in \(other.path)")
        }
        guard isFinished(found.run, found.rows, found.stopped) else {
          throw DataFileProblem(.content, path, "run \(found.run + 1) is not finished")
        }
        rows[found.run] = (found.rows, found.stopped, path)
      }
    }
    let missing = runs.indices.filter { rows[$0] == nil }.map { String($0 + 1) }
    guard missing.isEmpty else {
      let list = missing.joined(separator: ", ")
      throw DataFileProblem(.content, paths.first ?? directory, "no file has the runs \(list)")
    }
    let lines = runs.indices.flatMap { index -> [String] in
      guard let entry = rows[index] else { return [] }
      let note = entry.stopped.map { ["# run \(index + 1) stopped: \($0)"] } ?? []
      return ResultFile.lines(of: runs[index], entry.rows) + note
    }
    return ResultFile.text(name: name, command: command, lines: lines)
  }

  /// Writes the merged result of these files.
  package func merge(_ paths: [String]) throws {
    let text = try merged(paths)
    try createFolder()
    try write(text, to: resultPath)
  }

  private func isFinished(_ index: Int, _ rows: [TrainingRow], _ stopped: String?) -> Bool {
    let settings = runs[index].settings
    if stopped != nil { return true }
    guard let last = rows.last else { return false }
    return last.step >= settings.steps
      || settings.trainingSamples != nil && last.trainingLoss < settings.stoppingLoss
  }

  private func createFolder() throws(DataFileProblem) {
    let folder = "\(directory)/\(name).runs"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw DataFileProblem(.cannotWrite, folder, error.localizedDescription)
    }
  }

  private func write(_ text: String, to path: String) throws(DataFileProblem) {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw DataFileProblem(.cannotWrite, path, error.localizedDescription)
    }
  }
}
