public import ExactNumbers

/// A linear threshold function (weighted majority): `+1` where `w·x ≥ T`, else `−1`, on `x ∈ {±1}^d`.
///
/// ```swift
/// let majority = try ThresholdFunction(weights: [1, 1, 1])
/// try majority.coefficient(of: [1])        // 1/2
/// try majority.coefficient(of: [1, 2, 3])  // -1/2
/// ```
///
/// The sign at `w·x = T` is +1, which matters where that can occur.
public struct ThresholdFunction: Sendable, Hashable {
  /// w, at least one weight.
  public let weights: [Rational]
  /// T.
  public let threshold: Rational
  /// The weights times a positive factor that makes them coprime integers (all 0 where w is).
  let lattice: [Integer]
  /// The integer t with `w·x ≥ T` exactly where `lattice·x ≥ t`.
  let latticeThreshold: Integer

  /// The most weights: past it a single coefficient would take minutes.
  public static let maximumDimension = 1_000_000

  /// The function with the given weights and threshold.
  ///
  /// - Throws: ``InvalidInput`` when there is no weight, or more than ``maximumDimension``.
  public init(weights: [Rational], threshold: Rational = 0) throws(InvalidInput) {
    guard (1...Self.maximumDimension).contains(weights.count) else {
      throw InvalidInput("weights", "there are \(weights.count), not between 1 and \(Self.maximumDimension)")
    }
    self.weights = weights
    self.threshold = threshold
    let denominator = weights.reduce(Integer(1)) { .leastCommonMultiple($0, $1.denominator) }
    let integers = weights.map { ($0 * Rational(denominator)).numerator }
    let divisor = integers.reduce(Integer(0)) { .greatestCommonDivisor($0, $1) }
    let scale = divisor.isZero ? Rational(1) : Rational(denominator, divisor)
    lattice = weights.map { ($0 * scale).numerator }
    // lattice·x is an integer.
    latticeThreshold = (threshold * scale).ceiling
  }

  /// d.
  public var dimension: Int { weights.count }

  /// `f(x)`, 1 or −1.
  ///
  /// - Precondition: x has d coordinates.
  public func value(at x: SignVector) -> Int {
    precondition(x.dimension == dimension, "the vectors have different dimensions")
    let product = x.coordinates.enumerated().reduce(Rational(0)) { $0 + Rational($1.1) * weights[$1.0] }
    return product >= threshold ? 1 : -1
  }
}
