// The certificates of arXiv 2412.04910, Appendix A: data only. Nothing here is believed; each `check()`
// decides.

internal import ExactNumbers

extension TelescopingCertificate {
  /// Eq. (21): `Σ_{k=c}^d (−1)^k C(d, k) = (−1)^c C(d−1, c−1)`, with `R = −k/d`; d ≥ 1, every integer c.
  public static let equation21 = TelescopingCertificate(
    term: BinomialTerm(r: 0, s: 0), quotient: RationalFunction(-.second, over: .first),
    closedForm: BinomialSum([BinomialTerm(r: 1, s: 1)]), lowestDimension: 1)

  /// Eq. (22): `Σ_{k=c}^d (−1)^k k C(d, k) = (−1)^c d C(d−2, c−2)`, with `R = −(k − 1)/(d − 1)`; d ≥ 2,
  /// every integer c.
  public static let equation22 = TelescopingCertificate(
    term: BinomialTerm(.second, r: 0, s: 0), quotient: RationalFunction(1 - .second, over: .first - 1),
    closedForm: BinomialSum([BinomialTerm(.first, r: 2, s: 2)]), lowestDimension: 2)
}

extension PiecewiseAffineCertificate {
  /// Lemma 1, eq. (20), times `(−1)^d 2^d`, for every d ≥ 2 and every real b.
  public static let lemma1 = PiecewiseAffineCertificate(
    zerothMoment: .equation21, firstMoment: .equation22,
    slope: BinomialSum([BinomialTerm(r: 1, s: 1)]),
    intercept: BinomialSum([BinomialTerm(.first, r: 2, s: 2), BinomialTerm(-.first, r: 2, s: 1)]),
    lowestDimension: 2)
}

extension HalfwayBinomial {
  /// `|Δ_{d,0}| = 2·2^{−d} C(d−2, d/2−1)` for even d ≥ 2.
  public static let evenDelta = HalfwayBinomial(scale: 2, r: 2, s: 1, parity: .even)
  /// `|Δ_{d,−1}| = 2^{−d} C(d−1, (d−1)/2)` for odd d ≥ 3.
  public static let oddDelta = HalfwayBinomial(scale: 1, r: 1, s: 0, parity: .odd)
  /// `4·2^{−d} C(d−3, d/2−1)`, which is `|Δ_{d,0}|` for even d ≥ 4 but not at d = 2; eq. (27).
  public static let equation27 = HalfwayBinomial(scale: 4, r: 3, s: 1, parity: .even)
}

extension DeltaOnLineCertificate {
  /// `|Δ_{d,0}| = 2·2^{−d} C(d−2, d/2−1)`, even d ≥ 2.
  public static let evenDelta = DeltaOnLineCertificate(
    bias: 0, sequence: .evenDelta, isNegative: true, lowestDimension: 2)
  /// `|Δ_{d,−1}| = 2^{−d} C(d−1, (d−1)/2)`, odd d ≥ 3.
  public static let oddDelta = DeltaOnLineCertificate(
    bias: -1, sequence: .oddDelta, isNegative: true, lowestDimension: 3)
  /// Eq. (27) as corrected: `|Δ_{d,0}| = 4·2^{−d} C(d−3, d/2−1)`, even d ≥ 4.
  public static let equation27 = DeltaOnLineCertificate(
    bias: 0, sequence: .equation27, isNegative: true, lowestDimension: 4)
}

extension InductionCertificate {
  /// Corollary 3, lower bound for even d ≥ 2: `d Δ² ≥ (d − 3/2) Δ² ≥ 1/8 ≥ 1/9`.
  public static let evenLowerBound = InductionCertificate(
    sequence: .evenDelta, ratioNumerator: .variable - 1, ratioDenominator: .variable,
    weight: .variable - Polynomial(Rational(3, 2)), target: .variable, .atLeast, bound: Rational(1, 9),
    start: 2)
  /// Corollary 3, upper bound for even d ≥ 2: `d Δ² ≤ 1/2 ≤ 1`.
  public static let evenUpperBound = InductionCertificate(
    sequence: .evenDelta, ratioNumerator: .variable - 1, ratioDenominator: .variable,
    weight: .variable, target: .variable, .atMost, bound: 1, start: 2)
  /// Corollary 3, lower bound for odd d ≥ 3: `d Δ² ≥ (d − 1/2) Δ² ≥ 5/32 ≥ 1/9`.
  public static let oddLowerBound = InductionCertificate(
    sequence: .oddDelta, ratioNumerator: .variable, ratioDenominator: .variable + 1,
    weight: .variable - Polynomial(Rational(1, 2)), target: .variable, .atLeast, bound: Rational(1, 9),
    start: 3)
  /// Corollary 3, upper bound for odd d ≥ 3: `d Δ² ≤ 1`, its value at d = 3 being 3/16.
  public static let oddUpperBound = InductionCertificate(
    sequence: .oddDelta, ratioNumerator: .variable, ratioDenominator: .variable + 1,
    weight: .variable, target: .variable, .atMost, bound: 1, start: 3)
  /// The lower estimate of eq. (28) for even d ≥ 4: `d a² ≥ 1/9` for `a = 4·2^{−d} C(d−3, d/2−1)`.
  public static let equation28LowerBound = InductionCertificate(
    sequence: .equation27, ratioNumerator: .variable - 1, ratioDenominator: .variable,
    weight: .variable - Polynomial(Rational(3, 2)), target: .variable, .atLeast, bound: Rational(1, 9),
    start: 4)
  /// The upper estimate of eq. (28) for even d ≥ 4: `d a² ≤ 1`.
  public static let equation28UpperBound = InductionCertificate(
    sequence: .equation27, ratioNumerator: .variable - 1, ratioDenominator: .variable,
    weight: .variable, target: .variable, .atMost, bound: 1, start: 4)
}
