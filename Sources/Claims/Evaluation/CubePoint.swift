internal import ExactNumbers

/// All points of {±1}^d that have given numbers of −1 in given blocks of neighbouring coordinates.
///
/// Everything that a body may ask — the total, χ over the first m coordinates where a block ends, a coordinate that is
/// a block of its own — is the same for all of them.
struct CubePoint: Hashable {
  /// Neighbouring coordinates `start ..< end`, counted from 1, of which `minus` are −1.
  struct Block: Hashable {
    let start: Int
    let end: Int
    var minus = 0
    var count: Int { end - start }
  }

  private(set) var blocks: [Block]

  /// The blocks between the cuts: `cut` m separates the first m coordinates from the rest.
  init(dimension: Int, cuts: Set<Int>) {
    let ends = cuts.union([dimension]).filter { 0 < $0 && $0 <= dimension }.sorted()
    var start = 1
    blocks = []
    for end in ends {
      blocks.append(Block(start: start, end: end + 1))
      start = end + 1
    }
  }

  /// How many points there are: ∏ C(count, minus).
  var weight: Integer { blocks.reduce(1) { $0 * binomial($1.count, $1.minus) } }

  var total: Int { blocks.reduce(0) { $0 + $1.count - 2 * $1.minus } }

  /// χ over the first m coordinates, or `nil` where m cuts a block or is beyond the dimension.
  func parity(_ m: Int?) -> Int? {
    if let m, m != 0, !blocks.contains(where: { $0.end == m + 1 }) { return nil }
    let minus = blocks.reduce(0) { $0 + ($1.end <= (m ?? .max - 1) + 1 ? $1.minus : 0) }
    return minus % 2 == 0 ? 1 : -1
  }

  /// x[j], or `nil` where j is not a block of its own.
  func coordinate(_ j: Int) -> Int? {
    blocks.first { $0.start == j && $0.end == j + 1 }.map { 1 - 2 * $0.minus }
  }

  /// The next class, like a counter; `false` after the last.
  mutating func advance() -> Bool {
    for index in blocks.indices {
      if blocks[index].minus < blocks[index].count {
        blocks[index].minus += 1
        return true
      }
      blocks[index].minus = 0
    }
    return false
  }
}
