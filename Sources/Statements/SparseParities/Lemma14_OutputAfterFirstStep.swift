// Lemma 14 of arXiv 2002.07400: with η₁ = 1, λ₁ = ½, |u_i⁽¹⁾| ≤ k/√n, in the reading that makes the first hinge
// gradient the correlation gradient (lpn-initialization): u⁽¹⁾ = E yσ(w·x + b) under D_A, w ∈ {−1,0,1}^n, k odd.
//
// Argument. Uniform half: f_A is balanced given the bits off A, so E f_A σ(w·x + b) = E f_A (σ(w·x + b) − σ(w_J·x_J +
// b)), at most E|w_A·x_A| ≤ √(‖w_A‖²/n) ≤ √(k/n) in absolute value. The other half: ½E[σ(V + τ) − σ(V − τ)] with τ =
// Σ_A w/√n, at most |τ| ≤ k/√n. Together ½√(k/n) + ½k/√n ≤ k/√n, as √k ≤ k.
//
// Checked: the last step as a polynomial in √k; u⁽¹⁾ exactly, in numbers a + b√n, for every class of w at finite n,
// against the sharper bound.

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
        premises: [],
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

/// Checks `|u⁽¹⁾| ≤ factor·k/√n`, and for factor 1 the sharper bound, for every class of weights.
package func checkLemma14(
  _ scope: Scope, _ progress: ProgressCallback? = nil, factor: Rational
) throws -> Finding {
  let largest = scope.dimension(quick: 10, standard: 18, deep: 30, atLeast: 3)
  let method = "polynomial in √k for all n and k; exact u⁽¹⁾ by classes of weights"
  var (classes, holdsSharper) = (0, true)
  for n in 1...largest {
    try Task.checkCancellation()
    let root = QuadraticNumber(0, 1, radicand: n)
    for k in stride(from: 1, through: n, by: 2) {
      for bias in [Rational(1, Integer(8 * k)), Rational(-1, Integer(8 * k)), 3] {
        for positive in 0...k {
          for negative in 0...k - positive {
            for c in 0...n - k {
              let value = FirstOutput(
                dimension: n, size: k, positive: positive, negative: negative, elsewhere: c, bias: bias
              ).value
              classes += 1
              let scaled = value.magnitude * root
              guard scaled <= QuadraticNumber(factor * Rational(k)) else {
                return .refuted(
                  by: Counterexample(
                    parameters:
                      "n = \(n), k = \(k), b = \(bias); w: \(positive) ones, \(negative) minus ones on A, \(c) others",
                    claim: "√n|u⁽¹⁾| ≤ \(factor)·k", left: "√n|u⁽¹⁾| = \(scaled)",
                    right: "\(factor * Rational(k))",
                    replay: "verify check lpn-lemma-14"), method: method)
              }
              // √n|u| ≤ ½√k + ½k iff 2√n|u| − k ≤ √k.
              let excess = QuadraticNumber(2) * scaled - QuadraticNumber(Rational(k))
              if excess > 0, excess * excess > QuadraticNumber(Rational(k)) { holdsSharper = false }
            }
          }
        }
      }
    }
    progress?(Double(n * n) / Double(largest * largest))
  }
  precondition(holdsSharper, "½√(k/n) + ½k/√n is exceeded")
  return Finding(
    .verified, scope: "every w for n ≤ \(largest), three biases", method: method,
    evidence: [
      EvidenceItem("crossCheck", "\(classes) classes of weights, n ≤ \(largest), b ∈ {±1/(8k), 3}")
    ])
}
