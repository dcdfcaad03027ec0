// Eq. (168) of arXiv 2412.04910, the tetrachoric series: for |ρ| < 1
//
//   Λ_ρ(a, b) = Φ(a)Φ(b) + φ(a)φ(b) Σ_k H_k(a)H_k(b) ρ^{k+1}/(k+1)!.
//
// By |φ(A)H_k(A)| ≤ √k! (eq. 175) the terms past k = N − 1 are together at most |ρ|^{N+1}/((N + 1)(1 − |ρ|)).

internal import Enclosures
internal import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let equation168TetrachoricSeries = Row(
    id: "hdp-equation-168", paper: .highDegreeParities, section: .appendixD,
    title: "tetrachoric series of the bivariate normal",
    text: "Λ_ρ(a, b) = Φ(a)Φ(b) + φ(a)φ(b) Σ_k H_k(a)H_k(b) ρ^{k+1}/(k+1)! for all a, b and |ρ| < 1.",
    place: "Appendix D, eq. (168)",
    method:
      "The series in balls with the remainder by eq. (175), against Plackett's integral by rigorous quadrature.",
    expected: .enclosed,
    check: { scope, progress in try checkTetrachoricSeries(scope, progress, shift: 1) })
}

/// Compares the series, with `ρ^{k+shift}`, with the integral.
package func checkTetrachoricSeries(
  _ scope: Scope, _ progress: ProgressCallback? = nil, shift: Int
) throws -> Finding {
  let precision = 128
  let terms = scope.choice(quick: 160, standard: 200, deep: 300)
  let method = "\(terms) terms and a geometric remainder; Plackett's integral"
  let values = ["-2", "-1/3", "0", "1", "5/2"].compactMap { Rational($0) }
  let correlations = ["-3/4", "-1/5", "1/2", "3/4"].compactMap { Rational($0) }
  for rho in correlations {
    let normal = BivariateNormal(correlation: rho, precision: precision)
    for a in values {
      for b in values {
        try Task.checkCancellation()
        let (x, y) = (Ball(a, precision: precision), Ball(b, precision: precision))
        var sum = Ball.zero(precision: precision)
        var (h, g) = ((Ball.zero(precision: precision), Ball(1, precision: precision)), (sum, sum + 1))
        for k in 0..<terms {
          sum += h.1 * g.1 * (rho.power(k + shift) / Rational(factorial(k + 1)))
          h = (h.1, x * h.1 - Rational(k) * h.0)
          g = (g.1, y * g.1 - Rational(k) * g.0)
        }
        let rest = rho.magnitude.power(terms + 1) / (Rational(terms + 1) * (1 - rho.magnitude))
        let series = (x.normalDistribution * y.normalDistribution + x.normalDensity * y.normalDensity * sum)
          .widened(by: Ball(rest, precision: precision))
        let integral = normal.orthant(x, y)
        let failure = Finding.unless(
          series.agrees(with: integral, digits: 8),
          Counterexample(
            parameters: "ρ = \(rho), a = \(a), b = \(b)", claim: "Λ_ρ(a, b) = the series",
            left: "Λ in \(integral.enclosure(15))", right: "series in \(series.enclosure(15))",
            replay: "verify check hdp-equation-168"), method: method)
        if let failure { return failure }
      }
    }
  }
  return Finding(
    .enclosed, scope: "ρ ∈ {−3/4, −1/5, 1/2, 3/4}, a and b ∈ {−2, −1/3, 0, 1, 5/2}", method: method)
}
