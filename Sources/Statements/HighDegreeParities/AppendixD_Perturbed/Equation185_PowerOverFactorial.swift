// Eq. (185) of arXiv 2412.04910, as printed: (eα√d)^{2ℓ}/ℓ! ≤ exp(eα²d) for every ℓ ≥ 0. With X = α²d both sides depend on X only:
// (e²X)^ℓ/ℓ! ≤ e^{eX}. At X = 1, ℓ = 2: e⁴/2 = 27.2… > e^e = 15.1… The derivative taken in the proof is that of (e²X/ℓ)^ℓ.

internal import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let equation185PowerOverFactorial = Row(
    id: "hdp-equation-185", paper: .highDegreeParities, section: .appendixD,
    title: "(eα√d)^{2ℓ}/ℓ! ≤ exp(eα²d)",
    text: "(eα√d)^{2ℓ}/ℓ! ≤ exp(eα²d) for every ℓ ≥ 0.",
    place: "Appendix D, eq. (185)",
    method:
      "Both sides in balls at X = α²d on a grid; the first ℓ at which the left side is certainly larger refutes it.",
    expected: .refuted,
    consequence: Consequence(
      .misprint, conclusionSurvives: true,
      """
      ℓ^ℓ for ℓ!: the derivative taken in the proof is that of (e²X/ℓ)^ℓ (hdp-equation-185-corrected).
      """),
    check: { scope, progress in try checkPowerBound(scope, progress) { factorial($0) } })
}

/// Requires `(e²X)^ℓ/denominator(ℓ) ≤ e^{eX}` on a grid of X and ℓ.
package func checkPowerBound(
  _ scope: Scope, _ progress: ProgressCallback? = nil, denominator: (_ l: Int) -> Integer
) throws -> Finding {
  let largest = scope.choice(quick: 40, standard: 120, deep: 300)
  let grid = ["1", "1/10", "1/2", "2", "5", "20"].compactMap { Rational($0) }
  let method = "logarithms of both sides in balls"
  for x in grid {
    for l in 0...largest {
      let found = BallComparison.decided(.atMost) { precision in
        let e = Ball(1, precision: precision).exponential
        return (
          (e.power(2) * x).power(l) / Rational(denominator(l)), (e * x).exponential
        )
      }
      let failure = Finding.unless(
        found.decision,
        Counterexample(
          at: ["α²d": x, "ℓ": l], claim: "(eα√d)^{2ℓ}/ℓ! ≤ exp(eα²d)",
          left: Side("left side", SideValue(found.left)), right: Side("exp(eα²d)", SideValue(found.right)),
          replay: "python3 -c 'from math import e; print((e*e*\(x))**\(l)/\(denominator(l)), e**(e*\(x)))'"),
        method: method)
      if let failure { return failure }
    }
  }
  return Finding(
    .enclosed, scope: "α²d ∈ {\(grid.map(\.description).joined(separator: ", "))}, ℓ ≤ \(largest)",
    method: method)
}
