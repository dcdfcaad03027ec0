// Theorem 4.1 of arXiv 2412.04910 with d³ in place of d⁴: for every d ≥ 2, n ≥ 22 d³ Rademacher neurons
// suffice for one noiseless step of gradient descent to classify every input, except with probability at most
// e^{−d}.
//
// f(x)N¹(x) = γμ(Y_1 + … + Y_n) with mean μ = |Δ| ≥ 1/(3√d) (Corollary 3), E Y² ≤ E max(S,0)² = d/2 for a sum
// S of d signs (b(d) ≤ 0), and −Y ≤ d. Bernstein's inequality gives exp(−nμ²/(2(v + Mμ/3))) ≤ e^{−2d} for an
// input, and 2^d < e^d. Checked for all d: the polynomial inequality in s = √d, Corollary 3's certificates, 2
// < e. Beside it, for finite d: E Y² ≤ d/2 and −Y ≤ d exactly, the certified n(d) ≤ 22 d³, and exact tails of
// an input at ⌈22 d³⌉.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let theorem4CubicBernsteinNeurons = Row(
    id: "new-theorem-4-cubic", paper: .sharper,
    title: "22 d³ neurons suffice in Theorem 4",
    text: """
      For every d ≥ 2, with n ≥ 22 d³ Rademacher neurons, bias b(d), v⁰ = 0 and the correlation loss, one \
      noiseless step of gradient descent gives sign N¹(x) = χ(x) for every x, except with probability at \
      most e^(−d). (The paper has Ω(d⁴).)
      """,
    place: "after Theorem 4 of arXiv 2412.04910",
    method: """
      Bernstein's inequality with mean ≥ 1/(3√d), variance ≤ d/2 and one-sided range ≤ d + μ: its exponent \
      is at least 2d, a polynomial inequality in √d for all d; the certified n(d) and exact tails beside it.
      """,
    argued: """
      Bernstein's inequality (Boucheron, Lugosi, Massart, Concentration Inequalities, 2013, Section 2.7) and \
      the union bound; E Y² ≤ d/2 and −Y ≤ d for all d, because b(d) ≤ 0.
      """,
    expected: .proved, due: .verified, table: "neuron-count",
    check: { scope, progress in try checkTheorem4Cubic(scope, progress, coefficient: 22) })
}

/// Checks that `coefficient · d³` neurons suffice: the certificate for all d, and exact tails for small ones.
package func checkTheorem4Cubic(
  _ scope: Scope, _ progress: ProgressCallback? = nil, coefficient: Rational
) throws -> Finding {
  let last = scope.dimension(quick: 64, standard: 64, deep: 200, atLeast: 2)
  let lastTail = min(last, scope.choice(quick: 3, standard: 4, deep: 5))
  for d in 2...lastTail {
    let neurons = (coefficient * Rational(Integer(d).power(3))).ceiling
    let tail = try NeuronMargin(dimension: d).tail(neurons: neurons.machineWord ?? .max, atMost: 0)
    guard isAtMostExponential(tail, exponent: Rational(2 * d)) else {
      return .refuted(
        by: Counterexample(
          parameters: "d = \(d), n = \(neurons)", claim: "P_w[f(x) N¹(x) ≤ 0] ≤ e^(−2d)",
          left: "the probability is \(tail)", right: "the exponent 2d is \(2 * d)",
          replay: "verify check new-theorem-4-cubic --max-dimension \(d)"), method: "exact tails")
    }
  }
  let counts = try concurrently(last - 1, progress: progress) { try NeuronCount(dimension: $0 + 2) }
  return .certified(
    for: "every d ≥ 2, every n ≥ \(coefficient) d³",
    unless: refusal { () throws(CertificateRefused) in
      try checkMeanBounds()
      try BernsteinCertificate.cubicNeurons(coefficient: coefficient).check(from: 2)
      guard RationalBounds.exponential(of: 1, bits: 32).lower >= 2 else {
        throw CertificateRefused("the union bound: 2 ≤ e was not shown")
      }
      for count in counts { try checkBernsteinData(count, coefficient: coefficient) }
    },
    finiteScope: "exact tails of one input, 2 ≤ d ≤ \(lastTail)",
    method: "Bernstein in √d, all d; certified n(d) for d ≤ \(last), exact tails for d ≤ \(lastTail)",
    evidence: cubicEvidence(counts))
}

/// What is argued for all d, exactly at this one: `E Y² ≤ d/2`, `−Y ≤ d`; and `n(d) ≤ coefficient · d³`.
private func checkBernsteinData(_ count: NeuronCount, coefficient: Rational) throws(CertificateRefused) {
  let margin = count.certificate.margin
  let d = margin.dimension
  guard 2 * margin.secondMoment <= Rational(d), -margin.minimum <= Rational(d) else {
    throw CertificateRefused("the data: the variance or the range is larger at d = \(d)")
  }
  guard count.certificate.holds, Rational(count.neurons) <= coefficient * Rational(Integer(d).power(3)) else {
    throw CertificateRefused("the certified n(\(d)) = \(count.neurons) is larger")
  }
}

private func cubicEvidence(_ counts: [NeuronCount]) -> [EvidenceItem] {
  let ratios = counts.map { count in
    let d = count.certificate.margin.dimension
    return (ratio: Rational(count.neurons, Integer(d).power(3)), d: d, n: count.neurons)
  }
  guard let largest = ratios.max(by: { $0.ratio < $1.ratio }) else { return [] }
  let needed = BernsteinCertificate.cubicNeurons(coefficient: 22).needed
  return [
    EvidenceItem(
      "certifiedCount",
      "n(d)/d³ is largest, about \(roundedDown(largest.ratio)), at d = \(largest.d), where n(d) = \(largest.n)"
    ),
    EvidenceItem(
      "needed",
      "the argument needs \(needed.written(in: "s")) neurons, s = √d"),
  ]
}
