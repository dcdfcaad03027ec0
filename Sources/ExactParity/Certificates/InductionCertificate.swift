public import ExactNumbers

/// Shows a bound on the squares of a sequence of binomials for all dimensions of one parity, by induction.
///
/// *Claim*, for every `d ≥ start` of the sequence's parity:
///
/// `target(d) · a(d)² ≥ bound`   (or `≤ bound`).
///
/// *Data*: the ratio `a(d + 2)/a(d) = N(d)/D(d)` and an auxiliary weight `w(d)`. The check for `≥` (for `≤`
/// the three inequalities are reversed) is that
///
/// 1. *ratio*: `D(d) a(d + 2) = N(d) a(d)` as an identity of binomials, and `D(d) > 0` for `d ≥ start`;
/// 2. *step*: `w(d + 2) N(d)² − w(d) D(d)² ≥ 0` for `d ≥ start`, so `w a²` never decreases:
///    `w(d+2) a(d+2)² − w(d) a(d)² = (w(d+2) N² − w(d) D²) · a(d)²/D²`;
/// 3. *base*: `w(start) a(start)² ≥ bound`, from the binomial itself;
/// 4. *target*: `target(d) − w(d) ≥ 0` for `d ≥ start`, so `target a² ≥ w a² ≥ bound`.
///
/// A polynomial inequality counts as shown when the coefficients of the polynomial at `start + i`, in
/// powers of i, are all `≥ 0` (for `> 0` with a positive constant one): then it holds for every real `d ≥
/// start`.
///
/// The auxiliary weight is what makes a two-sided bound provable: with `w = d`, `d Δ²` decreases to
/// `1/(2π)` and no induction on it gives a lower bound; with `w = d − 3/2` (even d) or `d − 1/2` (odd d)
/// the product increases.
///
/// Reference: arXiv 2412.04910, Corollary 3.
public struct InductionCertificate: Sendable, Hashable {
  /// The direction of the bound.
  public enum Direction: String, Sendable, Hashable {
    /// `target · a² ≥ bound`.
    case atLeast = "≥"
    /// `target · a² ≤ bound`.
    case atMost = "≤"
  }

  /// a.
  public let sequence: HalfwayBinomial
  /// `N(d)`.
  public let ratioNumerator: Polynomial
  /// `D(d)`.
  public let ratioDenominator: Polynomial
  /// `w(d)`.
  public let weight: Polynomial
  /// `target(d)`.
  public let target: Polynomial
  /// Whether the bound is from below or from above.
  public let direction: Direction
  /// The constant that `target · a²` is compared with.
  public let bound: Rational
  /// The first dimension of the claim, and the base of the induction.
  public let start: Int

  /// A certificate, not yet checked.
  public init(
    sequence: HalfwayBinomial, ratioNumerator: Polynomial, ratioDenominator: Polynomial, weight: Polynomial,
    target: Polynomial, _ direction: Direction, bound: Rational, start: Int
  ) {
    self.sequence = sequence
    self.ratioNumerator = ratioNumerator
    self.ratioDenominator = ratioDenominator
    self.weight = weight
    self.target = target
    self.direction = direction
    self.bound = bound
    self.start = start
  }

  /// Checks all four steps.
  ///
  /// - Throws: ``CertificateRefused``, naming the step.
  public func check() throws(CertificateRefused) {
    let from = Rational(start)
    try CertificateRefused.unless(
      start >= 0 && sequence.parity.contains(start), "base: the sequence is not defined at d = \(start)")
    // From d ≥ r on no upper index is negative, so the identity of binomials speaks about every d of the
    // claim.
    try CertificateRefused.unless(
      start >= sequence.r, "base: the upper index d − r is negative at d = \(start)")
    try CertificateRefused.unless(
      sequence.hasRatio(ratioNumerator, over: ratioDenominator),
      "ratio: a(d+2)/a(d) is not (\(ratioNumerator.written(in: "d")))/(\(ratioDenominator.written(in: "d")))")
    try CertificateRefused.unless(
      ratioDenominator.isCertifiedPositive(from: from),
      "ratio: \(ratioDenominator.written(in: "d")) is not certified positive for d ≥ \(start)")
    try CertificateRefused.unless(
      stepDifference.isCertifiedNonnegative(from: from),
      "step: \(stepDifference.written(in: "d")) is not certified non-negative for d ≥ \(start)")
    let base = weight.value(at: from) * sequence.value(at: start).power(2)
    try CertificateRefused.unless(
      oriented(base - bound) >= 0, "base: w·a² is \(base) at d = \(start), not \(direction.rawValue) \(bound)"
    )
    try CertificateRefused.unless(
      targetDifference.isCertifiedNonnegative(from: from),
      "target: \(targetDifference.written(in: "d")) is not certified non-negative for d ≥ \(start)")
  }

