public import ExactNumbers

/// The distribution D_A of arXiv 2002.07400, with A the coordinates 1 … k: half of the time x is uniform on
/// `{±1/√n}^n`, half of the time uniform off A with all bits of A equal, a fair sign; the label is the parity of A.
///
/// Inputs are kept as sign vectors `s = √n·x`.
///
/// ```swift
/// let planted = try PlantedParity(dimension: 4, size: 3)
/// planted.weight(of: SignVector([1, 1, 1, -1]))  // 5: the probability is 5/2⁵
/// ```
public struct PlantedParity: Sendable, Hashable {
  /// n, from 1 to 24.
  public let dimension: Int
  /// k, from 1 to n.
  public let size: Int

  /// The largest dimension: every input is visited.
  public static let maximumDimension = 24

  /// D_A for `A = {1, …, size}`.
  ///
  /// - Throws: ``InvalidInput`` when n is not in 1 … 24 or k not in 1 … n.
  public init(dimension: Int, size: Int) throws(InvalidInput) {
    guard (1...Self.maximumDimension).contains(dimension) else {
      throw InvalidInput("dimension", "\(dimension) is not between 1 and \(Self.maximumDimension)")
    }
    guard (1...dimension).contains(size) else {
      throw InvalidInput("size", "\(size) is not between 1 and the dimension, \(dimension)")
    }
    self.dimension = dimension
    self.size = size
  }

  /// All inputs, by their negative coordinates in base two.
  public var inputs: [SignVector] {
    (0..<UInt64(1) << UInt64(dimension)).map { SignVector(dimension: dimension, negatives: $0) }
  }

  /// `2^{n+1} P(s) = 1 + 2^{k−1}·1[all bits of A equal]`: a half of `2^{−n}`, and a half of `2^{−(n−k+1)}`.
  public func weight(of s: SignVector) -> Int { 1 + plantedWeight(of: s) }

  /// `2^n P⁽²⁾(s) = 2^{k−1}·1[all bits of A equal]`, of the half in which they are.
  public func plantedWeight(of s: SignVector) -> Int {
    let bits = s.negatives & Parity(degree: size).mask
    return bits == 0 || bits == Parity(degree: size).mask ? 1 << (size - 1) : 0
  }

  /// `f_A(s)`, 1 or −1.
  public func label(of s: SignVector) -> Int { Parity(degree: size).value(at: s) }

  /// `2^{n+1}`, the sum of all weights.
  public var totalWeight: Rational { Rational(Integer.powerOfTwo(dimension + 1)) }
}
