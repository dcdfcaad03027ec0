// Eq. (21). Proof: Pascal's rule in each summand, then (−1)^k (C(d−1, k) + C(d−1, k−1)) telescopes; for c > d the sums are empty.
// Cases: by summation.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let equation21AlternatingTailSum = Row(
    id: "hdp-equation-21", paper: .highDegreeParities, section: .section4,
    title: "alternating tail sum of binomials",
    text: """
      For all integers c, d > 1: Σ_{k=c}^d (−1)^k C(d, k) = Σ_{k=c}^d (−1)^k (C(d−1, k) + C(d−1, k−1)) = \
      (−1)^c C(d−1, c−1), binomials being 0 outside 0 ≤ k ≤ n.
      """,
    place: "Appendix A.1, eq. (21)",
    method: "Both links telescope, for all integers d, c > 1; by summation for every 2 ≤ c, d up to a limit.",
    expected: .proved, basis: .proof(Certificate(.equation21)),
    check: { scope, progress in try checkEquation21(scope, progress) { binomial($0 - 1, $1 - 1) } })
}

extension ProofScript {
  static let equation21 = tailSums(
    """
    sum(k = c..d, (-1)^k*binomial(d, k)) = sum(k = c..d, (-1)^k*(binomial(d-1, k) + binomial(d-1, k-1))) = \
    (-1)^c*binomial(d-1, c-1)
    """, difference: "-(-1)^k*binomial(c+d+1, k-1)")
}

/// Checks `closedForm(d, c)` against the sum in every case of a finite range, empty sums (c > d) included.
package func checkEquation21(
  _ scope: Scope, _ progress: ProgressCallback? = nil, closedForm: (_ dimension: Int, _ c: Int) -> Integer
) throws -> Finding {
  try checkAlternatingTailSum(
    scope, progress, "Σ_{k=c}^d (−1)^k C(d, k) = (−1)^c C(d−1, c−1)", factor: { _ in 1 }, closedForm,
    python: "sum((-1)**k*comb(d, k) for k in range(c, d+1)), (-1)**c*comb(d-1, c-1)")
}

/// Requires `Σ_{k=c}^d (−1)^k t(k) C(d, k) = (−1)^c closedForm(d, c)`, 0 for c > d; `python` has both sides.
func checkAlternatingTailSum(
  _ scope: Scope, _ progress: ProgressCallback?, _ claim: String, factor t: (_ k: Int) -> Integer,
  _ closedForm: (_ dimension: Int, _ c: Int) -> Integer, python: String
) throws -> Finding {
  try Cases.finding(scope, progress, method: "summation") { cases in
    let dimensions = cases.dimensions(from: 2, quick: 100, standard: 300, deep: 600)
    let last = dimensions.last ?? 2
    cases.covering("2 ≤ c ≤ \(last)")
    try cases.each("d", in: dimensions) { d in
      let sums = alternatingTailSums(d, factor: t)
      for c in 2...last {
        let closed = closedForm(d, c)
        try cases.require(
          claim, at: ["d": d, "c": c], Rational(c > d ? 0 : sums[c]), .equal,
          Rational(c.isMultiple(of: 2) ? closed : -closed),
          replay: "python3 -c 'from math import comb; d, c = \(d), \(c); print(\(python))'")
      }
    }
  }
}
