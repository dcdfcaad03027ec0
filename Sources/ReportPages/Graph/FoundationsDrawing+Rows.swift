extension FoundationsDrawing {
  /// A row with what it rests on above it and what rests on it below; `nil` where there is neither.
  package init?(around entry: PageEntry, in report: ReportPages) {
    let id = entry.row.id
    var nodes: [Node] = []
    var numbers: [String: Int] = [:]
    var own: [Int] = []
    for other in report.foundations.sorted(report.foundations.around(id)) {
      if other == id {
        own = Self.ownFoundations(of: entry).map { label, link in
          nodes.append(Node(label: label, link: link))
          return nodes.count - 1
        }
      }
      numbers[other] = nodes.count
      nodes.append(
        Node(
          label: report.marked(other), link: other == id ? nil : report.names.beside(other),
          isFocus: other == id
        ))
    }
    guard nodes.count > 1, let focus = numbers[id] else { return nil }
    self.init(
      nodes: nodes, arcs: own.map { ($0, focus) } + Self.arcs(numbers, report.foundations),
      description:
        "What \(id) rests on, above it, and what rests on it, below; the lists that follow say the same.")
  }

  /// All rows that rest on others or have others that rest on them; `nil` where there is none.
  package init?(of report: ReportPages) {
    let ids = report.foundations.sorted(report.foundations.connected)
    guard !ids.isEmpty else { return nil }
    let numbers = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
    self.init(
      nodes: ids.map { Node(label: report.marked($0), link: report.names[$0]) },
      arcs: Self.arcs(numbers, report.foundations),
      description: "Which statement rests on which; the table that follows says the same.")
  }

  /// What a row rests on beside rows, each with its place on the page.
  private static func ownFoundations(of entry: PageEntry) -> [(label: String, link: String)] {
    let (theorems, facts) = (entry.theorems.count, Set(entry.row.basis.facts.map(\.fact.name)).count)
    return [
      (theorems, "⊢ \(theorems) theorem\(theorems == 1 ? "" : "s") of the kernel", "#theorems"),
      (facts, "¶ \(facts) textbook fact\(facts == 1 ? "" : "s")", "#rests-on"),
    ].filter { $0.0 > 0 }.map { ($0.1, $0.2) }
  }

  private static func arcs(_ numbers: [String: Int], _ foundations: Foundations) -> [(from: Int, to: Int)] {
    numbers.sorted { $0.value < $1.value }.flatMap { id, to in
      foundations.premises(of: id).compactMap { numbers[$0].map { (from: $0, to: to) } }
    }
  }
}
