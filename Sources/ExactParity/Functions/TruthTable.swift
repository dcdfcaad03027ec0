public import ExactNumbers

/// A function on the hypercube by its 2^d values.
///
/// The value at `x` stands at index ``SignVector/negatives``: bit j−1 of the index is set exactly where
/// `x_j = −1`.
///
/// ```swift
/// let xor = try TruthTable([1, -1, -1, 1])
/// xor.value(at: SignVector([-1, 1]))  // -1, at index 1
/// ```
public struct TruthTable: Sendable, Hashable {
  /// d, from 0 to 26.
  public let dimension: Int
  /// The 2^d values.
  public let values: [Rational]

  /// The largest dimension of a table.
  public static let maximumDimension = 26

  /// The function with these values.
  ///
  /// - Throws: ``InvalidInput`` naming `values` unless their number is 2^d with 0 ≤ d ≤ 26.
  public init(_ values: [Rational]) throws(InvalidInput) {
    let dimension = values.count.trailingZeroBitCount
    guard values.count.nonzeroBitCount == 1, dimension <= Self.maximumDimension else {
      throw InvalidInput(
        "values", "there are \(values.count); a table has 2^d values, 0 ≤ d ≤ \(Self.maximumDimension)")
    }
    self.dimension = dimension
    self.values = values
  }

  /// `f(x)`.
  ///
  /// - Precondition: x has exactly ``dimension`` coordinates.
  public func value(at x: SignVector) -> Rational {
    precondition(x.dimension == dimension, "the input does not have the dimension of the table")
    return values[Int(x.negatives)]
  }

  /// The table of a JSON text `{"values": ["1", "-1", "-1", "1"]}`.
  ///
  /// The values are strings or JSON integers, never JSON floats, in the order described above.
  ///
  /// - Throws: ``MalformedFile``.
  public init(json bytes: [UInt8]) throws(MalformedFile) {
    let root = try ExactJSON(parsing: bytes).members(["values"], of: "the table")
    do {
      try self.init(try root[0].rationals(of: "values"))
    } catch let error as MalformedFile {
      throw error
    } catch {
      throw MalformedFile("\(error)")
    }
  }
}
