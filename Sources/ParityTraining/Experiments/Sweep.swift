internal import ExactNumbers
package import ExactParity
internal import Foundation
#if !THREAD_SANITIZER
  internal import Synchronization
#endif

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

  private func lockPath(_ index: Int) -> String { "\(directory)/\(name).runs/run-\(index + 1).lock" }

  /// What the runs that are not finished take, `jobs` at a time.
  ///
  /// - Parameter indices: the runs, from 0.
  package func estimate(of indices: some Sequence<Int>, jobs: Int) -> ResourceEstimate {
    let open = indices.filter { !FileManager.default.fileExists(atPath: runPath($0)) }
      .map { runs[$0].settings.estimate }
    let seconds = open.reduce(Integer(0)) { $0 + $1.seconds }
    let largest = open.map(\.memory).max() ?? 0
    return ResourceEstimate(
      memory: largest * Integer(min(jobs, max(1, open.count))),
      seconds: seconds.ceilingQuotient(by: Integer(jobs)))
  }

  /// Does every run that is not finished, `jobs` at a time, then writes the file of all results, and returns
  /// them.
  ///
  /// Other processes may do the same in the same folder: each takes the runs that none has, and waits at the end for
  /// those of the others.
  ///
  /// - Parameter waiting: called with the number of a run, from 0, that another process is doing.
  @discardableResult
  package func finish(
    jobs: Int, progress: ProgressCallback? = nil, waiting: @Sendable (Int) -> Void = { _ in }
  ) throws -> [RunResult] {
    try createFolder()
    let total = runs.reduce(0) { $0 + Double($1.settings.steps) }
    let state = Mutex((next: 0, steps: 0.0, taken: [Int]()))
    let count: @Sendable (Int) -> Void = { steps in
      let done = state.withLock { state -> Double in
        state.steps += Double(steps)
        return state.steps
      }
      progress?(min(1, done / total))
    }
    _ = try concurrently(min(jobs, runs.count)) { _ in
      while let index = state.withLock({ state -> Int? in
        defer { state.next += 1 }
        return state.next < runs.count ? state.next : nil
      }) {
        guard try finishIfFree(index, stepsDone: count) == nil else { continue }
        state.withLock { $0.taken.append(index) }
      }
    }
    for index in state.withLock({ $0.taken }) { try finish(run: index, stepsDone: count, waiting: waiting) }
    return try merge(runs.indices.map(runPath))
  }

  /// Does one run, from its checkpoint if there is one; a finished run is left alone, and one that another process is
  /// doing is waited for.
  ///
  /// - Parameters:
  ///   - stepsDone: called with the number of steps that were there already, then with those that each
  ///   interval adds.
  ///   - waiting: called with the number of the run if it has to be waited for.
  @discardableResult
  package func finish(
    run index: Int, stepsDone: (Int) -> Void = { _ in }, waiting: (Int) -> Void = { _ in }
  ) throws -> RunResult {
    if let result = try finishIfFree(index, stepsDone: stepsDone) { return result }
    waiting(index)
    // Whoever had the run has finished it or is dead.
    let lock = try FileLock(lockPath(index), waits: true)
    return try withExtendedLifetime(lock) { try finish(locked: index, stepsDone: stepsDone) }
  }

  /// Does one run; `nil` where another process is doing it.
  private func finishIfFree(_ index: Int, stepsDone: (Int) -> Void) throws -> RunResult? {
    try createFolder()
    if let finished = try finished(index), try leftovers(of: index).isEmpty {
      stepsDone(runs[index].settings.steps)
      return finished
    }
    guard let lock = try FileLock(lockPath(index), waits: false) else { return nil }
    return try withExtendedLifetime(lock) { try finish(locked: index, stepsDone: stepsDone) }
  }

  /// What is in the folder beside the file of a finished run: a checkpoint, or what killed processes left.
  private func leftovers(of index: Int) throws -> [String] {
    try names(in: "\(name).runs", of: "run-\(index + 1)").filter { $0 != "run-\(index + 1).csv" }
  }

  /// The files `file.…` in a folder.
  private func names(in folder: String, of file: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(directory)/\(folder)")
      .filter { $0.hasPrefix(file + ".") }
  }

  /// Removes the half-written files `file.….part`, for whoever has the right to write that file: nobody is at them.
  private func removeParts(in folder: String, of file: String) throws {
    for name in try names(in: folder, of: file) where name.hasSuffix(".part") {
      unlink("\(directory)/\(folder)/\(name)")
    }
  }

  private func finish(locked index: Int, stepsDone: (Int) -> Void) throws -> RunResult {
    try removeParts(in: "\(name).runs", of: "run-\(index + 1)")
    if let finished = try finished(index) {
      WholeFile.remove(checkpointPath(index))
      stepsDone(runs[index].settings.steps)
      return finished
    }
    let experiment = runs[index]
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
    let lines = ResultFile.lines(of: experiment, run.rows, stopped: stopped)
    try write(lines, to: runPath(index))
    WholeFile.remove(checkpointPath(index))
    return RunResult(run: index, rows: run.rows, stopped: stopped)
  }

  /// What the file of a run says, if there is one.
  ///
  /// - Throws: ``DataFileProblem`` where the file is not that of the finished run.
  private func finished(_ index: Int) throws(DataFileProblem) -> RunResult? {
    let path = runPath(index)
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let advice = "; remove it, or choose another --directory"
    do throws(DataFileProblem) {
      let found = try ResultFile.results(in: text(path), path: path, runs: [runs[index]])
      guard found.count == 1 else { throw DataFileProblem(.content, path, "it has no rows") }
      let result = RunResult(run: index, rows: found[0].rows, stopped: found[0].stopped)
      try requireFinished(result, path)
      return result
    } catch {
      throw DataFileProblem(error.kind, path, error.problem + (error.kind == .content ? advice : ""))
    }
  }

  /// The results in the text of one file.
  ///
  /// - Throws: ``DataFileProblem`` where a run is unfinished, damaged or there twice.
  package func finishedResults(in text: String, path: String) throws(DataFileProblem) -> [RunResult] {
    let found = try ResultFile.results(in: text, path: path, runs: runs)
    var seen: Set<Int> = []
    for result in found {
      guard seen.insert(result.run).inserted else {
        throw DataFileProblem(.content, path, "run \(result.run + 1) is in it twice")
      }
      try requireFinished(result, path)
    }
    return found
  }

  /// The results in these files, by run.
  ///
  /// - Throws: ``DataFileProblem`` naming the runs that are missing, unfinished or there twice.
  private func results(in paths: [String]) throws(DataFileProblem) -> [RunResult] {
    var results: [Int: (result: RunResult, path: String)] = [:]
    for path in paths {
      for found in try finishedResults(in: text(path), path: path) {
        if let other = results[found.run] {
          let places = other.path == path ? "in it twice" : "in it and in \(other.path)"
          throw DataFileProblem(.content, path, "run \(found.run + 1) is \(places)")
        }
        results[found.run] = (found, path)
      }
    }
    let missing = runs.indices.filter { results[$0] == nil }.map { String($0 + 1) }
    guard missing.isEmpty else {
      let (noun, list) = (missing.count == 1 ? "run" : "runs", missing.joined(separator: ", "))
      throw DataFileProblem(
        .content, paths.first ?? directory,
        "neither this file nor another has the \(noun) \(list) of the \(runs.count)")
    }
    return runs.indices.compactMap { results[$0]?.result }
  }

  /// Writes the results in these files to one, the same as that of a sweep in one go, and returns them.
  ///
  /// - Throws: ``DataFileProblem`` naming the runs that are missing, unfinished or there twice.
  @discardableResult
  package func merge(_ paths: [String]) throws -> [RunResult] {
    let results = try results(in: paths)
    let lines = results.flatMap { ResultFile.lines(of: runs[$0.run], $0.rows, stopped: $0.stopped) }
    try createFolder()
    let lock = try FileLock("\(directory)/\(name).runs/results.lock", waits: true)
    try withExtendedLifetime(lock) {
      try removeParts(in: ".", of: "\(name).csv")
      try write(lines, to: resultPath)
    }
    return results
  }

  /// Requires a row at every interval, up to the last step or to where the run stopped.
  private func requireFinished(_ result: RunResult, _ path: String) throws(DataFileProblem) {
    let settings = runs[result.run].settings
    let number = result.run + 1
    var expected = 0
    for row in result.rows {
      guard expected < settings.steps else {
        throw DataFileProblem(
          .content, path, "run \(number) has a row after step \(expected), the last with these options")
      }
      expected += min(settings.evaluationInterval, settings.steps - expected)
      guard row.step == expected else {
        throw DataFileProblem(
          .content, path, "run \(number) has a row of step \(row.step) in place of step \(expected)")
      }
    }
    let isFitted =
      settings.trainingSamples != nil && (result.rows.last?.trainingLoss ?? 1) < settings.stoppingLoss
    guard result.stopped != nil || expected == settings.steps || isFitted else {
      throw DataFileProblem(
        .content, path, "run \(number) is not finished: it ends at step \(expected) of \(settings.steps)")
    }
  }

  private func text(_ path: String) throws(DataFileProblem) -> String {
    String(decoding: try InputBytes.contents(of: path, atMost: 1 << 28), as: UTF8.self)
  }

  private func createFolder() throws(DataFileProblem) {
    try WholeFile.createFolder("\(directory)/\(name).runs")
  }

  private func write(_ lines: [String], to path: String) throws(DataFileProblem) {
    try WholeFile.write(Data(ResultFile.text(name: name, command: command, lines: lines).utf8), to: path)
  }
}
