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
    text: "For w spherically symmetric and f_w(x) = sgn(w·x): Σ_s C(d, s) E_w f̂_w(s)² = 1.",
    place: "a statement of ours",
    method: "The coefficients of hfp-spherical-decay in balls, summed with their multiplicities.",
    expected: .enclosed, table: "spherical-decay",
    check: { scope, progress in
      try checkSphericalParseval(scope, progress) { sphericalCoefficient($0, size: $1, correlations: $2) }
    })
}

/// Requires `Σ_s C(d, s)·coefficient(d, s)` to contain 1, narrowly.
package func checkSphericalParseval(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  coefficient: @Sendable (_ dimension: Int, _ size: Int, _ correlations: [Ball]) -> Ball
) throws -> Finding {
  let method = "alternating sums of arcsines in balls"
  let largest = scope.dimension(quick: 30, standard: 120, deep: 200)
  let sums = try concurrently(largest, progress: progress) { index -> Ball in
    let d = index + 1
    let correlations = signCorrelations(d, precision: 2 * d + 80)
    return BinomialRow(d).enumerated().reduce(Ball.zero(precision: 2 * d + 80)) { sum, term in
      sum + Rational(term.1) * coefficient(d, term.0, correlations)
    }
  }
  for (index, sum) in sums.enumerated() {
    let failure = Finding.unless(
      sum.agrees(with: Ball(1, precision: 64), digits: 15),
      Counterexample(
        parameters: "d = \(index + 1)", claim: "Σ C(d, s) E f̂(s)² = 1", left: "sum in \(sum.enclosure(15))",
        right: "1", replay: "verify check hfp-parseval --max-dimension \(index + 1)"), method: method)
    if let failure { return failure }
  }
  return Finding(
    .enclosed, scope: "1 ≤ d ≤ \(largest)", method: method,
    evidence: [EvidenceItem("widest", sums.last?.enclosure(20) ?? "")])
}
