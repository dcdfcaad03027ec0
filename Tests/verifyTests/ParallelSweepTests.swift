import Foundation
import Testing

/// A sweep through GNU parallel, as on a cluster: one worker is killed and started again.
@Suite struct ParallelSweepTests {
  private static let steps = 12_000

  @Test func aKilledWorkerGoesOnAndTheMergedResultIsTheSerialOne() throws {
    try withTemporaryFolder { folder in
      try requireGNUParallel(folder)
      try FileManager.default.createSymbolicLink(
        at: folder.appendingPathComponent("verify"), withDestinationURL: Binary.url)
      let sweep = SplitSweep(folder: folder, name: "split", steps: Self.steps)
      let commands = try sweep.commands()
      #expect(commands.count == 3)

      // The second worker says who it is and is killed once it has some rows.
      let killed = try GNUParallel.start(
        commands.enumerated().map { $0 == 1 ? "echo $$ > worker; exec \($1)" : $1 }, in: folder)
      let stepsKept = try sweep.kill(run: 2, after: 300)
      killed.waitUntilExit()
      #expect(killed.terminationStatus == 1, "the number of jobs that failed")
      #expect(sweep.exists("run-1.csv") && sweep.exists("run-3.csv"))
      #expect(!sweep.exists("run-2.csv") && sweep.exists("run-2.checkpoint"))
      #expect(stepsKept < Self.steps, "the worker was killed before its end")

      let early = try sweep.merge()
      #expect(early.status == 65 && early.output.isEmpty)
      #expect(early.complaints.contains("run 2 of the 3"), "\(early.complaints)")
      #expect(!FileManager.default.fileExists(atPath: sweep.result.path))
      try requireThatACheckpointIsUsed(sweep, commands[1], in: folder)

      let finished = try sweep.contents("run-1.csv")
      let again = try GNUParallel.start(commands, in: folder)
      again.waitUntilExit()
      #expect(again.terminationStatus == 0)
      let complaints = try String(contentsOf: folder.appendingPathComponent("complaints"), encoding: .utf8)
      #expect(complaints == "verify: run 2 goes on from step \(stepsKept) of \(Self.steps)\n")
      #expect(try sweep.contents("run-1.csv") == finished, "a finished run is not repeated")
      #expect(!sweep.exists("run-2.checkpoint"))

      #expect(try sweep.merge().status == 0)
      let serial = SplitSweep(folder: folder, name: "serial", steps: Self.steps)
      #expect(try Binary.run(serial.options).status == 0)
      #expect(try Data(contentsOf: sweep.result) == Data(contentsOf: serial.result))
    }
  }

  private func requireGNUParallel(_ folder: URL) throws {
    let version = try GNUParallel.start(nil, in: folder)
    version.waitUntilExit()
    let answer = try String(contentsOf: folder.appendingPathComponent("output"), encoding: .utf8)
    try #require(
      answer.contains("GNU parallel"),
      "GNU parallel is not on the PATH (moreutils has another program of that name); make test installs it")
  }

  /// A row that stands in the checkpoint alone shows up in the result, and the rows after it go on from it.
  private func requireThatACheckpointIsUsed(_ sweep: SplitSweep, _ command: String, in folder: URL) throws {
    let marked = SplitSweep(folder: folder, name: "marked", steps: Self.steps)
    try FileManager.default.createDirectory(at: marked.runs, withIntermediateDirectories: true)
    let checkpoint = try Array(sweep.contents("run-2.checkpoint").dropLast(8))
    // The first row's test accuracy, the last number of the fourth line, becomes 0.123.
    let lineEnds = checkpoint.indices.filter { checkpoint[$0] == 10 }
    let comma = try #require(checkpoint[..<lineEnds[3]].lastIndex(of: UInt8(ascii: ",")))
    var forged = Array(checkpoint[...comma]) + Array("0.123".utf8) + Array(checkpoint[lineEnds[3]...])
    var checksum: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in forged { checksum = (checksum ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      forged.append(UInt8(truncatingIfNeeded: checksum >> shift))
    }
    try Data(forged).write(to: marked.runs.appendingPathComponent("run-2.checkpoint"))
    #expect(try Binary.run(marked.options + ["--run", "2"]).status == 0)
    let rows = String(decoding: try marked.contents("run-2.csv"), as: UTF8.self).split(separator: "\n")
    #expect(rows.count == 4 + Self.steps / 100)
    #expect(rows[4].hasSuffix(",0.123"))
  }
}

