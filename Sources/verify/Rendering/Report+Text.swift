internal import Foundation
internal import Ledger

extension Report {
  /// A table a person reads: then the totals, then each refutation with both sides and how to replay it.
  ///
  /// - Parameter width: the longest line; `nil` for every cell and command in full, with the scopes.
  func textReport(colored: Bool, width: Int?) -> String {
    var columns: [TextTable.Column] = [
      .init(header: "id", narrowing: .whole), .init(header: "verdict", narrowing: .whole),
      .init(header: "what it says", narrowing: .shortened), .init(header: "time", narrowing: .leftOut),
    ]
    if width == nil { columns.append(.init(header: "scope", narrowing: .whole)) }
    let rows = entries.map {
      let cells = [$0.row.id, $0.label(marked: true), $0.row.title, String(format: "%.2f s", $0.seconds)]
      return width == nil ? cells + [$0.scope] : cells
    }
    var text = TextTable(columns: columns, rows: rows).rendered(width: width ?? .max) { row, column, cell in
      colored && column == 1 ? "\u{1B}[\(Self.color(entries[row]))m\(cell)\u{1B}[0m" : cell
    }
    text += "\n" + Self.fitted(totals, width)
    if entries.contains(where: \.restsOnProse) {
      text += Self.fitted("* rests on a written argument too, which verify explain ID prints", width)
    }
    if !unexpected.isEmpty {
      text += "\nNot as expected\n" + unexpected.map { Self.finding($0, width) }.joined()
    }
    if !refuted.isEmpty {
      text += "\nRefuted as printed\n" + refuted.map { Self.finding($0, width) }.joined()
    }
    return text
  }

  private static func finding(_ entry: ReportEntry, _ width: Int?) -> String {
    var text = fitted("  \(entry.row.id): \(entry.row.title) (\(entry.row.place))", width)
    guard let failure = entry.failure else {
      return text + fitted("    \(entry.verdict); \(entry.method)", width)
    }
    text += fitted("    at \(failure.parameters): \(failure.left), but \(failure.right)", width)
    if let consequence = consequence(entry) { text += fitted("    \(consequence)", width) }
    let replay = "    replay: \(failure.replay)"
    // A command is copied: it stands on one line, or where it does.
    let isWhole = width.map { replay.count <= $0 } ?? true
    let elsewhere = "    replay: verify \(entry.row.id) --wide prints the command"
    return text + (isWhole ? replay + "\n" : fitted(elsewhere, width))
  }

  private static func fitted(_ line: String, _ width: Int?) -> String {
    (width.map { line.folded(to: $0) } ?? line) + "\n"
  }

  /// Green, yellow for a refutation, red for what is not as expected.
  private static func color(_ entry: ReportEntry) -> String {
    entry.isAsExpected ? (entry.verdict == .refuted ? "33" : "32") : "31"
  }
}
