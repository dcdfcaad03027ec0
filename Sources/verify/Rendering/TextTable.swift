/// A table in fixed-width text: columns padded to their widest cell, two spaces between them.
struct TextTable {
  /// A column, and what becomes of it where the lines are too long.
  struct Column {
    /// What gives way, and in which order.
    enum Narrowing {
      /// It stays as it is.
      case whole
      /// Its cells are shortened with `…`; where little would be left of them, they stand on lines of their own.
      case shortened
      /// It is left out before ``shortened`` cells get such lines.
      case leftOut
    }

    let header: String
    let narrowing: Narrowing
  }

  /// The least width of a shortened column.
  private static let readable = 24

  private let columns: [Column]
  private let rows: [[String]]

  /// A table of data: every cell in full, however long the lines.
  init(header: [String], rows: [[String]]) {
    self.init(columns: header.map { Column(header: $0, narrowing: .whole) }, rows: rows)
  }

  /// A table for a reader.
  init(columns: [Column], rows: [[String]]) {
    (self.columns, self.rows) = (columns, rows)
  }

  /// The table in lines of at most `width` characters, as far as its whole columns allow.
  ///
  /// - Parameter painting: what a padded cell of a row (from 0) and a column becomes; it may add no width.
  func rendered(
    width: Int = .max, painting: (_ row: Int, _ column: Int, _ cell: String) -> String = { $2 }
  ) -> String {
    var widths = columns.indices.map { column in
      rows.reduce(columns[column].header.count) { max($0, $1[column].count) }
    }
    var shown = Array(columns.indices)
    var below: Int?
    func excess() -> Int { shown.reduce(-2) { $0 + widths[$1] + 2 } - width }
    if let flexible = columns.firstIndex(where: { $0.narrowing == .shortened }), excess() > 0 {
      let least = min(widths[flexible], Self.readable)
      if widths[flexible] - excess() < least { shown.removeAll { columns[$0].narrowing == .leftOut } }
      if widths[flexible] - excess() < least {
        shown.removeAll { $0 == flexible }
        below = flexible
      } else {
        widths[flexible] -= max(0, excess())
      }
    }
    func block(_ cells: [String], _ painted: (Int, String) -> String) -> String {
      let second = below.map { "  " + cells[$0].shortened(to: width - 2) + "\n" }
      return line(cells, shown, widths, painted) + (second ?? "")
    }
    var text = block(columns.map(\.header)) { $1 }
    for (row, cells) in rows.enumerated() { text += block(cells) { painting(row, $0, $1) } }
    return text
  }

  private func line(
    _ cells: [String], _ shown: [Int], _ widths: [Int], _ painted: (Int, String) -> String
  ) -> String {
    var text = ""
    for column in shown {
      let cell = cells[column].shortened(to: widths[column])
      text += painted(column, cell)
      if column != shown.last { text += String(repeating: " ", count: widths[column] - cell.count + 2) }
    }
    return text + "\n"
  }
}
