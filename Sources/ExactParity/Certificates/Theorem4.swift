// The tail bounds of arXiv 2412.04910, eq. (29) and Theorem 4.1, and our sharper one: data only. Nothing here
// is believed; each `check` decides.

public import ExactNumbers

extension HoeffdingCertificate {
  /// The step that the paper gives for eq. (29): terms `f(x) v_i ReLU` of absolute value at most `2√d`, mean
  /// at least `1/(9d)`, threshold `1/(18d)`, all in units of γ. The exponent is `n/(2592 d³)`.
  public static func equation29Step(
    exponent: RationalFunction, leastNeurons: Polynomial = 0
  ) -> HoeffdingCertificate {
    let d = BivariatePolynomial.first
    return HoeffdingCertificate(
      deviationSquared: RationalFunction(1, over: 324 * d * d), rangeSquared: RationalFunction(16 * d),
      exponent: exponent, lowestDimension: 2, leastNeurons: leastNeurons)
  }

  /// Eq. (29) by another route: Hoeffding for Y itself, which lies in `[−d, d]`, at half its mean `μ ≥
  /// 1/(3√d)`.
  public static func equation29(exponent: RationalFunction) -> HoeffdingCertificate {
    let d = BivariatePolynomial.first
    return HoeffdingCertificate(
      deviationSquared: RationalFunction(1, over: 36 * d), rangeSquared: RationalFunction(4 * d * d),
      exponent: exponent, lowestDimension: 2)
  }

  /// `n/(denominator · d³)`, in d and n.
  public static func cubicExponent(over denominator: Rational) -> RationalFunction {
    let d = BivariatePolynomial.first
    return RationalFunction(.second, over: BivariatePolynomial(Polynomial(denominator)) * d * d * d)
  }
}

extension BernsteinCertificate {
  /// `coefficient · d³` neurons suffice for `d ≥ 2`: `μ ≥ 1/(3√d)`, `E Y² ≤ d/2` and `−Y ≤ d`; `7/5 < √2`.
  public static func cubicNeurons(coefficient: Rational) -> BernsteinCertificate {
    let s = Polynomial.variable
    return BernsteinCertificate(
      inverseMean: 3 * s, variance: Polynomial(Rational(1, 2)) * s * s, range: s * s,
      neurons: Polynomial(coefficient) * s.power(6), start: Rational(7, 5))
  }
}
