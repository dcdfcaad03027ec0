internal import Foundation
internal import Ledger
internal import Proofs
internal import Statements

/// All that there is to say about one row before its cases are gone through.
package struct Explanation {
  let row: Row
  let fields: [(name: String, value: String)]
  /// The theorems of the kernel, with their proofs step by step.
  let theorems: [(name: String, theorem: Theorem)]

  init(_ row: Row) throws {
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
    self.fields = fields
    self.row = row
    theorems = try row.proofFile()?.theorems ?? []
  }

  /// The proofs of the theorems, each once with the names of all that it proves, and its steps.
  var proofs: [(names: [String], steps: [String])] {
    var proofs: [(names: [String], steps: [String])] = []
    for (name, theorem) in theorems {
      let steps = theorem.written
      if let index = proofs.firstIndex(where: { $0.steps == steps }) {
        proofs[index].names.append(name)
      } else {
        proofs.append(([name], steps))
      }
    }
    return proofs
  }

  private var writtenProofs: [String] {
    proofs.map { ($0.names.joined(separator: ", ")) + "\n\n" + $0.steps.joined(separator: "\n") }
  }

  /// In lines of at most `width` characters.
  func text(width: Int) -> String {
    let indent = 11
    let lines = fields.map { name, value in
      name.padding(toLength: indent, withPad: " ", startingAt: 0)
        + value.wrapped(width: width - indent, indent: indent) + "\n"
    }
    return lines.joined()
      + writtenProofs.map { "\n" + Self.folded("proof of " + $0, to: width) + "\n" }.joined()
  }

  /// A name that stands several times, such as a fact, is one text of several lines.
  var members: [String: JSONValue] {
    var members = Dictionary(fields.map { ($0.name, $0.value) }) { "\($0)\n\($1)" }
    if !theorems.isEmpty { members["proof"] = writtenProofs.joined(separator: "\n\n") }
    return members.mapValues(JSONValue.string)
  }

  /// The text with each of its lines folded to the width.
  private static func folded(_ text: String, to width: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : String($0).folded(to: width) }.joined(separator: "\n")
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
