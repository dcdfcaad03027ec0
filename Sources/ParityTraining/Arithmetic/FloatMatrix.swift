/// A matrix of `Float`s, row by row, at a fixed address: what the matrix products read and write.
///
/// It belongs to one training run and is not shared between threads.
package final class FloatMatrix {
  /// The number of rows.
  package let rows: Int
  /// The number of columns.
  package let columns: Int
  /// The entries, row by row.
  package let entries: UnsafeMutableBufferPointer<Float>

  /// The address of the first entry.
  @inline(__always) var start: UnsafeMutablePointer<Float> {
    guard let start = entries.baseAddress else { preconditionFailure("a matrix has at least one entry") }
    return start
  }

  /// The matrix whose entries these are, of a view.
  private let owner: FloatMatrix?

  /// The zero matrix of the given shape, each side at least 1.
  package init(rows: Int, columns: Int) {
    precondition(rows >= 1 && columns >= 1, "a matrix has at least one entry")
    self.rows = rows
    self.columns = columns
    owner = nil
    entries = .allocate(capacity: rows * columns)
    entries.initialize(repeating: 0)
  }

  /// `count` rows of another matrix from row `first` on, not copied.
  package init(rowsOf owner: FloatMatrix, from first: Int, count: Int) {
    precondition(first >= 0 && count >= 1 && first + count <= owner.rows, "the rows are rows of the matrix")
    rows = count
    columns = owner.columns
    self.owner = owner
    let range = first * columns..<(first + count) * columns
    entries = UnsafeMutableBufferPointer(rebasing: owner.entries[range])
  }

  deinit { if owner == nil { entries.deallocate() } }

  /// The entry in the given row and column, from 0.
  package subscript(row: Int, column: Int) -> Float {
    get { entries[row * columns + column] }
    set { entries[row * columns + column] = newValue }
  }

  /// A matrix of its own with the same entries.
  package func copy() -> FloatMatrix {
    let copy = FloatMatrix(rows: rows, columns: columns)
    _ = copy.entries.update(from: entries)
    return copy
  }

  /// The address of a row.
  @inline(__always) func row(_ index: Int) -> UnsafeMutablePointer<Float> { start + index * columns }

  /// Whether every entry is a finite number.
  ///
  /// `0·x` is 0 for a finite x and NaN for the others, and a NaN stays in the sum.
  var isFinite: Bool {
    var sum: Float = 0
    for entry in entries { sum += 0 * entry }
    return sum == 0
  }
}
