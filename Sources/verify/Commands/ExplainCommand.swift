internal import ArgumentParser
internal import Ledger
internal import Statements

/// `verify explain ID`: one statement in full.
struct ExplainCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "One statement: its text, source, how it is checked, its proof, where the code is.",
    discussion: """
      latex and markdown are for a paper or a page of one's own: the statement, its claims typeset, the proof step by step. bibtex cites the \
      sources of the statements, and this program with their ids.
      """)

  /// The formats of an explanation.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, latex, markdown, bibtex
  }

  @Argument(help: "The statements' ids, as in `verify list`.", completion: .ids) var ids: [String]
  @Option(help: "text, json, latex, markdown or bibtex.") var format: Format = .text
  @Flag(help: "No progress on standard error.") var quiet = false

  func execute() throws {
    let rows = try ids.map { try RowLookup.row($0) }
    if format == .bibtex { return try Output.write(Citations(rows).text) }
    let explanations = try rows.map { try Explanation($0) }
    switch format {
    case .json: try Output.write(.object(json(explanations)))
    case .latex: try Output.write(explanations.map(\.latex).joined(separator: "\n"))
    case .markdown: try Output.write(explanations.map(\.markdown).joined(separator: "\n"))
    default:
      try Output.write(explanations.map { $0.text(width: Terminal.width) }.joined(separator: "\n"))
    }
  }

  private func json(_ explanations: [Explanation]) -> [String: JSONValue] {
    let members =
      explanations.count == 1
      ? explanations[0].members : ["results": .array(explanations.map { .object($0.members) })]
    return members.merging(["schema": .string("exact-parity/explain/1")]) { $1 }
  }
}

/// Finds rows by id, suggesting the nearest known one.
enum RowLookup {
  static func row(_ id: String) throws(UnknownName) -> Row {
    guard let row = Ledger.papers[id] else {
      throw UnknownName(kind: "statement", name: id, known: Ledger.papers.rows.map(\.id), list: "verify list")
    }
    return row
  }
}
