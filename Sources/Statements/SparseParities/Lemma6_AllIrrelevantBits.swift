// Lemma 6 of arXiv 2002.07400: for odd k and n, b ∈ ℝ, x uniform, every C > 0: with probability at least 1 − 1/C over
// w,
//
//   |E_x x_j f σ'(w·x + b)| ≤ C(n−1)√(1/C(n−1,k)) for every j ∉ A, and |E_x f σ'(w·x + b)| ≤ the same.
//
// Argument. With the second moments of Lemma 5, E Z_j² ≤ θ²/n and E Z_b² ≤ 1/C(n,k) = θ²(n−k)/n where θ² =
// 1/C(n−1,k); Markov and the union over n − k bits and the bias give a failure probability of at most
// 2(n−k)/(n·C²(n−1)²) ≤ 1/C² ≤ 1/C for C ≥ 1. (The paper's union, over 1/c for each, has n − k + 1 ≤ n − 1 terms for
// k ≥ 2.)
//
// Checked: that inequality as a polynomial; the exact law over all 3^n weights of the largest of all |Z|, with the
// tail bound at every C.

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
      {−1,0,1}^n, \
      |E_x x_j f_A σ'(w·x + b)| for every j ∉ A and |E_x f_A σ'(w·x + b)| are at most C(n−1)√(1/C(n−1,k)).
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

/// Checks the tail of the largest correlation against the bound whose square at C = 1 is given.
package func checkLemma6(
  _ scope: Scope, _ progress: ProgressCallback? = nil, squaredBound: (_ n: Int, _ k: Int) -> Rational
) throws -> Finding {
  let method = "moments, Markov and the union for all n and k; exact laws over all 3^n weights"
  let checked = try checkTails(
    scope, progress, odd: true, id: "lpn-lemma-6", method: method,
    laws: { [SquaredLaw.ofMaximum(dimension: $0, size: $1, bias: $2)] }, squaredBound: squaredBound)
  if let refuted = checked.refuted { return refuted }
  return Finding(
    .verified, scope: "odd n ≤ \(checked.largest), every odd k < n, four biases", method: method,
    evidence: [
      EvidenceItem(
        "slack",
        "C²P(max|Z| > C·bound)² is at most about \(checked.slack.approximation) "
          + "over odd n ≤ \(checked.largest), b ∈ {±1/(8k), 0, 2}, at \(checked.place)"
      )
    ])
}
