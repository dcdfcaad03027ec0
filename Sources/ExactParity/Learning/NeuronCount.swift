public import ExactNumbers

/// How many neurons certainly suffice for one step of gradient descent to learn the full parity (Theorem 4 of
/// arXiv 2412.04910).
///
/// Other discrete symmetric weights and parities of lower degree have their own law of Y, and the same argument.
///
/// `n(d)` is the smallest n for which some z on the grid `{j / 2^32 : 0 < j < 2^32}` has `(E z^Y)^n ≤
/// e^{−r}`, with Y of ``NeuronMargin`` and r of ``Exponent``. With n(d) neurons all `2^d` inputs are classified except with
/// probability at most `e^{−d}`.
///
/// ```swift
/// let count = try NeuronCount(dimension: 4)
/// count.neurons            // 535
/// count.certificate.holds  // true
/// ```
public struct NeuronCount: Sendable, Hashable {
  /// The certificate of n(d): its z is the grid point where `E z^Y` is least (the smallest one on ties).
  public let certificate: ChernoffCertificate

  /// The exponent r of the bound for one input, `e^{−r}`.
  public enum Exponent: Sendable, Hashable {
    /// 2d: as `2^d < e^d`, the union over inputs leaves more than it has to.
    case twiceDimension
    /// (1 + ln 2)d, what the union over `2^d` inputs needs, with ln 2 rounded up at the 64th bit.
    case unionBound

    /// r, a rational number.
    public func value(dimension d: Int) -> Rational {
      switch self {
      case .twiceDimension: Rational(2 * d)
      case .unionBound: Rational(d) * (1 + RationalBounds.logarithm(of: 2, bits: 64).upper)
      }
    }
  }

  /// The grid of z has this many steps between 0 and 1.
  public static let gridSteps = Integer.powerOfTwo(32)

  /// n(d).
  public var neurons: Integer { certificate.neurons }

  /// z.
  public var z: Rational { certificate.z }

  /// n(d) at the given arguments; the parity is the full one and the bias b(d) unless given.
  ///
  /// - Throws: as ``NeuronMargin/init(dimension:degree:weights:bias:activation:)``; ``ComputationRefused`` when no grid
  ///   point gives a certificate, because `|Δ|` is too small for any z that far from 1.
  /// - Complexity: 33 exact evaluations of `E z^Y`; milliseconds at d = 200, seconds at d = 4000.
  public init(
    dimension: Int, degree: Int? = nil, weights: WeightDistribution = .rademacher, bias: Rational? = nil,
    activation: Activation = .relu, exponent: Exponent = .twiceDimension
  ) throws {
    try self.init(
      NeuronMargin(
        dimension: dimension, degree: degree, weights: weights, bias: bias, activation: activation),
      exponent: exponent)
  }

  /// n(d) for this law of Y.
  ///
  /// - Throws: ``ComputationRefused`` when no grid point gives a certificate.
  public init(_ margin: NeuronMargin, exponent: Exponent = .twiceDimension) throws(ComputationRefused) {
    let z = Self.bestGridPoint(margin)
    let exponent = exponent.value(dimension: margin.dimension)
    let u = margin.generatingFunction(at: z)
    guard let neurons = ChernoffCertificate.leastNeurons(u, exponent: exponent) else {
      throw ComputationRefused(
        "a neuron count", need: "a Chernoff point within 2^-32 of 1, and so a huge network",
        limit: "the grid of z with 2^32 steps")
    }
    certificate = ChernoffCertificate(margin: margin, z: z, neurons: neurons, exponent: exponent)
  }

  /// The grid point that minimises `E z^Y`.
  ///
  /// For an integer y, `z^y` is convex in z > 0, as `y(y − 1) ≥ 0`; so `E z^Y` is, and it falls up to where
  /// its slope changes sign and rises from there. The least grid value stands at one of the two points around
  /// that place.
  private static func bestGridPoint(_ margin: NeuronMargin) -> Rational {
    func point(_ j: Integer) -> Rational { Rational(j, gridSteps) }
    // The slope at 1 is E Y/unit > 0. Invariant: negative at `low` (or low = 0), not negative at `high`.
    var low: Integer = 0
    var high = gridSteps
    while high - low > 1 {
      let middle = (low + high) >> 1
      if margin.slopeSign(at: point(middle)) < 0 { low = middle } else { high = middle }
    }
    // 0 and 1 are not on the grid.
    if low.isZero { return point(1) }
    if high == gridSteps { return point(low) }
    let (left, right) = (point(low), point(high))
    return margin.generatingFunction(at: left) <= margin.generatingFunction(at: right) ? left : right
  }
}
