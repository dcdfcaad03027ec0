// Eq. (191): Σ_{ℓ ≥ d/10} 2^{−ℓ+1} ≤ 2^{−d/10}, as printed; with the exponent −(ℓ+1), as corrected.
//
// With c = ⌈d/10⌉ the sum is 2^{2−c} as printed and 2^{−c} as corrected. To the tenth power the first reads 2^{20−10c} ≤ 2^{−d}, and
// 10c ≤ d + 9 makes it false for every d; the second reads 2^{−10c} ≤ 2^{−d}, and 10c ≥ d makes it true. Cases: the sums term by term.

internal import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let equation191GeometricTail = Row(
    id: "hdp-equation-191", paper: .highDegreeParities, section: .appendixD,
    title: "Σ_{ℓ ≥ d/10} 2^{−ℓ+1} ≤ 2^{−d/10}",
    text: "As printed in the submission, for every d: Σ_{ℓ ≥ d/10} 2^{−ℓ+1} ≤ 2^{−d/10}.",
    place: "Appendix D, eq. (191)",
    method: "Partial sums exactly, both sides to the tenth power.",
    expected: .refuted,
    consequence: Consequence(
      .misprint, conclusionSurvives: true,
      """
      The exponent is −(ℓ+1), that of |ρ|^{ℓ+1} in eq. (190): Σ_{ℓ ≥ d/10} 2^{−(ℓ+1)} = 2^{−⌈d/10⌉} is at most exactly the printed bound \
      (hdp-equation-191-corrected).
      """),
    check: { scope, progress in try checkGeometricTail(scope, progress, shift: 1) })

  static let equation191CorrectedGeometricTail = Row(
    id: "hdp-equation-191-corrected", paper: .highDegreeParities, section: .appendixD,
    title: "Σ_{ℓ ≥ d/10} 2^{−(ℓ+1)} ≤ 2^{−d/10}",
    text: "For every d ≥ 1: Σ_{ℓ ≥ d/10} 2^{−(ℓ+1)} ≤ 2^{−d/10}.",
    place: "Appendix D, eq. (191), corrected",
    method: "The partial sums telescope, for every d; term by term, both sides to the tenth power.",
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every d ≥ 1",
        core: Certificate(parts: [("sum", .partialSum), ("power", .tenthPower)]),
        argument: """
          Let c = ⌈d/10⌉, so that d ≤ 10c. Every partial sum Σ_{ℓ=c}^n 2^{−(ℓ+1)} is below 2^{−c} (part sum), so the series of positive \
          terms converges, to a value of at most 2^{−c}. And 2^d (2^{−c})^{10} ≤ 1 (part power, e = 10c − d ≥ 0): 2^{−c} ≤ 2^{−d/10}.
          """)),
    check: { scope, progress in try checkGeometricTail(scope, progress, shift: -1) })
}

extension ProofScript {
  fileprivate static let partialSum = ProofScript(
    "sum(k = c..n, 2^-(k+1)) < 2^-c", for: "c >= 0, n >= 0",
    by: .bound(
      "c", 0,
      .bound(
        "n", 1,
        .compare("c", "n", atMost: .positive(.sum(["0"], from: "c", to: "c+n", "2^-k")), more: .positive())))
  )
  /// With d = 10c − e; 1 − 2^{−e} does not fall.
  fileprivate static let tenthPower = ProofScript(
    "2^(10*c - e)*(2^-c)^10 <= 1", for: "c >= 1, e >= 0",
    by: .bound("c", 0, .bound("e", 1, .growth("e", factor: "1", from: .positive()))))
}

/// Requires every partial sum of `2^{−ℓ+shift}` over ℓ ≥ ⌈d/10⌉ to be at most 2^{−d/10}, to the tenth power.
package func checkGeometricTail(_ scope: Scope, _ progress: ProgressCallback? = nil, shift: Int) throws
  -> Finding
{
  try Cases.finding(scope, progress, method: "partial sums, to the tenth power") { cases in
    let dimensions = cases.dimensions(from: 1, quick: 1000, standard: 10_000, deep: 10_000)
    // Σ_{ℓ=c}^{c+t−1} 2^{−ℓ+shift} = 2^{shift−c}·(1 + ½ + … + 2^{1−t}), term by term.
    func sum(_ d: Int, _ terms: Int) -> Rational {
      (0..<terms).reduce(Rational(0)) { $0 + Rational(2).power(-$1) }
        * Rational(2).power(shift - (d + 9) / 10)
    }
    let fails = dimensions.count { sum($0, 2).power(10) > Rational(2).power(-$0) }
    cases.note("failsAt", fails == 0 ? "no d" : "\(fails) of the d ≤ \(dimensions.last ?? 1)")
    for terms in [1, 20] where dimensions.last ?? 1 >= 10 {
      // Both sides are powers of 2 at d = 10.
      try cases.require(
        "Σ_{ℓ=1}^{\(terms)} 2^{−ℓ\(shift > 0 ? "+" : "−")1} ≤ 2^{−1}", at: ["d": 10, "terms": terms],
        sum(10, terms), .atMost,
        Rational(1, 2),
        replay: geometricReplay(10, terms: terms, shift: shift))
    }
    try cases.each("d", in: dimensions) { d in
      try cases.require(
        "(Σ 2^{−ℓ\(shift > 0 ? "+" : "−")1})^10 ≤ 2^{−d}", at: ["d": d, "terms": 20], sum(d, 20).power(10),
        .atMost, Rational(2).power(-d),
        replay: geometricReplay(d, terms: 20, shift: shift, power: 10))
    }
    cases.covering("sums of 20 terms")
  }
}

/// A command that prints the partial sum and 2^{−d/10}, or their powers.
private func geometricReplay(_ d: Int, terms: Int, shift: Int, power: Int = 1) -> String {
  """
  python3 -c "from fractions import Fraction as F; d = \(d); c = -(-d//10); \
  print(sum(F(2)**(\(shift)-l) for l in range(c, c+\(terms)))**\(power), F(2)**(-d*\(power)//10))"
  """
}
