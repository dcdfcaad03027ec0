// Theorem 4.1 with d³ in place of d⁴. Core: Bernstein's exponent nμ²/(2(v + Mμ/3)) ≥ 2d, in s = √d. Cases: the variance and the
// range exactly, the certified n(d) ≤ 22 d³, and exact tails of an input at ⌈22 d³⌉.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let theorem4CubicBernsteinNeurons = Row(
    id: "new-theorem-4-cubic", paper: .sharper, title: "22 d³ neurons suffice in Theorem 4",
    text: """
      For every d ≥ 2, with n ≥ 22 d³ Rademacher neurons, bias b(d), v⁰ = 0 and the correlation loss, one noiseless step of gradient \
      descent gives sign N¹(x) = χ(x) for every x, except with probability at most e^(−d). (The paper has Ω(d⁴).)
      """,
    place: "after Theorem 4",
    method: "Bernstein's inequality for all d; certified n(d) and exact tails for small ones.",
    expected: .derived, table: "neuron-count",
    basis: .derivation(
      Derivation(
        for: "every d ≥ 2, every n ≥ 22 d³",
        core: Certificate(parts: [("exponent", .theorem4Cubic), ("root", .root), ("inputs", .inputs)]),
        premises: [.corollary3DeltaBounds, .equation14OutputWeightsAfterOneStep],
        facts: [
          Fact.bernstein.applied(
            "n terms of variance at most d/2 that fall below their mean m by at most d + m"), .inputs, .base,
        ],
        argument: """
          Fix x. By (14) and symmetry f(x) N¹(x) = γ|Δ|(Y_1 + … + Y_n), the Y_i independent and distributed as sign(Δ) χ(w) ReLU(Σw_j + \
          b(d)), with mean μ = |Δ| ≥ 1/(3√d) by Corollary 3: μ = m in part exponent, at s = √d (part root) for some h ≥ 0. As \
          b(d) ≤ 0: E Y² ≤ E ReLU(Σw_j)² = ½ E(Σw_j)² = d/2, and −Y ≤ d. With n = a d³, a ≥ 22, Bernstein's inequality at deviation \
          nμ bounds P[ΣY_i ≤ 0] by exp(−2d) (part exponent), and 2^d e^(−2d) ≤ e^(−d) (part inputs with q = e).
          """)),
    check: { scope, progress in try checkTheorem4Cubic(scope, progress, coefficient: 22) })
}

extension ProofScript {
  fileprivate static let theorem4Cubic = ProofScript(
    "n*m^2/(2*(s^2/2 + (s^2 + m)*m/3)) >= 2*s^2", for: "real s >= 7/5, real h >= 0, real a >= 22",
    letting: ["m = 1/(3*s) + h", "n = a*s^6"],
    by: .bound("s", 0, .bound("h", 1, .bound("a", 2, .positive()))))
}

/// Checks the data of the argument and `coefficient · d³` neurons, for small d.
package func checkTheorem4Cubic(
  _ scope: Scope, _ progress: ProgressCallback? = nil, coefficient: Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact moments, certified counts and tails") { cases in
    try cases.requireExponentialBase()
    let dimensions = cases.dimensions(from: 2, quick: 64, standard: 64, deep: 200)
    let lastTail = scope.choice(quick: 3, standard: 4, deep: 5)
    for d in dimensions where d <= lastTail {
      let n = (coefficient * Rational(Integer(d).power(3))).ceiling.machineWord ?? .max
      let tail = try NeuronMargin(dimension: d).tail(neurons: n, atMost: 0)
      try cases.require(
        "P_w[f(x) N¹(x) ≤ 0] ≤ e^(−2d)", at: ["d": d, "n": n],
        isAtMostExponential(tail, exponent: Rational(2 * d)),
        left: "\(tail)", right: "e^(−\(2 * d))", replay: tailReplay(dimension: d, neurons: n, atMost: "0"))
    }
    let counts = try concurrently(dimensions.count) { try NeuronCount(dimension: dimensions[$0]) }
    try cases.each("d", in: dimensions) { d in
      let count = counts[d - 2]
      let (margin, cube) = (count.certificate.margin, Rational(Integer(d).power(3)))
      let replay = "verify neurons --dimension \(d)"
      try cases.require(
        "2·E Y² ≤ d", at: ["d": d], 2 * margin.secondMoment, .atMost, Rational(d), replay: replay)
      try cases.require("−min Y ≤ d", at: ["d": d], -margin.minimum, .atMost, Rational(d), replay: replay)
      precondition(count.certificate.holds, "a certificate does not hold at d = \(d)")
      try cases.require(
        "n(d) ≤ \(coefficient) d³", at: ["d": d], Rational(count.neurons), .atMost, coefficient * cube,
        replay: replay)
      cases.slack(
        "\(coefficient) d³ over the certified n(d)",
        (coefficient * cube / Rational(count.neurons)).approximation, at: "d = \(d)")
    }
  }
}
