internal import ArgumentParser
internal import ExactParity
internal import Statements

/// `verify explain ID`: one statement in full.
struct ExplainCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "One statement: its text, source, how it is checked, its certificate, where the code is.")

  @Argument(help: "The statement's id, as in `verify list`.") var id: String
  @OptionGroup var answer: AnswerOptions

  func execute() throws {
    let statement = try StatementLookup.statement(id)
    var fields: [(String, String)] = [
      ("id", statement.id), ("title", statement.title), ("statement", statement.text),
      ("source", "\(statement.paper.citation), \(statement.place)"), ("method", statement.method),
    ]
    if let argued = statement.argued { fields.append(("argued", argued)) }
    fields.append(("expected", statement.expected.rawValue))
    if let due = statement.due { fields.append(("due", "its certificate; until then \(due.rawValue)")) }
    if let table = statement.table { fields.append(("table", "tables/\(table).csv")) }
    fields.append(("code", statement.sourceFile))
    fields.append(("test", statement.testFile))
    var text = fields.map { name, value in
      "\(name)\(String(repeating: " ", count: 11 - name.count))\(value.wrapped(width: 98, indent: 11))\n"
    }.joined()
    if let certificate = statement.certificate {
      text += "\ncertificate\n\n\(certificate())\n"
      fields.append(("certificate", certificate()))
    }
    let members = Dictionary(uniqueKeysWithValues: fields.map { ($0, JSONValue.string($1)) })
    try answer.print(text: text, json: members)
  }
}

/// Finds statements by id, suggesting the nearest known one.
enum StatementLookup {
  static func statement(_ id: String) throws(UnknownName) -> Statement {
    guard let statement = Registry.statement(id) else {
      throw UnknownName(kind: "statement", name: id, known: Registry.all.map(\.id), list: "verify list")
    }
    return statement
  }
}
