internal import ExactParity
internal import Foundation
internal import Ledger
internal import Statements

/// Reports of parts of a run, as `verify check --list` splits it, put together again.
struct MergedReport {
  /// The entries, in the order of the rows.
  let entries: [ReportEntry]
  /// What the parts covered; the same in all of them.
  let scope: Scope

  /// The reports in `files`, which together have each of `rows` once.
  ///
  /// - Throws: ``FileProblem``: a file that is unreadable (66), or content (65): no report, of another scope, with a row that
  ///   is not asked for; and rows that are missing or stand twice, all of them named.
  init(_ files: [String], rows: [Row], scope: Scope) throws(FileProblem) {
    self.scope = scope
    let known = Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0) })
    var found: [String: (entry: ReportEntry, file: String)] = [:]
    var doubled: [String] = []
    for file in files {
      for result in try Self.results(file, scope) {
        guard let id = result["id"]?.text, let row = known[id] else {
          throw .content(
            path: file, "it has a result of \(result["id"]?.text ?? "no id"), which is not asked for")
        }
        guard let entry = ReportEntry(result, row: row) else {
          throw .content(path: file, "its result of \(id) lacks what a report has")
        }
        if let first = found[id] {
          doubled.append("\(id) (\(first.file) and \(file))")
        } else {
          found[id] = (entry, file)
        }
      }
    }
    let missing = rows.map(\.id).filter { found[$0] == nil }
    let problems = [("missing", missing), ("doubled", doubled)].filter { !$0.1.isEmpty }
      .map { "\($0): \($1.joined(separator: ", "))" }
    guard problems.isEmpty else {
      throw .content(path: "the files together", problems.joined(separator: "; "))
    }
    entries = rows.compactMap { found[$0.id]?.entry }
  }

  /// The results of the report in `file`.
  private static func results(_ file: String, _ scope: Scope) throws(FileProblem) -> [JSONValue] {
    let report = try InputFile.parsed(file) { bytes throws(MalformedFile) -> JSONValue in
      guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else {
        throw MalformedFile("it is no JSON")
      }
      return value
    }
    guard report["schema"]?.text == Report.schema, case .array(let results)? = report["results"] else {
      throw .content(path: file, "it is no report of verify check --format json")
    }
    guard report["run"] == scope.json else {
      throw .content(path: file, "it is of another run: its effort, seed or largest dimension differs")
    }
    return results
  }
}

extension Scope {
  /// The options that a report depends on.
  var json: JSONValue {
    var members: [String: JSONValue] = ["effort": .string(effort.rawValue), "seed": .string(String(seed))]
    if let maximumDimension { members["maxDimension"] = .integer(maximumDimension) }
    return .object(members)
  }
}
