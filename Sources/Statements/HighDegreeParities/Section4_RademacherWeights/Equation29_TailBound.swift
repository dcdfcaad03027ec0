// Eq. (29), P_w[f(x) N¹(x) ≤ γn/(18d)] ≤ exp(−n/(9·2⁵·d³)), and the step given for it: f(x)N¹(x) is a sum of n i.i.d. terms, each of absolute
// value at most 2γ√d, with mean at least γn/(9d); so Hoeffding's inequality gives that exponent.
//
// The step does not: with range R = 4γ√d a term and deviation t = γ/(9d) − γ/(18d) a term, 2nt²/R² is n/(9²·2⁵·d³), nine times smaller for
// all d and n (part exponent of hdp-theorem-4-1 is the identity). The bound is true: Hoeffding's inequality for Y itself gives
// exp(−n/(72d³)). Cases: exact tails for small d and n.

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
