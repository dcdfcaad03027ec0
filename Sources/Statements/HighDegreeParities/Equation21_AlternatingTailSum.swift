// Eq. (21) of arXiv 2412.04910: for integers d, c > 1,
//
//   Σ_{k=c}^d (−1)^k C(d, k) = Σ_{k=c}^d (−1)^k (C(d−1, k) + C(d−1, k−1)) = (−1)^c C(d−1, c−1).
//
// Checked for all d and c by a telescoping certificate, and the middle expression term by term (Pascal); for
// c > d the sums are empty and the right side is 0. Cross-checked by summation.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let equation21AlternatingTailSum = Row(
    id: "hdp-equation-21", paper: .highDegreeParities,
    title: "alternating tail sum of binomials",
    text: """
      For all integers c, d > 1: Σ_{k=c}^d (−1)^k C(d, k) = Σ_{k=c}^d (−1)^k (C(d−1, k) + C(d−1, k−1)) = \
      (−1)^c C(d−1, c−1), binomials being 0 outside 0 ≤ k ≤ n.
      """,
    place: "Appendix A.1, eq. (21)",
    method: "Telescoping certificate in (d, k) for all integers d, c; cross-checked by summation.",
    expected: .proved, basis: .proof(Certificate(.equation21)),
    check: { scope, progress in try checkEquation21(scope, progress) { binomial($0 - 1, $1 - 1) } })
}

/// Checks `certificate`, and `closedForm(d, c)` against the sum in every case of a finite range.
package func checkEquation21(
  _ scope: Scope, _ progress: ProgressCallback? = nil, certificate: TelescopingCertificate = .equation21,
  closedForm: @escaping (_ dimension: Int, _ c: Int) -> Integer
) throws -> Finding {
  try AlternatingTailSum(
    id: "hdp-equation-21", term: BinomialTerm(r: 0, s: 0), certificate: certificate,
    intermediate: BinomialSum([BinomialTerm(r: 1, s: 0), BinomialTerm(r: 1, s: 1)]), closedForm: closedForm
  ).verdict(last: scope.dimension(quick: 100, standard: 300, deep: 600, atLeast: 2), progress)
}
