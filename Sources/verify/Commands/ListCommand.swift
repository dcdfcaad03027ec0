internal import ArgumentParser
internal import Ledger
internal import Statements

/// `verify list`: the ledger, a line a statement.
struct ListCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The ledger: every statement, with its expected verdict.")

  @OptionGroup var answer: AnswerOptions

  func execute() throws {
    let rows = Ledger.papers.rows.map {
      [$0.id, $0.expected.rawValue + ($0.due.map { " (due, \($0))" } ?? ""), $0.place, $0.title]
    }
    try answer.print(
      text: TextTable(header: ["id", "expected", "place", "what it says"], rows: rows).rendered(),
      json: [
        "schema": .string("exact-parity/list/1"),
        "statements": .array(
          Ledger.papers.rows.map { statement in
            .object([
              "id": .string(statement.id), "paper": .string(statement.paper.key),
              "title": .string(statement.title), "place": .string(statement.place),
              "expected": .string(statement.expected.rawValue), "due": .bool(statement.due != nil),
            ])
          }),
      ])
  }
}
