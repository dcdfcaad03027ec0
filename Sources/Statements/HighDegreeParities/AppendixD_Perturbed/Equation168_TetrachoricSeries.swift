// Eq. (168), the tetrachoric series: for |ρ| < 1
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
    expected: .derived, due: .enclosed,
    check: { scope, progress in try checkTetrachoricSeries(scope, progress, shift: 1) })
}

/// Compares the series, with `ρ^{k+shift}`, with the integral.
package func checkTetrachoricSeries(
  _ scope: Scope, _ progress: ProgressCallback? = nil, shift: Int
) throws -> Finding {
  let terms = scope.choice(quick: 160, standard: 200, deep: 300)
  let method = "\(terms) terms and a geometric remainder; Plackett's integral"
  return try Cases.finding(scope, progress, method: method) { cases in
    cases.covering("a and b ∈ {-2, -1/3, 0, 1, 5/2}")
    try cases.each("ρ", in: rationals("-3/4 -1/5 1/2 3/4")) { rho in
      let normal = BivariateNormal(correlation: rho, precision: 128)
      for a in rationals("-2 -1/3 0 1 5/2") {
        for b in rationals("-2 -1/3 0 1 5/2") {
          let (x, y) = (Ball(a, precision: 128), Ball(b, precision: 128))
          try cases.require(
            "Λ_ρ(a, b) = Φ(a)Φ(b) + φ(a)φ(b) Σ_k H_k(a)H_k(b) ρ^{k+1}/(k+1)!",
            at: ["ρ": rho, "a": a, "b": b],
            normal.orthant(x, y), .agree(digits: 8),
            tetrachoricSeries(x, y, correlation: rho, terms: terms, shift: shift),
            replay: tetrachoricReplay(rho, a, b))
        }
      }
    }
  }
}

/// The first terms of the series, widened by what is left out.
private func tetrachoricSeries(_ x: Ball, _ y: Ball, correlation rho: Rational, terms: Int, shift: Int)
  -> Ball
{
  var sum = x - x
  var (h, g) = ((sum, sum + 1), (sum, sum + 1))  // H_{k−1}, H_k at x and at y
  for k in 0..<terms {
    sum += h.1 * g.1 * (rho.power(k + shift) / Rational(factorial(k + 1)))
    h = (h.1, x * h.1 - Rational(k) * h.0)
    g = (g.1, y * g.1 - Rational(k) * g.0)
  }
  let rest = rho.magnitude.power(terms + 1) / (Rational(terms + 1) * (1 - rho.magnitude))
  return (x.normalDistribution * y.normalDistribution + x.normalDensity * y.normalDensity * sum)
    .widened(by: Ball(rest, precision: 128))
}

/// A command that prints the integral of φ(t)Φ((b − ρt)/√(1−ρ²)) over t ≤ a by Simpson's rule, and 120 terms of the series.
private func tetrachoricReplay(_ rho: Rational, _ a: Rational, _ b: Rational) -> String {
  """
  python3 -c "from math import *; from functools import reduce; r, a, b = \(rho), \(a), \(b); p = lambda z: exp(-z*z/2)/sqrt(2*pi); P = lambda z: (1 + erf(z/sqrt(2)))/2; \
  h = (a + 9)/4000; f = lambda t: p(t)*P((b - r*t)/sqrt(1 - r*r)); \
  H = lambda n, z: reduce(lambda h, k: (h[1], z*h[1] - k*h[0]), range(n), (0, 1))[1]; \
  print(h/3*sum((1 if i in (0, 4000) else 4 if i % 2 else 2)*f(-9 + i*h) for i in range(4001)), \
  P(a)*P(b) + p(a)*p(b)*sum(H(k, a)*H(k, b)*r**(k+1)/factorial(k+1) for k in range(120)))"
  """
}
