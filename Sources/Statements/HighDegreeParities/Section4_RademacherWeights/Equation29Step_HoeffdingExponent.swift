// The step given for eq. (29): f(x)N¹(x) is a sum of n i.i.d. terms, each of absolute value at most 2γ√d, with mean at least γn/(9d);
// so Hoeffding's inequality bounds P_w[f(x) N¹(x) ≤ γn/(18d)] by exp(−n/(9·2⁵·d³)).
//
// It does not: with range R = 4γ√d a term and deviation t = γ/(9d) − γ/(18d) a term, 2nt²/R² is n/(9²·2⁵·d³), nine times smaller for
// all d and n (part exponent of hdp-theorem-4-1 is the identity).

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let equation29StepHoeffdingExponent = Row(
    id: "hdp-equation-29-step", paper: .highDegreeParities, section: .section4,
    title: "Hoeffding with range 4γ√d gives exp(−n/(288 d³))",
    text: """
      The step given for eq. (29), as printed in the submission: f(x) N¹(x) is a sum of n i.i.d. terms of absolute value at \
      most 2γ√d with mean at least γn/(9d), so by Hoeffding's inequality P_w[f(x) N¹(x) ≤ γn/(18d)] ≤ exp(−n/(9·2⁵·d³)).
      """,
    place: "Appendix A.1, before eq. (29)",
    method:
      "Hoeffding's exponent 2nt²/R² with t = 1/(9d) − 1/(18d) and R = 4√d, compared with the printed one.",
    expected: .refuted,
    consequence: Consequence(
      .misprint, conclusionSurvives: true,
      """
      9 stands where the step gives 9²: exp(−n/(9²·2⁵·d³)) = exp(−n/(2592 d³)), which suffices for Theorem 4.1 with n ≥ 5184 d⁴ \
      (hdp-theorem-4-1). The printed bound is true by another route, Hoeffding for one neuron's margin (hdp-equation-29).
      """),
    check: { scope, progress in
      try checkEquation29Step(scope, progress) { d, n in Rational(Integer(n), 288 * Integer(d).power(3)) }
    })
}

/// Decides whether the step's Hoeffding exponent is at least `exponent`.
package func checkEquation29Step(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  exponent: (_ dimension: Int, _ neurons: Int) -> Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "2nt²/R², exact") { cases in
    cases.note("corrected", "the step gives exp(−n/(9²·2⁵·d³)) = exp(−n/(2592 d³)), for all d and n")
    cases.note(
      "sharperRange", "|f(x) v_i ReLU| ≤ γ√d in fact; range 2γ√d would give n/(648 d³), still not it")
    try cases.each("d", in: cases.dimensions(from: 2, quick: 20, standard: 100, deep: 1000)) { d in
      for n in 1...10 {
        let deviation = Rational(1, Integer(9 * d)) - Rational(1, Integer(18 * d))
        try cases.require(
          "2n(1/(9d) − 1/(18d))²/(4√d)² ≥ n/(9·2⁵·d³)", at: ["d": d, "n": n],
          Rational(2 * n) * deviation * deviation / Rational(16 * d), .atLeast, exponent(d, n),
          replay: """
            python3 -c "from fractions import Fraction as F; d, n = \(d), \(n); \
            print(2*n*(F(1, 9*d) - F(1, 18*d))**2/(16*d), F(n, 9*2**5*d**3))"
            """)
      }
    }
    cases.covering("n ≤ 10")
  }
}
