// Corollary 4's proof: with the printed q = Θ(ε⁻¹k¹⁶ log(k/δ)), Theorem 3's term k⁸/√q is to be at most of order ε. With q = cε⁻¹k¹⁶L, L = ln(k/δ), it is √(ε/(cL)), and
// (k⁸/√q)/ε = 1/√(cεL) → ∞ as ε → 0: for no constants c, C is it at most Cε for every ε. Squares: ε/(cL) against C²ε² at ε = 1/(8cC²), where L ≤ 4.

internal import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let corollary4PrintedWidth = Row(
    id: "lpn-corollary-4", paper: .sparseParities,
    title: "Corollary 4's proof: k⁸/√q is of order ε",
    text: """
      The step of the proof of Corollary 4, as printed: for some constants c, C > 0 and every ε, δ ∈ (0, 1/2) and k, with q = c·ε⁻¹k¹⁶ln(k/δ) neurons the term k⁸/√q of \
      Theorem 3's bound is at most Cε.
      """,
    place: "Section 3, Corollary 4, its proof",
    method:
      "Squares at k = 7, δ = 1/4 and ε = 1/(8cC²), ln 28 between rational bounds, for c and C from 10^(−6) to 10^6.",
    expected: .refuted,
    consequence: Consequence(
      .misprint, conclusionSurvives: true,
      """
      The exponent of ε: with q of order ε⁻²k¹⁶ the term is at most of order ε, and n of order ε⁻²q²k², T of order ε⁻¹k²√q take care of the others; so the corollary, which asks for q and T polynomial in \
      k, 1/ε and log(1/δ), follows from Theorem 3 all the same.
      """),
    check: { scope, progress in try checkCorollary4(scope, progress, power: 1) })
}

/// Looks for constants c, C with k¹⁶/q ≤ C²ε² at q = cε^{−power}k¹⁶L; the step fails if there are none.
package func checkCorollary4(
  _ scope: Scope, _ progress: ProgressCallback? = nil, power: Int
) throws -> Finding {
  try Cases.finding(scope, progress, method: "squares, the logarithm between rational bounds") { cases in
    let (k, delta) = (7, Rational(1, 4))
    let logarithm = RationalBounds.logarithm(of: Rational(k) / delta, bits: 64)
    let constants = [-6, -3, 0, 3, 6].map { Rational(10).power($0) }
    var last: Counterexample?
    var open = false
    try cases.each("c", in: constants) { width in
      for factor in constants {
        let epsilon = min(Rational(1, 3), (8 * width * factor * factor).reciprocal)
        // k¹⁶/q = ε^power/(cL), from below.
        let left = epsilon.power(power) / (width * logarithm.upper)
        let right = factor * factor * epsilon * epsilon
        guard left > right else {
          open = true
          continue
        }
        last = Counterexample(
          at: ["c": width, "C": factor, "k": k, "δ": delta, "ε": epsilon], claim: "k⁸/√q ≤ Cε",
          left: Side("k¹⁶/q, at least", .exact(left)), right: Side("(Cε)²", .exact(right)),
          replay:
            "python3 -c \"from math import log; c, C, e = \(width), \(factor), \(epsilon); print(e/(c*log(28)), (C*e)**2)\""
        )
      }
    }
    cases.covering("C from 10^(−6) to 10^6, k = 7, δ = 1/4")
    if let last, !open { try cases.refute(last) }
  }
}
