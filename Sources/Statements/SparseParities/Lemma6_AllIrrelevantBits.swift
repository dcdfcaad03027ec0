// Lemma 6 of arXiv 2002.07400. (The paper's union, over 1/c for each, has n − k + 1 ≤ n − 1 terms for k ≥ 2; that over second moments
// covers k = 1.) Cases: the exact law over all 3^n weights of the largest of all |Z|, with the tail bound at every C.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let lemma6AllIrrelevantBits = Row(
    id: "lpn-lemma-6", paper: .sparseParities,
    title: "Lemma 5 for all irrelevant bits and the bias at once",
    text: """
      For odd n and k < n, b ∈ ℝ and uniform x: for every C > 0, with probability at least 1 − 1/C over uniform w ∈ \
      {−1,0,1}^n, |E_x x_j f_A σ'(w·x + b)| for every j ∉ A and |E_x f_A σ'(w·x + b)| are at most C(n−1)√(1/C(n−1,k)).
      """,
    place: "Lemma 6",
    method: """
      The moments of Lemma 5, Markov and the union, a polynomial inequality; the exact law of the largest by \
      symmetry classes beside it.
      """,
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every odd n and k < n, b ∈ ℝ and C > 0",
        core: Certificate(parts: [("union", .lemma6Union), ("square", .lemma6Square)]),
        premises: [.lemma5TailOverWeights],
        facts: [
          Fact.markov.applied("each Z^2 against C^2(n-1)^2 times 1/C(n-1,k)"),
          Fact.unionBound.applied("the n - k bits outside A and the bias"),
        ],
        argument: """
          The second moments of lpn-lemma-5: 1/(n·C(n−1,k)) for each of the n − k bits, 1/C(n,k) = (n−k)/(n·C(n−1,k)) for the bias. Their sum over \
          (n−1)²/C(n−1,k) is at most 1 (part union), so Markov's inequality and the union bound give 1/C², at most 1/C for C ≥ 1 (part square); \
          for C < 1 nothing is claimed.
          """)),
    check: { scope, progress in
      try checkLemma6(scope, progress) { Rational($0 - 1).power(2) / Rational(binomial($0 - 1, $1)) }
    })
}

extension ProofScript {
  /// The second moments of n − k bits and of the bias, over (n−1)²/C(n−1,k).
  fileprivate static let lemma6Union = ProofScript(
    "(n-k)*(1/n) + (n-k)/n <= (n-1)^2", for: "k >= 1, n >= k+1",
    by: .bound("k", 0, .bound("n", 1, .positive())))
  /// 1/C² ≤ 1/C.
  fileprivate static let lemma6Square = ProofScript(
    "1/C^2 <= 1/C", for: "real C >= 1", by: .bound("C", 0, .positive()))
}

/// Checks the tail of the largest correlation against the bound whose square at C = 1 is given.
package func checkLemma6(
  _ scope: Scope, _ progress: ProgressCallback? = nil, squaredBound: (_ n: Int, _ k: Int) -> Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact laws over all 3^n weights") { cases in
    let dimensions = cases.dimensions(from: 3, quick: 15, standard: 39, deep: 59, by: 2)
    try cases.each("n", in: dimensions, cost: { Double($0 * $0 * $0) }) { n in
      for k in stride(from: 1, to: n, by: 2) {
        for bias in [Rational(1, Integer(8 * k)), Rational(-1, Integer(8 * k)), 0, 2] {
          let worst = SquaredLaw.ofMaximum(dimension: n, size: k, bias: bias).worst
          let bound = squaredBound(n, k)
          try cases.require(
            "max_z z²P(max|Z| ≥ z)² ≤ θ², as P(max|Z| > Cθ) ≤ 1/C for every C > 0",
            at: ["n": n, "k": k, "b": bias], worst, .atMost, bound,
            replay: SquaredLaw.replay(.maximum, dimension: n, size: k, bias: bias))
          if worst > 0 {
            cases.slack("tightest", (bound / worst).approximation, at: "n = \(n), k = \(k), b = \(bias)")
          }
        }
      }
    }
    cases.covering("every odd k < n, b ∈ {±1/(8k), 0, 2}, every w and C")
  }
}
