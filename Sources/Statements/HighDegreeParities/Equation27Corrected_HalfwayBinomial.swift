// Eq. (27) of arXiv 2412.04910, corrected:
//
//   |Δ_{d,0}| = (d/2^d) (C(d−2, d/2−1) − C(d−2, d/2−2)) = (4/2^d) C(d−3, d/2−1)   for every even d ≥ 4,
//   |Δ_{d,0}| = (2/2^d) C(d−2, d/2−1)                                              for every even d ≥ 2.
//
// Checked for all d: Lemma 1's certificate at b = 0, c = d/2, and identities of neighbouring binomials on
// that line. Cross-checked by the sum (24).

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let equation27CorrectedHalfwayBinomial = Row(
    id: "hdp-equation-27-corrected", paper: .highDegreeParities,
    title: "|Δ_{d,0}| as one binomial, even d ≥ 4 (or 2)",
    text: """
      For every even d ≥ 4: |Δ_{d,0}| = (d/2^d)(C(d−2, d/2−1) − C(d−2, d/2−2)) = (4/2^d) C(d−3, d/2−1). \
      For every even d ≥ 2: |Δ_{d,0}| = 2·C(d−2, d/2−1)/2^d.
      """,
    place: "Appendix A.1, eq. (27), corrected",
    method: """
      Lemma 1's certificate on the line c = d/2, and identities of neighbouring binomials there, for all \
      d; cross-checked by the sum (24).
      """,
    expected: .proved, basis: .proof(Certificate(.equation27, parts: [("every-even-dimension", .equation27EveryEvenDimension)])),
    check: { scope, progress in
      try checkEquation27Corrected(
        scope, progress, fromFour: { 4 * Rational(binomial($0 - 3, $0 / 2 - 1)) / twoToThe($0) },
        fromTwo: { 2 * Rational(binomial($0 - 2, $0 / 2 - 1)) / twoToThe($0) })
    })
}

/// Checks both certificates, and both forms on a finite range.
package func checkEquation27Corrected(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  certificates: (fromFour: DeltaOnLineCertificate, fromTwo: DeltaOnLineCertificate) = (
    .equation27, .evenDelta
  ),
  fromFour: (_ dimension: Int) -> Rational, fromTwo: (_ dimension: Int) -> Rational
) throws -> Finding {
  let last = scope.dimension(quick: 100, standard: 300, deep: 1000, atLeast: 4)
  let method = "Lemma 1's certificate and identities of binomials on the line c = d/2"
  let failures =
    try equation27Failures(in: 2...last, nil, lastForm: fromTwo)
    + equation27Failures(in: 4...last, progress, lastForm: fromFour)
  if let first = failures.first { return .refuted(by: first, method: "exact values for even d ≤ \(last)") }
  return .certified(
    for: "every even d ≥ 4; the last form every even d ≥ 2",
    unless: refusal { () throws(CertificateRefused) in
      try checkCovers(certificates.fromFour, from: 4, last: last, form: fromFour)
      try checkCovers(certificates.fromTwo, from: 2, last: last, form: fromTwo)
      try checkMiddleForm(certificates.fromTwo.lemma)
    },
    finiteScope: "even d ≤ \(last)", method: method,
    evidence: [EvidenceItem("crossCheck", "by the sum (24) for even d ≤ \(last)")])
}

/// The certificate holds, is about even d from `start` on and zero bias, and its sequence is `form`.
private func checkCovers(
  _ certificate: DeltaOnLineCertificate, from start: Int, last: Int, form: (_ dimension: Int) -> Rational
) throws(CertificateRefused) {
  try certificate.check()
  guard certificate.bias == 0, certificate.lowestDimension <= start else {
    throw CertificateRefused("it is not about zero bias and every even d ≥ \(start)")
  }
  for d in stride(from: start, through: last, by: 2) where certificate.sequence.value(at: d) != form(d) {
    throw CertificateRefused("it is about another expression at d = \(d)")
  }
}

/// `d C(d−2, c−1) − d C(d−2, c−2)` is minus Lemma 1's bracket at zero bias, for every c.
private func checkMiddleForm(_ lemma: PiecewiseAffineCertificate) throws(CertificateRefused) {
  let middle = BinomialSum([BinomialTerm(.first, r: 2, s: 1), BinomialTerm(-.first, r: 2, s: 2)])
  guard (lemma.intercept + middle).vanishes, middle.lowestDimension <= 2 else {
    throw CertificateRefused("the middle expression is not Lemma 1's bracket")
  }
}
