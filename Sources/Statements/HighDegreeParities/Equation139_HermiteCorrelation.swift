// Eq. (139) of arXiv 2412.04910, as printed: for two centered ρ-correlated unit-variance joint Gaussians G₁, G₂,
//
//   E H_m(G₁) H_n(G₂) = m! if m = n, 0 otherwise,
//
// with the probabilists' Hermite polynomials. The power of ρ is missing: at m = n = 1 the value is E G₁G₂ = ρ. Checked by exact moments.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let equation139HermiteCorrelation = Row(
    id: "hdp-equation-139", paper: .highDegreeParities,
    title: "E H_m(G₁)H_n(G₂) = m!·1[m=n] for correlated Gaussians",
    text: """
      For centered ρ-correlated unit-variance joint Gaussians G₁, G₂ and the probabilists' Hermite polynomials, \
      E H_m(G₁) H_n(G₂) = m! if m = n, and 0 otherwise.
      """,
    place: "Appendix C.4, eq. (139)",
    method: "Exact moments for rational ρ; the first pair m, n at which the sides differ refutes it.",
    expected: .refuted,
    check: { scope, progress in
      try checkHermiteCorrelation(scope, progress) { m, n, _ in m == n ? Rational(factorial(m)) : 0 }
    })
}

/// Compares `claim(m, n, ρ)` with the exact mean.
package func checkHermiteCorrelation(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  claim: (_ m: Int, _ n: Int, _ correlation: Rational) -> Rational
) throws -> Finding {
  let largest = scope.choice(quick: 10, standard: 20, deep: 30)
  let correlations = ["1/2", "-1/3", "1", "-1", "0", "7/9"].compactMap { Rational($0) }
  let method = "exact mixed moments of normals"
  for m in 0...largest {
    try Task.checkCancellation()
    for n in 0...m {
      for rho in correlations {
        let (left, right) = (hermiteProductMean(m, n, correlation: rho), claim(m, n, rho))
        guard left != right else { continue }
        return .refuted(
          by: Counterexample(
            parameters: "m = \(m), n = \(n), ρ = \(rho)", claim: "E H_m(G₁)H_n(G₂) = the right side",
            left: "E H_\(m)(G₁)H_\(n)(G₂) = \(left)", right: "right side = \(right)",
            replay: "verify check hdp-equation-139"), method: method)
      }
    }
    progress?(Double(m) / Double(largest))
  }
  return Finding(
    .verified,
    scope: "0 ≤ n ≤ m ≤ \(largest), ρ ∈ {\(correlations.map(\.description).joined(separator: ", "))}",
    method: method)
}
