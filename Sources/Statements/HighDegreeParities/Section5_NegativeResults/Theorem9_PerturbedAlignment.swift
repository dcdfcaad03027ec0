// Theorem 9 of arXiv 2412.04910: there are σ₀, C > 0 and D₀ such that for d ≥ D₀ and σ ≥ σ₀ the quantity (10),
//
//   GAL(σ, d) = E_{r,g} (E_x χ(x) 1[(r + g)·x ≥ 0])²,   g ~ N(0, σ²),
//
// is at most exp(−Cd). (In (10) the square is printed outside the inner expectation's bracket; it is read as in App. D.)
//
// For even d and zero bias it is exactly 0: x → −x flips 1[z ≥ 0] − ½ and keeps χ. For odd d, GAL ≤ K M^{d−2} (new-alignment-rate)
// covers every d ≥ 3 at each σ of the list, so with C = −½ ln M the claim holds from D₀ = 4 + 2 ln K/ln M on; the enclosures of GAL at the spot values
// are independent of that bound.

package import Enclosures
package import ExactNumbers
package import ExactParity
internal import Foundation
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
      Enclosures of GAL through the integral of new-alignment-integral, at odd d up to 1001; K·M^{d−2} ≤ exp(−Cd) for every d \
      from the D₀ reported; even d exactly 0.
      """,
    argued:
      "GAL ≤ K M^{d−2} (new-alignment-rate); σ beyond the list: M falls with σ (new-every-sigma has every σ).",
    expected: .enclosed, table: "alignment-perturbed",
    check: { scope, progress in
      try checkTheorem9(scope, progress, share: Rational(1, 2)) {
        try stepAlignment($1, .perturbed($0)).enclosure(digits: $2).ball(precision: 8 * $2)
      }
    })
}

/// Requires `GAL ≤ M^{share·d}` at the spot values past D₀, and reports D₀ for all d.
package func checkTheorem9(
  _ scope: Scope, _ progress: ProgressCallback? = nil, share: Rational,
  alignment: (_ deviation: Rational, _ dimension: Int, _ digits: Int) throws -> Ball
) throws -> Finding {
  let method = "square-wave sums at the spot values; K·M^{d−2} for every d ≥ D₀"
  let sigmas = ["1/10", "1/5", "1/2", "1", "2", "4"].compactMap { Rational($0) }
  let largest = scope.dimension(quick: 301, standard: 1001, deep: 2001, atLeast: 3)
  let dimensions = [3, 9, 51, 101, 301, 1001, 2001].filter { $0 <= largest }
  var evidence: [EvidenceItem] = []
  for (index, sigma) in sigmas.enumerated() {
    let weights = WeightDistribution.perturbed(sigma)
    let m = try AlignmentRate(weights).value(digits: 15).ball(precision: 96)
    let constant = try RateConstant.value(weights, precision: 96).ball(precision: 96)
    // K M^{d−2} ≤ M^{d/2} for d ≥ 4 − 2 ln K/ln(1/M)…, that is d/2 ≥ 2 + ln K/ln(1/M); K < 1, so D₀ ≤ 4.
    let start = max(
      3, Int((4 + 2 * (constant.logarithm / -m.logarithm).upperBound.approximation).rounded(.up)))
    for d in dimensions where d >= start {
      try Task.checkCancellation()
      let found = try BallComparison.decided(.atMost, from: 10, upTo: 40) { digits in
        let m = try AlignmentRate(weights).value(digits: digits + 5).ball(precision: 8 * digits)
        let logarithm = share * Rational(d) * m.logarithm
        return (try alignment(sigma, d, digits), logarithm.exponential)
      }
      let failure = Finding.unless(
        found.decision,
        Counterexample(
          parameters: "σ = \(sigma), d = \(d)", claim: "GAL ≤ exp(−Cd), C = −\(share) ln M",
          left: "GAL in \(found.left.enclosure(10))", right: "bound in \(found.right.enclosure(10))",
          replay: stepCommand(d, weights)), method: method)
      if let failure { return failure }
      if d == dimensions.last {
        evidence.append(
          EvidenceItem(
            "sigma=\(sigma)",
            "C = \((-m.logarithm / 2).enclosure(6)), D₀ = \(start), GAL(\(d)) in \(found.left.enclosure(10))")
        )
      }
    }
    progress?(Double(index + 1) / Double(sigmas.count))
  }
  let even = try stepAlignment(100, .perturbed(1)).exactBySymmetry
  evidence.append(EvidenceItem("evenDimension", even == 0 ? "exactly 0" : "not 0"))
  return Finding(
    even == 0 ? .enclosed : .undecided,
    scope:
      "σ ∈ {\(sigmas.map(\.description).joined(separator: ", "))}, d ∈ \(dimensions); every odd d ≥ D₀ by the bound, every even d exactly",
    method: method, evidence: evidence)
}
