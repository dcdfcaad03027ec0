// Claim 2: Σ_{k=0}^d (−1)^k C(d, k) P(k) = 0 for every polynomial P of degree n < d.                                  (98)
//
// Core: the monomials k^m, m < d, all d. Cases: the same by summation, which by linearity is every polynomial at that d.

internal import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let claim2FiniteDifferences = Row(
    id: "hdp-claim-2", paper: .highDegreeParities, section: .appendixC,
    title: "Σ(−1)^k C(d,k) P(k) = 0 for deg P < d",
    text: "Let d ∈ ℕ. For all n < d and any polynomial P of degree n, Σ_{k=0}^d (−1)^k C(d, k) P(k) = 0.",
    place: "Claim 2, eq. (98)",
    method:
      "For all d the monomials by the kernel's rule of differences; summation of every monomial k^n with n < d for small d.",
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every d ≥ 1, every polynomial of degree below d",
        core: Certificate(parts: [("monomial", .claim2Monomial)]),
        argument: """
          A polynomial of degree n < d is a combination of 1, k, …, k^n, and each of these sums is 0 (part monomial; 0⁰ = 1). The \
          sum is linear in P.
          """)),
    check: { scope, progress in try checkClaim2(scope, progress, exponents: { 0..<$0 }) })
}

extension ProofScript {
  fileprivate static let claim2Monomial = ProofScript(
    "sum(k = 0..d, (-1)^k*binomial(d, k)*k^m) = 0", for: "d >= 1, 0 <= m <= d - 1",
    by: .bound("m", 1, .bound("d", 2, .degree)))
}

/// Checks the sum for every monomial `k^n`, n in `exponents(d)`, for d in a finite range.
package func checkClaim2(
  _ scope: Scope, _ progress: ProgressCallback? = nil, exponents: (_ dimension: Int) -> Range<Int>
) throws -> Finding {
  try Cases.finding(scope, progress, method: "summation") { cases in
    cases.covering("every polynomial of degree below d, by its monomials")
    try cases.each("d", in: Array(1...scope.dimension(quick: 60, standard: 200, deep: 400))) { d in
      // After n multiplications by k, entry k is (−1)^k C(d, k) k^n, with 0⁰ = 1.
      var terms = BinomialRow(d).enumerated().map { $0.isMultiple(of: 2) ? $1 : -$1 }
      for n in 0..<exponents(d).upperBound {
        try cases.require(
          "Σ_{k=0}^d (−1)^k C(d, k) P(k) = 0", at: ["d": d, "P(k)": "k^\(n)"], Rational(terms.reduce(0, +)),
          .equal, 0,
          replay:
            "python3 -c \"from math import comb; print(sum((-1)**k*comb(\(d), k)*k**\(n) for k in range(\(d + 1))))\""
        )
        for k in terms.indices { terms[k] *= Integer(k) }
      }
    }
  }
}
