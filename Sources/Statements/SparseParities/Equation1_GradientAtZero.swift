// Eq. (1) of arXiv 2002.07400, with the square that its left end needs. Cases: the middle inequality exactly on drawn rational embeddings
// and on the one that attains it, all parities of size k, where every ‖∇G_A(0)‖ = 1 and N = C(n,k); C(n,k) ≥ 16^k in integers.

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
      E_{|A|=k}‖∇G_A(0)‖² ≤ N/C(n,k), and N/C(n,k) ≤ N/2^{4k} where k ≤ n/16.
      """,
    place: "Section 4, eq. (1)",
    method: """
      C(n,k) ≥ (n/k)^k factor by factor, a polynomial inequality; cross-checked by exact transforms of rational \
      embeddings and on binomials.
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

extension ProofScript {
  /// Each factor of C(n,k) = ∏_{i<k} (n−i)/(k−i) is at least n/k.
  fileprivate static let binomialFactor = ProofScript(
    "(n - i)*k >= n*(k - i)", for: "i >= 0, k >= i+1, n >= k",
    by: .bound("i", 0, .bound("k", 1, .bound("n", 2, .positive()))))
  /// n/k ≥ 16 for n = 16k + e.
  fileprivate static let binomialBase = ProofScript(
    "(16*k + e)/k >= 16", for: "k >= 1, e >= 0", by: .bound("k", 0, .bound("e", 1, .positive())))
}

/// Checks `E_A‖∇G_A(0)‖² ≤ N/count(n, k)`, and `count(n, k) ≥ base^k` for `16k ≤ n`.
package func checkEquation1(
  _ scope: Scope, _ progress: ProgressCallback? = nil, count: (_ n: Int, _ k: Int) -> Integer, base: Int
) throws -> Finding {
  try Cases.finding(scope, progress, method: "transforms and integers") { cases in
    let largest = scope.dimension(quick: 9, standard: 16, deep: 18)
    let attaining = min(largest, scope.choice(quick: 7, standard: 10, deep: 12))
    var random = RandomNetworks(seed: scope.seed)
    cases.covering("drawn embeddings (seed \(scope.seed)), n ≤ \(largest), every k")
    cases.note("attained", "by Ψ = all parities of size k, where every ‖∇G_A(0)‖ = 1, n ≤ \(attaining)")
    try cases.each(nil, in: Array(1...largest), cost: { Double($0 << $0) }) { n in
      for k in 0...n {
        let drawn = Embedding.drawn(dimension: n, count: 2, &random)
        for embedding in n <= attaining ? [drawn, .parities(dimension: n, size: k)] : [drawn] {
          let norms = embedding.squaredNorms(size: k)
          try cases.require(
            "E_A‖∇G_A(0)‖² ≤ N/C(n,k)", at: ["n": n, "k": k, "N": embedding.count, "Ψ": embedding.name],
            norms.reduce(0, +) / Rational(norms.count), .atMost,
            Rational(Integer(embedding.count), count(n, k)),
            replay: embedding.replay(
              size: k, printing: "sum(v*v for A in S for v in E(A))/len(S), F(N, comb(n, k))"))
        }
      }
    }
    let last = scope.choice(quick: 400, standard: 2000, deep: 4000)
    cases.covering("C(n,k) ≥ \(base)^k for 16k ≤ n ≤ \(last)")
    try cases.each(nil, in: Array(16...last)) { n in
      for k in 1...n / 16 {
        try cases.require(
          "C(n,k) ≥ \(base)^k", at: ["n": n, "k": k], Rational(count(n, k)), .atLeast,
          Rational(base).power(k),
          replay: "python3 -c 'from math import comb; print(comb(\(n), \(k)), \(base)**\(k))'")
      }
    }
  }
}
