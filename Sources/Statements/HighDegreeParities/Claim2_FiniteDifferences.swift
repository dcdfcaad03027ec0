// Claim 2 of arXiv 2412.04910: Σ_{k=0}^d (−1)^k C(d, k) P(k) = 0 for every polynomial P of degree n < d.
// (98)
//
// Checked for all d: the finite-difference certificate, two Pascal identities and a count of steps. Argued in
// words: that C(k, 0), …, C(k, n) span the polynomials of degree at most n (Newton's forward difference
// formula). Cross-checked on every monomial k^n, n < d, by summation, which by linearity is every polynomial
// at that d.

internal import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let claim2FiniteDifferences = Row(
    id: "hdp-claim-2", paper: .highDegreeParities,
    title: "Σ(−1)^k C(d,k) P(k) = 0 for deg P < d",
    text: "Let d ∈ ℕ. For all n < d and any polynomial P of degree n, Σ_{k=0}^d (−1)^k C(d, k) P(k) = 0.",
    place: "Claim 2, eq. (98)",
    method: """
      Finite-difference certificate for all d; cross-checked by summation on every monomial k^n with n < \
      d, which by linearity is every polynomial.
      """,
    argued: """
      That C(k, 0), …, C(k, n) span the polynomials of degree at most n in k (Newton's forward difference \
      formula).
      """,
    expected: .proved, due: .verified,
    check: { scope, progress in try checkClaim2(scope, progress, exponents: { 0..<$0 }) })
}

/// Checks `certificate`, and the sum for every monomial `k^n`, n in `exponents(d)`, for d in a finite range.
package func checkClaim2(
  _ scope: Scope, _ progress: ProgressCallback? = nil, certificate: FiniteDifferenceCertificate = .claim2,
  exponents: (_ dimension: Int) -> Range<Int>
) throws -> Finding {
  let last = scope.dimension(quick: 60, standard: 200, deep: 400)
  for d in 1...last {
    try Task.checkCancellation()
    // After n multiplications by k, entry k is (−1)^k C(d, k) k^n, with 0⁰ = 1.
    var terms = BinomialRow(d).enumerated().map { $0.isMultiple(of: 2) ? $1 : -$1 }
    for n in 0..<exponents(d).upperBound {
      let sum = terms.reduce(Integer(0), +)
      if exponents(d).contains(n), !sum.isZero {
        return .refuted(
          by: Counterexample(
            parameters: "d = \(d), P(k) = k^\(n)", claim: "Σ_{k=0}^d (−1)^k C(d, k) P(k) = 0",
            left: "the sum = \(sum)", right: "0", replay: "verify check hdp-claim-2"), method: "summation")
      }
      for k in terms.indices { terms[k] *= Integer(k) }
    }
    progress?(Double(d) / Double(last))
  }
  let covered = (1...last).allSatisfy { exponents($0) == 0..<$0 }
  return .certified(
    for: "every d ≥ 1, every polynomial of degree below d",
    unless: refusal { () throws(CertificateRefused) in
      try certificate.check()
      if !covered { throw CertificateRefused("it is about the degrees 0, …, d − 1") }
    },
    finiteScope: "d ≤ \(last), the polynomials spanned by the given powers",
    method: "finite-difference certificate",
    evidence: [EvidenceItem("crossCheck", "every monomial k^n, n < d, by summation for d ≤ \(last)")])
}
