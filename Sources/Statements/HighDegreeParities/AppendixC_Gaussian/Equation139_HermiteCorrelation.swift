// Eq. (139): for two centered ρ-correlated unit-variance joint Gaussians and the probabilists' Hermite polynomials,
// E H_m(G₁) H_n(G₂) = m!·1[m = n] as printed, m! ρ^m 1[m = n] as corrected: at m = n = 1 the value is E G₁G₂ = ρ. Checked by exact moments.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let equation139HermiteCorrelation = Row(
    id: "hdp-equation-139", paper: .highDegreeParities, section: .appendixC,
    title: "E H_m(G₁)H_n(G₂) = m!·1[m=n] for correlated Gaussians",
    text: """
      As printed in the submission, for centered ρ-correlated unit-variance joint Gaussians G₁, G₂ and the probabilists' Hermite \
      polynomials: E H_m(G₁) H_n(G₂) = m! if m = n, and 0 otherwise.
      """,
    place: "Appendix C.4, eq. (139)",
    method: "Exact moments for rational ρ; the first pair m, n at which the sides differ refutes it.",
    expected: .refuted,
    consequence: Consequence(
      .misprint, conclusionSurvives: true,
      """
      The factor ρ^m is missing (hdp-equation-139-corrected); eq. (140), which rests on it, is right as printed.
      """),
    check: { scope, progress in
      try checkHermiteCorrelation(scope, progress) { m, n, _ in m == n ? Rational(factorial(m)) : 0 }
    })

  static let equation139CorrectedHermiteCorrelation = Row(
    id: "hdp-equation-139-corrected", paper: .highDegreeParities, section: .appendixC,
    title: "E H_m(G₁)H_n(G₂) = m! ρ^m 1[m=n]",
    text: """
      For centered ρ-correlated unit-variance joint Gaussians G₁, G₂ and the probabilists' Hermite polynomials, \
      E H_m(G₁) H_n(G₂) = m! ρ^m if m = n, and 0 otherwise.
      """,
    place: "Appendix C.4, eq. (139), corrected",
    method: "Exact mixed moments (Wick's formula) for rational ρ, every m, n in scope.",
    expected: .derived, due: .verified,
    check: { scope, progress in
      try checkHermiteCorrelation(scope, progress) { m, n, rho in
        m == n ? Rational(factorial(m)) * rho.power(m) : 0
      }
    })
}

/// Compares `claim(m, n, ρ)` with the exact mean.
package func checkHermiteCorrelation(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  claim: (_ m: Int, _ n: Int, _ correlation: Rational) -> Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact mixed moments of normals") { cases in
    let correlations = rationals("1/2 -1/3 1 -1 0 7/9")
    let largest = scope.choice(quick: 10, standard: 20, deep: 30)
    cases.covering("0 ≤ n ≤ m ≤ \(largest), ρ ∈ {\(correlations.map(\.description).joined(separator: ", "))}")
    try cases.each(nil, in: Array(0...largest)) { m in
      for n in 0...m {
        for rho in correlations {
          let right = claim(m, n, rho)
          try cases.require(
            "E H_m(G₁)H_n(G₂) = \(m == n ? "claim" : "0")", at: ["m": m, "n": n, "ρ": rho],
            hermiteProductMean(m, n, correlation: rho), .equal, right,
            replay: hermiteProductReplay(m, n, rho, right))
        }
      }
    }
  }
}

/// A command that prints E H_m(G₁)H_n(G₂) from G₂ = ρG₁ + √(1−ρ²)G and E G^{2k} = (2k−1)!!, and the claim.
private func hermiteProductReplay(_ m: Int, _ n: Int, _ rho: Rational, _ claim: Rational) -> String {
  """
  python3 -c "from fractions import Fraction as F; from math import comb, factorial as f; r = F('\(rho)'); \
  N = lambda k: 0 if k % 2 else F(f(k), 2**(k//2)*f(k//2)); \
  M = lambda a, b: sum(comb(b, j)*r**j*(1-r*r)**((b-j)//2)*N(a+j)*N(b-j) for j in range(b+1) if (b-j) % 2 == 0); \
  h = lambda n: [(n-2*k, F((-1)**k*f(n), f(k)*f(n-2*k)*2**k)) for k in range(n//2+1)]; \
  print(sum(c*e*M(a, b) for a, c in h(\(m)) for b, e in h(\(n))), F('\(claim)'))"
  """
}
