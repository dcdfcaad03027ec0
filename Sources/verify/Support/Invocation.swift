internal import ArgumentParser
internal import ExactParity
internal import Foundation
internal import Ledger
internal import Statements

/// A call that is refused before its arguments are read.
private struct Refusal: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// One call of the program, from its arguments to its exit code.
enum Invocation {
  static func run() -> Never {
    do {
      try requireDescriptors()
      try requireArguments()
      Interruption.listen()
      let arguments = claimsApart(Array(CommandLine.arguments.dropFirst()))
      try requireText()
      try requireKnownNames(arguments)
      if try answersRange(arguments) { Verify.exit() }
      var command = try Verify.parseAsRoot(arguments)
      try requireNoRepetition(arguments, of: type(of: command))
      try command.run()
      Verify.exit()
    } catch {
      leave(error)
    }
  }

  /// The arguments of `prove` with a space before a claim that begins with a minus sign, which would look like an option.
  private static func claimsApart(_ arguments: [String]) -> [String] {
    guard arguments.first == "prove" else { return arguments }
    return arguments.map { $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.count > 2 ? " " + $0 : $0 }
  }

  /// Ends with the exit code that `error` stands for: help goes to standard output, a complaint is one line.
  private static func leave(_ error: any Error) -> Never {
    if let code = error as? ExitCode { exit(code.rawValue) }
    let code = Verify.exitCode(for: error)
    if code == .success {
      let text = folded(help: Verify.fullMessage(for: error, columns: Terminal.width))
      do {
        try Output.write(text.hasSuffix("\n") ? text : text + "\n")
      } catch {
        StandardError.complain("\(error)")
        exit(error.exitCode.rawValue)
      }
    } else if error is UnknownName || error is Refusal {
      StandardError.complain("\(error)")
      exit(ExitCode.validationFailure.rawValue)
    } else {
      let message = message(for: error)
      let command = commands.first { CommandLine.arguments.dropFirst().first == $0 }.map { " \($0)" } ?? ""
      StandardError.complain("\(message) (see verify\(command) --help)")
    }
    exit(code.rawValue)
  }

  /// Whether the arguments ask a command for several values of its options; then they are answered.
  private static func answersRange(_ arguments: [String]) throws -> Bool {
    do {
      guard let question = try RangeQuestion(arguments) else { return false }
      try BatchQuestion.commands[question.command].map { try requireNoRepetition(arguments, of: $0) }
      try question.run()
      return true
    } catch let error as InvalidInput {
      throw refused("--\(error)", .validationFailure)
    } catch let error as Complaint {
      throw refused(error.message, error.code)
    } catch let error as FileProblem {
      throw refused("\(error)", error.exitCode)
    }
  }

  private static func refused(_ message: String, _ code: ExitCode) -> ExitCode {
    StandardError.complain(message)
    return code
  }

  /// The parser's complaint in one line; it puts the choices of an option on lines of their own.
  static func message(for error: any Error) -> String {
    Verify.message(for: error).split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
  }

  /// The parser leaves the line of the usage as long as it is; an option stays with its value.
  private static func folded(help: String) -> String {
    let (space, kept) = (" <", "\u{A0}<")
    return help.split(separator: "\n", omittingEmptySubsequences: false).map { (line: Substring) in
      guard line.hasPrefix("USAGE: ") else { return String(line) }
      return String(line).replacing(space, with: kept).folded(to: Terminal.width).replacing(kept, with: space)
    }.joined(separator: "\n")
  }

  private static let commands = Verify.configuration.subcommands.compactMap { $0.configuration.commandName }

  /// Refuses to start where Swift cannot read the arguments, which it does in /proc: no argument at all would mean a check.
  private static func requireArguments() throws {
    guard CommandLine.arguments.isEmpty else { return }
    throw Refusal("the arguments cannot be read, as /proc is not mounted")
  }

  /// Refuses to start where the libraries could not open what they need.
  private static func requireDescriptors() throws {
    let needed = 5
    var opened: [Int32] = []
    defer { for descriptor in opened { close(descriptor) } }
    for _ in 0..<needed {
      let descriptor = open("/dev/null", O_RDONLY)
      guard descriptor >= 0 else {
        throw Refusal("too few files may be open at a time; \(needed) more are needed (ulimit -n)")
      }
      opened.append(descriptor)
    }
  }

  /// Refuses bytes that are no text, which Swift's arguments would replace.
  private static func requireText() throws {
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let bytes = CommandLine.unsafeArgv[index] else { continue }
      guard String(validatingCString: bytes) != nil else {
        throw Refusal("argument \(index), \"\(String(cString: bytes))\", is not valid UTF-8")
      }
    }
  }

  /// Refuses a first word, or one after `help`, that is no command. The default command takes ids too.
  private static func requireKnownNames(_ arguments: [String]) throws(UnknownName) {
    guard let first = arguments.first, !first.hasPrefix("-"), !commands.contains(first) else { return }
    guard first == "help" else {
      if Ledger.papers[first] != nil { return }
      throw UnknownName(
        kind: "command", name: first, known: commands + Ledger.papers.rows.map(\.id), list: "verify --help")
    }
    for name in arguments.dropFirst() where !name.hasPrefix("-") && name != "help" && !commands.contains(name)
    {
      throw UnknownName(kind: "command", name: name, known: commands, list: "verify --help")
    }
  }

  /// Refuses an option given twice: the parser would take the last value without a word.
  private static func requireNoRepetition(
    _ arguments: [String], of command: any ParsableCommand.Type
  ) throws {
    let repeatable = (command as? any VerifyCommand.Type)?.repeatable ?? []
    var seen: Set<Substring> = []
    for argument in arguments.prefix(while: { $0 != "--" }) where argument.hasPrefix("--") {
      let name = argument.prefix { $0 != "=" }
      guard seen.insert(name).inserted || repeatable.contains(String(name)) else {
        throw ValidationError("\(name) is given twice")
      }
    }
  }
}
