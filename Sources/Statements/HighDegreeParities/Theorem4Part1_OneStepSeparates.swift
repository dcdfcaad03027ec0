// Theorem 4.1 of arXiv 2412.04910, without noise and with the constant that its proof yields: for d ≥ 2, with
// n ≥ 5184 d⁴ Rademacher neurons, bias b(d), v⁰ = 0 and the correlation loss, sign N¹(x) = f(x) for every x
// except with probability at most e^{−d}.
//
// By Hoeffding's inequality an input fails with probability at most exp(−n/(2592d³)) ≤ e^{−2d}, and there are
// 2^d < e^d inputs. Checked: that inequality for all d, Corollary 3's certificates, 2 < e. For small n, where
// the bound says nothing, the exact probability over all hidden layers (d = 2, 3, 4) is held against 2^d (E
// z^Y)^n, Chernoff's bound, which it must obey. Argued in words: Hoeffding's inequality and the union bound.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let theorem4Part1OneStepSeparates = Row(
    id: "hdp-theorem-4-1", paper: .highDegreeParities,
    title: "5184 d⁴ neurons learn the parity in one step",
    text: """
      For every d > 1: after one noiseless step of gradient descent from v⁰ = 0 with the correlation loss, \
      Rademacher weights, bias b(d) and n ≥ 5184 d⁴ neurons, sign N¹(x) = f(x) for all x except with \
      probability at most exp(−d) over the initialization. (The paper has n ≥ Ω(d⁴) and 2·exp(−d); 5184 is \
      what its proof yields.)
      """,
    place: "Theorem 4, part 1",
    method: """
      Hoeffding's exponent n/(2592 d³) is at least 2d for all d and n ≥ 5184 d⁴, and 2^d e^(−2d) ≤ e^(−d); \
      for small n the exact probability over all hidden layers (d = 2, 3, 4, multisets of weight vectors) \
      against 2^d (E z^Y)^n.
      """,
    argued: """
      Hoeffding's inequality (J. Amer. Statist. Assoc. 58, 1963, Theorem 2) and the union bound; |f(x) v_i \
      ReLU| ≤ 2γ√d as |Δ| ≤ 1/√d and ReLU ≤ d.
      """,
    expected: .proved, due: .verified,
    check: { scope, progress in
      try checkTheorem4Part1(scope, progress, certificate: .theorem4(coefficient: 5184)) { margin, z, n in
        Rational(Integer.powerOfTwo(margin.dimension)) * margin.generatingFunction(at: z).power(n)
      }
    })
}

extension HoeffdingCertificate {
  /// The step of eq. (29), corrected, is at least 2d for `n ≥ coefficient · d⁴`.
  package static func theorem4(coefficient: Rational) -> HoeffdingCertificate {
    .equation29Step(
      exponent: RationalFunction(2 * .first), leastNeurons: Polynomial(coefficient) * .variable.power(4))
  }
}

/// Checks `certificate`, and that the exact probability of a misclassified input is at most `bound(Y, z, n)`.
package func checkTheorem4Part1(
  _ scope: Scope, _ progress: ProgressCallback? = nil, certificate: HoeffdingCertificate,
  bound: (_ margin: NeuronMargin, _ z: Rational, _ neurons: Int) -> Rational
) throws -> Finding {
  let sizes = [
    2: scope.choice(quick: 40, standard: 80, deep: 200), 3: scope.choice(quick: 19, standard: 26, deep: 36),
    4: scope.choice(quick: 7, standard: 12, deep: 17),
  ]
  let last = scope.dimension(quick: 4, standard: 4, deep: 4, atLeast: 2)
  var evidence: [EvidenceItem] = []
  for d in 2...last {
    let margin = try NeuronMargin(dimension: d)
    let z = try NeuronCount(margin).z
    let largest = sizes[d] ?? 1
    var informative = 0
    var failure: Rational = 1
    for n in 1...largest {
      failure = try margin.failureProbability(neurons: n, progress: progress)
      let limit = bound(margin, z, n)
      if limit < 1 { informative += 1 }
      guard failure <= limit else {
        return .refuted(
          by: Counterexample(
            parameters: "d = \(d), n = \(n), z = \(z)", claim: "P_W[some x is misclassified] ≤ 2^d (E z^Y)^n",
            left: "the probability is \(failure)", right: "the bound is \(limit)",
            replay: "verify check hdp-theorem-4-1 --max-dimension \(d)"), method: "all hidden layers, exact")
      }
    }
    evidence.append(
      EvidenceItem(
        "failureAtDimension\(d)",
        "n = \(largest): \(failure) (≈ \(roundedDown(failure, decimals: 6))); the bound is below 1 for "
          + "\(informative) of the n ≤ \(largest)"))
  }
  let covered = (2...last).map { "n ≤ \(sizes[$0] ?? 1) at d = \($0)" }.joined(separator: ", ")
  return .certified(
    for: "every d > 1, every n ≥ \(certificate.leastNeurons.written(in: "d"))",
    unless: refusal { () throws(CertificateRefused) in
      try checkMeanBounds()
      try certificate.check()
      // 2^d e^{−2d} ≤ e^{−d} is (2/e)^d ≤ 1.
      guard RationalBounds.exponential(of: 1, bits: 32).lower >= 2 else {
        throw CertificateRefused("the union bound: 2 ≤ e was not shown")
      }
    },
    finiteScope: "Chernoff's bound only, \(covered)",
    method: "Hoeffding and the union bound, all d; all hidden layers for \(covered)",
    evidence: evidence + [
      EvidenceItem(
        "sharper", "Hoeffding for Y itself needs 36 d⁴ neurons, Bernstein 22 d³ (new-theorem-4-cubic)")
    ])
}