/// A sweep of three runs in a folder of its own.
private struct SplitSweep {
  let folder: URL
  let name: String
  let steps: Int

  var options: [String] {
    [
      "experiment", "figure-1", "--scale", "quick", "--seeds", "3", "--weights", "rademacher", "--steps",
      "\(steps)", "--directory", folder.appendingPathComponent(name).path,
    ]
  }
  var result: URL { folder.appendingPathComponent("\(name)/figure-1.csv") }
  var runs: URL { folder.appendingPathComponent("\(name)/figure-1.runs") }

  func exists(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: runs.appendingPathComponent(file).path)
  }

  func contents(_ file: String) throws -> Data { try Data(contentsOf: runs.appendingPathComponent(file)) }

  func commands() throws -> [String] {
    try Binary.run(options + ["--list"]).output.split(separator: "\n").map(String.init)
  }

  /// Merges the files that are there.
  func merge() throws -> Run {
    let files = (1...3).map { "run-\($0).csv" }.filter(exists)
    return try Binary.run(options + ["--merge"] + files.map { runs.appendingPathComponent($0).path })
  }

  /// Kills the worker of a run, so that it can clean nothing up, and returns the step of its checkpoint.
  func kill(run: Int, after steps: Int) throws -> Int {
    let deadline = Date.now.addingTimeInterval(60)
    while try stepOfCheckpoint(run) ?? 0 < steps {
      try #require(Date.now < deadline, "no checkpoint of run \(run)")
      Thread.sleep(forTimeInterval: 0.002)
    }
    let worker = try String(contentsOf: folder.appendingPathComponent("worker"), encoding: .utf8)
    let number = try #require(pid_t(worker.trimmingCharacters(in: .whitespacesAndNewlines)))
    Foundation.kill(number, SIGKILL)
    // It is gone when its process is; the one that waits for it is parallel.
    while Foundation.kill(number, 0) == 0 { Thread.sleep(forTimeInterval: 0.002) }
    return try #require(try stepOfCheckpoint(run))
  }

  /// The first number of the third line.
  private func stepOfCheckpoint(_ run: Int) throws -> Int? {
    let file = runs.appendingPathComponent("run-\(run).checkpoint")
    guard let data = try? Data(contentsOf: file) else { return nil }
    let lines = data.prefix(4000).split(separator: 10)
    guard lines.count > 3, let first = lines[2].split(separator: 32).first else { return nil }
    return Int(String(decoding: first, as: UTF8.self))
  }
}

/// GNU parallel with two workers; what the jobs print goes to the files `output` and `complaints`.
private enum GNUParallel {
  /// Starts it with these commands, or to say its version.
  static func start(_ commands: [String]?, in folder: URL) throws -> Process {
    func file(_ name: String, _ text: String = "") throws -> URL {
      let url = folder.appendingPathComponent(name)
      try Data(text.utf8).write(to: url)
      return url
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["parallel"] + (commands == nil ? ["--version"] : ["--will-cite", "--jobs", "2"])
    process.currentDirectoryURL = folder
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = ProcessInfo.processInfo.environment.merging([
      "PATH": "\(folder.path):\(path)", "HOME": folder.path, "SHELL": "/bin/sh",
    ]) { $1 }
    let text = (commands ?? []).map { $0 + "\n" }.joined()
    process.standardInput = try FileHandle(forReadingFrom: file("commands", text))
    process.standardOutput = try FileHandle(forWritingTo: file("output"))
    process.standardError = try FileHandle(forWritingTo: file("complaints"))
    try process.run()
    return process
  }
}
