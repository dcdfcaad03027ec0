// Remark 1 of arXiv 2412.04910: for a clipped ReLU, e.g. σ(z) = max(0, min(z, 5)), order d² neurons suffice,
// which the paper does not detail.
//
// Checked, for every d up to the limit and with bias b(d): Δ^clip exactly, by the law of Y and by the closed
// form; the certified neuron count n(d), (E z^Y)^n ≤ e^{−2d}, which is at most 100π d². So n(d)/d³ ≤ 100π/d
// on this range. As
// |Δ^clip| ~ 1/√(2πd) and E Y² → 25/2, n(d)/d² → 2·2·(25/2)·2π = 100π: the constant cannot be lowered.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let remark1ClippedRelu = Row(
    id: "hdp-remark-1", paper: .highDegreeParities, section: .section4,
    title: "a clipped ReLU needs only order d² neurons",
    text: """
      With the activation σ(z) = max(0, min(z, 5)), the setting of Theorem 4.1 needs only order d² neurons. \
      Explicit: the certified neuron count n(d) of `verify neurons --activation clipped:5` is at most 100π \
      d², while that of the ReLU is of order d³.
      """,
    place: "Remark 1",
    method: """
      For each d, Δ^clip two ways and the Chernoff certificate (E z^Y)^n ≤ e^(−2d) at a rational z, \
      re-checked; n against a rational lower bound of 100π d².
      """,
    argued: "Chernoff's bound and the union bound, which make n(d) neurons enough.",
    expected: .verified, table: "neuron-count",
    check: { scope, progress in
      let pi = RationalBounds.pi(bits: 64).lower
      return try checkRemark1(scope, progress) { d in 100 * pi * Rational(d * d) }
    })
}

/// Checks that the certified count of the ReLU clipped at 5 is at most `limit(d)`.
package func checkRemark1(
  _ scope: Scope, _ progress: ProgressCallback? = nil, limit: (_ dimension: Int) -> Rational
) throws -> Finding {
  let last = scope.dimension(quick: 120, standard: 200, deep: 400, atLeast: 2)
  let counts = try concurrently(last - 1, progress: progress) { index in
    try NeuronCount(dimension: index + 2, activation: .clipped(5))
  }
  let method = "Chernoff certificates re-checked; Δ^clip by the law of Y and in closed form"
  var tightest: (slack: Rational, dimension: Int)?
  for count in counts {
    let margin = count.certificate.margin
    let d = margin.dimension
    let closedForm = try Delta(dimension: d, bias: margin.bias, activation: .clipped(5)).byClosedForm()
    precondition(closedForm.magnitude == margin.mean, "two ways to Δ^clip differ at d = \(d)")
    precondition(count.certificate.holds, "a certificate does not hold at d = \(d)")
    let ratio = Rational(count.neurons) / limit(d)
    guard ratio <= 1 else {
      return .refuted(
        by: Counterexample(
          parameters: "d = \(d)", claim: "n(d) is at most the limit", left: "n(d) = \(count.neurons)",
          right: "the limit is \(roundedDown(limit(d)))",
          replay: "verify neurons --dimension \(d) --activation clipped:5"), method: method)
    }
    if tightest.map({ ratio > $0.slack }) ?? true { tightest = (ratio, d) }
  }
  return Finding(
    .verified, scope: "2 ≤ d ≤ \(last)", method: method,
    evidence: try remark1Evidence(counts) + [
      EvidenceItem(
        "tightest",
        tightest.map { "n(d) is \(roundedDown($0.slack)) of the limit at d = \($0.dimension)" } ?? "none")
    ])
}

/// The ratios at the last dimension, beside the ReLU's, and the height at which the remark's example would
/// not do.
private func remark1Evidence(_ counts: [NeuronCount]) throws -> [EvidenceItem] {
  guard let count = counts.last else { return [] }
  let d = count.certificate.margin.dimension
  func ratios(_ neurons: Integer) -> String {
    "n = \(neurons), n/d² ≈ \(roundedDown(Rational(neurons, Integer(d).power(2)), decimals: 2)), "
      + "n/d³ ≈ \(roundedDown(Rational(neurons, Integer(d).power(3)), decimals: 4))"
  }
  let even = d - d % 2
  let atFour = try NeuronMargin(dimension: even, activation: .clipped(4))
  let atFive = try NeuronMargin(dimension: even, activation: .clipped(5))
  let loss = atFive.mean.power(2) / atFour.mean.power(2)
  return [
    EvidenceItem("clippedAtDimension\(d)", ratios(count.neurons)),
    EvidenceItem("reluAtDimension\(d)", ratios(try NeuronCount(dimension: d).neurons)),
    EvidenceItem(
      "heightMatters",
      "clipped at 4 instead, for even d, the two kinks cancel in Δ to leading order and order d² is not enough: "
        + "at d = \(even) Δ² is \(roundedDown(loss, decimals: 1)) times smaller than at 5"
    ),
  ]
}
