import ExactParity
import Foundation
import ParityTraining
import Synchronization
import Testing

@Suite struct SweepTests {
  private func sweep(
    _ folder: URL, name: String = "figure-1", weights: [WeightDistribution] = [.rademacher, .gaussian]
  ) throws -> Sweep {
    let experiment = try #require(Experiment.named(name))
    let options = ExperimentOptions(scale: .quick, seeds: 2, steps: 300, weights: weights)
    return Sweep(
      name: name, runs: try experiment.runs(options), directory: folder.path, command: "verify experiment")
  }

  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  @Test func splitAndMergedIsTheSameAsSerial() throws {
    try withFolder { folder in
      let serial = try sweep(folder.appendingPathComponent("serial"))
      try serial.finish(jobs: 1)
      let split = try sweep(folder.appendingPathComponent("split"))
      for run in split.runs.indices.reversed() { try split.finish(run: run) }
      try split.merge(split.runs.indices.map(split.runPath).shuffled())
      #expect(try text(split.resultPath) == text(serial.resultPath))
      #expect(try text(serial.resultPath).split(separator: "\n").count == 4 + 4 * 3)
    }
  }

  @Test func anInterruptedRunGoesOnFromItsCheckpoint() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let serial = try sweep(folder.appendingPathComponent("serial"))
    try serial.finish(jobs: 2)
    let broken = try sweep(folder.appendingPathComponent("broken"))
    // Cancelled after the first interval, as by Ctrl-C.
    let task = Task {
      try broken.finish(run: 0) { steps in
        if steps > 0 { withUnsafeCurrentTask { $0?.cancel() } }
      }
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    let checkpoint = folder.appendingPathComponent("broken/figure-1.runs/run-1.checkpoint")
    #expect(FileManager.default.fileExists(atPath: checkpoint.path))
    // What a process leaves that is killed while it writes.
    for left in [
      checkpoint.path + ".4711.part", "\(folder.path)/broken/figure-1.runs/run-3.csv.4712.part",
      "\(folder.path)/broken/figure-1.runs/run-3.lock", broken.resultPath + ".4713.part",
    ] {
      try Data("half".utf8).write(to: URL(fileURLWithPath: left))
    }
    try broken.finish(jobs: 2)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: broken.directory).sorted()
        == ["figure-1.csv", "figure-1.runs"])
    #expect(try text(broken.resultPath) == text(serial.resultPath))
    let runs = checkpoint.deletingLastPathComponent().path
    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: runs).sorted() }
    #expect(try names() == (1...4).map { "run-\($0).csv" })
    // Killed after the run was finished.
    for left in ["run-2.checkpoint", "run-2.checkpoint.4714.part", "run-2.csv.4715.part", "run-2.lock"] {
      try Data("half".utf8).write(to: URL(fileURLWithPath: "\(runs)/\(left)"))
    }
    try broken.finish(jobs: 2)
    #expect(try names() == (1...4).map { "run-\($0).csv" })
  }

  /// Another process has the first run: the others are done first, then it is waited for.
  @Test func aRunThatAnotherProcessDoesIsWaitedFor() throws {
    try withFolder { folder in
      let serial = try sweep(folder.appendingPathComponent("serial"))
      try serial.finish(jobs: 1)
      let shared = try sweep(folder.appendingPathComponent("shared"))
      let runs = folder.appendingPathComponent("shared/figure-1.runs")
      try FileManager.default.createDirectory(at: runs, withIntermediateDirectories: true)
      let lock = Mutex(try FileLock("\(runs.path)/run-1.lock", waits: false))
      #expect(lock.withLock { $0 != nil })
      let waited = Mutex([Int]())
      let waiting: @Sendable (Int) -> Void = { run in
        waited.withLock { $0.append(run) }
        #expect((2...4).allSatisfy { FileManager.default.fileExists(atPath: "\(runs.path)/run-\($0).csv") })
        // As that process would end: by finishing, or by dying.
        lock.withLock { $0 = nil }
      }
      try shared.finish(jobs: 1, waiting: waiting)
      #expect(waited.withLock { $0 } == [0])
      #expect(try text(shared.resultPath) == text(serial.resultPath))
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: runs.path).sorted()
          == (1...4).map { "run-\($0).csv" })
    }
  }

  @Test func aDamagedOrForeignCheckpointIsRefused() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let sweep = try sweep(folder)
    let task = Task {
      try sweep.finish(run: 0) { steps in
        if steps > 0 { withUnsafeCurrentTask { $0?.cancel() } }
      }
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    let path = folder.appendingPathComponent("figure-1.runs/run-1.checkpoint")
    let good = try Data(contentsOf: path)
    try good.write(to: folder.appendingPathComponent("figure-1.runs/run-2.checkpoint"))
    let foreign = #expect(throws: DataFileProblem.self) { try sweep.finish(run: 1) }
    #expect(foreign?.problem.contains("another run") ?? false)
    // The same rows so far, with a later end.
    let runs = sweep.runs.map { run in
      var settings = run.settings
      settings.steps = 400
      return ExperimentRun(run.experiment, settings)
    }
    let longer = Sweep(name: "figure-1", runs: runs, directory: folder.path, command: "verify")
    let other = #expect(throws: DataFileProblem.self) { try longer.finish(run: 0) }
    #expect(other?.problem.contains("other settings") ?? false)
    // The format's number ends the first line, exact-parity/checkpoint/2.
    var earlier = good
    earlier[24] = UInt8(ascii: "1")
    try earlier.write(to: path)
    let old = #expect(throws: DataFileProblem.self) { try sweep.finish(run: 0) }
    #expect(old?.problem.contains("another version") ?? false)
    for position in [0, 30, good.count / 2, good.count - 1] {
      var bad = good
      bad[position] ^= 1
      try bad.write(to: path)
      let error = #expect(throws: DataFileProblem.self) { try sweep.finish(run: 0) }
      #expect(error?.problem.contains("damaged") ?? false, "byte \(position)")
    }
    try good.prefix(good.count / 2).write(to: path)
    #expect(throws: DataFileProblem.self) { try sweep.finish(run: 0) }
  }

  @Test func mergingSaysWhatIsMissingAndWhatIsThereTwice() throws {
    try withFolder { folder in
      let sweep = try sweep(folder)
      for run in [0, 1, 3] { try sweep.finish(run: run) }
      let paths = [0, 1, 3].map(sweep.runPath)
      let missing = #expect(throws: DataFileProblem.self) { try sweep.merge(paths) }
      #expect(missing?.problem.contains("the run 3 of the 4") ?? false)
      try sweep.finish(run: 2)
      let twice = #expect(throws: DataFileProblem.self) {
        try sweep.merge([0, 1, 2, 3, 1].map(sweep.runPath))
      }
      #expect(twice?.problem.contains("run 2 is in it twice") ?? false)
      let copy = "\(folder.path)/copy.csv"
      try FileManager.default.copyItem(atPath: sweep.runPath(2), toPath: copy)
      let copied = #expect(throws: DataFileProblem.self) {
        try sweep.merge([0, 1, 2, 3].map(sweep.runPath) + [copy])
      }
      #expect(copied?.problem == "run 3 is in it and in \(sweep.runPath(2))")
      let absent = #expect(throws: DataFileProblem.self) { try sweep.merge(["\(folder.path)/none.csv"]) }
      #expect(absent?.kind == .unreadable)
    }
  }

  @Test func aFileOfAnotherExperimentIsRefused() throws {
    try withFolder { folder in
      let other = try sweep(folder.appendingPathComponent("a"), name: "figure-7")
      for run in other.runs.indices { try other.finish(run: run) }
      let sweep = try sweep(folder.appendingPathComponent("b"))
      #expect(throws: DataFileProblem.self) { try sweep.merge(other.runs.indices.map(other.runPath)) }
    }
  }

  @Test func aDivergingRunKeepsItsRows() throws {
    try withFolder { folder in
      var settings = RunSettings(
        dimension: 6, target: .parity(degree: 6), hidden: [16], weights: .rademacher, steps: 40,
        evaluationInterval: 1)
      settings.loss = .squared
      settings.stepSize.learningRate = 8
      settings.testSamples = nil
      let diverging = ExperimentRun("figure-1", settings)
      settings.stepSize.learningRate = 1e30
      settings.evaluationInterval = 20
      let hopeless = ExperimentRun("figure-1", settings)
      settings.stepSize.learningRate = 0.01
      let sound = ExperimentRun("figure-1", settings)
      let sweep = Sweep(
        name: "figure-1", runs: [diverging, hopeless, sound], directory: folder.path, command: "verify")
      let results = try sweep.finish(jobs: 1)
      #expect(results.map(\.stopped).map { $0?.hasPrefix("NaN or infinity at step ") } == [true, true, nil])
      #expect(results[0].rows.count > 1 && results[1].rows.isEmpty && results[2].rows.count == 2)
      let merged = try text(sweep.resultPath)
      #expect(merged.split(separator: "\n").count == 4 + results[0].rows.count + 1 + 0 + 1 + 2)
      // They count as finished: nothing is done again, in whatever way the results are put together.
      var steps: [Int] = []
      for run in 0..<3 { try sweep.finish(run: run) { steps.append($0) } }
      #expect(steps == [40, 40, 40])
      try FileManager.default.removeItem(atPath: sweep.resultPath)
      #expect(try sweep.merge((0..<3).map(sweep.runPath)).map(\.stopped) == results.map(\.stopped))
      #expect(try text(sweep.resultPath) == merged)
      let copy = "\(folder.path)/copy.csv"
      try FileManager.default.moveItem(atPath: sweep.resultPath, toPath: copy)
      try sweep.merge([copy])
      #expect(try text(sweep.resultPath) == merged)
    }
  }

  @Test func everyExperimentHasValidRuns() throws {
    let pixels = [UInt8](repeating: 7, count: 12)
    let digits = try IDXDigits(
      images: [0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 2] + pixels, imagesPath: "images",
      labels: [0, 0, 8, 1, 0, 0, 0, 3, 1, 2, 9], labelsPath: "labels")
    for experiment in Experiment.all {
      for scale in ExperimentScale.allCases {
        let runs = try experiment.runs(ExperimentOptions(scale: scale, seeds: 2, images: digits))
        #expect(!runs.isEmpty)
        // No two runs write the same rows.
        #expect(Set(runs.map(ResultFile.identity(of:))).count == runs.count, "\(experiment.name), \(scale)")
      }
    }
  }
}
