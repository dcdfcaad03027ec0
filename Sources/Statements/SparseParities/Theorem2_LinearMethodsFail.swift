// Theorem 2 of arXiv 2002.07400: lower bound of the loss of linear methods; and the constants in its printed proof. From
// E_A‖∇G_A(0)‖² ≤ N/2^{4k} (1), the middle term N/(λ2^{4k}) of the last display needs E_A‖∇G_A(0)‖ ≤ √N/2^{4k}. At n = 48, k = 3 and
// Ψ = all C(48, 3) = 17296 parities of three bits the coordinate B of ∇G_A(0) is, up to its sign, E f_A f_B, which is 1 where A △ B is
// empty and else 0 (lpn-fourier-basis): every norm is 1, while √17296/2¹² = 0.032. Jensen's inequality gives √N/2^{2k}.
//
// Cases of the theorem: for drawn embeddings and all parities of size k, exact losses under D_A at w along E f_A Ψ, the steepest direction
// at 0, are for some A no smaller than the bound.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let theorem2ConstantsOfTheProof = Row(
    id: "lpn-theorem-2-constants", paper: .sparseParities,
    title: "E_A‖∇G_A(0)‖ ≤ √N/2^{4k} in the proof of Theorem 2",
    text: """
      For every Ψ: 𝒳 → [−1,1]^N and k ≤ n/16, E_{|A|=k}‖∇G_A(0)‖ ≤ √N/2^{4k}, where ∇G_A(0) is E_x f_A(x)Ψ(x) up to \
      its sign.
      """,
    place: "Section 4, the step from eq. (1) and (4) to the middle term N/(λ2^{4k})",
    method: "Ψ = all parities of three of 48 bits: the norms by counting, both sides on squares.",
    expected: .refuted,
    consequence: Consequence(
      .misprint, conclusionSurvives: true,
      "With N/(λ2^{2k}) for the middle term N/(λ2^{4k}) the proof gives the theorem (lpn-theorem-2)."),
    check: { scope, progress in try checkTheorem2Constants(scope, progress, exponent: 4) })

  static let theorem2LinearMethodsFail = Row(
    id: "lpn-theorem-2", paper: .sparseParities,
    title: "linear methods have loss ≥ ½(1 − B√(N/C(n,k)))",
    text: """
      For every Ψ: 𝒳 → [−1,1]^N, B ≥ 0 and 1 ≤ k ≤ n some A of size k has L_{D_A}(H^B_Ψ) ≥ ½(1 − B√(N/C(n,k))); for \
      k ≤ n/16 this is at least ½ − √N·B/(√2·2^k), and at least ½ − √(NB)/(√2·2^k).
      """,
    place: "Theorem 2",
    method: """
      Hinge ≥ 1 − yŷ with eq. (1); the comparison of the bounds as polynomials on squares; exact losses on drawn \
      embeddings beside it.
      """,
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every n, 1 ≤ k ≤ n, N, Ψ and B ≥ 0; the printed bounds for every k ≤ n/16",
        core: Certificate(parts: [
          ("sum-form", .theorem2SumForm), ("product-form", .theorem2ProductForm),
          ("trivial-form", .theorem2TrivialForm),
        ]),
        premises: [.equation1GradientAtZero],
        facts: [
          Fact.cauchySchwarz.applied("E_A of the least loss: <w, E f_A Psi> <= B|grad G_A(0)| for |w| <= B")
        ],
        argument: """
          The hinge loss is at least 1 − yŷ, and D_A is half uniform: L_{D_A}(w) ≥ ½(1 − ⟨w, E f_A Ψ⟩) ≥ ½(1 − B‖∇G_A(0)‖). By eq. (1) some A has \
          ‖∇G_A(0)‖² ≤ N/C(n,k). For k ≤ n/16, C(n,k) ≥ Q² with Q = 4^k, and ½B√N/Q is at most each printed bound, squares compared: part \
          sum-form for √N·B/√(2Q), part product-form for √(NB)/√(2Q) where B ≤ 2Q, and part trivial-form where B ≥ 2Q: there the printed \
          bound is at least ½ and nothing is claimed.
          """)),
    check: { scope, progress in try checkTheorem2(scope, progress, factor: 1) })
}

extension ProofScript {
  /// (½B√N/Q)² ≤ (√N·B)²/(2Q).
  fileprivate static let theorem2SumForm = ProofScript(
    "N*B^2/(4*Q^2) <= N*B^2/(2*Q)", for: "real Q >= 1, real N >= 0, real B >= 0",
    by: .bound("Q", 0, .bound("N", 1, .bound("B", 2, .positive()))))
  /// (½B√N/Q)² ≤ NB/(2Q) for B ≤ 2Q, times 4Q².
  fileprivate static let theorem2ProductForm = ProofScript(
    "N*B^2 <= 2*Q*(N*B)", for: "real N >= 0, real B >= 0, real Q >= B/2",
    by: .bound("N", 0, .bound("B", 1, .bound("Q", 2, .positive()))))
  /// (½)² ≤ NB/(2Q) for B ≥ 2Q, times 4Q.
  fileprivate static let theorem2TrivialForm = ProofScript(
    "Q <= 2*(N*B)", for: "real Q >= 1, real N >= 1, real B >= 2*Q",
    by: .bound("Q", 0, .bound("N", 1, .bound("B", 2, .positive()))))
}

