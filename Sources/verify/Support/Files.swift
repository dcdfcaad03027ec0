internal import ArgumentParser
internal import Foundation
internal import ParityTraining

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

extension FileProblem {
  /// The same, as the layer below says it.
  init(_ problem: DataFileProblem) {
    switch problem.kind {
    case .content: self = .content(path: problem.path, problem.problem)
    case .unreadable: self = .unreadable(path: problem.path, problem.problem)
    case .cannotCreate: self = .cannotCreate(path: problem.path, problem.problem)
    case .cannotWrite: self = .cannotWrite(path: problem.path, problem.problem)
    }
  }
}

/// Standard error, for progress and complaints.
enum StandardError {
  static func write(_ text: String) {
    if let sink = AnswerSink.current { return sink.keep(complaint: text) }
    try? WholeFile.write(Data(text.utf8), to: STDERR_FILENO, "standard error")
  }

  /// One line: what the program has to say, whatever the arguments that it quotes contain.
  static func complain(_ message: String) { write("verify: \(message.asOneLine)\n") }

  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}

extension String {
  /// The text with its control characters and line separators escaped, and without its middle where it is long.
  var asOneLine: String {
    let (ends, longest) = (400, 1000)
    let scalars = Array(unicodeScalars)
    let shown =
      scalars.count <= longest
      ? scalars : scalars.prefix(ends) + Array(" … ".unicodeScalars) + scalars.suffix(ends)
    return shown.map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: scalar.escaped(asASCII: true)
      default: String(scalar)
      }
    }.joined()
  }
}

/// Standard output and output files.
enum Output {
  /// Writes `text` to standard output, to the last byte.
  static func write(_ text: String) throws(FileProblem) {
    if let sink = AnswerSink.current { return sink.keep(output: text) }
    do {
      try WholeFile.write(Data(text.utf8), to: STDOUT_FILENO, "standard output")
    } catch {
      throw FileProblem(error)
    }
  }

  /// Writes `text` to the file at `path` as ``WholeFile`` does; an interruption leaves no half of it behind.
  static func write(_ text: String, to path: String) throws {
    do {
      try Interruption.removing(WholeFile.partialPath(for: path)) {
        try WholeFile.write(Data(text.utf8), to: path)
      }
    } catch let problem as DataFileProblem {
      throw FileProblem(problem)
    }
  }
}
