internal import ArgumentParser
internal import Ledger
internal import Statements

/// `verify explain ID`: one statement in full.
struct ExplainCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "One statement: its text, source, how it is checked, its certificate, where the code is.")

  @Argument(help: "The statement's id, as in `verify list`.") var id: String
  @OptionGroup var answer: AnswerOptions

  func execute() throws {
    let row = try RowLookup.row(id)
    var fields: [(String, String)] = [
      ("id", row.id), ("title", row.title), ("statement", row.text),
      ("source", "\(row.paper.citation), \(row.place)"), ("method", row.method),
    ]
    if let argued = row.argued { fields.append(("argued", argued)) }
    fields += Self.basis(row)
    if let consequence = row.consequence { fields += Self.consequence(consequence) }
    fields.append(("expected", row.expected.rawValue))
    if let due = row.due { fields.append(("due", "its derivation; until then \(due.rawValue)")) }
    if let table = row.table { fields.append(("table", "tables/\(table).csv")) }
    fields += CoqTheorem.about(row.id).map { ("coq", $0.description) }
    fields.append(("code", row.sourceFile))
    fields.append(("test", row.testFile))
    let text = fields.map { name, value in
      "\(name)\(String(repeating: " ", count: 11 - name.count))\(value.wrapped(width: 98, indent: 11))\n"
    }.joined()
    let proof = try row.proofFile()?.theorems.map {
      "\($0.name)\n\n" + $0.theorem.written.joined(separator: "\n")
    }
    var members: [String: JSONValue] = [:]
    for (name, value) in fields {
      // A name that stands several times, such as a fact, is one text of several lines.
      if case .string(let before)? = members[name] {
        members[name] = .string("\(before)\n\(value)")
      } else {
        members[name] = .string(value)
      }
    }
    if let proof { members["proof"] = .string(proof.joined(separator: "\n\n")) }
    try answer.print(
      text: text + (proof ?? []).map { "\nproof of \($0)\n" }.joined(), json: members)
  }

  /// What the row rests on beside its cases.
  private static func basis(_ row: Row) -> [(String, String)] {
    var fields: [(String, String)] = []
    if case .derivation(let derivation) = row.basis {
      fields = [("derived", derivation.argument), ("for", derivation.scope)]
    }
    for (part, script) in row.basis.certificate?.scripts ?? [] {
      fields.append((part.isEmpty ? "claim" : "core", script.claim.description))
    }
    fields += row.basis.premises.map { ("premise", "\($0.id): \($0.title)") }
    fields += row.basis.facts.map { ("fact", "\($0.fact.name) (\($0.fact.source)): \($0.instance)") }
    return fields
  }

  private static func consequence(_ consequence: Consequence) -> [(String, String)] {
    let survives = consequence.conclusionSurvives ? "the conclusion survives" : "the conclusion falls with it"
    return [("slip", "\(consequence.slip.rawValue); \(survives). \(consequence.remark)")]
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
