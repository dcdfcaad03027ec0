// Lemma 5 of arXiv 2002.07400. Cases: the exact law of Z over all 3^n weights, by classes, with the tail bound at every c (the largest
// z²P(|Z| ≥ z)² over the values z of Z), and the two second moments of the argument.

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
      {−1,0,1}^n, |E_x x_j f_A σ'(w·x + b)| ≤ c√(1/C(n−1,k)); and the same for |E_x f_A σ'(w·x + b)|.
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

extension ProofScript {
  /// Markov's bound for a bit.
  fileprivate static let lemma5Bit = ProofScript(
    "1/(n*c^2) <= 1/c", for: "n >= 1, real c >= 1", by: .bound("n", 0, .bound("c", 1, .positive())))
  /// Markov's bound for the bias.
  fileprivate static let lemma5Bias = ProofScript(
    "1/c^2 <= 1/c", for: "real c >= 1", by: .bound("c", 0, .positive()))
  /// A row of binomials grows.
  fileprivate static let lemma5Binomials = ProofScript(
    "binomial(n-1, k) <= binomial(n, k)", for: "n >= 1, k >= 0",
    by: .bound("n", 0, .bound("k", 1, .positive())))
}

/// Checks the tails of both correlations against the bound whose square at c = 1 is given, and the second moments.
package func checkLemma5(
  _ scope: Scope, _ progress: ProgressCallback? = nil, squaredBound: (_ n: Int, _ k: Int) -> Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact laws over all 3^n weights") { cases in
    let dimensions = cases.dimensions(from: 2, quick: 16, standard: 40, deep: 60)
    try cases.each("n", in: dimensions, cost: { Double($0 * $0 * $0) }) { n in
      for k in 1..<n {
        for bias in [Rational(1, Integer(8 * k)), Rational(-1, Integer(8 * k)), 0, 2] {
          for (statistic, law, moment) in [
            (
              SquaredLaw.Statistic.bit, SquaredLaw.ofBit(dimension: n, size: k, bias: bias),
              Integer(n) * binomial(n - 1, k)
            ), (.bias, .ofBias(dimension: n, size: k, bias: bias), binomial(n, k)),
          ] {
            precondition(
              law.secondMoment * Rational(moment) <= 1, "Parseval's bound on a second moment fails")
            let (worst, bound) = (law.worst, squaredBound(n, k))
            try cases.require(
              "max_z z²P(|Z| ≥ z)² ≤ θ², as P(|Z| > cθ) ≤ 1/c for every c > 0",
              at: ["n": n, "k": k, "b": bias, "Z": statistic == .bit ? "a bit" : "the bias"], worst, .atMost,
              bound, replay: SquaredLaw.replay(statistic, dimension: n, size: k, bias: bias))
            if worst > 0 {
              cases.slack(
                "tightest", (bound / worst).approximation, at: "n = \(n), k = \(k), b = \(bias)")
            }
          }
        }
      }
    }
    cases.covering("1 ≤ k < n, b ∈ {±1/(8k), 0, 2}, every w and c")
  }
}
