// Lemma 5 of arXiv 2002.07400: for j ∉ A, b ∈ ℝ, x uniform, f the parity of A, every c > 0: with probability at least
// 1 − 1/c over w,
//
//   |E_x x_j f σ'(w·x + b)| ≤ c√(1/C(n−1,k)),   and so for |E_x f σ'(w·x + b)|.
//
// Argument. The law of w is exchangeable, so E_w (E s_j f σ')² is the same for all A of size k that miss j: their
// mean is at most 1/C(n−1,k) by Parseval's identity, and x_j = s_j/√n gives E_w Z_j² ≤ 1/(n·C(n−1,k)); E_w Z_b² ≤
// 1/C(n,k) ≤ 1/C(n−1,k) in the same way. Markov's inequality for Z² gives 1/c², at most 1/c for c ≥ 1; for c < 1
// there is nothing to show.
//
// Checked: the steps with c and n as polynomials; the exact law of Z over all 3^n weights, by classes, with the tail
// bound at every c, and the two moments.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let lemma5TailOverWeights = Row(
    id: "lpn-lemma-5", paper: .sparseParities,
    title: "P(|E x_j fσ'| ≤ c/√C(n−1,k)) ≥ 1 − 1/c for j ∉ A",
    text: """
      For 1 ≤ k < n, j ∉ A, b ∈ ℝ and uniform x: for every c > 0, with probability at least 1 − 1/c over uniform w ∈ \
      {−1,0,1}^n, |E_x x_j f_A σ'(w·x + b)| ≤ \
      c√(1/C(n−1,k)); and the same for |E_x f_A σ'(w·x + b)|.
      """,
    place: "Lemma 5",
    method: """
      Second moments by exchangeability and Parseval, then Markov; the exact law over all 3^n weights by symmetry \
      classes beside it.
      """,
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every 1 ≤ k < n, b ∈ ℝ and c > 0",
        core: Certificate(parts: [
          ("bit", .lemma5Bit), ("bias", .lemma5Bias), ("binomials", .lemma5Binomials),
        ]),
        premises: [.fourierBasisParitiesAreOrthonormal],
        facts: [
          Fact.parseval.applied(
            "the mean over A of (E s_j f_A s')^2 is at most 1/C(n-1,k), as s_j f_A runs over C(n-1,k) parities"
          ),
          Fact.markov.applied("Z^2 against c^2 times its bound"),
        ],
        argument: """
          The law of w is exchangeable, so E_w (E s_j f σ')² is the same for every A of size k that misses j, and at most 1/C(n−1,k); x_j = s_j/√n. \
          So Z_j² has mean at most 1/(n·C(n−1,k)) and the bias's at most 1/C(n,k) ≤ 1/C(n−1,k) (part binomials). Markov's inequality gives \
          1/(nc²) and 1/c², at most 1/c for c ≥ 1 (parts bit and bias); for c < 1 nothing is claimed.
          """)),
    check: { scope, progress in try checkLemma5(scope, progress) { 1 / Rational(binomial($0 - 1, $1)) } })
}

/// Checks the tails of both correlations against the bound whose square at c = 1 is given, and the second moments.
package func checkLemma5(
  _ scope: Scope, _ progress: ProgressCallback? = nil, squaredBound: (_ n: Int, _ k: Int) -> Rational
) throws -> Finding {
  let method = "moments and Markov for all n and k; exact laws over all 3^n weights"
  var momentsHold = true
  let checked = try checkTails(
    scope, progress, odd: false, id: "lpn-lemma-5", method: method,
    laws: { n, k, bias in
      let laws = [
        SquaredLaw.ofBit(dimension: n, size: k, bias: bias), .ofBias(dimension: n, size: k, bias: bias),
      ]
      let bounds = [1 / Rational(Integer(n) * binomial(n - 1, k)), 1 / Rational(binomial(n, k))]
      if zip(laws, bounds).contains(where: { $0.secondMoment > $1 }) { momentsHold = false }
      return laws
    }, squaredBound: squaredBound)
  if let refuted = checked.refuted { return refuted }
  precondition(momentsHold, "Parseval's bound on the second moments fails")
  return Finding(
    .verified, scope: "n ≤ \(checked.largest), every k, four biases", method: method,
    evidence: [
      EvidenceItem(
        "slack",
        "c²P(|Z| > cθ)² is at most about \(checked.slack.approximation) "
          + "over n ≤ \(checked.largest), b ∈ {±1/(8k), 0, 2}, at \(checked.place)"
      )
    ])
}
