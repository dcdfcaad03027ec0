// The estimate behind eq. (28), as printed, for every even d > 1:
//
//   (2^d/8) (2/(3√d)) ≤ C(d−3, d/2−1) ≤ (2^d/8) (2/√d).
//
// On squares: with a = (4/2^d) C(d−3, d/2−1) ≥ 0 it is 1/9 ≤ d a² ≤ 1. At d = 2 the binomial is C(−1, 0): as 0 (the convention of the
// proof) it breaks the lower bound, 1/(3√2) > 0, and as 1 (the polynomial convention C(x, 0) = 1) the upper bound, 1 > 1/√2.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let equation28BinomialEstimate = Row(
    id: "hdp-equation-28", paper: .highDegreeParities, section: .section4,
    title: "estimate of C(d−3, d/2−1), every even d > 1",
    text: """
      As printed in the submission, for every even d > 1: (2^d/8)(2/(3√d)) ≤ C(d−3, d/2−1) ≤ (2^d/8)(2/√d), binomials being 0 \
      outside 0 ≤ k ≤ n.
      """,
    place: "Appendix A.1, after eq. (28)",
    method: "Both inequalities on exact squares for even d from 2 on.",
    expected: .refuted,
    consequence: Consequence(
      .boundaryCase, conclusionSurvives: true,
      """
      It fails at d = 2 only, with either convention for C(−1, 0); hdp-equation-28-corrected proves it for even d ≥ 4. Corollary 3, \
      which it is for, holds at d = 2.
      """),
    check: { scope, progress in
      try checkEquation28(scope, progress) { binomial($0 - 3, $0 / 2 - 1) }
    })
}

/// Compares the squares of both inequalities for `halfway(d)`, for every even d of a finite range, d = 2 included.
package func checkEquation28(
  _ scope: Scope, _ progress: ProgressCallback? = nil, halfway: (_ dimension: Int) -> Integer
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact squares") { cases in
    cases.note("otherConvention", "with C(−1, 0) = 1 the square at d = 2 is 1, above the upper bound's 1/2")
    try cases.each("d", in: cases.dimensions(from: 2, quick: 100, standard: 300, deep: 1000, by: 2)) { d in
      try requireEquation28(cases, d, halfway(d))
    }
  }
}

/// `(2^d/8)² 4/(9d) ≤ value² ≤ (2^d/8)² 4/d` and `value ≥ 0`, for the binomial `value` at d.
func requireEquation28(_ cases: Cases, _ d: Int, _ value: Integer) throws {
  let upper = (twoToThe(d) / 8).power(2) * 4 / Rational(d)
  let replay = """
    python3 -c "from fractions import Fraction as F; from math import comb; d = \(d); \
    c = comb(d-3, d//2-1) if d > 2 else 0; print(F(4*4**d, 576*d), c**2, F(4*4**d, 64*d))"
    """
  let square = Rational(value * value)
  try cases.require("C(d−3, d/2−1) ≥ 0", at: ["d": d], Rational(value), .atLeast, 0, replay: replay)
  try cases.require(
    "C(d−3, d/2−1)² ≥ ((2^d/8)(2/(3√d)))²", at: ["d": d], square, .atLeast, upper / 9, replay: replay)
  try cases.require("C(d−3, d/2−1)² ≤ ((2^d/8)(2/√d))²", at: ["d": d], square, .atMost, upper, replay: replay)
}
