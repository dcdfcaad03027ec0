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
