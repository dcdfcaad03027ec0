// Eq. (175): |φ(A) H_ℓ(A)| ≤ √ℓ!. The left side over √ℓ! is |g_ℓ(A)| e^{−A²/4}/√(2π), g_ℓ of eq. (174), at most 2/√(2π) < 1 where eq. (174)
// holds: the same intervals serve.

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
    expected: .derived, due: .enclosed,
    check: { scope, progress in try checkHermiteDensityBound(scope, progress, constant: 1) })
}

/// Requires `max |g_ℓ|/√(2π) ≤ constant`.
package func checkHermiteDensityBound(
  _ scope: Scope, _ progress: ProgressCallback? = nil, constant: Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "the maxima of eq. (174) over √(2π)") { cases in
    let root = (2 * Ball.pi(precision: 64)).squareRoot
    var central = Ball(1, precision: 64)
    for (l, maximum) in hermiteMaxima(cases).enumerated() {
      // At most the maximum of eq. (174) over √(2π), and at least the value at A = 0, |H_ℓ(0)|/√ℓ! over it: H_ℓ(0) = −(ℓ − 1)H_{ℓ−2}(0).
      let bound = maximum.union(l & 1 == 0 ? central : .zero(precision: 64)) / root
      if l & 1 == 1 { central *= Ball(Rational(Integer(l), Integer(l + 1)), precision: 64).squareRoot }
      try cases.require(
        "max |φ(A)H_ℓ(A)|/√ℓ! ≤ \(constant)", at: ["ℓ": l], bound, .atMost, Ball(constant, precision: 64),
        replay: hermiteReplay(l, weight: "exp(-x*x/2)/sqrt(2*pi)"))
    }
  }
}
