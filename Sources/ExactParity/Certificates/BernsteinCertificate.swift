public import ExactNumbers

/// Shows for all dimensions at once how many neurons Bernstein's inequality asks for, as an inequality in `s
/// = √d`.
///
/// For n independent copies of Y with mean `μ > 0`, variance at most v and `μ − Y ≤ M`,
/// `P[Y_1 + … + Y_n ≤ 0] ≤ exp(−nμ²/(2(v + Mμ/3)))`.
///
/// *Claim*: the exponent is at least 2d for every real `d ≥ start²` and `n ≥ neurons(s)`, if `1/μ ≤
/// inverseMean(s)`, `v ≤ variance(s)` and `M ≤ range(s) + μ`. Solved for n, the exponent is at least 2d where
///
/// `n ≥ 4d (v/μ² + M/(3μ)) = 4s² (v/μ² + range/(3μ) + 1/3)`,
///
/// whose right side grows with v, range and 1/μ; so the check is that
///
/// `neurons − 4s² (variance · inverseMean² + range · inverseMean/3 + 1/3)`
///
/// has no negative coefficient as a polynomial in i, `s = start + i`; and that the three data have none in s,
/// so that they are not negative where the monotonicity is used.
///
/// Reference: S. Boucheron, G. Lugosi, P. Massart, *Concentration Inequalities* (2013), Section 2.7.
public struct BernsteinCertificate: Sendable, Hashable {
  /// The upper bound on 1/μ, in s.
  public let inverseMean: Polynomial
  /// The upper bound on the variance, in s.
  public let variance: Polynomial
  /// The upper bound on −Y, in s.
  public let range: Polynomial
  /// The number of neurons that is claimed to suffice, in s.
  public let neurons: Polynomial
  /// The claim is for every `s ≥ start`.
  public let start: Rational

  /// A certificate, not yet checked.
  public init(
    inverseMean: Polynomial, variance: Polynomial, range: Polynomial, neurons: Polynomial, start: Rational
  ) {
    self.inverseMean = inverseMean
    self.variance = variance
    self.range = range
    self.neurons = neurons
    self.start = start
  }

  /// `4s² (variance · inverseMean² + range · inverseMean/3 + 1/3)`, in s.
  public var needed: Polynomial {
    let third = Polynomial(Rational(1, 3))
    return 4 * .variable * .variable
      * (variance * inverseMean * inverseMean + third * range * inverseMean + third)
  }

  /// Checks the claim, and that it covers every `d ≥ lowestDimension`.
  ///
  /// - Throws: ``CertificateRefused``, naming the step.
  public func check(from lowestDimension: Int) throws(CertificateRefused) {
    try CertificateRefused.unless(
      start > 0 && start.compared(toSquareRootOf: Rational(lowestDimension)) != .greater,
      "the start: \(start)² is above \(lowestDimension)")
    try CertificateRefused.unless(
      [inverseMean, variance, range].allSatisfy(\.hasNonnegativeCoefficients),
      "the data: a bound has a negative coefficient")
    try CertificateRefused.unless(
      (neurons - needed).isCertifiedNonnegative(from: start),
      "\(neurons.written(in: "s")) is not certified to be at least "
        + "\(needed.written(in: "s")) for s ≥ \(start)")
  }

  /// The claim and the steps of the check.
  public var written: String {
    """
    nμ²/(2(v + Mμ/3)) ≥ 2d for every d ≥ \(start * start) and n ≥ \(neurons.written(in: "s")), with s = √d
      data    1/μ ≤ \(inverseMean.written(in: "s")), v ≤ \(variance.written(in: "s")), \
    M ≤ \(range.written(in: "s")) + μ
      so      n ≥ \(needed.written(in: "s")) is enough
      step    \((neurons - needed).written(in: "s")), at s = \(start) + i:
              \((neurons - needed).shifted(by: start).written(in: "i")), all coefficients ≥ 0
    """
  }
}
