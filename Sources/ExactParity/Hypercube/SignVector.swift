/// A vector of signs, `x ∈ {±1}^d` with `0 ≤ d ≤ 64`, one bit a coordinate: bit j−1 is 1 where `x_j = −1`.
///
/// ```swift
/// let x = SignVector([1, -1, -1])
/// x.sum             // -1
/// x.parity          // 1
/// x.dot(x)          // 3
/// ```
public struct SignVector: Sendable, Hashable {
  /// The number of coordinates.
  public let dimension: Int
  /// The coordinates that are −1, coordinate 1 in the lowest bit; no bit beyond the dimension is set.
  public let negatives: UInt64

  /// The vector whose coordinate j is −1 exactly where bit j−1 of `negatives` is set.
  ///
  /// - Precondition: `0 ≤ dimension ≤ 64`, and no bit at or beyond `dimension` is set.
  @inlinable
  public init(dimension: Int, negatives: UInt64) {
    precondition((0...64).contains(dimension), "a sign vector has 0 to 64 coordinates")
    precondition(
      dimension == 64 || negatives >> UInt64(dimension) == 0, "a sign beyond the dimension is set")
    self.dimension = dimension
    self.negatives = negatives
  }

  /// The vector with the given coordinates, each 1 or −1.
  public init(_ coordinates: [Int]) {
    precondition(coordinates.allSatisfy { abs($0) == 1 }, "a sign is 1 or -1")
    var negatives: UInt64 = 0
    for (index, sign) in coordinates.enumerated() where sign < 0 { negatives |= 1 << UInt64(index) }
    self.init(dimension: coordinates.count, negatives: negatives)
  }

  /// The coordinate `x_j`, `1 ≤ j ≤ d`.
  @inlinable
  public subscript(coordinate: Int) -> Int {
    precondition((1...dimension).contains(coordinate), "there is no such coordinate")
    return negatives >> UInt64(coordinate - 1) & 1 == 0 ? 1 : -1
  }

  /// All coordinates, in order.
  public var coordinates: [Int] { (0..<dimension).map { self[$0 + 1] } }

  /// `x_1 + … + x_d = d − 2·#{j : x_j = −1}`.
  @inlinable
  public var sum: Int { dimension - 2 * negatives.nonzeroBitCount }

  /// `χ(x) = x_1 ⋯ x_d`.
  @inlinable
  public var parity: Int { 1 - 2 * (negatives.nonzeroBitCount & 1) }

  /// `x · w = d − 2·#{j : x_j ≠ w_j}`.
  @inlinable
  public func dot(_ other: SignVector) -> Int {
    precondition(dimension == other.dimension, "the vectors have different dimensions")
    return dimension - 2 * (negatives ^ other.negatives).nonzeroBitCount
  }
}

extension SignVector: CustomStringConvertible {
  /// `(1, -1, …)`.
  public var description: String { "(\(coordinates.map(String.init).joined(separator: ", ")))" }
}
