/// The hypercube `{±1}^d`, traversed in blocks of consecutive bit patterns, or in Gray order.
///
/// A block shares the coordinates beyond the first ``blockDimension``, so its dot products with integer
/// weights are built by doubling: half of them from the other half by one subtraction each.
///
/// ```swift
/// let cube = Hypercube(dimension: 3)
/// cube.forEachBlock(weights: [1, 1, 1], offset: 0) { first, products in
///   print(first, Array(products))  // 0 [3, 1, 1, -1, 1, -1, -1, -3]
/// }
/// ```
public struct Hypercube: Sendable, Hashable {
  /// d, from 0 to 62.
  public let dimension: Int
  /// The number of coordinates that vary within a block: at most 12, so that a block of products stays in the
  /// first cache.
  public let blockDimension: Int

  /// The cube of dimension d, `0 ≤ d ≤ 62`.
  public init(dimension: Int) {
    precondition((0...62).contains(dimension), "a hypercube is enumerated for 0 ≤ d ≤ 62")
    self.dimension = dimension
    blockDimension = min(dimension, 12)
  }

  /// `2^d`.
  public var count: Int { 1 << dimension }
  /// The number of inputs in a block.
  public var blockSize: Int { 1 << blockDimension }
  /// The number of blocks.
  public var blockCount: Int { 1 << (dimension - blockDimension) }

  /// Calls `body` with `w·x + offset` for the inputs x of one block, in the order of their bit patterns,
  /// which begin at `block · blockSize`.
  ///
  /// - Precondition: `‖w‖₁ + |offset| < 2^62`, which keeps every step within 64 bits.
  /// - Complexity: one subtraction an input, and d for the block.
  @inlinable
  public func withBlock<Result>(
    _ block: Int, weights: [Int64], offset: Int64, _ body: (UnsafeBufferPointer<Int64>) throws -> Result
  ) rethrows -> Result {
    precondition(weights.count == dimension, "there is one weight for each coordinate")
    return try withUnsafeTemporaryAllocation(of: Int64.self, capacity: blockSize) { products in
      fill(products, block: block, weights: weights, offset: offset)
      return try body(UnsafeBufferPointer(products))
    }
  }

  /// Calls `body` with the first pattern and the products of each block, in order.
  @inlinable
  public func forEachBlock(
    weights: [Int64], offset: Int64, _ body: (_ first: UInt64, UnsafeBufferPointer<Int64>) throws -> Void
  ) rethrows {
    for block in 0..<blockCount {
      try withBlock(block, weights: weights, offset: offset) { products in
        try body(UInt64(block) << UInt64(blockDimension), products)
      }
    }
  }

  /// Calls `body` with the inputs of a range of the Gray order, and `w·x + offset` at each: one addition an
  /// input, of numbers of any kind.
  ///
  /// The input at position i has the bit pattern `i ^ (i >> 1)`, so that it differs from the one before in
  /// the coordinate of the lowest bit of i. Ranges that partition `0 ..< count` partition the cube: that is
  /// how the work is split over cores.
  ///
  /// ```swift
  /// Hypercube(dimension: 2).forEachInGrayOrder(weights: [Rational(1, 2), 3], offset: 0) { x, product in
  ///   print(x, product)  // (1, 1) 7/2, (-1, 1) 5/2, (-1, -1) -7/2, (1, -1) -5/2
  /// }
  /// ```
  ///
  /// - Precondition: for fixed-width numbers, `2‖w‖₁ + |offset|` fits them.
  /// - Parameters:
  ///   - positions: all of them unless given.
  ///   - weights: w, one for each coordinate.
  ///   - offset: added to every `w·x`.
  ///   - body: called once an input, in order.
  /// - Complexity: one addition an input, and d for the start.
  @inlinable
  public func forEachInGrayOrder<Number: SignedNumeric>(
    _ positions: Range<Int>? = nil, weights: [Number], offset: Number,
    _ body: (SignVector, Number) throws -> Void
  ) rethrows {
    precondition(weights.count == dimension, "there is one weight for each coordinate")
    let positions = positions ?? 0..<count
    precondition(positions.lowerBound >= 0 && positions.upperBound <= count, "a position is below 2^d")
    guard !positions.isEmpty else { return }
    let doubled = weights.map { $0 + $0 }
    var pattern = UInt64(positions.lowerBound ^ positions.lowerBound >> 1)
    var product = offset
    for (coordinate, weight) in weights.enumerated() {
      product += pattern >> UInt64(coordinate) & 1 == 0 ? weight : -weight
    }
    try body(SignVector(dimension: dimension, negatives: pattern), product)
    for position in positions.dropFirst() {
      let coordinate = position.trailingZeroBitCount
      pattern ^= 1 << UInt64(coordinate)
      if pattern >> UInt64(coordinate) & 1 == 0 {
        product += doubled[coordinate]
      } else {
        product -= doubled[coordinate]
      }
      try body(SignVector(dimension: dimension, negatives: pattern), product)
    }
  }

  @usableFromInline
  func fill(
    _ products: UnsafeMutableBufferPointer<Int64>, block: Int, weights: [Int64], offset: Int64
  ) {
    guard let start = products.baseAddress else { return }
    var first = offset
    for (coordinate, weight) in weights.enumerated() {
      let isNegative = coordinate >= blockDimension && block >> (coordinate - blockDimension) & 1 == 1
      first += isNegative ? -weight : weight
    }
    start.initialize(to: first)
    // Turning coordinate j from 1 to −1 takes 2w_j off; the patterns below 2^j are there already.
    for coordinate in 0..<blockDimension {
      let half = 1 << coordinate
      let difference = 2 * weights[coordinate]
      for index in 0..<half { (start + half + index).initialize(to: start[index] - difference) }
    }
  }
}
