// Eq. (123)–(126) of arXiv 2412.04910: ½ − arccos(x)/(2π) = ¼ + Σ_n a_n x^{2n+1}, a_n = C(2n,n)/(2π 4ⁿ (2n+1)) ∈ [0, 1].
//
// The ratio a_{n+1}/a_n = (2n+1)²/((2n+2)(2n+3)) is below 1, so the terms past n = N − 1 are together at most
// a_N |x|^{2N+1}/(1 − x²). On a grid the series with that remainder must meet the arccosine.

internal import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let equation123ArccosineSeries = Row(
    id: "hdp-equation-123", paper: .highDegreeParities, section: .appendixC,
    title: "½ − arccos(x)/(2π) as a power series",
    text: """
      ½ − arccos(x)/(2π) = ¼ + Σ_n a_n x^{2n+1} with a_n = C(2n,n)/(2π 4ⁿ (2n+1)), and 0 ≤ a_n ≤ 1.
      """,
    place: "Appendix C.3, eq. (123)–(126)",
    method:
      "Exact coefficients, the series with a rigorous remainder on a grid of x, against the arccosine in balls.",
    expected: .enclosed,
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
  let method = "120 terms and a geometric remainder, at 128 bits"
  let (terms, precision) = (120, 128)
  let coefficients = (0...terms).map(coefficient)
  let points = scope.choice(quick: 12, standard: 60, deep: 200)
  let pi = Ball.pi(precision: precision)
  // a_n ≤ 1 reads coefficient ≤ 2π, and 6 < 2π.
  let outside = coefficients.firstIndex { $0 < 0 || $0 > 6 }
  for step in -points...points {
    try Task.checkCancellation()
    let x = Rational(Integer(step * 4), Integer(points * 5))
    let exact = Rational(1, 2) - Ball(x, precision: precision).arcCosine / (2 * pi)
    var sum: Rational = 0
    for n in 0..<terms { sum += coefficients[n] * x.power(2 * n + 1) }
    let rest = coefficients[terms] * x.magnitude.power(2 * terms + 1) / (1 - x * x)
    let series =
      Rational(1, 4) + Ball(sum, precision: precision).widened(by: Ball(rest, precision: precision))
      / (2 * pi)
    let failure = Finding.unless(
      outside == nil ? series.agrees(with: exact, digits: 8) : .fails,
      Counterexample(
        parameters: "x = \(x)", claim: "½ − arccos(x)/(2π) = the series, 0 ≤ a_n ≤ 1",
        left: "left side in \(exact.enclosure(20))", right: "series in \(series.enclosure(20))",
        replay: "verify check hdp-equation-123"), method: method)
    if let failure { return failure }
  }
  return Finding(
    .enclosed, scope: "\(2 * points + 1) points |x| ≤ 4/5; 0 ≤ a_n ≤ 1 for n ≤ \(terms), falling",
    method: method)
}
