// Eq. (174) of arXiv 2412.04910: |H_ℓ(A)| ≤ 2 e^{A²/4} √ℓ!. With g_ℓ(A) = H_ℓ(A) e^{−A²/4}/√ℓ! it says |g_ℓ| ≤ 2.
//
// The derivative is g_ℓ' = ½(√ℓ g_{ℓ−1} − √(ℓ+1) g_{ℓ+1}). A first bound for every A comes from Mehler's formula:
// Σ g_ℓ² r^ℓ = (1 − r²)^{−1/2} e^{A²r/(1+r) − A²/2} ≤ (1 − r²)^{−1/2} for 0 < r < 1, as r/(1 + r) < ½; with r = 1 − 1/(n + 1),
// g_ℓ² ≤ r^{−n} (1 − r²)^{−1/2} =: B² for all ℓ ≤ n. So |g_ℓ'| ≤ B √(ℓ+1), and the values at the centers of intervals that cover
// 0 ≤ A ≤ 40 bound g_ℓ between (g_ℓ is even or odd).

package import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let equation174HermiteBound = Row(
    id: "hdp-equation-174", paper: .highDegreeParities, section: .appendixD,
    title: "|H_ℓ(A)| ≤ 2 e^{A²/4} √ℓ!",
    text: "For the probabilists' Hermite polynomials and every real A: |H_ℓ(A)| ≤ 2 exp(A²/4) √ℓ!.",
    place: "Appendix D, eq. (174)",
    method:
      "Balls at the centers of intervals that cover |A| ≤ 40, and a bound of the derivative between them.",
    argued: "Mehler's formula, for the bound of the derivative (Szegő, Orthogonal Polynomials, problem 23).",
    expected: .enclosed,
    check: { scope, progress in try checkHermiteBound(scope, progress, constant: 2) })
}

/// The largest `|H_ℓ(A)| e^{−A²/4}/√ℓ!` over 0 ≤ A ≤ 40 for each ℓ ≤ degree: at least the largest at a center, and at most
/// the largest sum of a center's value and what half the spacing can add.
package func hermiteMaxima(degree: Int, spacing: Rational) -> [Ball] {
  let precision = 64 + 4 * degree
  let r = 1 - Rational(1, Integer(degree + 2))
  let mehler = (1 / (r.power(degree + 1) * Ball(1 - r * r, precision: precision).squareRoot)).squareRoot
  var maxima = (0...degree).map { _ in Ball.zero(precision: 64) }
  let steps = Int((Rational(40) / spacing).ceiling.machineWord ?? 0)
  for step in 0...steps {
    let a = Rational(step) * spacing
    let x = Ball(a, precision: precision)
    var (previous, current) = (
      Ball.zero(precision: precision), (-(a * a) / 4 + Ball.zero(precision: precision)).exponential
    )
    for l in 0...degree {
      let slope = mehler * Ball(l + 1, precision: precision).squareRoot * (spacing / 2)
      let size = current.magnitude
      maxima[l] = maxima[l].maximum(size.union(size + slope).rounded(to: 64))
      // g_{ℓ+1} = (A g_ℓ − √ℓ g_{ℓ−1})/√(ℓ+1).
      let next =
        (x * current - Ball(l, precision: precision).squareRoot * previous)
        / Ball(l + 1, precision: precision).squareRoot
      (previous, current) = (current, next)
    }
  }
  return maxima
}

/// Requires the maxima to be at most `constant`.
package func checkHermiteBound(
  _ scope: Scope, _ progress: ProgressCallback? = nil, constant: Rational
) throws -> Finding {
  let degree = scope.choice(quick: 20, standard: 60, deep: 60)
  let method = "values at centers plus half the spacing times a bound of the derivative"
  let maxima = hermiteMaxima(
    degree: degree,
    spacing: scope.choice(quick: Rational(1, 12), standard: Rational(1, 24), deep: Rational(1, 24)))
  for (l, maximum) in maxima.enumerated() {
    let failure = Finding.unless(
      maximum.isAtMost(Ball(constant, precision: 64)),
      Counterexample(
        parameters: "ℓ = \(l)", claim: "|H_ℓ(A)| e^{−A²/4}/√ℓ! ≤ \(constant) for |A| ≤ 40",
        left: "maximum in \(maximum.enclosure(6))", right: "\(constant)",
        replay: "verify check hdp-equation-174"), method: method)
    if let failure { return failure }
  }
  let largest = maxima.dropFirst().reduce(maxima[0]) { $0.maximum($1) }
  return Finding(
    .enclosed, scope: "|A| ≤ 40, ℓ ≤ \(degree)", method: method,
    evidence: [EvidenceItem("largest", largest.enclosure(6))])
}
