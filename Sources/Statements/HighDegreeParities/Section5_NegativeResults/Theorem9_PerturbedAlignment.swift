// Theorem 9: there are σ₀, C > 0 and D₀ such that for d ≥ D₀ and σ ≥ σ₀ the quantity (10),
//
//   GAL(σ, d) = E_{r,g} (E_x χ(x) 1[(r + g)·x ≥ 0])²,   g ~ N(0, σ²),
//
// is at most exp(−Cd). (In (10) the square is printed outside the inner expectation's bracket; it is read as in App. D.)
//
// For even d and zero bias it is exactly 0: x → −x flips 1[z ≥ 0] − ½ and keeps χ. For odd d, GAL ≤ K M^{d−2} (new-alignment-rate), so with
// C = −½ ln M the claim holds from D₀ = 4 + 2 ln K/ln(1/M) on. Cases: enclosures of GAL, independent of that bound.

package import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let theorem9PerturbedAlignment = Row(
    id: "hdp-theorem-9", paper: .highDegreeParities, section: .section5,
    title: "GAL(σ, d) ≤ exp(−Cd) for perturbed weights",
    text: """
      There are σ₀, C > 0 and D₀ such that for d ≥ D₀ and σ-perturbed Rademacher weights, σ ≥ σ₀, GAL(σ, d) = E_{r,g}(E_x χ(x) \
      1[(r + g)·x ≥ 0])² ≤ exp(−Cd). Checked with C = −½ ln M(σ) > 0 for each σ of the list, 1/10 included.
      """,
    place: "Section 5.2.2, Theorem 9, eq. (10); Appendix D",
    method: """
      Enclosures of GAL through the integral of new-alignment-integral, at odd d up to 1001, from the D₀ that K·M^{d−2} gives; \
      even d by symmetry.
      """,
    argued:
      "GAL ≤ K M^{d−2} (new-alignment-rate) at other d; σ beyond the list: M falls with σ (new-every-sigma has every σ).",
    expected: .derived, due: .enclosed, table: "alignment-perturbed",
    check: { scope, progress in
      try checkTheorem9(scope, progress, share: Rational(1, 2)) {
        try stepAlignment($1, .perturbed($0)).enclosure(digits: $2).ball(precision: 8 * $2)
      }
    })
}

/// Requires `GAL ≤ M^{share·d}` at the spot values past D₀, which it reports.
package func checkTheorem9(
  _ scope: Scope, _ progress: ProgressCallback? = nil, share: Rational,
  alignment: (_ deviation: Rational, _ dimension: Int, _ digits: Int) throws -> Ball
) throws -> Finding {
  try Cases.finding(scope, progress, method: "square-wave sums") { cases in
    let largest = scope.dimension(quick: 301, standard: 1001, deep: 2001, atLeast: 3)
    let dimensions = [3, 9, 51, 101, 301, 1001, 2001].filter { $0 <= largest }
    try cases.each("σ", in: rationals("1/10 1/5 1/2 1 2 4")) { sigma in
      let weights = WeightDistribution.perturbed(sigma)
      let m = try AlignmentRate(weights).value(digits: 15).ball(precision: 96)
      let constant = try RateConstant.value(weights, precision: 96).ball(precision: 96)
      // K M^{d−2} ≤ M^{d/2} where d/2 ≥ 2 + ln K/ln(1/M).
      let start = max(
        3, Int((4 + 2 * (constant.logarithm / -m.logarithm).upperBound.approximation).rounded(.up)))
      for d in dimensions where d >= start {
        try cases.require(
          "GAL ≤ exp(−Cd)", at: ["σ": sigma, "d": d], .atMost, from: 10, upTo: 40,
          replay: stepCommand(d, weights)
        ) { digits in
          let m = try AlignmentRate(weights).value(digits: digits + 5).ball(precision: 8 * digits)
          return (try alignment(sigma, d, digits), (share * Rational(d) * m.logarithm).exponential)
        }
      }
      cases.note(
        "sigma=\(sigma)",
        "C = −½ ln M in \(SideValue(-m.logarithm / 2)); K·M^{d−2} ≤ exp(−Cd) from D₀ = \(start) on")
    }
    cases.covering("d ∈ \(dimensions), from D₀ on")
    try cases.require(
      "GAL(1, 100) = 0", at: ["σ": 1, "d": 100], try stepAlignment(100, .perturbed(1)).exactBySymmetry ?? 1,
      .equal,
      0, replay: stepCommand(100, .perturbed(1)))
    cases.note("evenDimension", "exactly 0")
  }
}
