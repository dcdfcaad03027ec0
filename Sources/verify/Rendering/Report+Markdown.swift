internal import Foundation
internal import Ledger

extension Report {
  /// A page for a pull request or the summary of a job: what is not as expected first, the table and the refutations folded.
  func markdownReport() -> String {
    var text = "### \(Self.escapedForMarkdown(totals))\n"
    if !unexpected.isEmpty {
      text += "\n**Not as expected**\n\n" + unexpected.map(Self.item).joined()
    }
    text += "\n<details><summary>\(entries.count) verdicts</summary>\n\n"
    text += "| statement | verdict | what it says | scope | time |\n|---|---|---|---|---:|\n"
    for entry in entries {
      let cells = [
        "`\(entry.row.id)`", entry.label(marked: true), entry.row.title, entry.scope,
        String(format: "%.2f s", entry.seconds),
      ]
      text += "| " + cells.map(Self.escapedForMarkdown).joined(separator: " | ") + " |\n"
    }
    if entries.contains(where: \.restsOnProse) {
      text += "\n\\* rests on a written argument too, which `verify explain` prints\n"
    }
    text += "\n</details>\n"
    if !refuted.isEmpty {
      text += "\n<details><summary>\(refuted.count) refuted as printed</summary>\n\n"
      text += refuted.map(Self.item).joined() + "\n</details>\n"
    }
    return text
  }

  private static func item(_ entry: ReportEntry) -> String {
    let head = "\(entry.row.title) (\(entry.row.place))"
    let body: String
    if let failure = entry.failure {
      body = "at \(failure.parameters): \(failure.left), but \(failure.right)"
    } else {
      body = "\(entry.label()); \(entry.method)"
    }
    let consequence = consequence(entry).map { "; \($0)" } ?? ""
    var text =
      "- `\(entry.row.id)`: " + escapedForMarkdown(head) + "<br>" + escapedForMarkdown(body + consequence)
      + "\n"
    if let failure = entry.failure { text += "\n  ```sh\n  \(failure.replay)\n  ```\n" }
    return text
  }

  /// What Markdown would take for its own: a bar would end the cell, stars and underscores would slant the text.
  static func escapedForMarkdown(_ cell: String) -> String {
    if cell.hasPrefix("`") { return cell.replacing("|", with: "\\|") }
    return cell.replacing("|", with: "\\|").replacing("*", with: "\\*").replacing("_", with: "\\_")
      .replacing("<", with: "&lt;")
  }
}
