// The step that arXiv 2412.04910 gives for eq. (29): f(x)N¹(x) is a sum of n i.i.d. terms, each of absolute
// value at most 2γ√d, with mean at least γn/(9d); so Hoeffding's inequality bounds P_w[f(x) N¹(x) ≤ γn/(18d)]
// by exp(−n/(9·2⁵·d³)).
//
// It does not: with range R = 4γ√d a term and deviation t = γ/(9d) − γ/(18d) a term, 2nt²/R² is n/(9²·2⁵·d³),
// nine times smaller (9 is printed where the step gives 9²). Checked: the identity of the exponents as
// rational functions of d and n.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let equation29StepHoeffdingExponent = Row(
    id: "hdp-equation-29-step", paper: .highDegreeParities,
    title: "Hoeffding with range 4γ√d gives exp(−n/(288 d³))",
    text: """
      The step given for eq. (29), as printed: f(x) N¹(x) is a sum of n i.i.d. terms of absolute value at \
      most 2γ√d with mean at least γn/(9d), so by Hoeffding's inequality P_w[f(x) N¹(x) ≤ γn/(18d)] ≤ \
      exp(−n/(9·2⁵·d³)).
      """,
    place: "Appendix A.1, before eq. (29)",
    method: """
      Hoeffding's exponent 2nt²/R² with t = 1/(9d) − 1/(18d) and R = 4√d as a rational function of d and n, \
      compared with the printed one.
      """,
    expected: .refuted,
    check: { scope, progress in
      try checkEquation29Step(scope, progress, exponent: HoeffdingCertificate.cubicExponent(over: 288))
    })
}

/// Decides whether the step's Hoeffding exponent is at least `exponent`.
package func checkEquation29Step(
  _ scope: Scope, _ progress: ProgressCallback? = nil, exponent: RationalFunction
) throws -> Finding {
  let certificate = HoeffdingCertificate.equation29Step(exponent: exponent)
  let method = "2nt²/R² = \(certificate.derived.written(in: "d", "n")), exact"
  let place = (dimension: 2, neurons: 1)
  func value(_ function: RationalFunction) -> Rational {
    function.value(at: Rational(place.dimension), Rational(place.neurons)) ?? 0
  }
  let (derived, claimed) = (value(certificate.derived), value(exponent))
  guard derived >= claimed else {
    return .refuted(
      by: Counterexample(
        parameters: "d = \(place.dimension), n = \(place.neurons)",
        claim: "the step yields an exponent of at least that of eq. (29)",
        left: "2n(1/(18d))²/(16d) = \(derived)", right: "n/(9·2⁵·d³) = \(claimed)",
        replay: """
          python3 -c "from fractions import Fraction as F; d, n = \(place.dimension), \(place.neurons); \
          print(2*n*F(1, 18*d)**2/(16*d), F(n, 288*d**3))"
          """), method: method,
      evidence: [
        EvidenceItem(
          "factor", "the printed exponent is \(claimed / derived) times the derived one, for all d and n"),
        EvidenceItem("corrected", "the step gives exp(−n/(9²·2⁵·d³)) = exp(−n/(2592 d³))"),
        EvidenceItem(
          "sharperRange", "|f(x) v_i ReLU| ≤ γ√d in fact; range 2γ√d would give n/(648 d³), still not it"),
      ])
  }
  return .certified(
    for: "every d > 1, every n",
    unless: refusal { () throws(CertificateRefused) in try certificate.check() },
    finiteScope: "d = \(place.dimension), n = \(place.neurons)", method: method, evidence: [])
}
