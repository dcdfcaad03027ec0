// The estimate behind eq. (28), as printed for every even d > 1, corrected to even d ≥ 4:
//
//   (2^d/8) (2/(3√d)) ≤ C(d−3, d/2−1) ≤ (2^d/8) (2/√d).
//
// On squares: with a = (4/2^d) C(d−3, d/2−1) ≥ 0 it is 1/9 ≤ d a² ≤ 1. At d = 2 the binomial is C(−1, 0): as 0 (the convention of the
// proof) it breaks the lower bound, 1/(3√2) > 0, and as 1 (the polynomial convention C(x, 0) = 1) the upper bound, 1 > 1/√2.
// Proof from 4 on, by the weights of Corollary 3: induction from d to d + 2, where d a² does not rise and (d − 3/2) a² does not fall.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

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
      try checkEquation28(scope, progress, from: 2) { binomial($0 - 3, $0 / 2 - 1) }
    })

  static let equation28CorrectedBinomialEstimate = Row(
    id: "hdp-equation-28-corrected", paper: .highDegreeParities, section: .section4,
    title: "estimate of C(d−3, d/2−1), every even d ≥ 4",
    text: "For every even d ≥ 4: (2^d/8)(2/(3√d)) ≤ C(d−3, d/2−1) ≤ (2^d/8)(2/√d).",
    place: "Appendix A.1, after eq. (28), corrected",
    method: "Induction from d to d + 2 on the squares, all even d; exact squares up to a limit.",
    expected: .proved, basis: .proof(Certificate(.equation28)),
    check: { scope, progress in
      try checkEquation28(scope, progress, from: 4) { binomial($0 - 3, $0 / 2 - 1) }
    })
}

extension ProofScript {
  fileprivate static var equation28: ProofScript {
    var script = ProofScript(
      of: .stated(
        "2^d/8*(2/(3*sqrt(d))) <= binomial(d-3, d/2-1) <= 2^d/8*(2/sqrt(d))", for: "even d >= 4"))
    func even(_ tree: ProofTree) -> ProofTree { .bound("d", 1, .residue("d", tree, .empty(0))) }
    let induction = even(.growth("d", factor: "(4*(2*d+3)/(2*d+4))^2", from: .positive()))
    script.lemma(
      "squares",
      """
      (2^d/8*(2/(3*sqrt(d))))^2 <= 4^d/(128*d - 192) <= binomial(d-3, d/2-1)^2 <= (2^d/8*(2/sqrt(d)))^2
      """, even(.positive()), induction, induction)
    script.lemma(
      "below", "(2^d/8*(2/(3*sqrt(d))))^2 <= binomial(d-3, d/2-1)^2",
      .chain(.link("squares", 0), .link("squares", 1)))
    script.lemma("sign", "0 <= binomial(d-3, d/2-1)", even(.positive()))
    script.lemma("root", "0 <= 2^d/8*(2/sqrt(d))", even(.positive()))
    script.prove(
      .square(.link("below", 0), sign: .link("sign", 0)), .square(.link("squares", 2), sign: .link("root", 0))
    )
    return script
  }
}

/// Compares the squares of both inequalities for `halfway(d)`, for every even d from `least` to a limit.
package func checkEquation28(
  _ scope: Scope, _ progress: ProgressCallback? = nil, from least: Int, halfway: (_ dimension: Int) -> Integer
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact squares") { cases in
    if least == 2 {
      cases.note("otherConvention", "with C(−1, 0) = 1 the square at d = 2 is 1, above the upper bound's 1/2")
    }
    try cases.each("d", in: cases.dimensions(from: least, quick: 200, standard: 1000, deep: 4000, by: 2)) {
      d in
      try requireEquation28(cases, d, halfway(d))
    }
  }
}

/// `(2^d/8)² 4/(9d) ≤ value² ≤ (2^d/8)² 4/d` and `value ≥ 0`, for the binomial `value` at d.
private func requireEquation28(_ cases: Cases, _ d: Int, _ value: Integer) throws {
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
