// Where one-step learning stops. The expected one-step margin of the full parity is γ n GAL_v (new-margin-identity), GAL_v being the output-weight
// alignment with the bias b(d) (0 for even, −1 for odd d). arXiv 2412.04910 has learning for σ = O(1/d) and none for σ = Ω(1), and leaves open
// where between it stops. From M(σ) = 1 − π²σ²/4 + O(σ⁴), GAL_v is about M^d/d up to a constant, so it crosses d^{−c} near
// σ² = 4(c − 1) ln d/(π² d).
//
// Checked: for each d and c of the list a certified bracket [σ₁, σ₂], σ₂ − σ₁ ≤ 10⁻⁶: GAL_v > d^{−c} at σ₁ and < d^{−c} at σ₂.

package import Enclosures
package import ExactNumbers
package import ExactParity
internal import Foundation
package import Ledger

extension Row {
  static let sigmaThreshold = Row(
    id: "new-sigma-threshold", paper: .sharper,
    title: "one-step learning stops at σ of order √(ln d/d)",
    text: """
      The output-weight alignment with bias b(d) of σ-perturbed Rademacher weights crosses d^{−c} at σ of order \
      √(4(c−1) ln d/(π² d)), far beyond the O(1/d) of arXiv 2412.04910: the expected one-step margin is inverse-polynomial \
      below, and smaller beyond. In the scope: within a factor 2 of that value, and at more than 1/d.
      """,
    place: "compare arXiv 2412.04910, Theorem 1",
    method: """
      Certified brackets of width at most 10⁻⁶ by bisection with enclosures of the alignment at both ends; the table stores \
      them, so two enclosures re-check one.
      """,
    argued: "That the order holds beyond the scope: M(σ) = 1 − π²σ²/4 + O(σ⁴) and new-alignment-rate.",
    expected: .derived, due: .enclosed, table: "sigma-threshold",
    check: { scope, progress in
      try checkSigmaThreshold(scope, progress, factor: 2) {
        try outputAlignment($0, .perturbed($1)).bySquareWaves(digits: 10)
      }
    })
}

/// Brackets the crossings and compares them with the prediction, within `factor`.
package func checkSigmaThreshold(
  _ scope: Scope, _ progress: ProgressCallback? = nil, factor: Double,
  alignment: @Sendable (_ dimension: Int, _ deviation: Rational) throws -> Ball
) throws -> Finding {
  try Cases.finding(
    scope, progress, method: "bisection; enclosures above d^{−c} at σ₁ and below at σ₂ = σ₁ + 10⁻⁶"
  ) { cases in
    let all = [20, 21, 50, 51, 100, 101, 200, 201, 500, 501, 1000, 1001]
    let largest = scope.dimension(quick: 51, standard: 1001, deep: 1001, atLeast: 50)
    let dimensions = all.filter { $0 <= largest && $0 >= (scope.effort == .quick ? 50 : 20) }
    let exponents = scope.choice(quick: [2, 4], standard: [2, 3, 4], deep: [2, 3, 4])
    let crossings = dimensions.flatMap { d in exponents.map { (d: d, c: $0) } }
    cases.weaken(to: .enclosed)
    cases.covering("d ∈ \(dimensions), c ∈ \(exponents)")
    try cases.each(
      nil, in: crossings, computing: { try thresholdBracket($0.d, exponent: $0.c, alignment: alignment) }
    ) { crossing, bracket in
      let (d, c) = crossing
      guard let bracket else { try cases.leaveOpen("d = \(d), c = \(c): no bracket found") }
      let prediction = predictedThreshold(d, exponent: c)
      let sigma = Double(bracket.micros) * 1e-6
      let ratio = sigma / prediction
      try cases.require(
        "the crossing is within a factor \(factor) of √(4(c−1) ln d/(π² d)), and above 1/d",
        at: ["d": d, "c": c],
        ratio < factor && ratio > 1 / factor && bracket.micros * d > 1_000_000,
        left: "σ in [\(bracket.micros)e-6, \(bracket.micros + 1)e-6]", right: "≈ \(prediction)",
        replay: [bracket.micros, bracket.micros + 1].map {
          "verify alignment --dimension \(d) --bias=\(-(d & 1)) --weights perturbed:\(decimal($0)); "
        }.joined()
          + "python3 -c 'from math import *; print(\(d)**-\(c), sqrt(4*\(c - 1)*log(\(d))/(pi**2*\(d))))'")
      cases.slack("smallestShareOfThePrediction", ratio, at: "d = \(d), c = \(c)")
      if c == exponents.last {
        cases.note(
          "d=\(d),c=\(c)",
          "σ in [\(bracket.micros)e-6, \(bracket.micros + 1)e-6], \(ratio) times the prediction, \(sigma * Double(d)) times 1/d"
        )
      }
    }
  }
}

/// Micros as a decimal.
private func decimal(_ micros: Int) -> String {
  let digits = String(micros % 1_000_000)
  return "\(micros / 1_000_000)." + String(repeating: "0", count: 6 - digits.count) + digits
}
