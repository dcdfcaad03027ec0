internal import ArgumentParser
internal import Foundation

/// What went wrong with a file, and the exit code that says so.
enum FileProblem: Error, CustomStringConvertible {
  /// The content is wrong (65).
  case content(path: String, String)
  /// The file is missing or unreadable (66).
  case unreadable(path: String, String)
  /// An output file cannot be created (73).
  case cannotCreate(path: String, String)
  /// An output file cannot be written to the end (74).
  case cannotWrite(path: String, String)

  var description: String {
    switch self {
    case .content(let path, let problem): "\(path): \(problem)"
    case .unreadable(let path, let problem): "cannot read \(path): \(problem)"
    case .cannotCreate(let path, let problem): "cannot create \(path): \(problem)"
    case .cannotWrite(let path, let problem): "cannot write \(path): \(problem)"
    }
  }

  var exitCode: ExitCode {
    switch self {
    case .content: ExitCode(65)
    case .unreadable: ExitCode(66)
    case .cannotCreate: ExitCode(73)
    case .cannotWrite: ExitCode(74)
    }
  }
}

/// Standard error, for progress and complaints.
enum StandardError {
  static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  static var isTerminal: Bool { isatty(FileHandle.standardError.fileDescriptor) == 1 }
}

/// Standard output and output files.
enum Output {
  /// Writes `text` to standard output, to the last byte.
  static func write(_ text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw FileProblem.cannotWrite(path: "standard output", error.localizedDescription)
    }
  }

  /// Writes `text` to the file at `path`: beside it first, then by renaming, so that a file already there is
  /// either the old one or the whole new one.
  static func write(_ text: String, to path: String) throws {
    let target = URL(fileURLWithPath: path)
    let beside = target.deletingLastPathComponent()
      .appendingPathComponent(
        ".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).part")
    try Interruption.removing(beside.path) { try write(text, beside: beside, target: target, path: path) }
  }

  private static func write(_ text: String, beside: URL, target: URL, path: String) throws {
    guard FileManager.default.createFile(atPath: beside.path, contents: nil) else {
      throw FileProblem.cannotCreate(path: path, "its folder is missing or not writable")
    }
    do {
      let handle = try FileHandle(forWritingTo: beside)
      try handle.write(contentsOf: Data(text.utf8))
      try handle.synchronize()
      try handle.close()
      guard rename(beside.path, target.path) == 0 else {
        throw FileProblem.cannotWrite(path: path, String(cString: strerror(errno)))
      }
    } catch {
      unlink(beside.path)
      throw (error as? FileProblem) ?? FileProblem.cannotWrite(path: path, error.localizedDescription)
    }
  }
}
