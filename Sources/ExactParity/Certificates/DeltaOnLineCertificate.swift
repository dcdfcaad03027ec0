internal import ExactNumbers

/// Shows that `|Δ_{d,b}|` is one binomial, for an integer bias b and all dimensions d of the same parity as
/// b.
///
/// *Claim*, for every `d ≥ lowestDimension` with `d − b` even: `|Δ_{d,b}| = a(d)`.
///
/// There `c = ⌈(d − b)/2⌉ = (d − b)/2`, a polynomial in d, and Lemma 1 says `Δ_{d,b} = ±2^{−d} (b·slope +
/// intercept)` at `(d, c)`. *Data*: the sign of the bracket. The check is that
///
/// 1. Lemma 1's certificate holds and covers the dimensions of the claim;
/// 2. `b·slope + intercept = ±2^d a(d)` on the line `c = (d − b)/2`, as an identity of neighbouring
///    binomials;
/// 3. the constant factor of a is not negative, so that `|±a(d)| = a(d)`.
///
/// Reference: arXiv 2412.04910, eq. (27) and the display after eq. (28).
public struct DeltaOnLineCertificate: Sendable, Hashable {
  /// Lemma 1.
  public let lemma: PiecewiseAffineCertificate
  /// b.
  public let bias: Int
  /// a, over the dimensions of b's parity.
  public let sequence: HalfwayBinomial
  /// Whether the bracket is `−2^d a(d)` rather than `2^d a(d)`.
  public let isNegative: Bool
  /// The claim is for every d of the parity from here on.
  public let lowestDimension: Int

  /// A certificate, not yet checked.
  public init(
    lemma: PiecewiseAffineCertificate = .lemma1, bias: Int, sequence: HalfwayBinomial, isNegative: Bool,
    lowestDimension: Int
  ) {
    self.lemma = lemma
    self.bias = bias
    self.sequence = sequence
    self.isNegative = isNegative
    self.lowestDimension = lowestDimension
  }

  /// `c = (d − b)/2` as a polynomial in d.
  private var index: Polynomial { Polynomial([Rational(Integer(-bias), 2), Rational(1, 2)]) }

  /// `b·slope + intercept` as a sum in d and c.
  private var bracket: BinomialSum {
    let constant = BivariatePolynomial(Polynomial(Rational(bias)))
    return bias == 0 ? lemma.intercept : constant * lemma.slope + lemma.intercept
  }

  /// `2^d a(d)` as a sum in d and c: the lower index `⌊d/2⌋ − s` is `c − (s − (b − p)/2)` with p the
  /// parity, 0 or 1.
  private var scaledSequence: BinomialSum {
    let s = sequence.s - (bias - sequence.parity.rawValue) / 2
    return BinomialSum([BinomialTerm(BivariatePolynomial(Polynomial(sequence.scale)), r: sequence.r, s: s)])
  }

  /// Checks all three steps.
  ///
  /// - Throws: ``CertificateRefused``, naming the step.
  public func check() throws(CertificateRefused) {
    try lemma.check()
    try CertificateRefused.unless(
      lemma.lowestDimension <= lowestDimension, "Lemma 1 is certified from \(lemma.lowestDimension) on only")
    try CertificateRefused.unless(
      sequence.parity.contains(bias), "the line: d − b is odd, so c is not (d − b)/2")
    let difference = bracket - (isNegative ? -1 : 1) * scaledSequence
    try CertificateRefused.unless(
      difference.lowestDimension <= lowestDimension,
      "the line: an upper index is negative at d = \(lowestDimension)")
    try CertificateRefused.unless(
      difference.vanishes(along: index), "the line: Lemma 1's bracket is not \(isNegative ? "−" : "")2^d a(d)"
    )
    try CertificateRefused.unless(sequence.scale >= 0, "the sign: a(d) is negative")
  }

  /// The claim and the steps of the check.
  public var written: String {
    let left = bracket.written(in: "d", "c")
    let right = scaledSequence.written(in: "d", "c")
    return """
      |Δ_{d,\(bias)}| = \(sequence.written) for every \(sequence.parity) d ≥ \(lowestDimension)
        line    c = \(index.written(in: "d")); Lemma 1's bracket there:
                \(left) = \(isNegative ? "−" : "")\(right),
                an identity of polynomials in d
      """
  }
}
