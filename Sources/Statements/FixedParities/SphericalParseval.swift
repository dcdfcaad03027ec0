// Parseval for f_w(x) = sgn(w·x), w spherically symmetric: f_w² = 1, so Σ_S f̂_w(S)² = 1 for almost every w, and in the mean
//
//   Σ_s C(d, s) E_w f̂_w(s)² = 1,   with the coefficients of hfp-spherical-decay.

package import Enclosures
internal import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let sphericalParseval = Row(
    id: "hfp-parseval", paper: .fixedParities,
    title: "the mean squared coefficients sum to 1",
    text: "For w spherically symmetric with P(w = 0) = 0 and f_w(x) = sgn(w·x): Σ_s C(d, s) E_w f̂_w(s)² = 1.",
    place: "a statement of ours",
    method: "The coefficients of hfp-spherical-decay in balls, summed with their multiplicities.",
    expected: .derived, table: "spherical-decay",
    basis: .derivation(
      Derivation(
        for: "every d ≥ 1 and every spherically symmetric law of w with P(w = 0) = 0",
        premises: [.fourierBasisParitiesAreOrthonormal],
        facts: [
          Fact.hyperplane.applied("w.x = 0 for one of the 2^d inputs x has probability 0"),
          Fact.parseval.applied("f_w, whose square is 1 at every x"),
        ],
        argument: """
          Almost surely w·x ≠ 0 for every x, so f_w² = 1 and Σ_S f̂_w(S)² = 1 by Parseval's identity (lpn-fourier-basis). The law of w does not \
          change when its coordinates are permuted, so E f̂_w(S)² depends on |S| = s only, and there are C(d, s) sets of that size: take expectations.
          """)),
    check: { scope, progress in
      try checkSphericalParseval(scope, progress) { sphericalCoefficient($0, size: $1, correlations: $2) }
    })
}

/// Requires `Σ_s C(d, s)·coefficient(d, s)` to contain 1, narrowly.
package func checkSphericalParseval(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  coefficient: @Sendable (_ dimension: Int, _ size: Int, _ correlations: [Ball]) -> Ball
) throws -> Finding {
  try Cases.finding(scope, progress, method: "alternating sums of arcsines in balls") { cases in
    let dimensions = cases.dimensions(from: 1, quick: 30, standard: 120, deep: 200)
    @Sendable func sum(_ d: Int) -> Ball {
      let correlations = signCorrelations(d, precision: 2 * d + 80)
      return BinomialRow(d).enumerated().reduce(Ball.zero(precision: 2 * d + 80)) { sum, term in
        sum + Rational(term.1) * coefficient(d, term.0, correlations)
      }
    }
    try cases.each("d", in: dimensions, computing: sum) { d, sum in
      try cases.require(
        "Σ C(d, s) E f̂(s)² = 1", at: ["d": d], .agree(digits: 15), upTo: 64,
        replay: sphericalReplay(d, printing: "sum(comb(d, s)*E(s) for s in range(d+1)), 1")
      ) { _ in (sum, Ball(1, precision: 64)) }
      if d == dimensions.last { cases.note("widest", sum.enclosure(20)) }
    }
  }
}
