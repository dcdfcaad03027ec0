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

  /// What the first of these reports covers, and the ids that they have results of.
  static func contents(of files: [String]) throws(FileProblem) -> (scope: Scope, ids: Set<String>) {
    var scope: Scope?
    var ids: Set<String> = []
    for file in files {
      let report = try report(in: file)
      guard let found = report.value["run"].flatMap(Scope.init) else {
        throw .content(path: file, "it does not say what it is a run of")
      }
      scope = scope ?? found
      ids.formUnion(report.results.compactMap { $0["id"]?.text })
    }
    return (scope ?? Scope(), ids)
  }

  /// The results of the report in `file`.
  private static func results(_ file: String, _ scope: Scope) throws(FileProblem) -> [JSONValue] {
    let report = try report(in: file)
    guard report.value["run"] == scope.json else {
      throw .content(path: file, "it is of another run: its effort, seed or largest dimension differs")
    }
    return report.results
  }

  private static func report(in file: String) throws(FileProblem) -> (value: JSONValue, results: [JSONValue])
  {
    let report = try InputFile.parsed(file) { bytes throws(MalformedFile) -> JSONValue in
      guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else {
        throw MalformedFile("it is no JSON")
      }
      return value
    }
    guard report["schema"]?.text == Report.schema, case .array(let results)? = report["results"] else {
      throw .content(path: file, "it is no report of verify check --format json")
    }
    return (report, results)
  }
}

extension Scope {
  /// The scope of these options; `nil` where they are none.
  init?(_ json: JSONValue) {
    guard let effort = json["effort"]?.text.flatMap(Effort.init),
      let seed = json["seed"]?.text.flatMap({ UInt64($0) })
    else { return nil }
    let dimension = json["maxDimension"]?.double.flatMap { Int(exactly: $0) }
    guard (dimension == nil) == (json["maxDimension"] == nil), dimension.map({ $0 >= 1 }) ?? true else {
      return nil
    }
    self.init(effort: effort, maximumDimension: dimension, seed: seed)
  }

  /// The options that a report depends on.
  var json: JSONValue {
    var members: [String: JSONValue] = ["effort": .string(effort.rawValue), "seed": .string(String(seed))]
    if let maximumDimension { members["maxDimension"] = .integer(maximumDimension) }
    return .object(members)
  }
}
