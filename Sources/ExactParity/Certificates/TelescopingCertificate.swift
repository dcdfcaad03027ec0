public import ExactNumbers

/// Shows that an alternating tail sum of binomials has a closed form, for all d and c at once.
///
/// *Claim*, for every integer `d ≥ lowestDimension` and **every** integer c:
///
/// `Σ_{k=c}^{d+u} (−1)^k t(d, k) = (−1)^c S(d, c)`,
///
/// where `t(d, k) = p(d, k) C(d − r, k − s)` and S is a sum of such terms. *Data*: a rational function R.
/// With `G(k) = R(d, k) (−1)^k t(d, k)`, the check is that
///
/// 1. *support*: t is 0 for `k < 0`, and S is 0 for `c ≤ 0` and for `c > d + u + 1`;
/// 2. *poles*: the denominator of R is not 0 at any `d ≥ lowestDimension`, `k ≥ 0`;
/// 3. *difference*: `G(k + 1) − G(k) = (−1)^k t(d, k)` for all those d and k;
/// 4. *boundary*: `G(d + u + 1) = 0`;
/// 5. *closed form*: `−G(c) = (−1)^c S(d, c)`.
///
/// For `0 ≤ c ≤ d + u + 1` the sum telescopes to `G(d + u + 1) − G(c) = (−1)^c S(d, c)` by 2–5. For `c < 0`
/// it is the sum from 0, which is `S(d, 0) = 0 = (−1)^c S(d, c)` by 1; for larger c it is empty and S is 0
/// by 1.
///
/// Identities 3 and 5, multiplied by denominators that 2 shows not to vanish, are sums of neighbouring
/// binomials, and ``BinomialSum`` decides those as identities of polynomials over the rationals.
///
/// Reference: arXiv 2412.04910, eq. (21) and (22).
public struct TelescopingCertificate: Sendable, Hashable {
  /// `t(d, k)`, without the sign `(−1)^k`.
  public let term: BinomialTerm
  /// u: the sum ends at `k = d + u`.
  public let upperOffset: Int
  /// `R(d, k)`.
  public let quotient: RationalFunction
  /// `S(d, c)`, without the sign `(−1)^c`; its second variable is c.
  public let closedForm: BinomialSum
  /// The claim is for every d from here on.
  public let lowestDimension: Int

  /// A certificate, not yet checked.
  public init(
    term: BinomialTerm, upperOffset: Int = 0, quotient: RationalFunction, closedForm: BinomialSum,
    lowestDimension: Int
  ) {
    self.term = term
    self.upperOffset = upperOffset
    self.quotient = quotient
    self.closedForm = closedForm
    self.lowestDimension = lowestDimension
  }

  /// Checks all five steps.
  ///
  /// - Throws: ``CertificateRefused``, naming the step.
  public func check() throws(CertificateRefused) {
    try checkSupport()
    let (a, b) = (quotient.numerator, quotient.denominator)
    try CertificateRefused.unless(
      b.isCertifiedPositive(from: Rational(lowestDimension), 0)
        || (-b).isCertifiedPositive(from: Rational(lowestDimension), 0),
      "poles: \(b) is not certified to have one sign for d ≥ \(lowestDimension), k ≥ 0")

    // G(k+1) − G(k) − (−1)^k t(k), divided by (−1)^k and multiplied by B(k) B(k+1), with R = A/B.
    let t = BinomialSum([term])
    let (nextA, nextB) = (a.shifted(first: 0, second: 1), b.shifted(first: 0, second: 1))
    let difference = -(nextA * b) * t.shifted(dimension: 0, index: 1) - (a * nextB) * t - (b * nextB) * t
    try CertificateRefused.unless(
      difference.lowestDimension <= lowestDimension, "an upper index is negative at d = \(lowestDimension)")
    try CertificateRefused.unless(
      difference.vanishes, "difference: G(k+1) − G(k) is not the term; off by \(difference.cofactor)")

    // At k = d + u + 1 the lower index k − s of t exceeds the upper one, d − r, for every d; B is not 0 by
    // step 2.
    try CertificateRefused.unless(
      upperOffset + 1 - term.s > -term.r,
      "boundary: G(d, d + \(upperOffset + 1)) is not shown to be 0, as C(d − r, k − s) is not 0 there")

    // (−G(c) − (−1)^c S(c)) B(c), divided by (−1)^c.
    let remainder = -a * t - b * closedForm
    try CertificateRefused.unless(
      remainder.lowestDimension <= lowestDimension, "an upper index is negative at d = \(lowestDimension)")
    try CertificateRefused.unless(
      remainder.vanishes, "closed form: −G(c) is not S(d, c); off by \(remainder.cofactor)")
  }