/// Compares `‖∇G_A(0)‖²`, the same for every A, with `N/2^{2·exponent·k}`.
package func checkTheorem2Constants(
  _ scope: Scope, _ progress: ProgressCallback? = nil, exponent: Int
) throws -> Finding {
  try Cases.finding(scope, progress, method: "the coordinates of ∇G_A(0) by counting, squares compared") {
    cases in
    let (n, k) = (48, 3)
    let norms = gradientNormsOfParities(dimension: n, size: k)
    let count = Rational(norms.count)
    cases.covering("n = \(n), k = \(k), Ψ = all \(norms.count) parities of \(k) bits")
    cases.note("jensen", "N/2^{4k} = \(count / Rational(.powerOfTwo(4 * k))) is at least 1, as eq. (1) says")
    cases.note(
      "repair", "with N/(λ2^{2k}) both terms are √N·B/(√2·2^k) at λ = √(2N)/(2^k·B), as the theorem needs")
    for norm in Set(norms) {
      try cases.require(
        "every ‖∇G_A(0)‖² ≤ N/2^{\(2 * exponent * k)}",
        at: ["n": n, "k": k, "Ψ": "all \(norms.count) parities of \(k) bits"],
        Rational(norm), .atMost, count / Rational(.powerOfTwo(2 * exponent * k)),
        replay: """
          python3 -c 'from math import comb; from fractions import Fraction as F; from itertools import combinations as C; \
          print(sum(A == {1, 2, 3} for A in map(set, C(range(1, \(n + 1)), \(k)))), F(comb(\(n), \(k)), 2**\(2 * exponent * k)))'
          """)
    }
  }
}

/// `‖∇G_A(0)‖² = Σ_B (E f_A f_B)²` for every A of this size, Ψ being all parities of the size: the number of B with
/// `A △ B = ∅`.
package func gradientNormsOfParities(dimension n: Int, size k: Int) -> [Int] {
  var subsets: [UInt64] = [0]
  for j in 0..<n {
    subsets += subsets.compactMap { $0.nonzeroBitCount < k ? $0 | 1 << UInt64(j) : nil }
  }
  let masks = subsets.filter { $0.nonzeroBitCount == k }
  let multiplicity = Dictionary(masks.map { ($0, 1) }, uniquingKeysWith: +)
  return masks.map { multiplicity[$0, default: 0] }
}

/// Checks that some A has no loss, among those found, below `½(1 − factor·B√(N/C(n,k)))`: on squares, as `max(0, 1 − 2L)² ≤ x²`.
package func checkTheorem2(
  _ scope: Scope, _ progress: ProgressCallback? = nil, factor: Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact losses of embeddings, squares compared") { cases in
    let largest = max(2, scope.dimension(quick: 5, standard: 7, deep: 8))
    var random = RandomNetworks(seed: scope.seed)
    cases.covering(
      "drawn embeddings and all parities of size k, n ≤ \(largest), B ∈ {½, 1, 2} (seed \(scope.seed))")
    try cases.each(nil, in: Array(2...largest), cost: { Double(1 << (3 * $0)) }) { n in
      for k in 1...n {
        let drawn = Embedding.drawn(dimension: n, count: 2, &random)
        for embedding in [drawn, .parities(dimension: n, size: k)] {
          let rows = embedding.correlations()
          let directions = (0..<1 << n).filter { $0.nonzeroBitCount == k }
            .map { subset in (subset, rows.map { $0[subset] }) }
          for radius in [Rational(1, 2), 1, 2] {
            let best =
              directions.map { embedding.leastLossFound(of: $0.0, along: $0.1, radius: radius) }.max() ?? 1
            let left = max(0, 1 - 2 * best).power(2)
            let right = (factor * radius).power(2) * Rational(Integer(embedding.count), binomial(n, k))
            try cases.require(
              "max(0, 1 − 2L)² ≤ (\(factor)·B)²N/C(n,k) for the A with the largest loss L found",
              at: ["n": n, "k": k, "N": embedding.count, "B": radius, "Ψ": embedding.name], left, .atMost,
              right, replay: replay(embedding, size: k, radius: radius))
            if left > 0 { cases.slack("tightest", (right / left).approximation, at: "n = \(n), k = \(k)") }
          }
        }
      }
    }
  }
}

/// Both sides for factor 1, the largest over A of the least loss at 0 and at w = t·E f_A Ψ with ‖w‖ = B and B/2.
private func replay(_ embedding: Embedding, size k: Int, radius: Rational) -> String {
  embedding.replay(
    size: k,
    printing: """
      (lambda loss: (max(0, 1 - 2*max(min([1] + [loss(A, d, \(radius)/sum(v*v for v in d)**.5/m) for m in (1, 2) if any(d)]) \
      for A in S for d in [E(A)]))**2, \(radius)**2*N/comb(n, k)))(lambda A, d, t: sum((1 + 2**(k-1)*(i & A in (0, A)))*\
      max(0, 1 - t*f(A, i)*sum(u*v[i] for u, v in zip(d, V))/h) for i in range(2**n))/2**(n+1))
      """)
}
