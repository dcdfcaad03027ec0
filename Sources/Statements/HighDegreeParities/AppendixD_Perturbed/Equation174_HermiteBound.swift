// Eq. (174): |H_ℓ(A)| ≤ 2 e^{A²/4} √ℓ!. With g_ℓ(A) = H_ℓ(A) e^{−A²/4}/√ℓ! it says |g_ℓ| ≤ 2: HermiteMaxima.swift has the bound of g_ℓ'
// that carries values at centers to the intervals about them.

internal import Enclosures
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
    expected: .derived, due: .enclosed,
    check: { scope, progress in try checkHermiteBound(scope, progress, constant: 2) })
}

/// Requires the maxima to be at most `constant`.
package func checkHermiteBound(
  _ scope: Scope, _ progress: ProgressCallback? = nil, constant: Rational
) throws -> Finding {
  let method = "values at centers plus half the spacing times a bound of the derivative"
  return try Cases.finding(scope, progress, method: method) { cases in
    let maxima = hermiteMaxima(cases)
    for (l, maximum) in maxima.enumerated() {
      try cases.require(
        "max |H_ℓ(A)| e^{−A²/4}/√ℓ! ≤ \(constant)", at: ["ℓ": l], maximum, .atMost,
        Ball(constant, precision: 64),
        replay: hermiteReplay(l, weight: "exp(-x*x/4)"))
    }
    let largest = maxima.dropFirst().reduce(maxima[0]) { $0.maximum($1) }
    cases.note("largest", SideValue(largest).description)
  }
}

/// The maxima of `|H_ℓ(A)| e^{−A²/4}/√ℓ!` over |A| ≤ 40 at this effort.
func hermiteMaxima(_ cases: Cases) -> [Ball] {
  let degree = cases.scope.choice(quick: 20, standard: 60, deep: 60)
  cases.covering("|A| ≤ 40, ℓ ≤ \(degree)")
  return hermiteMaxima(
    degree: degree, spacing: Rational(1, cases.scope.choice(quick: 12, standard: 24, deep: 24)))
}

/// A command that prints the largest `|H_ℓ(x)| weight(x)/√ℓ!` on a grid of |x| ≤ 40.
func hermiteReplay(_ l: Int, weight: String) -> String {
  """
  python3 -c "from math import *; from functools import reduce; l = \(l); \
  H = lambda x: reduce(lambda h, k: (h[1], x*h[1] - k*h[0]), range(l), (0, 1))[1]; \
  print(max(abs(H(x))*\(weight)/sqrt(factorial(l)) for x in [i/50 for i in range(2001)]))"
  """
}
