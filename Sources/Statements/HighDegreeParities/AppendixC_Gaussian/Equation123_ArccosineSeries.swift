// Eq. (123)–(126): ½ − arccos(x)/(2π) = ¼ + Σ_n a_n x^{2n+1}, a_n = C(2n,n)/(2π 4ⁿ (2n+1)) ∈ [0, 1].
//
// The ratio a_{n+1}/a_n = (2n+1)²/((2n+2)(2n+3)) is below 1, so the terms past n = N − 1 are together at most a_N |x|^{2N+1}/(1 − x²).

internal import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let equation123ArccosineSeries = Row(
    id: "hdp-equation-123", paper: .highDegreeParities, section: .appendixC,
    title: "½ − arccos(x)/(2π) as a power series",
    text: "½ − arccos(x)/(2π) = ¼ + Σ_n a_n x^{2n+1} with a_n = C(2n,n)/(2π 4ⁿ (2n+1)), and 0 ≤ a_n ≤ 1.",
    place: "Appendix C.3, eq. (123)–(126)",
    method:
      "Exact coefficients, the series with a rigorous remainder on a grid of x, against the arccosine in balls.",
    expected: .derived, due: .enclosed,
    check: { scope, progress in
      try checkArccosineSeries(scope, progress) {
        Rational(binomial(2 * $0, $0), Integer(4).power($0) * Integer(2 * $0 + 1))
      }
    })
}

/// Compares the series with coefficients `coefficient(n)/(2π)` with the arccosine.
package func checkArccosineSeries(
  _ scope: Scope, _ progress: ProgressCallback? = nil, coefficient: (_ n: Int) -> Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "120 terms and a geometric remainder, at 128 bits") { cases in
    let (terms, twoPi) = (120, 2 * Ball.pi(precision: 128))
    let coefficients = (0...terms).map(coefficient)
    for (n, value) in coefficients.enumerated() {
      let replay = "python3 -c 'from math import comb; print(comb(2*\(n), \(n))/4**\(n)/(2*\(n)+1))'"
      try cases.require("2π a_n ≥ 0", at: ["n": n], value, .atLeast, 0, replay: replay)
      // a_n ≤ 1 reads 2π a_n ≤ 2π, and 6 < 2π.
      try cases.require("2π a_n ≤ 6", at: ["n": n], value, .atMost, 6, replay: replay)
    }
    let points = scope.choice(quick: 12, standard: 60, deep: 200)
    cases.covering("\(2 * points + 1) points |x| ≤ 4/5; 0 ≤ a_n ≤ 1 for n ≤ \(terms)")
    try cases.each(nil, in: (-points...points).map { Rational(Integer($0 * 4), Integer(points * 5)) }) { x in
      var sum: Rational = 0
      for n in 0..<terms { sum += coefficients[n] * x.power(2 * n + 1) }
      let rest = coefficients[terms] * x.magnitude.power(2 * terms + 1) / (1 - x * x)
      let series = Ball(sum, precision: 128).widened(by: Ball(rest, precision: 128)) / twoPi
      try cases.require(
        "½ − arccos(x)/(2π) = ¼ + Σ a_n x^{2n+1}", at: ["x": x],
        Rational(1, 2) - Ball(x, precision: 128).arcCosine / twoPi, .agree(digits: 8),
        Rational(1, 4) + series,
        replay: """
          python3 -c "from math import *; x = \(x); print(.5 - acos(x)/2/pi, \
          .25 + sum(comb(2*n, n)/(2*pi*4**n*(2*n+1))*x**(2*n+1) for n in range(120)))"
          """)
    }
  }
}
