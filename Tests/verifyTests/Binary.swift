import Foundation

/// A finished run of the program.
struct Run {
  let status: Int32
  let output: String
  let complaints: String
}

/// The `verify` binary that was built beside these tests.
enum Binary {
  /// The folder of the test bundle, which is also the binary's.
  static let url: URL = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    var folder = URL(fileURLWithPath: bundle).absoluteURL
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let candidate = folder.appendingPathComponent("verify")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
    }
    return URL(fileURLWithPath: ".build/release/verify")
  }()

  /// Runs the program to its end.
  static func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws
    -> Run
  {
    try run(arguments, input: input, environment: environment)
  }

  /// Runs the program, or another; `interruptAfter` sends SIGINT that many seconds after the start, `killAfter` SIGKILL
  /// if it still runs then.
  static func run(
    _ arguments: [String], of program: URL = url, input: String = "", environment: [String: String] = [:],
    interruptAfter delay: Double? = nil, killAfter deadline: Double? = nil
  ) throws -> Run {
    try withTemporaryFolder { folder in
      // Files, not pipes: a full pipe would block the child.
      let files = try ["in", "out", "err"].map { name in
        let file = folder.appendingPathComponent(name)
        try Data(input.utf8).write(to: file)
        return file
      }
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      process.standardInput = try FileHandle(forReadingFrom: files[0])
      for file in files[1...] { try Data().write(to: file) }
      process.standardOutput = try FileHandle(forWritingTo: files[1])
      process.standardError = try FileHandle(forWritingTo: files[2])
      try process.run()
      if let delay {
        Thread.sleep(forTimeInterval: delay)
        process.interrupt()
      }
      if let deadline {
        let end = Date(timeIntervalSinceNow: deadline)
        while process.isRunning && Date() < end { Thread.sleep(forTimeInterval: 0.01) }
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      }
      process.waitUntilExit()
      return Run(
        status: process.terminationStatus, output: try String(contentsOf: files[1], encoding: .utf8),
        complaints: try String(contentsOf: files[2], encoding: .utf8))
    }
  }
}

/// Runs `body` with a folder of its own, which is removed afterwards.
func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

/// `options` with those that `changes` gives in place of theirs; every option has one value.
func replacing(_ options: [String], by changes: [String]) -> [String] {
  let changed = Set(changes.filter { $0.hasPrefix("--") })
  var kept: [String] = []
  var rest = options[...]
  while let option = rest.popFirst() {
    if changed.contains(option) { rest = rest.dropFirst() } else { kept.append(option) }
  }
  return kept + changes
}

/// The members of a JSON object.
func members(_ text: String) throws -> [String: Any] {
  try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
}
