// Theorem 2 of arXiv 2002.07400. For every Ψ: 𝒳 → [−1,1]^N, B and 1 ≤ k ≤ n some A of size k has
//
//   L_{D_A}(H^B_Ψ) ≥ ½(1 − B√(N/C(n,k))),
//
// which for k ≤ n/16 is at least the printed bound ½ − √N·B/(√2·2^k), and at least ½ − √(NB)/(√2·2^k), as our copy
// prints it.
//
// Argument. max(0, 1 − yŷ) ≥ 1 − yŷ, so on the uniform half the loss of ⟨Ψ, w⟩ is at least 1 − ⟨E f_A Ψ, w⟩ ≥ 1 − B‖E
// f_A Ψ‖ (the dual bound with all multipliers 1); the other half is ≥ 0. By eq. (1) some A has ‖E f_A Ψ‖² ≤ N/C(n,k).
// The comparison with the printed bounds, with Q = 4^k, is polynomial on squares: where B > 2Q the second one is
// negative.
//
// Cross-checked: for drawn embeddings and all parities of size k, exact losses under D_A at w along E f_A Ψ, the
// steepest direction at 0, are for some A no smaller than the bound.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let theorem2LinearMethodsFail = Row(
    id: "lpn-theorem-2", paper: .sparseParities,
    title: "linear methods have loss ≥ ½(1 − B√(N/C(n,k)))",
    text: """
      For every Ψ: 𝒳 → [−1,1]^N, B ≥ 0 and 1 ≤ k ≤ n some A of size k has L_{D_A}(H^B_Ψ) ≥ ½(1 − B√(N/C(n,k))); for \
      k ≤ n/16 this is \
      at least ½ − √N·B/(√2·2^k), and at least ½ − √(NB)/(√2·2^k).
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

/// Checks that some A has no loss, among those found, below `½(1 − factor·B√(N/C(n,k)))`.
package func checkTheorem2(
  _ scope: Scope, _ progress: ProgressCallback? = nil, factor: Rational
) throws -> Finding {
  let largest = scope.dimension(quick: 5, standard: 7, deep: 8)
  let method = "hinge ≥ 1 − yŷ, Parseval, polynomials on squares; exact losses on embeddings"
  var random = RandomNetworks(seed: scope.seed)
  var tightest: Rational?
  for n in 2...max(2, largest) {
    for k in 1...n {
      try Task.checkCancellation()
      let drawn = Embedding.drawn(dimension: n, count: 2, &random)
      for embedding in [drawn, .parities(dimension: n, size: k)] {
        let rows = embedding.correlations()
        let directions = (0..<1 << n).filter { $0.nonzeroBitCount == k }
          .map { subset in (subset, rows.map { $0[subset] }) }
        for radius in [Rational(1, 2), 1, 2] {
          let best =
            directions.map { embedding.leastLossFound(of: $0.0, along: $0.1, radius: radius) }.max() ?? 1
          // best ≥ ½(1 − x) for x = factor·B√(N/C) iff best ≥ ½ or (1 − 2best)² ≤ x².
          let squared = (factor * radius).power(2) * Rational(Integer(embedding.count), binomial(n, k))
          let shortfall = max(0, 1 - 2 * best)
          guard shortfall * shortfall <= squared else {
            return .refuted(
              by: Counterexample(
                parameters: "n = \(n), k = \(k), B = \(radius), N = \(embedding.count), \(embedding.name)",
                claim: "some A has L_{D_A} ≥ ½(1 − x), x = \(factor)·B√(N/C(n,k))",
                left: "every A has a loss of at most \(best)", right: "x² = \(squared)",
                replay: "verify check lpn-theorem-2 --seed \(scope.seed)"), method: method)
          }
          if shortfall > 0 { tightest = max(tightest ?? 0, shortfall * shortfall / squared) }
        }
      }
    }
    progress?(Double(n) / Double(largest))
  }
  return Finding(
    .verified, scope: "drawn embeddings and all parities, n ≤ \(largest)", method: method,
    evidence: [
      EvidenceItem(
        "crossCheck",
        "drawn embeddings and all parities of size k, n ≤ \(largest), B ∈ {½, 1, 2} (seed \(scope.seed))"),
      EvidenceItem("largestShare", "(1 − 2L)² reached \(tightest ?? 0) of B²N/C(n,k)"),
    ])
}

extension Embedding {
  /// The least loss under D_A at w = 0 and at two vectors along `direction` = E f_A Ψ of norm at most `radius`.
  package func leastLossFound(of subset: Int, along direction: [Rational], radius: Rational) -> Rational {
    let squared = direction.reduce(0) { $0 + $1 * $1 }
    guard !squared.isZero else { return 1 }
    // The largest multiple of 2^{−20}/denominator with t²‖direction‖² ≤ radius².
    let ratio = radius * radius / squared
    let scaled = (ratio.numerator * ratio.denominator) << 40
    let multiple = Rational(scaled.flooredSquareRoot, ratio.denominator << 20)
    return min(1, [multiple, multiple / 2].map { loss(of: subset, at: direction, times: $0) }.min() ?? 1)
  }

  /// `E max(0, 1 − y⟨Ψ, w⟩)` under D_A for `w = times·direction`.
  package func loss(of subset: Int, at direction: [Rational], times: Rational) -> Rational {
    let size = subset.nonzeroBitCount
    var sum: Rational = 0
    for input in 0..<1 << dimension {
      let bits = input & subset
      let weight = 1 + (bits == 0 || bits == subset ? 1 << (size - 1) : 0)
      let output = zip(direction, values).reduce(Rational(0)) { $0 + $1.0 * Rational(Int($1.1[input])) }
      let signed = bits.nonzeroBitCount & 1 == 0 ? output : -output
      sum += Rational(weight) * max(0, 1 - times * signed / Rational(Int(scale)))
    }
    return sum / Rational(1 << (dimension + 1))
  }
}
