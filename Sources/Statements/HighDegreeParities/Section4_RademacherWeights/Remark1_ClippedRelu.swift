// Remark 1: for a clipped ReLU, e.g. σ(z) = max(0, min(z, 5)), order d² neurons suffice, which the paper does not detail.
//
// Cases, for every d up to the limit and with bias b(d): Δ^clip exactly, by the law of Y and by the closed form; the certified neuron count
// n(d), (E z^Y)^n ≤ e^{−2d}, which is at most 100π d². So n(d)/d³ ≤ 100π/d on this range. As |Δ^clip| ~ 1/√(2πd) and E Y² → 25/2,
// n(d)/d² → 2·2·(25/2)·2π = 100π: with the exponent 2d the constant cannot be lowered. Core: Hoeffding's exponent at 900 d² neurons.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let remark1ClippedRelu = Row(
    id: "hdp-remark-1", paper: .highDegreeParities, section: .section4,
    title: "a clipped ReLU needs only order d² neurons",
    text: """
      With the activation σ(z) = max(0, min(z, 5)), the setting of Theorem 4.1 needs only order d² neurons. Explicit: for every d ≥ 2, \
      n ≥ 900 d² neurons learn the parity in one step except with probability at most e^(−d), by the argument of Theorem 4 (387 d² by \
      Bernstein's inequality, new-remark-1); the certified count n(d) of `verify neurons --activation clipped:5` is at most 100π d², that of the ReLU of \
      order d³.
      """,
    place: "Remark 1",
    method: """
      Hoeffding's inequality for all d; for each d up to a limit Δ^clip two ways and the Chernoff certificate (E z^Y)^n ≤ e^(−2d) at a rational \
      z, n against a rational lower bound of 100π d².
      """,
    expected: .derived, table: "neuron-count",
    basis: .derivation(
      Derivation(
        for: "every d ≥ 2, every n ≥ 900 d²",
        core: Certificate(parts: [("exponent", .clippedExponent), ("inputs", .inputs)]),
        premises: [.remark1ClippedCorrelation],
        facts: [
          Fact.hoeffding.applied("n terms in [-5, 5], their mean 0 or less where the expectation is m"),
          .inputs, .base,
        ],
        argument: """
          As in new-remark-1, χ(x)N¹(x) is for every x a positive multiple of a sum of n independent copies of Y = ±χ(w)σ(Σw_j + b(d)), |Y| ≤ 5, of mean μ = |Δ^clip|, \
          dμ² > 1/9. With μ² = (1/9 + h)/d, h ≥ 0, and n = ad², a ≥ 900, Hoeffding's inequality with range 10 bounds P[ΣY_i ≤ 0] by exp(−2nμ²/10²) ≤ exp(−2d) (part \
          exponent), and 2^d e^(−2d) ≤ e^(−d) (part inputs with q = e).
          """)),
    check: { scope, progress in
      let pi = RationalBounds.pi(bits: 64).lower
      return try checkRemark1(scope, progress) { d in 100 * pi * Rational(d * d) }
    })
}

extension ProofScript {
  fileprivate static let clippedExponent = ProofScript(
    "2*n*((1/9 + h)/d)/10^2 >= 2*d", for: "d >= 2, real h >= 0, real a >= 900", letting: ["n = a*d^2"],
    by: .bound("d", 0, .bound("h", 1, .bound("a", 2, .positive()))))
}

/// Checks that the certified count of the ReLU clipped at 5 is at most `limit(d)`.
package func checkRemark1(
  _ scope: Scope, _ progress: ProgressCallback? = nil, limit: (_ dimension: Int) -> Rational
) throws -> Finding {
  let method = "Chernoff certificates re-checked; Δ^clip by the law of Y and in closed form"
  return try Cases.finding(scope, progress, method: method) { cases in
    try cases.requireExponentialBase()
    let dimensions = cases.dimensions(from: 2, quick: 120, standard: 200, deep: 400)
    try cases.each(
      "d", in: dimensions, computing: { try NeuronCount(dimension: $0, activation: .clipped(5)) }
    ) {
      d, count in
      let margin = count.certificate.margin
      let closedForm = try Delta(dimension: d, bias: margin.bias, activation: .clipped(5)).byClosedForm()
      precondition(closedForm.magnitude == margin.mean, "two ways to Δ^clip differ at d = \(d)")
      precondition(count.certificate.holds, "a certificate does not hold at d = \(d)")
      try cases.require(
        "n(d) ≤ 100π d²", at: ["d": d], Rational(count.neurons), .atMost, limit(d),
        replay: "verify neurons --dimension \(d) --activation clipped:5")
      cases.slack("100π d² over n(d)", (limit(d) / Rational(count.neurons)).approximation, at: "d = \(d)")
      if d == dimensions.last { try noteRatios(cases, count) }
    }
  }
}

/// The ratios at the last dimension, beside the ReLU's, and the height at which the remark's example would not do.
private func noteRatios(_ cases: Cases, _ count: NeuronCount) throws {
  let d = count.certificate.margin.dimension
  func ratios(_ neurons: Integer) -> String {
    "n = \(neurons), n/d² ≈ \(roundedDown(Rational(neurons, Integer(d).power(2)), decimals: 2)), "
      + "n/d³ ≈ \(roundedDown(Rational(neurons, Integer(d).power(3)), decimals: 4))"
  }
  let even = d - d % 2
  let (four, five) = (
    try NeuronMargin(dimension: even, activation: .clipped(4)),
    try NeuronMargin(dimension: even, activation: .clipped(5))
  )
  cases.note("clippedAtDimension\(d)", ratios(count.neurons))
  cases.note("reluAtDimension\(d)", ratios(try NeuronCount(dimension: d).neurons))
  cases.note(
    "heightMatters",
    "clipped at 4 instead, for even d, the two kinks cancel in Δ to leading order and order d² is not enough: "
      + "at d = \(even) Δ² is \(roundedDown(five.mean.power(2) / four.mean.power(2), decimals: 1)) times smaller than at 5"
  )
}
