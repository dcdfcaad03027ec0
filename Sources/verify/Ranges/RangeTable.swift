internal import ExactNumbers

/// The answers of a ``RangeQuestion`` in rows: the options that differ, then the value.
struct RangeTable {
  let command: String
  let rows: [RangeQuestion.Row]

  private var options: [String] { rows.first?.point.map(\.option) ?? [] }
  private var values: [String] { RangeQuestion.values[command] ?? [] }

  /// Columns for a reader, an enclosure as one of them.
  func text(_ format: ExactFormat) -> String {
    func exact(_ row: RangeQuestion.Row, _ member: String) -> String {
      let text = cell(row, member)
      return Rational(text).map(format.text) ?? text
    }
    guard values.contains("lower") || values == ["exact"] else {
      return table(values) { $1 == "margin" ? exact($0, $1) : cell($0, $1) }
    }
    let cells = rows.map { row -> [String] in
      let ends = "[\(cell(row, "lower")), \(cell(row, "upper"))]"
      return row.point.map(\.value) + [row.answer["exact"] == nil ? ends : exact(row, "exact")]
    }
    return TextTable(header: options + [command], rows: cells).rendered()
  }

  /// Columns for a program, each end in its own; fields with a comma are quoted.
  var csv: String {
    let lines = [options + values] + rows.map { row in row.point.map(\.value) + values.map { cell(row, $0) } }
    return lines.map { line in
      line.map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",") + "\n"
    }.joined()
  }

  private func table(
    _ columns: [String], _ cell: (RangeQuestion.Row, String) -> String
  ) -> String {
    TextTable(
      header: options + columns,
      rows: rows.map { row in row.point.map(\.value) + columns.map { cell(row, $0) } }
    ).rendered()
  }

  private func cell(_ row: RangeQuestion.Row, _ member: String) -> String {
    switch row.answer[member] {
    case .string(let text)?: text
    case .integer(let value)?: "\(value)"
    default: ""
    }
  }
}
