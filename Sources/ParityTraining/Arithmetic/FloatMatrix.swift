/// A matrix of `Float`s, row by row, at a fixed address: what the matrix products read and write.
///
/// It belongs to one training run; the threads of a run write to rows of their own.
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
    // Rows that fill cache lines begin at one, so two threads never write to the same line of such a matrix.
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: rows * columns * MemoryLayout<Float>.stride, alignment: 64)
    entries = UnsafeMutableBufferPointer(
      start: memory.initializeMemory(as: Float.self, repeating: 0, count: rows * columns),
      count: rows * columns)
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

  deinit { if owner == nil { UnsafeMutableRawPointer(start).deallocate() } }

  /// The entry in the given row and column, from 0.
  package subscript(row: Int, column: Int) -> Float {
    get { entries[row * columns + column] }
    set { entries[row * columns + column] = newValue }
  }

  /// The address of a row.
  @inline(__always) func row(_ index: Int) -> UnsafeMutablePointer<Float> { start + index * columns }

  /// The matrix or some of its rows, as a factor or result of a product.
  func block(rows: Range<Int>? = nil) -> Block { packed(rows, columns: columns) }

  /// Some rows of a narrower matrix that uses the same memory from its start on: its rows lie side by side.
  func packed(_ rows: Range<Int>? = nil, columns: Int) -> Block {
    let rows = rows ?? 0..<self.rows
    precondition(rows.upperBound <= self.rows && columns <= self.columns, "the block lies in the matrix")
    return Block(start: start + rows.lowerBound * columns, rows: rows.count, columns: columns)
  }

  /// Rows that lie side by side in the memory of a matrix, valid as long as the matrix is kept.
  struct Block {
    /// The first entry.
    let start: UnsafeMutablePointer<Float>
    /// The number of rows.
    let rows: Int
    /// The number of columns.
    let columns: Int

    /// The address of a row.
    @inline(__always) func row(_ index: Int) -> UnsafeMutablePointer<Float> { start + index * columns }
    /// The number of entries.
    var count: Int { rows * columns }

    /// Whether every entry is a finite number.
    var isFinite: Bool {
      // `0·x` is 0 for a finite x and NaN for the others, and a NaN stays in the sum.
      var sum: Float = 0
      for index in 0..<count { sum += 0 * start[index] }
      return sum == 0
    }
  }
}
