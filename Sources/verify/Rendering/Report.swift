internal import Foundation
internal import Ledger

/// The results of a run, to be written in one of the formats.
struct Report {
  static let schema = "exact-parity/check/2"

  let entries: [ReportEntry]
  /// What the run covered.
  let scope: Scope
  /// How many rows were asked for.
  let asked: Int

  /// What `run` found so far.
  init(_ results: [CheckResult], of run: CheckRun) {
    (entries, scope, asked) = (results.map(ReportEntry.init), run.scope, run.rows.count)
  }

  /// What the parts of a run found.
  init(_ merged: MergedReport) {
    (entries, scope, asked) = (merged.entries, merged.scope, merged.entries.count)
  }

  /// - Parameters:
  ///   - isFile: whether it goes to a file, which takes no colours.
  ///   - isWide: whether the lines of text may be of any length.
  func rendered(as format: CheckCommand.Format, isFile: Bool, isWide: Bool) throws -> String {
    switch format {
    case .text: textReport(colored: !isFile && Self.outputTakesColor, width: isWide ? nil : Terminal.width)
    case .json: try jsonReport.rendered()
    case .junit: junitReport()
    case .markdown: markdownReport()
    }
  }

  /// The schema `exact-parity/check/2`; see `docs/schemas/check.schema.json`.
  var jsonReport: JSONValue {
    .object([
      "schema": .string(Self.schema), "run": scope.json, "results": .array(entries.map(\.json)),
    ])
  }

  /// Colours only on a terminal, and not where `NO_COLOR` is set (no-color.org).
  private static var outputTakesColor: Bool {
    isatty(FileHandle.standardOutput.fileDescriptor) == 1
      && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }

  /// `12 statements: 9 verified, 3 refuted; 4 due a certificate; all as expected`, with a star at what rests on prose.
  var totals: String {
    let counts = VerdictKind.allCases.compactMap { kind -> String? in
      let ofKind = entries.filter { $0.verdict == kind }
      guard !ofKind.isEmpty else { return nil }
      let marked = ofKind.count(where: \.restsOnProse)
      let mark = marked == ofKind.count ? "*" : marked > 0 ? " (\(marked)*)" : ""
      return "\(ofKind.count) \(kind)\(mark)"
    }
    var line = "\(entries.count) statement\(entries.count == 1 ? "" : "s"): " + counts.joined(separator: ", ")
    let due = entries.count(where: \.isDue)
    if due > 0 { line += "; \(due) due a certificate" }
    let unexpected = entries.count { !$0.isAsExpected }
    line += unexpected == 0 ? "; all as expected" : "; \(unexpected) NOT AS EXPECTED"
    if asked > entries.count { line += "; \(asked - entries.count) not finished" }
    return line
  }

  /// The rows whose verdict the ledger does not accept.
  var unexpected: [ReportEntry] { entries.filter { !$0.isAsExpected } }

  /// The rows that are refuted, as the ledger expects.
  var refuted: [ReportEntry] { entries.filter { $0.isAsExpected && $0.verdict == .refuted } }

  /// The slip of a refutation, and whether the conclusion stands.
  static func consequence(_ entry: ReportEntry) -> String? {
    guard entry.verdict == .refuted, let consequence = entry.row.consequence else { return nil }
    let survives = consequence.conclusionSurvives ? "survives" : "falls with it"
    return "kind of slip: \(consequence.slip.rawValue); the paper's conclusion \(survives)"
  }
}
