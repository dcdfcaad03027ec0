// Eq. (41), the tail of ‖g‖² for g ~ N(0, (C²/d²)I_d): as printed it is below exp(−κd²t²/C⁴) for some κ > 0. At d = 2, ‖g‖² = (C²/4)χ²_2 and P(χ²_2 ≥ u) = e^{−u/2}:
// with t = uC² the left side is exactly e^{−1−2u}, the right e^{−4κu²}, and at u = 1 + 1/κ, 4κu² = 4(κ+1)u > 1 + 2u. So no κ will do.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let equation41GaussianNorm = Row(
    id: "hdp-equation-41", paper: .highDegreeParities, section: .section4,
    title: "P[‖g‖² ≥ C²/d + t] ≤ exp(−Ω(d²t²/C⁴))",
    text: """
      As printed in the submission: there is κ > 0 such that for every d > 1, C > 0 and t > 0, with g ~ N(0, (C²/d²)·I_d), \
      P[‖g‖² ≥ C²/d + t] ≤ exp(−κ d²t²/C⁴).
      """,
    place: "Appendix A.2, proof of Theorem 6, eq. (41)",
    method:
      "d = 2, where the left side is exactly e^(−1−2t/C²): exponents compared at t = (1 + 1/κ)C², for κ down to 10^(−9).",
    expected: .refuted,
    consequence: Consequence(
      .missingHypothesis, conclusionSurvives: true,
      """
      A χ² variable has a sub-exponential tail: (41) needs t of order C² at most, and is used at t = d/2. There P[‖g‖² ≥ d] ≤ 2^(d/2) exp(−d³/(4C²)) (Chernoff), d³ in \
      the exponent where d⁴ is printed, which is enough for the union over n ≤ poly(d) neurons and Theorem 6.
      """),
    check: { scope, progress in
      try checkEquation41(scope, progress) { constant, u in 4 * constant * u * u }
    })
}

/// Looks for a κ whose bound e^{−exponent(κ, u)} is at least e^{−1−2u} at every u tried; the statement fails if there is none.
package func checkEquation41(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  exponent: (_ constant: Rational, _ u: Rational) -> Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exponents of e^(−x), exact") { cases in
    let constants = (0...9).map { Rational(1, Integer(10).power($0)) }
    var last: Counterexample?
    var open = false
    try cases.each("κ", in: constants) { constant in
      let u = 1 + constant.reciprocal
      let (left, right) = (1 + 2 * u, exponent(constant, u))
      guard left < right else {
        open = true
        return
      }
      last = Counterexample(
        at: ["d": 2, "κ": constant, "t/C²": u], claim: "P[‖g‖² ≥ C²/2 + t] ≤ e^(−4κ(t/C²)²)",
        left: Side("ln P[‖g‖² ≥ C²/2 + t]", .exact(-left)), right: Side("ln of the bound", .exact(-right)),
        replay:
          "python3 -c \"from fractions import Fraction as F; k = F('\(constant)'); u = 1 + 1/k; print(float(-1 - 2*u), float(-4*k*u*u))\""
      )
    }
    cases.covering("d = 2, t = (1 + 1/κ)C²")
    if let last, !open { try cases.refute(last) }
  }
}
