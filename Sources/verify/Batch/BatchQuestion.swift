internal import ArgumentParser
internal import ExactParity

/// One line of a batch: a command and its options, such as `{"command": "delta", "dimension": 20, "bias": "1/3"}`.
struct BatchQuestion {
  /// The commands that answer without files and folders of their own, and the name of what stands without an option.
  static let positionalNames: [String: String] = ["check": "ids", "explain": "ids", "prove": "claim"]
  private static let refused: Set = [
    "batch", "experiment", "help", "paper-map", "recheck", "report", "tables", "train",
  ]
  private static let reserved: Set = ["format", "help", "quiet", "version"]

  static let commands: [String: any VerifyCommand.Type] = Dictionary(
    uniqueKeysWithValues: Verify.configuration.subcommands.compactMap { type in
      guard let name = type.configuration.commandName, !refused.contains(name),
        let command = type as? any VerifyCommand.Type
      else { return nil }
      return (name, command)
    })

  private let type: any VerifyCommand.Type
  private let arguments: [String]

  /// The question on `line`, an object; numbers are JSON integers or strings.
  ///
  /// - Throws: ``Complaint`` (64).
  init(_ line: [UInt8]) throws(Complaint) {
    let value: ExactJSON
    do {
      value = try ExactJSON(parsing: line)
    } catch {
      throw Complaint("the question is not JSON: \(error.problem)")
    }
    guard case .object(var members) = value else {
      throw Complaint("the question is \(value.kind), not an object")
    }
    guard case .string(let name)? = members.removeValue(forKey: "command") else {
      throw Complaint("the question has no \"command\" of text")
    }
    guard let type = Self.commands[name] else {
      throw Complaint(
        "a batch has no command \"\(name)\"; it has \(Self.commands.keys.sorted().joined(separator: ", "))")
    }
    self.type = type
    arguments = try Self.arguments(members, of: name, repeatable: type.repeatable)
  }

  /// The question that these arguments ask of a command that a batch has.
  init(command: String, arguments: [String]) throws(Complaint) {
    guard let type = Self.commands[command] else { throw Complaint("there is no command \"\(command)\"") }
    (self.type, self.arguments) = (type, arguments)
  }

  /// The answer that the command gives on its own with `--format json`.
  ///
  /// - Throws: ``Complaint`` with the exit code that the command would have.
  func answer() throws -> JSONValue {
    let command: any ParsableCommand
    do {
      command = try type.parseAsRoot(arguments)
    } catch {
      throw Complaint(Invocation.message(for: error))
    }
    guard let command = command as? any VerifyCommand else { throw Complaint("the question is no command") }
    let sink = AnswerSink()
    do {
      try AnswerSink.$current.withValue(sink) { try command.perform() }
    } catch let code as ExitCode {
      if let answer = sink.answer { return answer }
      let complaints = sink.complaints
      throw Complaint(complaints.isEmpty ? "the command ended with \(code.rawValue)" : complaints, code)
    }
    guard let answer = sink.answer else { throw Complaint("the command has no answer in JSON") }
    return answer
  }

  private static func arguments(
    _ members: [String: ExactJSON], of command: String, repeatable: Set<String>
  ) throws(Complaint) -> [String] {
    var arguments = ["--format=json", "--quiet"]
    var positional: [String] = []
    for (key, value) in members.sorted(by: { $0.key < $1.key }) {
      let name = optionName(key)
      guard !reserved.contains(name) else { throw Complaint("\"\(key)\" has no place in a batch") }
      if key == positionalNames[command] {
        if case .array(let items) = value {
          for item in items { positional.append(try text(item, key)) }
        } else {
          positional.append(try text(value, key))
        }
        continue
      }
      switch value {
      case .null, .bool(false): break
      case .bool(true): arguments.append("--\(name)")
      case .array(let items):
        var texts: [String] = []
        for item in items { texts.append(try text(item, key)) }
        arguments +=
          repeatable.contains("--\(name)")
          ? texts.map { "--\(name)=\($0)" }
          : ["--\(name)=\(texts.isEmpty ? "none" : texts.joined(separator: ","))"]
      default: arguments.append("--\(name)=\(try text(value, key))")
      }
    }
    return positional.isEmpty ? arguments : arguments + ["--"] + positional
  }

  /// `maxDimension` and `max-dimension` name the same option.
  private static func optionName(_ key: String) -> String {
    key.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
  }

  private static func text(_ value: ExactJSON, _ key: String) throws(Complaint) -> String {
    switch value {
    case .string(let text): return text
    case .integer(let number): return number.description
    case .object: return value.text
    default: throw Complaint("\"\(key)\" holds \(value.kind)")
    }
  }
}
