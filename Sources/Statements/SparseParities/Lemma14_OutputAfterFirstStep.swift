// Lemma 14 of arXiv 2002.07400, in the reading that makes the first hinge gradient the correlation gradient (lpn-initialization):
// u⁽¹⁾ = E yσ(w·x + b) under D_A. Cases: u⁽¹⁾ exactly, in numbers a + b√n, for every class of w at finite n, against k/√n and against the
// sharper bound.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let lemma14OutputAfterFirstStep = Row(
    id: "lpn-lemma-14", paper: .sparseParities,
    title: "|u⁽¹⁾| ≤ k/√n after the first step",
    text: """
      With η₁ = 1, λ₁ = ½, g⁽⁰⁾ ≡ 0 (twins w_{q+i} = w_i, b_{q+i} = b_i, u_{q+i} = −u_i) and odd k: |u_i⁽¹⁾| ≤ \
      ½√(k/n) + ½k/√n ≤ k/√n for every w_i ∈ {−1,0,1}^n and b_i ∈ ℝ.
      """,
    place: "Lemma 14 (twin reading)",
    method:
      "σ is 1-Lipschitz, Cauchy–Schwarz, and a polynomial in √k; exact u⁽¹⁾ for every class of weights.",
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every n, odd k ≤ n, w ∈ {−1,0,1}^n and b ∈ ℝ",
        core: Certificate(parts: [("root", .lemma14Root)]),
        facts: [
          Fact.lipschitzMaximum.applied("ReLU6 is 1-Lipschitz: it is a ReLU, cut off above"),
          Fact.cauchySchwarz.applied("E|w_A.x_A| <= sqrt (E (w_A.x_A)^2) <= sqrt (k/n)"),
        ],
        argument: """
          Uniform half: f_A is balanced given the bits off A, so E f_A σ(w·x + b) = E f_A (σ(w·x + b) − σ(w_J·x_J + b)), at most E|w_A·x_A| ≤ √(k/n) in \
          absolute value. The other half: ½E[σ(V + τ) − σ(V − τ)] with τ = Σ_A w/√n, at most |τ| ≤ k/√n. Together ½√(k/n) + ½k/√n ≤ k/√n, with \
          s = √k ≥ 1 (part root).
          """)),
    check: { scope, progress in try checkLemma14(scope, progress, factor: 1) })
}

extension ProofScript {
  /// ½√(k/n) + ½k/√n ≤ k/√n, times 2√n.
  fileprivate static let lemma14Root = ProofScript(
    "s + s^2 <= 2*s^2", for: "real s >= 1", by: .bound("s", 0, .positive()))
}

/// Checks `|u⁽¹⁾| ≤ factor·k/√n`, and the sharper bound, for every class of weights.
package func checkLemma14(
  _ scope: Scope, _ progress: ProgressCallback? = nil, factor: Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact u⁽¹⁾ by classes of weights") { cases in
    let largest = scope.dimension(quick: 10, standard: 18, deep: 30, atLeast: 3)
    cases.covering("every w for n ≤ \(largest), odd k, b ∈ {±1/(8k), 3}")
    try cases.each(nil, in: Array(1...largest), cost: { Double($0 * $0) }) { n in
      let root = QuadraticNumber(0, 1, radicand: n)
      for k in stride(from: 1, through: n, by: 2) {
        let size = Rational(k)
        for (positive, negative, others) in classes(n, k) {
          for bias in [Rational(1, Integer(8 * k)), Rational(-1, Integer(8 * k)), 3] {
            let first = FirstOutput(
              dimension: n, size: k, positive: positive, negative: negative, elsewhere: others, bias: bias)
            let scaled = first.value.magnitude * root
            let weights =
              [Int](repeating: 1, count: positive) + [Int](repeating: -1, count: negative)
              + [Int](repeating: 0, count: k - positive - negative) + [Int](repeating: 1, count: others)
              + [Int](repeating: 0, count: n - k - others)
            try cases.require(
              "√n|u⁽¹⁾| ≤ \(factor)·k", at: ["n": n, "k": k, "w": weights, "b": bias], scaled, .atMost,
              QuadraticNumber(factor * size),
              replay: PlantedReplay.firstOutput(n, k, weights: weights, bias: bias))
            // √n|u| ≤ ½√k + ½k where 2√n|u| − k ≤ √k.
            let excess = max(0, QuadraticNumber(2) * scaled - QuadraticNumber(size))
            try cases.require(
              "max(0, 2√n|u⁽¹⁾| − k)² ≤ k", at: ["n": n, "k": k, "w": weights, "b": bias], excess * excess,
              .atMost, QuadraticNumber(size),
              replay: PlantedReplay.firstOutput(n, k, weights: weights, bias: bias))
          }
        }
      }
    }
  }
}

/// The numbers of 1 and −1 on A and of weights that are not 0 off it.
private func classes(_ n: Int, _ k: Int) -> [(Int, Int, Int)] {
  (0...k).flatMap { positive in
    (0...k - positive).flatMap { negative in (0...n - k).map { (positive, negative, $0) } }
  }
}
