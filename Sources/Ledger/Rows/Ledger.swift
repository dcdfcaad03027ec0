/// Rows in the order in which they are shown; another package makes one of its own, or adds its rows to ours.
public struct Ledger: Sendable {
  /// All rows.
  public let rows: [Row]
  /// Their sources, in the order of the rows.
  public let papers: [Paper]

  /// A ledger; ids must be unique and begin with their paper's key.
  public init(_ rows: [Row]) {
    self.rows = rows
    var papers: [Paper] = []
    for row in rows where !papers.contains(row.paper) { papers.append(row.paper) }
    self.papers = papers
    precondition(Set(rows.map(\.id)).count == rows.count, "an id stands twice")
    precondition(rows.allSatisfy { $0.id.hasPrefix($0.paper.key + "-") }, "an id does not name its paper")
  }

  /// The row with this id.
  public subscript(id: String) -> Row? { rows.first { $0.id == id } }
}

/// The Levenshtein distance, one row of the table at a time.
package func editDistance(_ left: String, _ right: String) -> Int {
  let right = Array(right)
  var row = Array(0...right.count)
  for (i, character) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for j in right.indices {
      let substitution = diagonal + (right[j] == character ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(substitution, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[right.count]
}
