/// A linear system modulo the prime 2^31 − 1, at one value of the parameters: what it says about ranks holds over
/// Q(parameters) unless the point is unlucky, and nothing more is made of it.
struct ModularSystem {
  static let prime: UInt64 = 2_147_483_647

  let width: Int
  /// The rows, each with one entry a column.
  let rows: [[UInt64]]

  /// The columns with a pivot, from the left, and for each other column the solution in which it is 1 and the other free
  /// ones 0.
  func solved() -> (pivots: [Int], solutions: [(free: Int, values: [UInt64])]) {
    var rows = rows
    var pivots: [Int] = []
    for column in 0..<width {
      guard let index = rows.indices.dropFirst(pivots.count).first(where: { rows[$0][column] != 0 }) else {
        continue
      }
      rows.swapAt(pivots.count, index)
      let inverse = Self.inverse(rows[pivots.count][column])
      rows[pivots.count] = rows[pivots.count].map { $0 * inverse % Self.prime }
      let pivot = rows[pivots.count]
      for other in rows.indices where other != pivots.count && rows[other][column] != 0 {
        let factor = Self.prime - rows[other][column]
        for i in column..<width { rows[other][i] = (rows[other][i] + factor * pivot[i]) % Self.prime }
      }
      pivots.append(column)
    }
    let solutions = (0..<width).filter { !pivots.contains($0) }.map { free -> (free: Int, values: [UInt64]) in
      var values = [UInt64](repeating: 0, count: width)
      values[free] = 1
      for (row, column) in pivots.enumerated() {
        values[column] = (Self.prime - rows[row][free]) % Self.prime
      }
      return (free, values)
    }
    return (pivots, solutions)
  }

  static func inverse(_ value: UInt64) -> UInt64 { power(value, prime - 2) }

  static func power(_ value: UInt64, _ exponent: UInt64) -> UInt64 {
    var (result, base, rest): (UInt64, UInt64, UInt64) = (1, value % prime, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      rest >>= 1
    }
    return result
  }
}
