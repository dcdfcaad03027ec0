/// A table in fixed-width text: columns padded to their widest cell, two spaces between them.
struct TextTable {
  let header: [String]
  let rows: [[String]]

  func rendered() -> String {
    let lines = [header] + rows
    let widths = header.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line in
      var text = ""
      for (column, cell) in line.enumerated() {
        text +=
          column == line.count - 1
          ? cell : cell + String(repeating: " ", count: widths[column] - cell.count + 2)
      }
      return text + "\n"
    }.joined()
  }
}
