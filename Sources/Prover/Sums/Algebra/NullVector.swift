import ExactNumbers

/// Σ_i entry_i·v_i = 0 for each row: solutions over Q(parameters), by elimination with rows kept primitive.
struct LinearSystem {
  /// Row by row, a table from columns to entries other than 0.
  let rows: [[Int: IntegerPolynomial]]
  /// Whether the time is over; then the elimination throws.
  let isOver: () -> Bool

  /// The solution in which the column `free` is not 0 and all columns but the pivots and this one are 0.
  ///
  /// - Parameters:
  ///   - pivots: Columns that are independent over Q(parameters), as a computation modulo a prime has found.
  /// - Returns: The entries, a common divisor removed; `nil` where there is no such solution.
  /// - Throws: ``TooLarge``.
  func solution(pivots: [Int], free: Int) throws(TooLarge) -> [Int: IntegerPolynomial]? {
    let columns = Set(pivots + [free])
    var open = rows.map { $0.filter { columns.contains($0.key) } }.filter { !$0.isEmpty }
    for index in open.indices { open[index] = Self.primitive(open[index]) }
    var solved: [(column: Int, row: [Int: IntegerPolynomial])] = []
    var left = Set(pivots)
    while !left.isEmpty {
      if isOver() { throw TooLarge() }
      guard let (index, column) = Self.cheapest(open, left), let pivot = open[index][column] else {
        return nil
      }
      let row = open.remove(at: index)
      left.remove(column)
      for other in open.indices { try Self.eliminate(column, pivot, row, &open[other]) }
      for other in solved.indices { try Self.eliminate(column, pivot, row, &solved[other].row) }
      open = open.filter { !$0.isEmpty }
      solved.append((column, row))
    }
    guard open.allSatisfy(\.isEmpty) else { return nil }
    return try Self.backward(solved, free)
  }

  /// v_free = common multiple of the pivots, v_column = −entry·v_free/pivot.
  private static func backward(
    _ solved: [(column: Int, row: [Int: IntegerPolynomial])], _ free: Int
  ) throws(TooLarge) -> [Int: IntegerPolynomial]? {
    var multiple = IntegerPolynomial.one
    for (column, row) in solved where row[free] != nil {
      guard let pivot = row[column],
        let rest = pivot.quotient(by: IntegerPolynomial.commonDivisor(multiple, pivot))
      else { return nil }
      multiple = try multiple.times(rest)
    }
    var solution = [free: multiple]
    for (column, row) in solved {
      guard let entry = row[free] else { continue }
      guard let pivot = row[column], let value = try multiple.times(entry).quotient(by: pivot) else {
        return nil
      }
      solution[column] = -value
    }
    return primitive(solution)
  }

  /// The smallest entry in an open column, by its number of terms and its row's.
  private static func cheapest(_ rows: [[Int: IntegerPolynomial]], _ columns: Set<Int>) -> (Int, Int)? {
    var best: (cost: Int, row: Int, column: Int)?
    for (index, row) in rows.enumerated() {
      let size = row.values.reduce(0) { $0 + $1.count }
      for (column, entry) in row where columns.contains(column) {
        let cost = entry.count * 8 + size
        if best.map({ (cost, index, column) < ($0.cost, $0.row, $0.column) }) ?? true {
          best = (cost, index, column)
        }
      }
    }
    return best.map { ($0.row, $0.column) }
  }

  private static func eliminate(
    _ column: Int, _ pivot: IntegerPolynomial, _ row: [Int: IntegerPolynomial],
    _ target: inout [Int: IntegerPolynomial]
  ) throws(TooLarge) {
    guard let entry = target[column] else { return }
    let common = IntegerPolynomial.commonDivisor(pivot, entry)
    guard let up = pivot.quotient(by: common), let down = entry.quotient(by: common) else { throw TooLarge() }
    var result: [Int: IntegerPolynomial] = [:]
    for key in Set(row.keys).union(target.keys) where key != column {
      let value = try up.times(target[key] ?? .zero) - down.times(row[key] ?? .zero)
      if !value.isZero { result[key] = value }
    }
    target = primitive(result)
  }

  /// The row without the common divisor of its entries.
  private static func primitive(_ row: [Int: IntegerPolynomial]) -> [Int: IntegerPolynomial] {
    var common = IntegerPolynomial.zero
    for entry in row.values.sorted(by: { $0.count < $1.count }) {
      common = IntegerPolynomial.commonDivisor(common, entry)
      if common == .one { return row }
    }
    return common.isZero ? row : row.mapValues { $0.quotient(by: common) ?? $0 }
  }
}
