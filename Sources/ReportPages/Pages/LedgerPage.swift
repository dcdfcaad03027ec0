internal import Ledger

/// What the ledger's template needs.
struct LedgerPage {
  struct Count {
    let kind, mark, meaning: String
    let count: Int
  }

  struct Part {
    let key, title, citation: String
    let rows: [Line]
  }

  struct Line {
    let id, title, place, kind, mark, note, slip, text, link: String
    let hasSlip, hasNote: Bool
  }

  let frame: Frame
  let total: String
  let counts: [Count]
  let papers: [Part]
  let slips: [String]
  let hasSlips: Bool

  init(_ report: ReportPages) {
    frame = Frame(report, .ledger, title: "Statements about learning parities")
    let entries = report.entries
    let unexpected = entries.count { !$0.row.accepts($0.verdict) }
    total =
      "\(entries.count) statement\(entries.count == 1 ? "" : "s")"
      + (unexpected == 0 ? ", all as expected." : ", \(unexpected) NOT as expected.")
    counts = VerdictKind.allCases.compactMap { kind in
      let count = entries.count { $0.verdict == kind }
      return count == 0
        ? nil : Count(kind: kind.rawValue, mark: kind.mark, meaning: kind.meaning, count: count)
    }
    var order: [Paper] = []
    for entry in entries where !order.contains(entry.row.paper) { order.append(entry.row.paper) }
    papers = order.map { paper in
      Part(
        key: paper.key, title: paper.title, citation: paper.citation,
        rows: entries.filter { $0.row.paper == paper }.map { Line($0, report) })
    }
    slips = Slip.allCases.map(\.rawValue).filter { slip in
      entries.contains { $0.slip?.rawValue == slip }
    }
    hasSlips = !slips.isEmpty
  }
}

extension LedgerPage.Line {
  fileprivate init(_ entry: PageEntry, _ report: ReportPages) {
    let row = entry.row
    self.init(
      id: row.id, title: Prose.markup(row.title), place: row.place, kind: entry.verdict.rawValue,
      mark: entry.verdict.mark,
      note: entry.note, slip: entry.slip?.rawValue ?? "",
      text: "\(row.id) \(row.title) \(row.text) \(row.place)".lowercased(),
      link: report.names[row.id] ?? "", hasSlip: entry.slip != nil, hasNote: !entry.note.isEmpty)
  }
}

extension PageEntry {
  /// What went wrong, in a statement that is refuted.
  var slip: Slip? { verdict == .refuted ? row.consequence?.slip : nil }
}
