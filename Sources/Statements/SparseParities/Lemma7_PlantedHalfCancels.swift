// Lemma 7 of arXiv 2002.07400: the planted half D⁽²⁾, all bits of A equal to a fair sign t. Cases: every w with Σ_A w = 0 at small n, and
// one of each class up to flips and permutations at larger n, by visiting every input. (k = 2, w = 0, b = 1/16 has E f σ' = 1: odd k is
// needed; n need not be odd.)

internal import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let lemma7PlantedHalfCancels = Row(
    id: "lpn-lemma-7", paper: .sparseParities,
    title: "no gradient on irrelevant bits when Σ_A w = 0",
    text: """
      Let k be odd, w ∈ {−1,0,1}^n with Σ_{i∈A} w_i = 0 and b ∈ ℝ. On D_A⁽²⁾, E x_j f σ'(w·x + b) = 0 for every j ∉ \
      A and E f σ'(w·x + b) = 0.
      """,
    place: "Lemma 7",
    method: "The flip of all bits of A pairs the terms to 0; exact sums over every input beside it.",
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every n, odd k ≤ n, b ∈ ℝ, w with Σ_A w = 0",
        core: Certificate(parts: [("odd-power", .lemma7OddPower), ("preactivation", .lemma7Preactivation)]),
        argument: """
          Flipping all bits of A, t ↦ −t, maps D⁽²⁾ to itself. It multiplies f = t^k by (−1)^k = −1 (part odd-power), leaves x_j for j ∉ A alone, and \
          leaves w·x + b = at + c with a = Σ_A w/√n = 0 alone (part preactivation). So the terms cancel in pairs.
          """)),
    check: { scope, progress in
      try checkLemma7(scope, progress) { size, sum in size & 1 == 1 && sum == 0 }
    })
}

extension ProofScript {
  /// (−1)^k = −1.
  fileprivate static let lemma7OddPower = ProofScript(
    "(-1)^k = -1", for: "odd k >= 1", by: .bound("k", 1, .residue("k", .equal(), .empty(0))))
  /// w·x + b at −t and at t, with Σ_A w = 0.
  fileprivate static let lemma7Preactivation = ProofScript(
    "0*(-t) + c = 0*t + c", for: "real t, real c", by: .equal())
}

/// Checks both equations for every k and w of the scope that `covers(k, Σ_A w)`.
package func checkLemma7(
  _ scope: Scope, _ progress: ProgressCallback? = nil, covers: (_ size: Int, _ sum: Int) -> Bool
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact sums over every input") { cases in
    let everyWeight = scope.dimension(quick: 5, standard: 8, deep: 9)
    let largest = scope.dimension(quick: 9, standard: 16, deep: 18)
    cases.covering("n ≤ \(largest)")
    cases.covering(
      "every w for n ≤ \(min(everyWeight, largest)), one of each class beyond, b ∈ {±1/(8k), 0}")
    try cases.each(nil, in: Array(1...largest), cost: { Double($0 * $0 << $0) }) { n in
      try cases.each(nil, in: Array(1...n)) { k in
        let planted = try PlantedParity(dimension: n, size: k)
        let weights =
          n <= everyWeight ? allTernaryWeights(n) : classesOfTernaryWeights(dimension: n, size: k)
        for bias in [Rational(1, Integer(8 * k)), Rational(-1, Integer(8 * k)), 0] {
          let window = ActiveWindow(dimension: n, bias: bias)
          for w in weights where covers(k, w.prefix(k).reduce(0, +)) {
            let sums = FirstStepCorrelations(planted, weights: w, window: window, over: .planted)
            for (name, sum) in [("f σ'", sums.bias)]
              + sums.bits.enumerated().dropFirst(k).map({ ("s_\($0.offset + 1) f σ'", $0.element) })
            {
              try cases.require(
                "2^n E \(name) = 0", at: ["n": n, "k": k, "w": w, "b": bias], Rational(sum), .equal, 0,
                replay: PlantedReplay.correlations(n, k, weights: w, bias: bias, over: .planted))
            }
          }
        }
      }
    }
  }
}
