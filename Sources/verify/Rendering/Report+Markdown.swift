internal import Statements

extension Report {
  /// A table for a pull request or a page.
  func markdownReport() -> String {
    var text =
      "| id | what it says | verdict | expected | scope | method | time |\n|---|---|---|---|---|---|---|\n"
    for result in results {
      let cells = [
        "`\(result.statement.id)`", result.statement.title, Self.label(result),
        result.statement.expected.rawValue, result.verdict.scope, result.verdict.method,
        Self.seconds(result),
      ]
      text += "| " + cells.map(Self.escapedForMarkdown).joined(separator: " | ") + " |\n"
    }
    return text + "\n\(totals)\n"
  }

  /// A bar would end the cell.
  static func escapedForMarkdown(_ cell: String) -> String { cell.replacing("|", with: "\\|") }
}