  /// Checks the certificate, and that its claim is strong enough for `target · a² ≥ bound` (or `≤`) from
  /// `firstDimension` on.
  ///
  /// - Throws: ``CertificateRefused``, naming the step.
  public func check(
    shows direction: Direction, _ bound: Rational, target: Polynomial, for sequence: HalfwayBinomial,
    from firstDimension: Int
  ) throws(CertificateRefused) {
    try check()
    try CertificateRefused.unless(
      sequence == self.sequence && target == self.target && direction == self.direction
        && oriented(self.bound - bound) >= 0 && start <= firstDimension,
      "claim: \(claim) is not what is to be shown")
  }

  /// `w(d + 2) N² − w(d) D²`, with its sign flipped for `≤`.
  private var stepDifference: Polynomial {
    oriented(weight.shifted(by: 2) * ratioNumerator.power(2) - weight * ratioDenominator.power(2))
  }

  /// `target − w`, with its sign flipped for `≤`.
  private var targetDifference: Polynomial { oriented(target - weight) }

  private func oriented(_ polynomial: Polynomial) -> Polynomial {
    direction == .atLeast ? polynomial : -polynomial
  }

  private func oriented(_ value: Rational) -> Rational { direction == .atLeast ? value : -value }
}

extension InductionCertificate {
  /// The claim as mathematics.
  public var claim: String {
    "\(Self.factor(target)) a(d)² \(direction.rawValue) \(bound) for every \(sequence.parity) d ≥ \(start),"
      + "  a(d) = \(sequence.written)"
  }

  /// The claim, the data and the steps of the check, a line each.
  public var written: String {
    let (n, d) = (Self.factor(ratioNumerator), Self.factor(ratioDenominator))
    let (w, next) = (Self.factor(weight), Self.factor(weight.shifted(by: 2)))
    let from = Rational(start)
    let base = weight.value(at: from) * sequence.value(at: start).power(2)
    let rest =
      targetDifference.isZero ? "" : "\n    target  \(difference(target, weight)) ≥ 0 for d ≥ \(start)"
    let step = stepDifference
    let shiftedStep = step.shifted(by: from).written(in: "i")
    let sign = direction == .atLeast ? "" : "−"
    return """
      \(claim)
        weight  w(d) = \(weight.written(in: "d"))
        ratio   a(d+2)/a(d) = \(n)/\(d), an identity of polynomials; \(ratioDenominator.written(in: "d")) > 0
        step    \(sign)[\(next)·\(n)² − \(w)·\(d)²] = \(step.written(in: "d")),
                at d = \(start) + i: \(shiftedStep), all coefficients ≥ 0
        base    w(\(start)) a(\(start))² = \(base) \(direction.rawValue) \(bound)
      """ + rest
  }

  private func difference(_ left: Polynomial, _ right: Polynomial) -> String {
    let (greater, smaller) = direction == .atLeast ? (left, right) : (right, left)
    return "\(greater.written(in: "d")) − \(Self.factor(smaller))"
  }

  private static func factor(_ polynomial: Polynomial) -> String {
    let text = polynomial.written(in: "d")
    return BivariatePolynomial(polynomial).hasSeveralTerms ? "(\(text))" : text
  }
}
