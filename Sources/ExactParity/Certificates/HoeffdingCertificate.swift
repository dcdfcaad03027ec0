public import ExactNumbers

/// Shows an exponential tail bound for all dimensions at once from Hoeffding's inequality.
///
/// For n independent terms, each in an interval of length at most R, and `t ≥ 0`,
/// `P[S ≤ E S − n t] ≤ exp(−2 n t²/R²)`.
///
/// *Claim*: `2 n t²/R² ≥ exponent(d, n)` for every `d ≥ lowestDimension` and `n ≥ leastNeurons(d)`.
///
/// *Data*: `t²` and `R²` as functions of d. The check multiplies by the denominators, which it certifies to
/// be positive, puts `d = lowestDimension + i` and `n = leastNeurons(d) + m`, and wants every coefficient of
/// the polynomial in i and m to be `≥ 0`; so the inequality holds for all real `i, m ≥ 0`.
///
/// Reference: W. Hoeffding, *Probability inequalities for sums of bounded random variables*, J. Amer.
/// Statist. Assoc. 58 (1963), Theorem 2.
public struct HoeffdingCertificate: Sendable, Hashable {
  /// `t²`, in d.
  public let deviationSquared: RationalFunction
  /// `R²`, in d.
  public let rangeSquared: RationalFunction
  /// The exponent that is claimed, in d and n.
  public let exponent: RationalFunction
  /// The claim is for every d from here on.
  public let lowestDimension: Int
  /// The claim is for every n from this polynomial in d on.
  public let leastNeurons: Polynomial

  /// A certificate, not yet checked.
  public init(
    deviationSquared: RationalFunction, rangeSquared: RationalFunction, exponent: RationalFunction,
    lowestDimension: Int, leastNeurons: Polynomial = 0
  ) {
    self.deviationSquared = deviationSquared
    self.rangeSquared = rangeSquared
    self.exponent = exponent
    self.lowestDimension = lowestDimension
    self.leastNeurons = leastNeurons
  }

  /// `2 n t²/R²`, in d and n.
  public var derived: RationalFunction {
    RationalFunction(
      2 * .second * deviationSquared.numerator * rangeSquared.denominator,
      over: deviationSquared.denominator * rangeSquared.numerator)
  }

  /// Checks the claim.
  ///
  /// - Throws: ``CertificateRefused``, naming the step.
  public func check() throws(CertificateRefused) {
    let from = Rational(lowestDimension)
    for function in [deviationSquared, rangeSquared, exponent] {
      try CertificateRefused.unless(
        function.denominator.isCertifiedPositive(from: from, 0),
        "a denominator, \(function.denominator), is not certified positive for d ≥ \(lowestDimension)")
    }
    try CertificateRefused.unless(
      rangeSquared.numerator.isCertifiedPositive(from: from, 0), "R² is not certified positive")
    try CertificateRefused.unless(
      difference.hasNonnegativeCoefficients,
      "2nt²/R² = \(derived.written(in: "d", "n")) is not certified to be at least "
        + exponent.written(in: "d", "n"))
  }

  /// The difference of the two sides of the claim times both denominators, at `d = lowestDimension + i` and
  /// `n = leastNeurons(d) + m`.
  private var difference: BivariatePolynomial {
    let sides = derived.numerator * exponent.denominator - exponent.numerator * derived.denominator
    let neurons = BivariatePolynomial(leastNeurons) + .second
    let substituted = sides.rows.reversed().reduce(BivariatePolynomial.zero) {
      $0 * neurons + BivariatePolynomial($1)
    }
    return substituted.shifted(first: Rational(lowestDimension), second: 0)
  }

  /// The claim and the steps of the check.
  public var written: String {
    let least = leastNeurons.written(in: "d")
    let atLeast = leastNeurons.isZero ? "" : ", n ≥ \(least)"
    return """
      2nt²/R² ≥ \(exponent.written(in: "d", "n")) for every d ≥ \(lowestDimension)\(atLeast)
        data    t² = \(deviationSquared.written(in: "d", "n")), R² = \(rangeSquared.written(in: "d", "n"))
        so      2nt²/R² = \(derived.written(in: "d", "n"))
        step    times the denominators, at d = \(lowestDimension) + i, n = \(least) + m:
                \(difference.written(in: "i", "m")), all coefficients ≥ 0
      """
  }
}
