internal import ArgumentParser

/// `verify batch`: many questions in one process.
struct BatchCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Answer one JSON question a line on standard input with one JSON object a line.",
    discussion: """
      A question is an object: the command, and its options by their names. The answer is what the command prints with \
      --format json, on one line, in the order of the questions; each is written before the next question is read. What is \
      wrong with a question is answered by {"error": …, "code": …} with the exit code that the command would have; the batch \
      goes on. Numbers are JSON integers or strings such as "1/3", true stands for a flag, a list for values with commas \
      between them; a network may stand in place of its file.

      Example: echo '{"command": "delta", "dimension": 20, "bias": "1/3"}' | verify batch
      """)

  /// The longest question: a network of 2^24 weights fits.
  static let longestLine = 1 << 28

  @Flag(help: "No progress on standard error.") var quiet = false

  func execute() throws {
    var lines = LineReader(longest: Self.longestLine)
    while let line = try lines.next() {
      try Output.write(try Self.answer(to: line).compact() + "\n")
    }
  }

  /// The answer, which may be a complaint.
  private static func answer(to line: LineReader.Line) throws -> JSONValue {
    do {
      guard case .bytes(let bytes) = line else {
        throw Complaint("the question is longer than \(longestLine >> 20) MiB")
      }
      return try BatchQuestion(bytes).answer()
    } catch let complaint as Complaint {
      return .object([
        "schema": .string("exact-parity/error/1"), "error": .string(complaint.message.asOneLine),
        "code": .integer(Int(complaint.code.rawValue)),
      ])
    }
  }
}
