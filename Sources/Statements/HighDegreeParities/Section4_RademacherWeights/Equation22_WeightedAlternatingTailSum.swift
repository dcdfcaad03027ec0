// Eq. (22). Proof: k C(d, k) = d C(d−1, k−1) in each summand, then as eq. (21). Cases: by summation.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let equation22WeightedAlternatingTailSum = Row(
    id: "hdp-equation-22", paper: .highDegreeParities, section: .section4,
    title: "alternating tail sum of k C(d, k)",
    text: """
      For all integers c, d > 1: Σ_{k=c}^d (−1)^k k C(d, k) = d Σ_{k=c}^d (−1)^k C(d−1, k−1) = \
      (−1)^c d C(d−2, c−2), binomials being 0 outside 0 ≤ k ≤ n.
      """,
    place: "Appendix A.1, eq. (22)",
    method: "Both links telescope, for all integers d, c > 1; by summation for every 2 ≤ c, d up to a limit.",
    expected: .proved, basis: .proof(Certificate(.equation22)),
    check: { scope, progress in
      try checkEquation22(scope, progress) { Integer($0) * binomial($0 - 2, $1 - 2) }
    })
}

extension ProofScript {
  static let equation22 = tailSums(
    """
    sum(k = c..d, (-1)^k*k*binomial(d, k)) = d*sum(k = c..d, (-1)^k*binomial(d-1, k-1)) = \
    (-1)^c*d*binomial(d-2, c-2)
    """, difference: "-(-1)^k*(c+d+2)*binomial(c+d, k-2)")
}

/// Checks `closedForm(d, c)` against the sum in every case of a finite range, empty sums (c > d) included.
package func checkEquation22(
  _ scope: Scope, _ progress: ProgressCallback? = nil, closedForm: (_ dimension: Int, _ c: Int) -> Integer
) throws -> Finding {
  try checkAlternatingTailSum(
    scope, progress, "Σ_{k=c}^d (−1)^k k C(d, k) = (−1)^c d C(d−2, c−2)", factor: { Integer($0) }, closedForm,
    python: "sum((-1)**k*k*comb(d, k) for k in range(c, d+1)), (-1)**c*d*comb(d-2, c-2)")
}
