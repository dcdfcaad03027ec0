// Lemma 7 of arXiv 2002.07400: for odd k and w ∈ {−1,0,1}^n with Σ_{i∈A} w_i = 0, b ∈ ℝ, on D⁽²⁾ (all bits of A equal
// to a fair sign t):
//
//   E x_j f σ'(w·x + b) = 0 for every j ∉ A, and E f σ'(w·x + b) = 0.
//
// Argument. Flip all bits of A, t ↦ −t, which keeps D⁽²⁾: f = t^k changes its sign for odd k, x_j does not change,
// and w·x changes by 2tΣ_A w/√n = 0; so the terms cancel in pairs.
//
// Checked: every w with Σ_A w = 0 at small n, and one of each class up to flips and permutations at larger n, by
// visiting every input. (k = 2, w = 0, b = 1/16 has E f σ' = 1: odd k is needed; n need not be odd.)

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
        premises: [], facts: [],
        argument: """
          Flipping all bits of A, t ↦ −t, maps D⁽²⁾ to itself. It multiplies f = t^k by (−1)^k = −1 (part odd-power), leaves x_j for j ∉ A alone, and \
          leaves w·x + b = at + c with a = Σ_A w/√n = 0 alone (part preactivation). So the terms cancel in pairs.
          """)),
    check: { scope, progress in
      try checkLemma7(scope, progress) { size, sum in size & 1 == 1 && sum == 0 }
    })
}

/// Checks both equations for every k and w of the scope that `covers(k, Σ_A w)`.
package func checkLemma7(
  _ scope: Scope, _ progress: ProgressCallback? = nil, covers: (_ size: Int, _ sum: Int) -> Bool
) throws -> Finding {
  let everyWeight = scope.dimension(quick: 5, standard: 8, deep: 9)
  let largest = scope.dimension(quick: 9, standard: 16, deep: 18)
  let method = "terms cancel in pairs; exact sums over every input"
  var neurons = 0
  for n in 1...largest {
    for k in 1...n {
      try Task.checkCancellation()
      let planted = try PlantedParity(dimension: n, size: k)
      let weights =
        n <= everyWeight ? allTernaryWeights(n) : classesOfTernaryWeights(dimension: n, size: k)
      for bias in [Rational(1, Integer(8 * k)), Rational(-1, Integer(8 * k)), 0] {
        let window = ActiveWindow(dimension: n, bias: bias)
        for w in weights where covers(k, w.prefix(k).reduce(0, +)) {
          let sums = FirstStepCorrelations(planted, weights: w, window: window, over: .planted)
          neurons += 1
          guard sums.bias != 0 || sums.bits.dropFirst(k).contains(where: { $0 != 0 }) else { continue }
          let j = sums.bits.indices.first { $0 >= k && sums.bits[$0] != 0 }
          return .refuted(
            by: Counterexample(
              parameters: "n = \(n), k = \(k), w = \(w), b = \(bias)",
              claim: "E x_j f σ' = 0 for j ∉ A, E f σ' = 0",
              left: "2^n E f σ' = \(sums.bias)"
                + (j.map { ", 2^n √n E x_\($0 + 1) f σ' = \(sums.bits[$0])" } ?? ""),
              right: "0", replay: "verify check lpn-lemma-7"), method: method)
        }
      }
    }
    progress?(Double(n) / Double(largest))
  }
  return Finding(
    .verified, scope: "n ≤ \(largest)", method: method,
    evidence: [
      EvidenceItem(
        "crossCheck",
        "\(neurons) neurons: every w for n ≤ \(everyWeight), one of each class for n ≤ \(largest), b ∈ {±1/(8k), 0}"
      )
    ])
}

/// All of {−1, 0, 1}^n.
package func allTernaryWeights(_ n: Int) -> [[Int]] {
  (0..<n).reduce([[]]) { lists, _ in lists.flatMap { list in [-1, 0, 1].map { list + [$0] } } }
}

/// One of each class under permutations of A and of its complement and sign flips off A: `1…1 −1…−1 0…0` on A, `1…1
/// 0…0` off it.
package func classesOfTernaryWeights(dimension n: Int, size k: Int) -> [[Int]] {
  (0...k).flatMap { positive in
    (0...k - positive).flatMap { negative in
      (0...n - k).map { others in
        [Int](repeating: 1, count: positive) + [Int](repeating: -1, count: negative)
          + [Int](repeating: 0, count: k - positive - negative) + [Int](repeating: 1, count: others)
          + [Int](repeating: 0, count: n - k - others)
      }
    }
  }
}
