internal import Ledger

/// A name that nothing has: of a command, a statement, an experiment.
struct UnknownName: Error, CustomStringConvertible {
  /// What it should be the name of.
  let kind: String
  /// The name.
  let name: String
  /// The known names.
  let known: [String]
  /// Where they are listed.
  let list: String

  var description: String {
    "there is no \(kind) \"\(name)\"" + (nearest.map { "; did you mean \($0)?" } ?? "") + " (see \(list))"
  }

  /// The known name with the fewest edits, where the name is short enough to be a slip.
  private var nearest: String? {
    guard name.count <= 100 else { return nil }
    return known.min { editDistance($0, name) < editDistance($1, name) }
  }
}
