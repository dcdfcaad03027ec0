internal import Ledger

/// What a row rests on, and what rests on it.
struct RowFoundations {
  struct Other {
    let id, title: String
    /// Its page, where it is in the report.
    let link: String?
  }

  struct Fact {
    let name, instance, source: String
  }

  let drawing: String?
  let premises, dependents: [Other]
  let facts: [Fact]
  let hasPremises, hasDependents, hasFacts: Bool

  /// `nil` for a row that rests on nothing, and nothing on it.
  init?(_ entry: PageEntry, _ report: ReportPages) {
    drawing = FoundationsDrawing(around: entry, in: report)?.svg
    premises = entry.row.basis.premises.map {
      Other(id: $0.id, title: Prose.markup($0.title), link: report.names.beside($0.id))
    }
    let above = Set(report.foundations.dependents(of: entry.row.id))
    dependents = report.entries.map(\.row).filter { above.contains($0.id) }.map {
      Other(id: $0.id, title: Prose.markup($0.title), link: report.names.beside($0.id))
    }
    facts = entry.row.basis.facts.map {
      Fact(name: $0.fact.name, instance: $0.instance, source: $0.fact.source)
    }
    (hasPremises, hasDependents, hasFacts) = (!premises.isEmpty, !dependents.isEmpty, !facts.isEmpty)
    if drawing == nil && !hasPremises && !hasDependents && !hasFacts { return nil }
  }
}
