// The estimate of arXiv 2412.04910 behind eq. (28), corrected to even d ≥ 4:
//
//   (2^d/8) (2/(3√d)) ≤ C(d−3, d/2−1) ≤ (2^d/8) (2/√d).
//
// Checked for all d on squares: with a = (4/2^d) C(d−3, d/2−1) ≥ 0 it is 1/9 ≤ d a² ≤ 1, by induction from d
// to d + 2: d a² decreases and (d − 3/2) a² increases. Cross-checked on exact squares.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let equation28CorrectedBinomialEstimate = Row(
    id: "hdp-equation-28-corrected", paper: .highDegreeParities,
    title: "estimate of C(d−3, d/2−1), every even d ≥ 4",
    text: "For every even d ≥ 4: (2^d/8)(2/(3√d)) ≤ C(d−3, d/2−1) ≤ (2^d/8)(2/√d).",
    place: "Appendix A.1, after eq. (28), corrected",
    method: """
      Two induction certificates on the squares for all d: (d − 3/2) a² increases and d a² decreases, a = \
      (4/2^d) C(d−3, d/2−1); cross-checked on exact squares.
      """,
    expected: .proved, basis: .proof(Certificate(.equation28)),
    check: { scope, progress in
      try checkEquation28Corrected(scope, progress) { binomial($0 - 3, $0 / 2 - 1) }
    })
}

/// Checks both certificates, and both inequalities for `halfway(d)` on a finite range.
package func checkEquation28Corrected(
  _ scope: Scope, _ progress: ProgressCallback? = nil, lower: InductionCertificate = .equation28LowerBound,
  upper: InductionCertificate = .equation28UpperBound, halfway: (_ dimension: Int) -> Integer
) throws -> Finding {
  let last = scope.dimension(quick: 200, standard: 1000, deep: 4000, atLeast: 4)
  if let failure = try equation28Failures(in: 4...last, progress, halfway: halfway).first {
    return .refuted(by: failure, method: "exact squares for even d ≤ \(last)")
  }
  let sequence = HalfwayBinomial.equation27
  return .certified(
    for: "every even d ≥ 4",
    unless: refusal { () throws(CertificateRefused) in
      try lower.check(shows: .atLeast, Rational(1, 9), target: .variable, for: sequence, from: 4)
      try upper.check(shows: .atMost, 1, target: .variable, for: sequence, from: 4)
      for d in stride(from: 4, through: min(last, 100), by: 2)
      where sequence.value(at: d) != 4 * Rational(halfway(d)) / twoToThe(d) {
        throw CertificateRefused("it is about another binomial at d = \(d)")
      }
    },
    finiteScope: "even 4 ≤ d ≤ \(last)", method: "induction from d to d + 2 on squares",
    evidence: [
      EvidenceItem("crossCheck", "exact squares for even d ≤ \(last)"),
      EvidenceItem("slack", "d a² ≥ (d − 3/2) a² ≥ \(base(of: lower)), and d a² ≤ \(base(of: upper))"),
    ])
}

/// `w(start) a(start)²`: the constant that the induction really shows.
func base(of certificate: InductionCertificate) -> Rational {
  certificate.weight.value(at: Rational(certificate.start))
    * certificate.sequence.value(at: certificate.start).power(2)
}
