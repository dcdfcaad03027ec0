internal import Foundation
internal import Ledger

/// The results of a run, to be written in one of the formats.
struct Report {
  let results: [CheckResult]
  let run: CheckRun

  func rendered(as format: CheckCommand.Format, colored: Bool) throws -> String {
    switch format {
    case .text: textReport(colored: colored && Self.outputTakesColor)
    case .json: try jsonReport()
    case .junit: junitReport()
    case .markdown: markdownReport()
    }
  }

  /// Colours only on a terminal, and not where `NO_COLOR` is set (no-color.org).
  private static var outputTakesColor: Bool {
    isatty(FileHandle.standardOutput.fileDescriptor) == 1
      && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }

  /// The verdict as a table shows it: with what is due or unexpected about it.
  static func label(_ result: CheckResult) -> String {
    if !result.isAsExpected { return "\(result.verdict.kind) ≠ \(result.row.expected)" }
    return result.isDue ? "\(result.verdict.kind) (due)" : "\(result.verdict.kind)"
  }

  static func seconds(_ result: CheckResult) -> String { String(format: "%.2f s", result.seconds) }

  /// `12 statements: 9 verified, 3 refuted as printed; 4 stand below their expected verdict until …`.
  var totals: String {
    let counts = VerdictKind.allCases.compactMap { kind -> String? in
      let count = results.count { $0.verdict.kind == kind }
      return count == 0 ? nil : "\(count) \(kind)"
    }
    var line = "\(results.count) statement\(results.count == 1 ? "" : "s"): " + counts.joined(separator: ", ")
    let due = results.count(where: \.isDue)
    if due > 0 { line += "; \(due) due a certificate" }
    let unexpected = results.count { !$0.isAsExpected }
    line += unexpected == 0 ? "; all as expected" : "; \(unexpected) NOT AS EXPECTED"
    let missing = run.rows.count - results.count
    if missing > 0 { line += "; \(missing) not finished" }
    return line
  }
}
