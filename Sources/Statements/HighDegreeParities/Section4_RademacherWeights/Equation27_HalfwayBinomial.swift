// Eq. (27) as printed, for every even d > 1:
//
//   |Δ_{d,0}| = (d/2^d) (C(d−2, d/2−1) − C(d−2, d/2−2)) = (4/2^d) C(d−3, d/2−1).
//
// At d = 2 the last binomial is C(−1, 0), which is 0 by the convention of the proof (0 outside 0 ≤ k ≤ n) and 1 by the polynomial
// convention C(x, 0) = 1; |Δ_{2,0}| = 1/2 is neither 0 nor 1.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let equation27HalfwayBinomial = Row(
    id: "hdp-equation-27", paper: .highDegreeParities, section: .section4,
    title: "|Δ_{d,0}| as one binomial, every even d > 1",
    text: """
      As printed in the submission, for every even d > 1: |Δ_{d,0}| = (d/2^d)(C(d−2, d/2−1) − C(d−2, d/2−2)) = \
      (4/2^d) C(d−3, d/2−1), binomials being 0 outside 0 ≤ k ≤ n.
      """,
    place: "Appendix A.1, eq. (27)",
    method:
      "The three expressions exactly for even d from 2 on; the first d at which they differ refutes it.",
    expected: .refuted,
    consequence: Consequence(
      .boundaryCase, conclusionSurvives: true,
      """
      It fails at d = 2 only, with either convention for C(−1, 0); hdp-equation-27-corrected proves it for even d ≥ 4, and \
      2·C(d−2, d/2−1)/2^d for d = 2 too. Corollary 3 holds at d = 2.
      """),
    check: { scope, progress in
      try checkEquation27(scope, progress) { 4 * Rational(binomial($0 - 3, $0 / 2 - 1)) / twoToThe($0) }
    })
}

/// Compares the three expressions for every even d of a finite range, d = 2 included.
package func checkEquation27(
  _ scope: Scope, _ progress: ProgressCallback? = nil, lastForm: (_ dimension: Int) -> Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact values") { cases in
    let dimensions = cases.dimensions(from: 2, quick: 100, standard: 300, deep: 1000, by: 2)
    let others = try dimensions.filter { d in
      try Task.checkCancellation()
      return try d > 2 && Delta(dimension: d).bySum().magnitude != lastForm(d)
    }
    cases.note(
      "failsBeyond2",
      others.isEmpty ? "no other even d ≤ \(dimensions.last ?? 2)" : "\(others.count) of the other even d")
    cases.note(
      "otherConvention", "with C(−1, 0) = 1 the last expression is 4/2² = 1 at d = 2, not 1/2 either")
    try cases.each("d", in: dimensions) { d in try requireEquation27(cases, d, lastForm(d)) }
  }
}

/// The three expressions at d are equal, Δ being taken from the sum (24).
func requireEquation27(_ cases: Cases, _ d: Int, _ last: Rational) throws {
  let delta = try Delta(dimension: d).bySum().magnitude
  let difference = binomial(d - 2, d / 2 - 1) - binomial(d - 2, d / 2 - 2)
  let middle = Rational(Integer(d) * difference) / twoToThe(d)
  let replay = """
    python3 -c "from fractions import Fraction as F; from math import comb; d = \(d); \
    c = lambda n, k: comb(n, k) if 0 <= k <= n else 0; \
    print(abs(F(sum((-1)**k*comb(d, k)*max(2*k-d, 0) for k in range(d+1)), 2**d)), \
    F(d*(c(d-2, d//2-1) - c(d-2, d//2-2)), 2**d), F(4*c(d-3, d//2-1), 2**d))"
    """
  try cases.require(
    "|Δ_{d,0}| = (d/2^d)(C(d−2, d/2−1) − C(d−2, d/2−2))", at: ["d": d], delta, .equal, middle, replay: replay)
  try cases.require("|Δ_{d,0}| = (4/2^d) C(d−3, d/2−1)", at: ["d": d], delta, .equal, last, replay: replay)
}
