// Eq. (139) of arXiv 2412.04910 with the power of ρ that eq. (140) uses: E H_m(G₁) H_n(G₂) = m! ρ^m 1[m = n].

internal import ExactNumbers
internal import ExactParity
internal import Ledger

extension Row {
  static let equation139CorrectedHermiteCorrelation = Row(
    id: "hdp-equation-139-corrected", paper: .highDegreeParities, section: .appendixC,
    title: "E H_m(G₁)H_n(G₂) = m! ρ^m 1[m=n]",
    text: """
      For centered ρ-correlated unit-variance joint Gaussians G₁, G₂ and the probabilists' Hermite polynomials, \
      E H_m(G₁) H_n(G₂) = m! ρ^m if m = n, and 0 otherwise.
      """,
    place: "Appendix C.4, eq. (139), corrected",
    method: "Exact mixed moments (Wick's formula) for rational ρ, every m, n in scope.",
    expected: .verified,
    check: { scope, progress in
      try checkHermiteCorrelation(scope, progress) { m, n, rho in
        m == n ? Rational(factorial(m)) * rho.power(m) : 0
      }
    })
}
