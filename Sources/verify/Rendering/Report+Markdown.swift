internal import Ledger

extension Report {
  /// A table for a pull request or a page.
  func markdownReport() -> String {
    var text =
      "| id | what it says | verdict | expected | scope | method | time |\n|---|---|---|---|---|---|---|\n"
    for result in results {
      let cells = [
        "`\(result.row.id)`", result.row.title, Self.label(result),
        result.row.expected.rawValue, result.verdict.scope, result.verdict.method,
        Self.seconds(result),
      ]
      text += "| " + cells.map(Self.escapedForMarkdown).joined(separator: " | ") + " |\n"
    }
    return text + "\n\(totals)\n"
  }

  /// A bar would end the cell.
  static func escapedForMarkdown(_ cell: String) -> String { cell.replacing("|", with: "\\|") }
}
