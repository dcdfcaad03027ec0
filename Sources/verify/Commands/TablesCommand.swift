internal import ArgumentParser
internal import ExactParity
internal import Foundation
internal import ReferenceTables

/// `verify tables`: writes the reference tables, or compares them.
struct TablesCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables",
    abstract: "Write the reference tables, or compare them with what is on disk.",
    discussion: "Every table is computed anew; a file is replaced as a whole or not at all.")

  static let repeatable: Set = ["--only"]

  @Flag(help: "Compare instead of writing; exit 1 when a table differs.") var check = false
  @Flag(help: "Name the tables and do nothing else.") var list = false
  @Option(help: "Only this table; may be repeated.") var only: [String] = []
  @Option(help: "The folder of the tables.") var directory = "tables"
  @OptionGroup var answer: AnswerOptions

  func execute() throws {
    try requireName(directory, "directory")
    let tables = try selected()
    if list { return try printList(tables) }
    var outcomes: [(name: String, status: String)] = []
    for table in tables {
      let text = try Progress.shown(table.name, quiet: answer.quiet) { try table.rendered(progress: $0) }
      let path = URL(fileURLWithPath: directory).appendingPathComponent(table.fileName).path
      if check {
        outcomes.append((table.name, try Self.comparison(of: text, withFileAt: path)))
      } else {
        try Output.write(text, to: path)
        outcomes.append((table.name, "written"))
      }
    }
    try answer.print(
      schema: "tables/1",
      text: outcomes.map { "\($0.name): \($0.status)\n" }.joined(),
      json: [
        "tables": .array(outcomes.map { .object(["name": .string($0.name), "status": .string($0.status)]) })
      ])
    if check && !outcomes.allSatisfy({ $0.status == "same" }) { throw ExitCode.notAsExpected }
  }

  private func selected() throws -> [ReferenceTable] {
    for name in only where !Catalogue.all.contains(where: { $0.name == name }) {
      let known = Catalogue.all.map(\.name).joined(separator: ", ")
      throw InvalidInput("only", "there is no table \"\(name)\"; the tables are \(known)")
    }
    return only.isEmpty ? Catalogue.all : Catalogue.all.filter { only.contains($0.name) }
  }

  private func printList(_ tables: [ReferenceTable]) throws {
    try answer.print(
      schema: "tables/1",
      text: tables.map { "\($0.name): \($0.summary)\n" }.joined(),
      json: [
        "tables": .array(
          tables.map { table in
            .object([
              "name": .string(table.name), "summary": .string(table.summary),
              "columns": .array(table.columns.map(JSONValue.string)),
            ])
          })
      ])
  }

  /// `same`, or the first line that differs.
  private static func comparison(of text: String, withFileAt path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw FileProblem.unreadable(path: path, "there is no such file, or no permission to read it")
    }
    if data == Data(text.utf8) { return "same" }
    let expected = text.split(separator: "\n", omittingEmptySubsequences: false)
    let found = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(expected, found).prefix { $0 == $1 }.count
    let wanted = line < expected.count ? expected[line] : "the end of the file"
    let actual = line < found.count ? found[line] : "the end of the file"
    return "differs at line \(line + 1): the file has \"\(actual)\", computed \"\(wanted)\""
  }
}
