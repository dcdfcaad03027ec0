internal import ArgumentParser
internal import Ledger
internal import Statements

/// `verify list`: the ledger, a line a statement.
struct ListCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The ledger: every statement, with its expected verdict.")

  @Flag(help: "Text in full, with places, in lines of any length.") var wide = false
  @OptionGroup var answer: AnswerOptions

  func execute() throws {
    let rows = Ledger.papers.rows.map {
      [$0.id, $0.expected.rawValue + ($0.due.map { " (due, \($0))" } ?? ""), $0.title, $0.place]
    }
    let columns = zip(
      ["id", "expected", "what it says", "place"],
      [TextTable.Column.Narrowing.whole, .whole, .shortened, .whole]
    ).map { TextTable.Column(header: $0, narrowing: $1) }
    let table =
      wide
      ? TextTable(columns: columns, rows: rows)
      : TextTable(columns: columns.dropLast(), rows: rows.map { $0.dropLast() })
    try answer.print(
      schema: "list/1",
      text: table.rendered(width: wide ? .max : Terminal.width),
      json: [
        "statements": .array(
          Ledger.papers.rows.map { statement in
            .object([
              "id": .string(statement.id), "paper": .string(statement.paper.key),
              "title": .string(statement.title), "place": .string(statement.place),
              "expected": .string(statement.expected.rawValue), "due": .bool(statement.due != nil),
            ])
          })
      ])
  }
}