  /// `C(d − r, k − s)` is 0 for `k < s` and for `k > d − r + s`.
  private func checkSupport() throws(CertificateRefused) {
    try CertificateRefused.unless(term.s >= 0, "support: t(d, k) is not 0 for every k < 0")
    try CertificateRefused.unless(
      lowestDimension + upperOffset + 1 >= 0, "support: the sum ends before −1 at d = \(lowestDimension)")
    for closed in closedForm.terms {
      try CertificateRefused.unless(closed.s >= 1, "support: S(d, c) is not 0 for every c ≤ 0")
      try CertificateRefused.unless(
        upperOffset + 2 - closed.s > -closed.r,
        "support: S(d, c) is not 0 for every c > d + \(upperOffset + 1)")
    }
  }
}

extension TelescopingCertificate {
  /// The claim as mathematics.
  public var claim: String {
    let sum = "Σ_{k=c}^{\(index(upperOffset))} (−1)^k \(BinomialSum([term]).written(in: "d", "k"))"
    return "\(sum) = (−1)^c \(bracketedClosedForm),  every d ≥ \(lowestDimension), every integer c"
  }

  /// `d + offset`, written.
  private func index(_ offset: Int) -> String {
    offset == 0 ? "d" : offset > 0 ? "d+\(offset)" : "d−\(-offset)"
  }

  /// The term ratio of the binomial of t, which (∗) of ``BinomialSum`` gives.
  private var ratio: String {
    let current = BinomialSum([BinomialTerm(r: term.r, s: term.s)])
    let k = BivariatePolynomial.second + BivariatePolynomial(Polynomial(Rational(1 - term.s)))
    let rest = .first - k + BivariatePolynomial(Polynomial(Rational(1 - term.r)))
    let value = RationalFunction(rest, over: k).written(in: "d", "k")
    let next = current.shifted(dimension: 0, index: 1).written(in: "d", "k")
    return "\(next) / \(current.written(in: "d", "k")) = \(value)"
  }

  private var bracketedClosedForm: String {
    let text = closedForm.written(in: "d", "c")
    return closedForm.terms.count == 1 ? text : "(\(text))"
  }

  /// The claim, the data and the steps of the check, a line each.
  public var written: String {
    let t = BinomialSum([term]).written(in: "d", "k")
    return """
      \(claim)
        t(k) = (−1)^k \(t),  G(k) = R·t(k),  R = \(quotient.written(in: "d", "k"))
        ratio        \(ratio)
        difference   G(k+1) − G(k) = t(k), that is R(k+1)·t(k+1)/t(k) − R(k) = 1, an identity of polynomials
        poles        \(quotient.denominator.written(in: "d", "k")) ≠ 0 for d ≥ \(lowestDimension), k ≥ 0
        boundary     G(\(index(upperOffset + 1))) = 0, as the lower index there exceeds the upper one
        closed form  −G(c) = (−1)^c \(bracketedClosedForm)
        support      both sides are 0 for c > \(index(upperOffset + 1)), and do not change below c = 0
      """
  }
}
