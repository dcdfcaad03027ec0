// Eq. (29) of arXiv 2412.04910, as printed. For d ≥ 2, Rademacher weights and the bias b(d),
//
//   P_w[f(x) N¹(x) ≤ γn/(18d)] ≤ exp(−n/(9·2⁵·d³)).                                                     (29)
//
// The step that the paper gives for it does not (hdp-equation-29-step), but the bound is true. With
// f(x) N¹(x) = γμ(Y_1 + … + Y_n), μ = |Δ|, the event is Y_1 + … + Y_n ≤ n/(18dμ) ≤ nμ/2, as μ² ≥ 1/(9d) by
// Corollary 3; and −d ≤ Y ≤ d. Hoeffding's inequality for Y gives exp(−2n(μ/2)²/(2d)²) ≤ exp(−n/(72d³)).
//
// Checked: Corollary 3's certificates and the inequality of the exponents, all d; the exact tail for small d,
// n. Argued in words: Hoeffding's inequality, and |Y| ≤ d + b(d) ≤ d.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let equation29TailBound = Row(
    id: "hdp-equation-29", paper: .highDegreeParities,
    title: "the printed tail bound exp(−n/(288 d³))",
    text: """
      For every d > 1, every input x and n Rademacher neurons with bias b(d) (0 for even d, −1 for odd d), \
      one noiseless step of gradient descent from v = 0 with the correlation loss gives P_w[f(x) N¹(x) ≤ \
      γn/(18d)] ≤ exp(−n/(9·2⁵·d³)), as printed.
      """,
    place: "Appendix A.1, eq. (29)",
    method: """
      Another route than the paper's: Hoeffding's inequality for one neuron's margin Y, whose mean is at \
      least 1/(3√d) by Corollary 3's certificates, gives exp(−n/(72 d³)); the exact tail for small d and n \
      obeys the bound.
      """,
    argued: """
      Hoeffding's inequality (J. Amer. Statist. Assoc. 58, 1963, Theorem 2); |Y| ≤ d + b(d) ≤ d because \
      φ(2k−d+b) ≤ d + b.
      """,
    expected: .proved, due: .verified,
    check: { scope, progress in
      try checkEquation29(scope, progress, exponent: HoeffdingCertificate.cubicExponent(over: 288))
    })
}

/// Checks the certificate of `exp(−exponent(d, n))`, and the bound itself against exact tails.
package func checkEquation29(
  _ scope: Scope, _ progress: ProgressCallback? = nil, exponent: RationalFunction
) throws -> Finding {
  let last = scope.dimension(quick: 8, standard: 16, deep: 24, atLeast: 2)
  let neurons = scope.choice(quick: 24, standard: 48, deep: 100)
  let cases = (2...last).flatMap { d in (1...neurons).map { (d, $0) } }
  let tails = try concurrently(cases.count, progress: progress) { index in
    let (d, n) = cases[index]
    let margin = try NeuronMargin(dimension: d)
    // f N¹ ≤ γn/(18d) is γμ ΣY ≤ γn/(18d).
    return try margin.tail(neurons: n, atMost: Rational(n) / (Rational(18 * d) * margin.mean))
  }
  var least: (factor: Rational, place: String)?
  for (tail, (d, n)) in zip(tails, cases) {
    guard let bound = exponent.value(at: Rational(d), Rational(n)) else { continue }
    guard isAtMostExponential(tail, exponent: bound) else {
      return .refuted(
        by: Counterexample(
          parameters: "d = \(d), n = \(n)", claim: "P_w[f(x) N¹(x) ≤ γn/(18d)] ≤ exp(−r)",
          left: "the probability is \(tail)", right: "r = \(bound)",
          replay: "verify check hdp-equation-29 --max-dimension \(d)"), method: "exact tails")
    }
    guard !tail.isZero else { continue }
    let factor = -RationalBounds.logarithm(of: tail, bits: 64).upper / bound
    if least.map({ factor < $0.factor }) ?? true { least = (factor, "d = \(d), n = \(n)") }
  }
  let slack = least.map { "−ln P ≥ \(roundedDown($0.factor, decimals: 2)) r, the least at \($0.place)" } ?? ""
  let certificate = HoeffdingCertificate.equation29(exponent: exponent)
  return .certified(
    for: "every d > 1, every n, every x",
    unless: refusal { () throws(CertificateRefused) in
      try checkMeanBounds()
      try certificate.check()
    },
    finiteScope: "2 ≤ d ≤ \(last), n ≤ \(neurons)",
    method: "Hoeffding for Y with Corollary 3's certificates; exact tails for d ≤ \(last), n ≤ \(neurons)",
    evidence: [
      EvidenceItem("derived", "the argument gives the exponent \(certificate.derived.written(in: "d", "n"))"),
      EvidenceItem("slack", "exact tails P against the bound e^−r: " + slack),
    ])
}
