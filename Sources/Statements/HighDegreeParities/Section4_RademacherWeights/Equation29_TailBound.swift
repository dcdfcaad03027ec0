// Eq. (29) as printed. The step that the paper gives for it does not yield it (hdp-equation-29-step), but the bound is true. Core:
// Hoeffding's inequality for Y itself gives exp(−n/(72d³)). Cases: exact tails for small d and n.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let equation29TailBound = Row(
    id: "hdp-equation-29", paper: .highDegreeParities, section: .section4,
    title: "the printed tail bound exp(−n/(288 d³))",
    text: """
      For every d > 1, every input x and n Rademacher neurons with bias b(d) (0 for even d, −1 for odd d), \
      one noiseless step of gradient descent from v = 0 with the correlation loss gives P_w[f(x) N¹(x) ≤ \
      γn/(18d)] ≤ exp(−n/(9·2⁵·d³)), as printed.
      """,
    place: "Appendix A.1, eq. (29)",
    method: """
      Another route than the paper's: Hoeffding's inequality for one neuron's margin Y, whose mean is at \
      least 1/(3√d) by Corollary 3, gives exp(−n/(72 d³)); the exact tail for small d and n obeys the bound.
      """,
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every d ≥ 2, every n, every x",
        core: Certificate(parts: [
          ("threshold", .threshold), ("root", .root), ("exponent", .equation29Exponent),
        ]),
        premises: [.corollary3DeltaBounds, .equation14OutputWeightsAfterOneStep],
        facts: [
          Fact.hoeffding.applied("n terms Y_i in [-d, d], their mean 1/(6 sqrt(d)) below its expectation")
        ],
        argument: """
          Fix x. By (14) and symmetry f(x) N¹(x) = γμ(Y_1 + … + Y_n), μ = |Δ|, the Y_i independent and distributed as \
          sign(Δ) χ(w) ReLU(Σw_j + b(d)), of mean μ; |Y| ≤ d as b(d) ≤ 0. By Corollary 3, μ = 1/(3√d) + h with h ≥ 0, so where \
          f N¹ ≤ γn/(18d) the mean of the Y_i is at most 1/(18dμ) ≤ μ/2 (part threshold, s = √d ≥ 7/5 by part root): it deviates by \
          at least μ/2 ≥ 1/(6√d). Hoeffding's inequality with range 2d bounds the probability by exp(−n/(72d³)), which is at most \
          the printed exp(−n/(9·2⁵·d³)) (part exponent).
          """)),
    check: { scope, progress in
      try checkEquation29(scope, progress) { d, n in Rational(Integer(n), 288 * Integer(d).power(3)) }
    })
}

extension ProofScript {
  fileprivate static let equation29Exponent = ProofScript(
    "2*n*(1/(6*sqrt(d)))^2/(2*d)^2 = n/(72*d^3) >= n/(9*2^5*d^3)", for: "d >= 2, n >= 1",
    by: .bound("d", 0, .bound("n", 1, .equal())), .bound("d", 0, .bound("n", 1, .positive())))
}

/// Checks the bound `exp(−exponent(d, n))` against exact tails.
package func checkEquation29(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  exponent: (_ dimension: Int, _ neurons: Int) -> Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact tails") { cases in
    let dimensions = cases.dimensions(from: 2, quick: 8, standard: 16, deep: 24)
    let most = scope.choice(quick: 24, standard: 48, deep: 100)
    let tails = try concurrently(dimensions.count, progress: progress) { index in
      let margin = try NeuronMargin(dimension: dimensions[index])
      // f N¹ ≤ γn/(18d) is γμ ΣY ≤ γn/(18d).
      return try (1...most).map { n in
        try margin.tail(neurons: n, atMost: Rational(n) / (Rational(18 * margin.dimension) * margin.mean))
      }
    }
    try cases.each("d", in: dimensions) { d in
      for (n, tail) in zip(1..., tails[d - 2]) {
        let bound = exponent(d, n)
        try cases.require(
          "P_w[f(x) N¹(x) ≤ γn/(18d)] ≤ e^(−r)", at: ["d": d, "n": n],
          isAtMostExponential(tail, exponent: bound),
          left: "\(tail)", right: "e^(−\(bound))",
          replay: tailReplay(dimension: d, neurons: n, atMost: "F(n, 18*d)/m"))
        guard !tail.isZero else { continue }
        let factor = -RationalBounds.logarithm(of: tail, bits: 64).upper / bound
        cases.slack("−ln P over the printed exponent", factor.approximation, at: "d = \(d), n = \(n)")
      }
    }
    cases.covering("n ≤ \(most)")
  }
}
