// Proposition 1 of arXiv 2412.04910: for the network of Theorem 8 (w ~ N(0, 1/d), b ~ N(0, σ²), v ~ N(0, 1/n)) and f_a the parity of d − a ≥ d/2
// coordinates, GAL_{f_a}(θ) ≤ P C' exp(−Cd), P = nd + 2n, with C, C' that depend on a bound σ₀² of σ² only.
//
// With constants, and for every σ: let m = d − a. By new-alignment-integral the expectation over b as well only replaces κ(t)κ(s) by
// E_b κ(t)κ(s), at most 1, and |C| ≤ 1, |Q| ≤ ½, |Q| ≤ ts/d. So with K = π⁻²∫∫Q²/(ts) = 1/16 (any variance of the weights)
//
//   a threshold's E(E χ_m 1[w·x + b ≥ 0])² ≤ K 2^{2−m} = 2^{−m−2}   (m ≥ 2),
//   a ramp's      E(E χ_m ReLU(w·x + b))²  ≤ (K/d) 2^{3−m} = 2^{−m−1}/d   (m ≥ 3; one factor |Q| ≤ ts/d),
//
// and for d ≥ 5, as a hidden weight meets degree m ± 1, GAL ≤ P·2^{−m−1} ≤ P·½·e^{−(½ ln 2)d}.

internal import Enclosures
package import ExactNumbers
package import ExactParity
internal import Foundation
package import Ledger

extension Row {
  static let proposition1GaussianAlignment = Row(
    id: "hdp-proposition-1", paper: .highDegreeParities, section: .section5,
    title: "Gaussian initialization: GAL ≤ P·C'·exp(−Cd)",
    text: """
      For NN = Σ v_i ReLU(w_i·x + b_i) with w ~ N(0, 1/d), b ~ N(0, σ²), v ~ N(0, 1/n), and f_a the parity of d − a ≥ d/2 coordinates: \
      GAL_{f_a}(θ) ≤ P·C'·exp(−Cd), P = nd + 2n. Checked with C = ½ ln 2, C' = ½ for every d ≥ 5 and σ: GAL ≤ P·2^{−(d−a)−1}.
      """,
    place: "Section 5.2.1, Proposition 1, eq. (9); Appendix C.2",
    method: """
      The alternating sums of Appendix C.2 in balls for every kind of parameter, each against its own bound, several a and bias variances.
      """,
    argued: """
      The bounds 2^{−m−2} and 2^{−m−1}/d for d and σ that are not enclosed: |Q| ≤ ½, |Q| ≤ ts/d and K = 1/16 in \
      new-alignment-integral, averaged over the bias.
      """,
    expected: .enclosed,
    check: { scope, progress in try checkProposition1(scope, progress, base: Rational(1, 2)) })
}

/// Requires `0 ≤ E T² ≤ base^{m+2}` for thresholds of degree m, `≤ base^{m+1}/d` for ramps, and `GAL ≤ P·base^{d−a+1}` with d² neurons.
package func checkProposition1(
  _ scope: Scope, _ progress: ProgressCallback? = nil, base: Rational
) throws -> Finding {
  let method = "alternating sums in balls, d + 96 bits"
  let dimensions = gaussianInitializationDimensions(scope)
  let variances: [Rational] = [0, Rational(1, 4), 1, 9]
  let cases = dimensions.flatMap { d in
    variances.flatMap { variance in
      coordinatesLeftOut(d).map {
        GaussianInitialization(dimension: d, degree: d - $0, biasVariance: variance)
      }
    }
  }
  let results = try concurrently(cases.count, progress: progress) { cases[$0].alignments() }
  var slowest: (rate: Double, place: String) = (.infinity, "")
  var rates: [EvidenceItem] = []
  for (question, found) in zip(cases, results) {
    let (d, m) = (question.dimension, question.degree)
    let neurons = d * d
    let total = found.total(question, neurons: neurons, outputVariance: Rational(1, Integer(neurons)))
    let parameters = Rational(neurons * d + 2 * neurons)
    func kinds(_ found: GaussianInitialization.Alignments) -> [(name: String, value: Ball, bound: Rational)] {
      let total = found.total(question, neurons: neurons, outputVariance: Rational(1, Integer(neurons)))
      return [
        ("hidden weight inside S", found.hiddenInside, base.power(m + 1)),
        ("hidden weight outside S", found.hiddenOutside, base.power(m + 3)),
        ("bias", found.bias, base.power(m + 2)),
        ("output weight", found.output, base.power(m + 1) / Rational(d)),
        ("GAL with n = d²", total, parameters * base.power(m + 1)),
      ]
    }
    let place = "d = \(d), a = \(d - m), σ² = \(question.biasVariance)"
    for (index, kind) in kinds(found).enumerated() {
      let compared = BallComparison.decided(.atMost, from: 96, upTo: 384) { bits in
        (
          bits == 96 ? kind.value : kinds(question.alignments(bits: bits))[index].value,
          Ball(kind.bound, precision: bits)
        )
      }
      let failure = Finding.unless(
        compared.decision,
        Counterexample(
          parameters: "\(place), \(kind.name)", claim: "alignment ≤ its bound",
          left: "left in \(compared.left.enclosure(10))",
          right: "bound = \(compared.right.enclosure(10))",
          replay: "verify check hdp-proposition-1 --max-dimension \(d)"),
        method: method)
      if let failure { return failure }
    }
    // The fitted C: −ln(GAL/P)/d.
    let rate = -log((total / parameters).approximation) / Double(d)
    if rate < slowest.rate { slowest = (rate, place) }
    if d == dimensions.last && [0, d / 2].contains(d - m) && [0, 1].contains(question.biasVariance) {
      rates.append(
        EvidenceItem(
          "rate at \(place)", "GAL/P in \((total / parameters).enclosure(6)), −ln(GAL/P)/d ≈ \(rate)"))
    }
  }
  return Finding(
    .enclosed,
    scope: """
      d ∈ \(dimensions), a ∈ {0, 1, ⌊d/4⌋, ⌊d/2⌋}, σ² ∈ {0, 1/4, 1, 9}, n = d², every kind of parameter; every d ≥ 5 and σ by the bound
      """,
    method: method,
    evidence: [
      EvidenceItem(
        "constants",
        "C = ½ ln 2 = 0.3466, C' = ½; smallest −ln(GAL/P)/d ≈ \(slowest.rate) at \(slowest.place)")
    ] + rates)
}

/// Numbers a of coordinates outside the parity, each at most d/2.
package func coordinatesLeftOut(_ d: Int) -> [Int] { Set([0, 1, d / 4, d / 2]).sorted() }

/// The dimensions of the checks of Proposition 1 and Theorem 8, from 5 on.
func gaussianInitializationDimensions(_ scope: Scope) -> [Int] {
  let largest = scope.dimension(quick: 200, standard: 1000, deep: 1000, atLeast: 20)
  return [5, 10, 11, 20, 50, 101, 200, 500, 1000].filter { $0 <= largest }
}
