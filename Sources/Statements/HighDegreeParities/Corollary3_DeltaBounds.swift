// Corollary 3 of arXiv 2412.04910: 1/(3√d) ≤ |Δ_{d,b(d)}| ≤ 1/√d for every d > 1, with b(d) = 0 for even d
// and −1 for odd d.
// (26)
//
// Checked for all d on squares, 1/9 ≤ d Δ² ≤ 1. Lemma 1's certificate makes |Δ| one binomial on each of the
// two lines (even d, b = 0; odd d, b = −1); the ratios Δ_{d+2}/Δ_d are (d−1)/d and d/(d+1); so d Δ²
// decreases, while (d − 3/2) Δ² (even) and (d − 1/2) Δ² (odd) increase. Cross-checked on exact squares, by
// Lemma 1's formula and then by the term ratio.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let corollary3DeltaBounds = Row(
    id: "hdp-corollary-3", paper: .highDegreeParities,
    title: "1/(3√d) ≤ |Δ_{d,b(d)}| ≤ 1/√d",
    text: """
      For every d > 1, let b(d) = 0 if d is even and b(d) = −1 if d is odd. Then 1/(3√d) ≤ |Δ_{d,b(d)}| ≤ \
      1/√d.
      """,
    place: "Corollary 3, eq. (26)",
    method: """
      Lemma 1's certificate on the lines b = 0 (even d) and b = −1 (odd d), then four induction \
      certificates on d Δ²; cross-checked on exact squares by Lemma 1 and by the term ratio.
      """,
    expected: .proved, table: "corollary-3", basis: .proof(Certificate(.corollary3)),
    check: { scope, progress in
      try checkCorollary3(scope, progress, lower: Rational(1, 3), upper: 1) { $0.isMultiple(of: 2) ? 0 : -1 }
    })
}

/// The certificates of Corollary 3 for one parity of the dimension.
package struct Corollary3Certificate: Sendable {
  /// `|Δ_{d,b(d)}|` is one binomial.
  package let line: DeltaOnLineCertificate
  /// The lower bound on its square.
  package let lower: InductionCertificate
  /// The upper bound on its square.
  package let upper: InductionCertificate

  /// Even d ≥ 2.
  package static let even = Corollary3Certificate(
    line: .evenDelta, lower: .evenLowerBound, upper: .evenUpperBound)
  /// Odd d ≥ 3.
  package static let odd = Corollary3Certificate(
    line: .oddDelta, lower: .oddLowerBound, upper: .oddUpperBound)

  /// One parity's certificates, not yet checked.
  package init(line: DeltaOnLineCertificate, lower: InductionCertificate, upper: InductionCertificate) {
    self.line = line
    self.lower = lower
    self.upper = upper
  }

  /// All three hold, and together say `lower² ≤ d Δ_{d,b}² ≤ upper²` for every d of the parity from `first`
  /// on.
  fileprivate func check(bias: Int, from first: Int, lower: Rational, upper: Rational)
    throws(CertificateRefused)
  {
    try line.check()
    guard line.bias == bias, line.sequence.parity.contains(first), line.lowestDimension <= first else {
      throw CertificateRefused("it is not about bias \(bias) from d = \(first) on")
    }
    try self.lower.check(
      shows: .atLeast, lower * lower, target: .variable, for: line.sequence, from: first)
    try self.upper.check(shows: .atMost, upper * upper, target: .variable, for: line.sequence, from: first)
  }
}

/// Checks the certificates, and `lower/√d ≤ |Δ_{d,bias(d)}| ≤ upper/√d` on a finite range.
package func checkCorollary3(
  _ scope: Scope, _ progress: ProgressCallback? = nil, even: Corollary3Certificate = .even,
  odd: Corollary3Certificate = .odd, lower: Rational, upper: Rational, bias: (_ dimension: Int) -> Int
) throws -> Finding {
  let last = scope.dimension(quick: 1500, standard: 10_000, deep: 20_000, atLeast: 3)
  let byLemma = min(last, 200)
  let bounds = SquaredBounds(lower: lower * lower, upper: upper * upper)
  // Δ = numerator/2^d, the numerators stepping by Δ_{d+2}/Δ_d from d = 2 and d = 3.
  var numerators: [Integer] = [2, 2]
  for d in 2...last {
    try Task.checkCancellation()
    let term = numerators[d & 1]
    // The term ratio is about b(d) only, and a precondition holds it to Lemma 1 where both are computed.
    let isStandard = bias(d) == -(d & 1)
    let usesLemma = d <= byLemma || !isStandard
    let delta =
      usesLemma
      ? (Delta.lemma1(dimension: d, bias: Rational(bias(d))).magnitude * twoToThe(d)).numerator : term
    precondition(!isStandard || delta == term, "the term ratio is not Lemma 1's at \(d)")
    if let failure = bounds.failure(dimension: d, bias: bias(d), numerator: delta) {
      return .refuted(by: failure, method: "exact squares")
    }
    numerators[d & 1] = steppedByTwo(term, dimension: d)
    if d & 63 == 0 { progress?(Double(d * d) / Double(last * last)) }
  }
  return .certified(
    for: "every d > 1",
    unless: refusal { () throws(CertificateRefused) in
      try even.check(bias: bias(2), from: 2, lower: lower, upper: upper)
      try odd.check(bias: bias(3), from: 3, lower: lower, upper: upper)
      for d in 2...last where bias(d) != bias(2 + d & 1) {
        throw CertificateRefused("another bias at d = \(d)")
      }
    },
    finiteScope: "2 ≤ d ≤ \(last)", method: "Lemma 1 on two lines, induction from d to d + 2 on squares",
    evidence: [
      EvidenceItem("crossCheck", "exact squares for d ≤ \(last): Lemma 1 to \(byLemma), term ratio beyond"),
      EvidenceItem(
        "slack",
        "d Δ² is between \(base(of: even.lower)) and \(base(of: even.upper)) for even d, between "
          + "\(base(of: odd.lower)) and \(base(of: odd.upper)) for odd d; its limit is 1/(2π)"),
    ])
}

/// `2^{d+2} |Δ_{d+2}|` from `2^d |Δ_d|`: the ratio of the Δ is (d−1)/d for even d and d/(d+1) for odd d.
private func steppedByTwo(_ numerator: Integer, dimension d: Int) -> Integer {
  let (over, under) = d.isMultiple(of: 2) ? (d - 1, d) : (d, d + 1)
  var next = numerator * Integer(4 * over)
  next.divideExactly(by: Integer(under))
  return next
}

/// `lower ≤ d Δ² ≤ upper` for `Δ = numerator/2^d`, decided on integers.
private struct SquaredBounds {
  let lower: Rational
  let upper: Rational

  func failure(dimension d: Int, bias: Int, numerator: Integer) -> Counterexample? {
    let left = Integer(d) * numerator * numerator
    let one = Integer.powerOfTwo(2 * d)
    let isBelow = left * lower.denominator < one * lower.numerator
    guard isBelow || left * upper.denominator > one * upper.numerator else { return nil }
    return Counterexample(
      parameters: "d = \(d), b = \(bias)", claim: isBelow ? "d Δ² ≥ \(lower)" : "d Δ² ≤ \(upper)",
      left: "d Δ² = \(Rational(left, one))", right: isBelow ? "\(lower)" : "\(upper)",
      replay: "verify delta --dimension \(d) --bias=\(bias) --by sum")
  }
}
