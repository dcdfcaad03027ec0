// Eq. (1) of arXiv 2002.07400, with the square that its left end needs: for every Ψ: 𝒳 → [−1,1]^N, with ∇G_A(0) = ∓E
// f_A Ψ,
//
//   (E_A‖∇G_A(0)‖)² ≤ E_A‖∇G_A(0)‖² ≤ N/C(n,k) ≤ N/2^{4k}   (the last for k ≤ n/16).
//
// Argument: Jensen's inequality; Parseval's identity, Σ_{|A|=k} (E f_A Ψ_i)² ≤ E Ψ_i² ≤ 1 for each of the N
// coordinates; C(n,k) = ∏_{i<k} (n−i)/(k−i) ≥ (n/k)^k ≥ 16^k, factor by factor.
//
// Checked: the inequality of the factors as polynomials; the middle inequality exactly on drawn rational embeddings
// and on the one that attains it, all parities of size k; C(n,k) ≥ 16^k in integers.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let equation1GradientAtZero = Row(
    id: "lpn-equation-1", paper: .sparseParities,
    title: "E_A‖∇G_A(0)‖² ≤ N/C(n,k) ≤ N/2^{4k}",
    text: """
      For every Ψ: 𝒳 → [−1,1]^N and 1 ≤ k ≤ n, with ∇G_A(0) = −E_x f_A(x)Ψ(x): (E_{|A|=k}‖∇G_A(0)‖)² ≤ \
      E_{|A|=k}‖∇G_A(0)‖² ≤ N/C(n,k), and \
      N/C(n,k) ≤ N/2^{4k} where k ≤ n/16.
      """,
    place: "Section 4, eq. (1)",
    method: """
      C(n,k) ≥ (n/k)^k factor by factor, a polynomial inequality; cross-checked by exact transforms of rational \
      embeddings and on \
      binomials.
      """,
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every n, 1 ≤ k ≤ n, N and Ψ; the last inequality for every k ≤ n/16",
        core: Certificate(parts: [("factor", .binomialFactor), ("base", .binomialBase)]),
        premises: [.fourierBasisParitiesAreOrthonormal],
        facts: [
          Fact.jensen.applied("the square of the mean over A of |grad G_A(0)|"),
          Fact.parseval.applied("each of the N coordinates of Psi, whose mean square is at most 1"),
        ],
        argument: """
          Jensen's inequality is the first step. Each coordinate Ψ_i has Σ_{|A| = k} (E f_A Ψ_i)² ≤ E Ψ_i² ≤ 1, and there are C(n,k) sets A: the \
          second. C(n,k) = ∏_{i < k} (n−i)/(k−i), each factor is at least n/k (part factor), and n/k ≥ 16 where 16k ≤ n (part base): the last.
          """)),
    check: { scope, progress in try checkEquation1(scope, progress, count: binomial, base: 16) })
}

/// Checks `E_A‖∇G_A(0)‖² ≤ N/count(n, k)`, and `count(n, k) ≥ base^k` for `16k ≤ n`.
package func checkEquation1(
  _ scope: Scope, _ progress: ProgressCallback? = nil, count: (_ n: Int, _ k: Int) -> Integer, base: Int
) throws -> Finding {
  let largest = scope.dimension(quick: 9, standard: 16, deep: 18)
  let attaining = min(largest, scope.choice(quick: 7, standard: 10, deep: 12))
  let largestBinomial = scope.choice(quick: 400, standard: 2000, deep: 4000)
  let method = "a polynomial inequality for all n and k; transforms and integers"
  var random = RandomNetworks(seed: scope.seed)
  for n in 1...largest {
    try Task.checkCancellation()
    for k in 0...n {
      // The last embedding is all parities of size k, which attains N/C(n, k) = 1.
      let drawn = Embedding.drawn(dimension: n, count: 2, &random)
      for embedding in n <= attaining ? [drawn, .parities(dimension: n, size: k)] : [drawn] {
        let norms = embedding.squaredNorms(size: k)
        let mean = norms.reduce(0, +) / Rational(norms.count)
        let bound = Rational(Integer(embedding.count), count(n, k))
        if mean <= bound { continue }
        return .refuted(
          by: Counterexample(
            parameters: "n = \(n), k = \(k), N = \(embedding.count), \(embedding.name)",
            claim: "E_A‖∇G_A(0)‖² ≤ N/C(n,k)", left: "\(mean)", right: "\(bound)",
            replay: "verify check lpn-equation-1 --seed \(scope.seed)"), method: method)
      }
    }
    progress?(Double(n) / Double(largest))
  }
  for n in 16...largestBinomial {
    for k in 1...n / 16 where count(n, k) < Integer(base).power(k) {
      return .refuted(
        by: Counterexample(
          parameters: "n = \(n), k = \(k)", claim: "C(n,k) ≥ \(base)^k", left: "\(count(n, k))",
          right: "\(Integer(base).power(k))", replay: "verify check lpn-equation-1"), method: method)
    }
  }
  return Finding(
    .verified, scope: "drawn embeddings, n ≤ \(largest); binomials, n ≤ \(largestBinomial)", method: method,
    evidence: [
      EvidenceItem(
        "crossCheck",
        "embeddings with n ≤ \(largest), every k (seed \(scope.seed)); C(n,k) ≥ 16^k for 16k ≤ n ≤ \(largestBinomial)"
      ),
      EvidenceItem(
        "attained",
        "by Ψ = all parities of size k, where every ‖∇G_A(0)‖ = 1 and N = C(n,k), n ≤ \(attaining)"),
    ])
}
