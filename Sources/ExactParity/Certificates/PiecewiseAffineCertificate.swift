public import ExactNumbers

/// Shows a closed form of an alternating sum of rectified binomial terms for every d and **every real b**
/// at once.
///
/// *Claim*, for every integer `d ≥ lowestDimension` and every real b, with `c = ⌈(d − b)/2⌉`:
///
/// `Σ_{k=0}^d (−1)^k C(d, k) ReLU(b − d + 2k) = (−1)^c ( b · slope(d, c) + intercept(d, c) )`.
///
/// *Pieces.* Fix an integer c. The b with `⌈(d − b)/2⌉ = c` are those of `[d − 2c, d − 2c + 2)`; over all
/// integers c these intervals tile the real line, both tails included (`c ≤ 0` is `b ≥ d`, where every term
/// is active, and `c > d` is `b < −d`, where none is). On each, `b − d + 2k ≥ 0` exactly for `k ≥ (d −
/// b)/2`, that is `k ≥ c`. So the left side is there `b · Σ_{k=c}^d (−1)^k C(d, k) + Σ_{k=c}^d (−1)^k (2k −
/// d) C(d, k)`: affine in b, as the right side is, and it suffices that slopes and intercepts agree **for
/// every integer c**.
///
/// *Data*: two telescoping certificates, for the sums of `C(d, k)` and of `k C(d, k)`. The check re-derives
/// from them
///
/// 1. `slope(d, c) = S₀(d, c)`;
/// 2. `intercept(d, c) = 2 S₁(d, c) − d S₀(d, c)`,
///
/// where S₀ and S₁ are their closed forms, as identities of neighbouring binomials (``BinomialSum``).
///
/// Reference: arXiv 2412.04910, Lemma 1, eq. (24), (25), (20).
public struct PiecewiseAffineCertificate: Sendable, Hashable {
  /// Certifies the closed form of `Σ_{k=c}^d (−1)^k C(d, k)`.
  public let zerothMoment: TelescopingCertificate
  /// Certifies the closed form of `Σ_{k=c}^d (−1)^k k C(d, k)`.
  public let firstMoment: TelescopingCertificate
  /// The claimed coefficient of b, without the sign `(−1)^c`.
  public let slope: BinomialSum
  /// The claimed constant coefficient, without the sign `(−1)^c`.
  public let intercept: BinomialSum
  /// The claim is for every d from here on.
  public let lowestDimension: Int

  /// A certificate, not yet checked.
  public init(
    zerothMoment: TelescopingCertificate, firstMoment: TelescopingCertificate, slope: BinomialSum,
    intercept: BinomialSum, lowestDimension: Int
  ) {
    self.zerothMoment = zerothMoment
    self.firstMoment = firstMoment
    self.slope = slope
    self.intercept = intercept
    self.lowestDimension = lowestDimension
  }

  /// Checks both telescoping certificates, that they are about the right sums, and the two identities.
  ///
  /// - Throws: ``CertificateRefused``, naming the step.
  public func check() throws(CertificateRefused) {
    for (name, moment, term) in [
      ("Σ(−1)^k C(d, k)", zerothMoment, BinomialTerm(r: 0, s: 0)),
      ("Σ(−1)^k k C(d, k)", firstMoment, BinomialTerm(.second, r: 0, s: 0)),
    ] {
      try CertificateRefused.unless(
        moment.term == term && moment.upperOffset == 0, "the certificate is not about \(name) up to k = d")
      try CertificateRefused.unless(
        moment.lowestDimension <= lowestDimension,
        "\(name) is certified from \(moment.lowestDimension) on only")
      try moment.check()
    }
    let s0 = zerothMoment.closedForm
    let s1 = firstMoment.closedForm
    try requireZero(slope - s0, "slope")
    try requireZero(intercept - (2 * s1 - .first * s0), "intercept")
  }

  private func requireZero(_ sum: BinomialSum, _ name: String) throws(CertificateRefused) {
    try CertificateRefused.unless(
      sum.lowestDimension <= lowestDimension, "\(name): an upper index is negative at d = \(lowestDimension)")
    try CertificateRefused.unless(sum.vanishes, "\(name): not what the sums give; off by \(sum.cofactor)")
  }

  /// The right side of the claim at d and b, from the binomials themselves.
  public func value(dimension d: Int, bias b: Rational) -> Rational {
    // For c outside 1 … d both coefficients are 0 by step 1 of the telescoping check; a c beyond Int is
    // such a case.
    guard let c = ((Rational(d) - b) / 2).ceiling.machineWord, (1...d).contains(c) else { return 0 }
    let total = b * slope.value(dimension: d, index: c) + intercept.value(dimension: d, index: c)
    return c & 1 == 0 ? total : -total
  }

  /// The claim and the steps of the check.
  public var written: String {
    let (a, b) = (slope.written(in: "d", "c"), intercept.written(in: "d", "c"))
    let right = "(−1)^c ( \(b) + b·\(slope.terms.count == 1 ? a : "(\(a))") )"
    return """
      Σ_{k=0}^d (−1)^k C(d, k) ReLU(b − d + 2k) = \(right),
      c = ⌈(d − b)/2⌉,  every d ≥ \(lowestDimension), every real b

      \(zerothMoment.written)

      \(firstMoment.written)

      pieces     c is constant on [d − 2c, d − 2c + 2), where exactly the terms k ≥ c are active:
                 slope S₀, intercept 2 S₁ − d S₀
      slope      \(a) = S₀ for every integer c, an identity of polynomials
      intercept  \(b) = 2 S₁ − d S₀ likewise
      """
  }
}
