// Proposition 1: for the network of Theorem 8 (w ~ N(0, 1/d), b ~ N(0, σ²), v ~ N(0, 1/n)) and f_a the parity of d − a ≥ d/2
// coordinates, GAL_{f_a}(θ) ≤ P C' exp(−Cd), P = nd + 2n, with C, C' that depend on a bound σ₀² of σ² only.
//
// With constants, and for every σ: let m = d − a. By new-alignment-integral the expectation over b as well only replaces κ(t)κ(s) by
// E_b κ(t)κ(s), at most 1, and |C| ≤ 1, |Q| ≤ ½, |Q| ≤ ts/d. So with K = π⁻²∫∫Q²/(ts) = 1/16 (any variance of the weights)
//
//   a threshold's E(E χ_m 1[w·x + b ≥ 0])² ≤ K 2^{2−m} = 2^{−m−2}   (m ≥ 2),
//   a ramp's      E(E χ_m ReLU(w·x + b))²  ≤ (K/d) 2^{3−m} = 2^{−m−1}/d   (m ≥ 3; one factor |Q| ≤ ts/d),
//
// and for d ≥ 5, as a hidden weight meets degree m ± 1, GAL ≤ P·2^{−m−1} ≤ P·½·e^{−(½ ln 2)d}. Cases: every kind of parameter, enclosed.

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
      GAL_{f_a}(θ) ≤ P·C'·exp(−Cd), P = nd + 2n. Explicit, with C = ½ ln 2 and C' = ½, for d ≥ 5: GAL ≤ P·2^{−(d−a)−1}.
      """,
    place: "Section 5.2.1, Proposition 1, eq. (9); Appendix C.2",
    method: """
      The alternating sums of Appendix C.2 in balls for every kind of parameter, each against its own bound, several a and bias variances.
      """,
    argued: """
      The bounds 2^{−m−2} and 2^{−m−1}/d for d and σ that are not enclosed: |Q| ≤ ½, |Q| ≤ ts/d and K = 1/16 in \
      new-alignment-integral, averaged over the bias.
      """,
    expected: .derived, due: .enclosed,
    check: { scope, progress in try checkProposition1(scope, progress, base: Rational(1, 2)) })
}

/// Requires `0 ≤ E T² ≤ base^{m+2}` for thresholds of degree m, `≤ base^{m+1}/d` for ramps, and `GAL ≤ P·base^{d−a+1}` with d² neurons.
package func checkProposition1(
  _ scope: Scope, _ progress: ProgressCallback? = nil, base: Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "alternating sums in balls, d + 96 bits") { cases in
    let dimensions = GaussianInitialization.dimensions(
      upTo: scope.dimension(quick: 200, standard: 1000, deep: 1000, atLeast: 20))
    cases.covering(
      "d ∈ \(dimensions), a ∈ {0, 1, ⌊d/4⌋, ⌊d/2⌋}, σ² ∈ {0, 1/4, 1, 9}, n = d², every kind of parameter")
    let questions = dimensions.flatMap { d in
      rationals("0 1/4 1 9").flatMap { variance in
        Set([0, 1, d / 4, d / 2]).sorted().map {
          GaussianInitialization(dimension: d, degree: d - $0, biasVariance: variance)
        }
      }
    }
    try cases.each(nil, in: questions, computing: { $0.alignments() }) { question, found in
      let (d, a, variance) = (question.dimension, question.dimension - question.degree, question.biasVariance)
      for (index, kind) in bounds(question, found, base).enumerated() {
        try cases.require(
          "\(kind.name) ≤ its bound", at: ["d": d, "a": a, "σ²": variance, "n": "d²"], .atMost, from: 96,
          upTo: 384,
          replay: question.replay(outputVariance: Rational(1, Integer(d * d)))
        ) { bits in
          let value =
            bits == 96 ? kind.value : bounds(question, question.alignments(bits: bits), base)[index].value
          return (value, Ball(kind.bound, precision: bits))
        }
      }
      // The fitted C: −ln(GAL/P)/d.
      let share =
        found.total(question, neurons: d * d, outputVariance: Rational(1, Integer(d * d))) / parameters(d)
      let (rate, place) = (-log(share.approximation) / Double(d), "d = \(d), a = \(a), σ² = \(variance)")
      cases.slack("−ln(GAL/P)/d, at least C = ½ ln 2 = 0.3466", rate, at: place)
      if d == dimensions.last && [0, d / 2].contains(a) && [0, 1].contains(variance) {
        cases.note("rate at \(place)", "GAL/P in \(SideValue(share)), −ln(GAL/P)/d ≈ \(rate)")
      }
    }
  }
}

/// P with d² neurons.
private func parameters(_ d: Int) -> Rational { Rational(d * d * d + 2 * d * d) }

/// Every kind of parameter with its bound.
private func bounds(
  _ question: GaussianInitialization, _ found: GaussianInitialization.Alignments, _ base: Rational
) -> [(name: String, value: Ball, bound: Rational)] {
  let (d, m) = (question.dimension, question.degree)
  let total = found.total(question, neurons: d * d, outputVariance: Rational(1, Integer(d * d)))
  return [
    ("GAL of a hidden weight inside S", found.hiddenInside, base.power(m + 1)),
    ("GAL of a hidden weight outside S", found.hiddenOutside, base.power(m + 3)),
    ("GAL of a bias", found.bias, base.power(m + 2)),
    ("GAL of an output weight", found.output, base.power(m + 1) / Rational(d)),
    ("GAL", total, parameters(d) * base.power(m + 1)),
  ]
}

extension GaussianInitialization {
  /// A command that prints the alignments by a hidden weight inside S, one outside, a bias and an output weight, the one of d² neurons with
  /// output weights of this variance, and 2^{−m−1}, of which the bounds are multiples.
  func replay(outputVariance: Rational) -> String {
    """
    python3 -c "\(decimalGaussians(dimension)); m, w, b, u = \(degree), \(hiddenVariance.inDecimals), \(biasVariance.inDecimals), \
    \(outputVariance.inDecimals); v = d*w + b; \
    K = lambda m, j: sum((-1)**i*comb(m, i)*comb(d-m, j-i) for i in range(j+1)); \
    G = lambda f, m: sum(K(m, j)*f(min(D(1), ((d-2*j)*w + b)/v)) for j in range(d+1))/2**d; \
    g = [G(L, m-1), G(L, m+1) if m < d else D(0), G(L, m), v*G(V, m)]; \
    print(*g, d*d*(u*(m*g[0] + (d-m)*g[1] + g[2]) + g[3]), D(2)**(-m-1))"
    """
  }
}
