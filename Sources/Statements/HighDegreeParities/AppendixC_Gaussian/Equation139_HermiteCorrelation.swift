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
    id: "hdp-equation-139", paper: .highDegreeParities, section: .appendixC,
    title: "E H_m(G₁)H_n(G₂) = m!·1[m=n] for correlated Gaussians",
    text: """
      For centered ρ-correlated unit-variance joint Gaussians G₁, G₂ and the probabilists' Hermite polynomials, \
      E H_m(G₁) H_n(G₂) = m! if m = n, and 0 otherwise.
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
}

/// `E G₁G₂` for ρ = ½ by a sum over the normal density, beside 1! = 1.
private let correlationReplay =
  "python3 -c 'from statistics import NormalDist as N; h = .001; "
  + "print(sum(.5*(i*h)**2*N().pdf(i*h)*h for i in range(-8000, 8001)), 1)'"

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
            at: ["m": m, "n": n, "ρ": rho], claim: "E H_m(G₁)H_n(G₂) = m!·1[m=n]",
            left: Side("E H_\(m)(G₁)H_\(n)(G₂)", .exact(left)), right: Side("right side", .exact(right)),
            replay: correlationReplay), method: method)
      }
    }
    progress?(Double(m) / Double(largest))
  }
  return Finding(
    .verified,
    scope: "0 ≤ n ≤ m ≤ \(largest), ρ ∈ {\(correlations.map(\.description).joined(separator: ", "))}",
    method: method)
}
