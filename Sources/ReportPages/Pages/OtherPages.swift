/// What the template of the plots needs.
struct FiguresPage {
  struct Item {
    let id, title, caption, words, commands: String
    let pictures: [String]
    let links: [Link]
    let hasCommands, hasLinks: Bool
  }

  let frame: Frame
  let figures: [Item]

  init(_ report: ReportPages) {
    frame = Frame(report, .figures, title: "Figures")
    figures = report.figures.map { figure in
      let links = figure.rows.compactMap { id in report.names[id].map { Link(id: id, link: $0) } }
      return Item(
        id: figure.id, title: figure.chart.title, caption: figure.chart.caption, words: figure.words,
        commands: figure.commands.joined(separator: "\n"), pictures: figure.pictures, links: links,
        hasCommands: !figure.commands.isEmpty,
        hasLinks: !links.isEmpty)
    }
  }
}

/// A row, and its page.
struct Link {
  let id, link: String
}

/// What the template of the foundations needs.
struct FoundationsPage {
  struct Row {
    let id, link: String
    let premises, theorems, facts: [String]
  }

  let frame: Frame
  let drawing: String?
  let rows: [Row]
  let hasRows: Bool

  init(_ report: ReportPages) {
    frame = Frame(report, .foundations, title: "Which statement rests on which")
    drawing = FoundationsDrawing(of: report)?.svg
    rows = report.entries.compactMap { entry in
      let (premises, theorems) = (entry.row.basis.premises.map(\.id), entry.theorems.map(\.name))
      guard !(premises.isEmpty && theorems.isEmpty), let link = report.names[entry.row.id] else { return nil }
      var facts: [String] = []
      for fact in entry.row.basis.facts.map(\.fact.name) where !facts.contains(fact) { facts.append(fact) }
      return Row(id: entry.row.id, link: link, premises: premises, theorems: theorems, facts: facts)
    }
    hasRows = !rows.isEmpty
  }
}
