/// The parity `χ_S(x) = ∏_{j ∈ S} x_j` of a set S of coordinates.
///
/// ```swift
/// Parity(degree: 2).value(at: SignVector([-1, 1, -1]))   // -1: coordinates 1 and 2
/// Parity(subset: [1, 3]).value(at: SignVector([-1, 1, -1]))  // 1
/// ```
public struct Parity: Sendable, Hashable {
  /// The coordinates of S, coordinate 1 in the lowest bit.
  public let mask: UInt64

  /// The parity of the coordinates whose bits are set.
  @inlinable
  public init(mask: UInt64) { self.mask = mask }

  /// The parity of coordinates `1 … degree`, the convention for a parity given by its degree alone.
  @inlinable
  public init(degree: Int) {
    precondition((0...64).contains(degree), "a parity has a degree from 0 to 64")
    self.init(mask: degree == 64 ? .max : (1 << UInt64(degree)) - 1)
  }

  /// The parity of the given coordinates, each from 1 to 64.
  public init(subset: Set<Int>) {
    precondition(subset.allSatisfy((1...64).contains), "a coordinate is between 1 and 64")
    self.init(mask: subset.reduce(0) { $0 | 1 << UInt64($1 - 1) })
  }

  /// |S|.
  @inlinable
  public var degree: Int { mask.nonzeroBitCount }

  /// S in increasing order.
  public var subset: [Int] { (1...64).filter { mask >> UInt64($0 - 1) & 1 == 1 } }

  /// `χ_S(x)`, 1 or −1.
  @inlinable
  public func value(at x: SignVector) -> Int { 1 - 2 * ((x.negatives & mask).nonzeroBitCount & 1) }
}
