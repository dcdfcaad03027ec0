public import ExactNumbers

/// Which dimensions a sequence runs over.
public enum DimensionParity: Int, Sendable, Hashable {
  /// d = 2, 4, 6, …
  case even = 0
  /// d = 1, 3, 5, …
  case odd = 1

  /// `⌊d/2⌋` as a polynomial in d, exact on these dimensions.
  public var half: Polynomial { Polynomial([Rational(Integer(-rawValue), 2), Rational(1, 2)]) }

  /// Whether d is one of them.
  public func contains(_ d: Int) -> Bool { d & 1 == rawValue }
}

/// The sequence `a(d) = scale · 2^{−d} C(d − r, ⌊d/2⌋ − s)` over the even or the odd dimensions.
///
/// ```swift
/// // |Δ_{d,0}| for even d
/// HalfwayBinomial(scale: 2, r: 2, s: 1, parity: .even).value(at: 4)  // 2·C(2, 1)/16 = 1/4
/// ```
public struct HalfwayBinomial: Sendable, Hashable {
  /// The constant factor.
  public let scale: Rational
  /// r: the upper index is `d − r`.
  public let r: Int
  /// s: the lower index is `⌊d/2⌋ − s`.
  public let s: Int
  /// The dimensions it runs over.
  public let parity: DimensionParity

  /// The sequence with these parameters.
  public init(scale: Rational, r: Int, s: Int, parity: DimensionParity) {
    self.scale = scale
    self.r = r
    self.s = s
    self.parity = parity
  }

  /// `a(d)`, from the binomial itself.
  ///
  /// - Precondition: `d ≥ 0` has the parity of the sequence.
  public func value(at d: Int) -> Rational {
    precondition(d >= 0 && parity.contains(d), "the sequence is not defined at \(d)")
    return scale * Rational(binomial(d - r, d / 2 - s)) / Rational(Integer.powerOfTwo(d))
  }

  /// Whether `a(d + 2)/a(d) = N(d)/D(d)`, in the form `D(d) a(d + 2) = N(d) a(d)` for every `d ≥ r` of the
  /// parity.
  ///
  /// With `k = ⌊d/2⌋` it says `D(d) C(d + 2 − r, k + 1 − s) = 4 N(d) C(d − r, k − s)`, decided by
  /// ``BinomialSum`` on the line `k = ⌊d/2⌋`.
  public func hasRatio(_ numerator: Polynomial, over denominator: Polynomial) -> Bool {
    let current = BinomialSum([BinomialTerm(r: r, s: s)])
    let next = current.shifted(dimension: 2, index: 1)
    let difference = BivariatePolynomial(denominator) * next - BivariatePolynomial(4 * numerator) * current
    return difference.vanishes(along: parity.half)
  }

  /// The sequence as mathematics: `2·2^{−d} C(d−2, d/2−1)`.
  public var written: String {
    let half = parity == .even ? "d/2" : "(d−1)/2"
    let upper = r == 0 ? "d" : r > 0 ? "d−\(r)" : "d+\(-r)"
    let lower = s == 0 ? half : s > 0 ? "\(half)−\(s)" : "\(half)+\(-s)"
    return "\(scale == 1 ? "" : "\(scale)·")2^{−d} C(\(upper), \(lower))"
  }
}
