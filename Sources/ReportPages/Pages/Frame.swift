/// What the frame of a page needs; its properties are the names in the template.
struct Frame {
  /// The pages that the head leads to.
  enum Place {
    case ledger, row, figures, foundations
  }

  let version, command, title: String
  /// The way from the page to the report's folder.
  let root: String
  let isLedger, isFoundations, isFigures, hasFigures: Bool

  init(_ report: ReportPages, _ place: Place, title: String) {
    (version, command) = (report.origin.version, report.origin.command)
    self.title = title
    root = place == .row ? "../" : ""
    (isLedger, isFoundations, isFigures) = (place == .ledger, place == .foundations, place == .figures)
    hasFigures = !report.figures.isEmpty
  }
}
