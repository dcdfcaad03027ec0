import Foundation
import Testing

/// Threads and memory that the system refuses: the answers are the same, or one line says what is missing; and the
/// program can always be ended.
@Suite struct FewResourcesTests {
  private static let train = [
    "train", "--dimension", "4", "--neurons", "4", "--steps", "2", "--test", "16", "--threads", "1024",
  ]

  @Test func manyThreadsInLittleAddressSpace() throws {
    let free = try Binary.run(Self.train)
    #expect(free.status == 0)
    let limited = try LimitedProcess(Self.train, limit: "ulimit -v 6000000").finish()
    #expect(limited.status == 0 && limited.complaints.isEmpty, "\(limited.complaints)")
    #expect(limited.output == free.output)
  }

  /// Every command that computes on all cores, without a second thread.
  @Test(arguments: [
    train, ["delta", "--dimension", "18", "--by", "enumeration"],
    ["check", "hdp-lemma-1", "hdp-theorem-6", "--max-dimension", "8", "--jobs", "1024"],
    ["alignment", "--dimension", "11", "--weights", "gaussian", "--parameter", "bias"],
  ])
  func withoutASecondThread(_ arguments: [String]) throws {
    let free = try Binary.run(arguments)
    #expect(free.status == 0, "\(free.complaints)")
    let limited = try LimitedProcess(arguments, threads: 1).finish()
    #expect(limited.status == 0 && limited.complaints.isEmpty, "\(limited.complaints)")
    let times = /[0-9.]+ (ms|s)\b/
    #expect(limited.output.replacing(times, with: "") == free.output.replacing(times, with: ""))
  }

  @Test func withoutAddressSpaceForAMatrixProduct() throws {
    // Enough for the program, not for the 128 MiB that OpenBLAS takes.
    let run = try LimitedProcess(Self.train, limit: "ulimit -v 400000").finish()
    #expect(run.status == 64 && run.output.isEmpty, "\(run.status): \(run.complaints)")
    #expect(run.complaints.hasPrefix("verify: ") && run.complaints.split(separator: "\n").count == 1)
    #expect(run.complaints.contains("address space"))
  }

  /// With and without the thread that waits for signals.
  @Test(arguments: [SIGINT, SIGTERM], [1, 2, 3, nil] as [Int?])
  func isEndedBySignals(_ signal: Int32, threads: Int?) throws {
    let endless = ["train", "--dimension", "10", "--neurons", "64", "--steps", "1000000000"]
    let process = try LimitedProcess(endless, threads: threads)
    try process.start()
    Thread.sleep(forTimeInterval: 0.5)
    kill(process.number, signal)
    let run = try process.wait()
    #expect(run.status == 130, "\(run.complaints)")
  }
}

/// The program in a shell that limits it first, ended after a minute if it does not end by itself.
private struct LimitedProcess {
  private let process = Process()
  private let folder: URL

  var number: pid_t { process.processIdentifier }

  /// - Parameters:
  ///   - limit: a command of the shell, before the program takes its place.
  ///   - threads: how many threads the user may have. No limit of this kind binds the superuser, so for him it is
  ///     set on a user who has no other process.
  init(_ arguments: [String], limit: String = ":", threads: Int? = nil) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    for name in ["out", "err"] { try Data().write(to: folder.appendingPathComponent(name)) }
    var program = [Binary.url.path]
    if let threads {
      // Where others may execute it.
      let copy = folder.appendingPathComponent("verify")
      try FileManager.default.copyItem(at: Binary.url, to: copy)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: copy.path)
      let user = String(50_000 + Int.random(in: 0..<10_000))
      program =
        (getuid() == 0 ? ["setpriv", "--reuid", user, "--regid", user, "--clear-groups"] : [])
        + ["prlimit", "--nproc=\(threads)", copy.path]
    }
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "\(limit); exec \"$@\"", "sh"] + program + arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: folder.appendingPathComponent("out"))
    process.standardError = try FileHandle(forWritingTo: folder.appendingPathComponent("err"))
  }

  func start() throws { try process.run() }

  func wait() throws -> Run {
    defer { try? FileManager.default.removeItem(at: folder) }
    let deadline = Date.now.addingTimeInterval(60)
    while process.isRunning && Date.now < deadline { Thread.sleep(forTimeInterval: 0.01) }
    if process.isRunning {
      kill(number, SIGKILL)
      Issue.record("it hangs")
    }
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }
    return Run(status: process.terminationStatus, output: try text("out"), complaints: try text("err"))
  }

  func finish() throws -> Run {
    try start()
    return try wait()
  }
}
