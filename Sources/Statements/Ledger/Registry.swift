/// The ledger: every statement that the program checks, in the order of the papers.
public enum Registry {
  /// All statements.
  public static let all: [Statement] =
    highDegreeParities + fixedParities + sparseParities + sharper

  /// The statement with this id.
  public static func statement(_ id: String) -> Statement? { all.first { $0.id == id } }
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
