// The proof of Theorem 2 of arXiv 2002.07400, as printed. From E_A‖∇G_A(0)‖² ≤ N/2^{4k} (1), the middle term
// N/(λ2^{4k}) of the last display needs √N·E_A‖∇G_A(0)‖ ≤ N/2^{4k}, that is
//
//   E_A‖∇G_A(0)‖ ≤ √N/2^{4k}   for k ≤ n/16.
//
// Checked: n = 48, k = 3, Ψ = all C(48, 3) = 17296 parities of three bits. The coordinate B of ∇G_A(0) is, up to its
// sign, E f_A f_B, which is 1 where A △ B is empty and else 0 (lpn-fourier-basis), so every norm is 1, while
// √17296/2¹² = 0.032. Jensen's inequality gives √N/2^{2k}, and with N/(λ2^{2k}) both terms are √N·B/(√2·2^k) at the λ
// of the paper: the theorem stands (lpn-theorem-2).

internal import ExactNumbers
package import ExactParity
package import Ledger

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
      """
      With N/(λ2^{2k}) for the middle term N/(λ2^{4k}) the proof gives the theorem (lpn-theorem-2).
      """),
    check: { scope, progress in try checkTheorem2Constants(scope, progress, exponent: 4) })
}

/// Compares `‖∇G_A(0)‖²`, the same for every A, with `N/2^{2·exponent·k}`.
package func checkTheorem2Constants(
  _ scope: Scope, _ progress: ProgressCallback? = nil, exponent: Int
) throws -> Finding {
  let (n, k) = (48, 3)
  let method = "the coordinates of ∇G_A(0) by counting, squares compared"
  let norms = gradientNormsOfParities(dimension: n, size: k)
  guard let squaredNorm = norms.first, norms.allSatisfy({ $0 == squaredNorm }) else {
    return Finding(.undecided, scope: "n = \(n), k = \(k)", method: "the norms differ")
  }
  let count = Rational(norms.count)
  let bound = count / Rational(Integer.powerOfTwo(2 * exponent * k))
  let parameters = "n = \(n), k = \(k), Ψ = all \(norms.count) parities of \(k) bits"
  guard Rational(squaredNorm) > bound else { return Finding(.verified, scope: parameters, method: method) }
  let jensen = count / Rational(Integer.powerOfTwo(4 * k))
  return .refuted(
    by: Counterexample(
      at: ["n": n, "k": k, "Ψ": "all \(norms.count) parities of \(k) bits"],
      claim: "(E_A‖∇G_A(0)‖)² ≤ N/2^{\(2 * exponent)k}",
      left: Side("every ‖∇G_A(0)‖²", .exact(squaredNorm)),
      right: Side("N/2^{\(2 * exponent * k)}", .exact(bound)),
      replay: "python3 -c 'from math import comb; from fractions import Fraction as F; "
        + "print(sum(A == B for A in [7] for B in range(2**8) if bin(B).count(\"1\") == 3), "
        + "F(comb(\(n), \(k)), 2**\(2 * exponent * k)))'"),
    method: method,
    evidence: [
      EvidenceItem("jensen", "N/2^{4k} = \(jensen) is at least \(squaredNorm), as eq. (1) says"),
      EvidenceItem(
        "repair", "with N/(λ2^{2k}) both terms are √N·B/(√2·2^k) at λ = √(2N)/(2^k·B), as the theorem needs"),
    ])
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
