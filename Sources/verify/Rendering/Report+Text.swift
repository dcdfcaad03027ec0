internal import Foundation
internal import Ledger

extension Report {
  /// A table a person reads: then the totals, then each refutation with both sides and how to replay it.
  func textReport(colored: Bool) -> String {
    let rows = results.map {
      [
        $0.row.id, $0.row.title, Self.label($0), Self.seconds($0), $0.verdict.scope,
      ]
    }
    var text = TextTable(header: ["id", "what it says", "verdict", "time", "scope"], rows: rows).rendered()
    if colored { text = Self.colored(text, results: results) }
    text += "\n\(totals)\n"
    let unexpected = results.filter { !$0.isAsExpected }
    if !unexpected.isEmpty { text += "\nNot as expected\n" + unexpected.map(Self.finding).joined() }
    let refuted = results.filter { $0.isAsExpected && $0.verdict.kind == .refuted }
    if !refuted.isEmpty { text += "\nRefuted as printed\n" + refuted.map(Self.finding).joined() }
    return text
  }

  private static func finding(_ result: CheckResult) -> String {
    var text = "  \(result.row.id): \(result.row.title) (\(result.row.place))\n"
    guard let counterexample = result.verdict.counterexample else {
      return text + "    \(result.verdict.kind); \(result.verdict.method)\n"
    }
    text += "    at \(counterexample.parameters): \(counterexample.left), but \(counterexample.right)\n"
    return text + "    replay: \(counterexample.replay)\n"
  }

  /// Colours the verdict in each line of the table; the padding was measured before, so columns stay aligned.
  private static func colored(_ table: String, results: [CheckResult]) -> String {
    var lines = table.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (index, result) in results.enumerated() {
      let code = result.isAsExpected ? (result.verdict.kind == .refuted ? "33" : "32") : "31"
      let label = Self.label(result)
      if let range = lines[index + 1].range(of: "  \(label)  ") {
        lines[index + 1].replaceSubrange(range, with: "  \u{1B}[\(code)m\(label)\u{1B}[0m  ")
      }
    }
    return lines.joined(separator: "\n")
  }
}
