public import ExactNumbers

/// The claim `(E z^Y)^n ≤ e^{−r}` with everything that a reader needs to check it.
///
/// For `0 < z < 1` and independent copies of Y, `P[Y_1 + … + Y_n ≤ 0] ≤ E z^{Y_1 + … + Y_n} = (E z^Y)^n`,
/// because `z^s ≥ 1` for `s ≤ 0` (Chernoff's bound). With `r = 2d` and the union over `2^d < e^d` inputs, n
/// neurons classify every input except with probability at most `e^{−d}`. The power is never formed: the
/// check is `n · (−ln E z^Y) ≥ r` with a rigorous lower bound of the logarithm of an exact rational number.
/// Where ``NeuronMargin/unit`` is not 1, Y is counted in units.
///
/// ```swift
/// let margin = try NeuronMargin(dimension: 4)
/// let z = Rational(9, 10)
/// ChernoffCertificate(margin: margin, z: z, neurons: 542, exponent: 8).holds  // true
/// ChernoffCertificate(margin: margin, z: z, neurons: 541, exponent: 8).holds  // false
/// ```
public struct ChernoffCertificate: Sendable, Hashable {
  /// The law of Y.
  public let margin: NeuronMargin
  /// z.
  public let z: Rational
  /// n.
  public let neurons: Integer
  /// r.
  public let exponent: Rational

  /// A claim, not yet checked.
  public init(margin: NeuronMargin, z: Rational, neurons: Integer, exponent: Rational) {
    self.margin = margin
    self.z = z
    self.neurons = neurons
    self.exponent = exponent
  }

  /// Whether `0 < z < 1`, `r > 0` and `(E z^Y)^n ≤ e^{−r}`, decided rigorously.
  public var holds: Bool {
    guard z > 0, z < 1, exponent > 0 else { return false }
    guard let least = Self.leastNeurons(margin.generatingFunction(at: z), exponent: exponent) else {
      return false
    }
    return neurons >= least
  }

  /// The least n with `u^n ≤ e^{−exponent}`, for `u > 0` and `exponent > 0`; `nil` when `u ≥ 1`, as then
  /// there is none.
  ///
  /// The precision is doubled until the bounds of `−ln u` settle n. This ends: `n ln u = −exponent` would
  /// make `e^{−exponent/n}` the rational number u, which is impossible for a rational exponent other than 0
  /// (Lindemann), so n is not at the edge.
  public static func leastNeurons(_ u: Rational, exponent: Rational) -> Integer? {
    guard u < 1 else { return nil }
    var bits = 128
    while true {
      let logarithm = RationalBounds.logarithm(of: u, bits: bits)
      let decay = RationalBounds(lower: -logarithm.upper, upper: -logarithm.lower)
      if let least = decay.leastMultiple(reaching: exponent) { return least }
      bits *= 2
    }
  }
}

/// Whether `p ≤ e^{−exponent}` for `p ≥ 0` and a positive exponent, decided rigorously.
package func isAtMostExponential(_ p: Rational, exponent: Rational) -> Bool {
  p.isZero || ChernoffCertificate.leastNeurons(p, exponent: exponent).map { $0 <= 1 } ?? false
}
