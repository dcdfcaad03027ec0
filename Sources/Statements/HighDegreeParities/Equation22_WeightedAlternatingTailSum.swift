// Eq. (22) of arXiv 2412.04910: for integers d, c > 1,
//
//   Σ_{k=c}^d (−1)^k k C(d, k) = d Σ_{k=c}^d (−1)^k C(d−1, k−1) = (−1)^c d C(d−2, c−2).
//
// Checked for all d and c by a telescoping certificate, and the middle expression term by term (k C(d, k) =
// d C(d−1, k−1)); for c > d the sums are empty and the right side is 0. Cross-checked by summation.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let equation22WeightedAlternatingTailSum = Row(
    id: "hdp-equation-22", paper: .highDegreeParities,
    title: "alternating tail sum of k C(d, k)",
    text: """
      For all integers c, d > 1: Σ_{k=c}^d (−1)^k k C(d, k) = d Σ_{k=c}^d (−1)^k C(d−1, k−1) = \
      (−1)^c d C(d−2, c−2), binomials being 0 outside 0 ≤ k ≤ n.
      """,
    place: "Appendix A.1, eq. (22)",
    method: "Telescoping certificate in (d, k) for all integers d, c; cross-checked by summation.",
    expected: .proved, basis: .proof(Certificate(.equation22)),
    check: { scope, progress in
      try checkEquation22(scope, progress) { Integer($0) * binomial($0 - 2, $1 - 2) }
    })
}

/// Checks `certificate`, and `closedForm(d, c)` against the sum in every case of a finite range.
package func checkEquation22(
  _ scope: Scope, _ progress: ProgressCallback? = nil, certificate: TelescopingCertificate = .equation22,
  closedForm: @escaping (_ dimension: Int, _ c: Int) -> Integer
) throws -> Finding {
  try AlternatingTailSum(
    id: "hdp-equation-22", term: BinomialTerm(.second, r: 0, s: 0), certificate: certificate,
    intermediate: BinomialSum([BinomialTerm(.first, r: 1, s: 1)]), closedForm: closedForm
  ).verdict(last: scope.dimension(quick: 100, standard: 300, deep: 600, atLeast: 2), progress)
}
