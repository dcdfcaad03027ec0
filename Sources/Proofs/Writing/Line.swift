import Claims

/// What a step compared, kept as values and written only when somebody asks.
struct Line {
  let label: String
  /// The values that were compared, and the names of the coordinates in them.
  let values: [Value]
  let names: [String]
  let end: String

  init(_ label: String, _ values: [Value] = [], _ names: [String] = [], end: String = "") {
    self.label = label
    self.values = values
    self.names = names
    self.end = end
  }

  /// The line as text.
  var written: String { label + values.map { $0.written(names) }.joined(separator: ", ") + end }
}

extension Hints {
  /// What telescopes, as it was checked.
  func lines(_ names: [String]) -> [Line] {
    groups.map { group in
      Line(
        "G(\(group.variable) + 1) - G(\(group.variable)) is the summand for \(group.from) <= \(group.variable) <= \(group.to), with G = \(group.difference)"
      )
    }
  }
}

extension RuleInput {
  /// The links of the theorems.
  var usesWritten: String {
    uses.map { "\($0.link.left) \($0.link.relation.rawValue) \($0.link.right)" }.joined(separator: " and ")
  }
}
