public import ExactNumbers

/// Shows that a product of signs is −1 to a power that is linear in their number and their sum.
///
/// *Claim*, for every `d ≥ 1` and all signs `s_1, …, s_d ∈ {±1}`: `s_1 ⋯ s_d = (−1)^{e(d, s_1 + … + s_d)}`.
///
/// *Data*: the exponent `e(d, s) = α d + β s`. The check is that
///
/// 1. *one coordinate*: `e(1, 1)` is an even integer and `e(1, −1)` an odd one, so `s = (−1)^{e(1, s)}` for
/// both signs; 2. *additivity*: `e(d, s) = d·e(1, 0) + s·e(0, 1)` as polynomials, so `Σ_j e(1, s_j) = e(d,
/// Σ_j s_j)`.
///
/// Multiplying the d one-coordinate identities gives the claim.
///
/// Reference: arXiv 2412.04910, eq. (11), with `s_j = x_j w_j`.
public struct SignExponentCertificate: Sendable, Hashable {
  /// `e(d, s)`.
  public let exponent: BivariatePolynomial

  /// A certificate, not yet checked.
  public init(exponent: BivariatePolynomial) { self.exponent = exponent }

  /// Eq. (11): `e(d, s) = (d − s)/2`.
  public static let equation11 = SignExponentCertificate(
    exponent: BivariatePolynomial(Polynomial(Rational(1, 2))) * (.first - .second))

  /// Checks both steps.
  ///
  /// - Throws: ``CertificateRefused``, naming the step.
  public func check() throws(CertificateRefused) {
    for sign in [1, -1] {
      let value = exponent.value(at: 1, Rational(sign))
      try CertificateRefused.unless(
        value.isInteger && value.numerator.isEven == (sign == 1),
        "one coordinate: (−1)^e is not \(sign) for e(1, \(sign)) = \(value)")
    }
    let alpha = BivariatePolynomial(Polynomial(exponent.value(at: 1, 0)))
    let beta = BivariatePolynomial(Polynomial(exponent.value(at: 0, 1)))
    try CertificateRefused.unless(
      exponent == alpha * .first + beta * .second,
      "additivity: \(exponent.written(in: "d", "s")) is not linear in d and s without a constant")
  }

  /// The claim and the steps of the check.
  public var written: String {
    let e = exponent.written(in: "d", "s")
    let values = [1, -1].map { "e(1, \($0)) = \(exponent.value(at: 1, Rational($0)))" }
    return """
      s_1 ⋯ s_d = (−1)^{e(d, s_1 + … + s_d)},  e(d, s) = \(e),  every d ≥ 1, all signs
        one coordinate  \(values.joined(separator: ", ")), so s = (−1)^{e(1, s)} for s = ±1
        additivity      e is linear without a constant, so e(1, s_1) + … + e(1, s_d) = e(d, s_1 + … + s_d)
      """
  }
}
