// Eq. (175) of arXiv 2412.04910: |φ(A) H_ℓ(A)| ≤ √ℓ!. With g_ℓ of eq. (174) the left side over √ℓ! is |g_ℓ(A)| e^{−A²/4}/√(2π), at
// most 2/√(2π) < 1 where eq. (174) holds: the same intervals serve.

internal import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let equation175HermiteDensityBound = Row(
    id: "hdp-equation-175", paper: .highDegreeParities, section: .appendixD,
    title: "|φ(A) H_ℓ(A)| ≤ √ℓ!",
    text:
      "For the probabilists' Hermite polynomials, the normal density φ and every real A: |φ(A) H_ℓ(A)| ≤ √ℓ!.",
    place: "Appendix D, eq. (175)",
    method: "The bounds of eq. (174) over intervals that cover |A| ≤ 40, times 1/√(2π), as e^{−A²/4} ≤ 1.",
    argued: "Mehler's formula, as for eq. (174).",
    expected: .enclosed,
    check: { scope, progress in try checkHermiteDensityBound(scope, progress, constant: 1) })
}

/// Requires `max |g_ℓ|/√(2π) ≤ constant`.
package func checkHermiteDensityBound(
  _ scope: Scope, _ progress: ProgressCallback? = nil, constant: Rational
) throws -> Finding {
  let degree = scope.choice(quick: 20, standard: 60, deep: 60)
  let method = "the maxima of eq. (174) over √(2π)"
  let root = (2 * Ball.pi(precision: 64)).squareRoot
  let maxima = hermiteMaxima(
    degree: degree,
    spacing: scope.choice(quick: Rational(1, 12), standard: Rational(1, 24), deep: Rational(1, 24)))
  var central = Ball(1, precision: 64)
  for (l, maximum) in maxima.enumerated() {
    // φ(A)|H_ℓ(A)| is the quantity of eq. (174) times e^{−A²/4}/√(2π): at most the maximum of that over √(2π), and at A = 0
    // |H_ℓ(0)|/√ℓ! over it, where H_ℓ(0) = −(ℓ − 1)H_{ℓ−2}(0).
    let bound = maximum.union(l & 1 == 0 ? central : .zero(precision: 64)) / root
    if l & 1 == 1 { central *= Ball(Rational(Integer(l), Integer(l + 1)), precision: 64).squareRoot }
    let failure = Finding.unless(
      bound.isAtMost(Ball(constant, precision: 64)),
      Counterexample(
        parameters: "ℓ = \(l)", claim: "|φ(A)H_ℓ(A)|/√ℓ! ≤ \(constant) for |A| ≤ 40",
        left: "maximum in \(bound.enclosure(6))", right: "\(constant)",
        replay: "verify check hdp-equation-175"), method: method)
    if let failure { return failure }
  }
  return Finding(.enclosed, scope: "|A| ≤ 40, ℓ ≤ \(degree)", method: method)
}
