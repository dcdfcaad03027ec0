// Lemma 15 of arXiv 2002.07400, its bound on w as printed: with η₁ = 1, λ₁ = ½, then η and λ,
//
//   ‖w_i⁽ᵗ⁾ − w_i⁽¹⁾‖ ≤ 6η²t² + ηt(k/√n)·2ηtλ(n/k)t.
//
// At λ = 0 the second term is 0, but w still moves by η|u|‖E ℓ'σ'x‖ a step, of first order in η.
//
// Checked: n = 4, k = 3, w = (1,1,1,0), u = ½, b = 1/24, λ = 0, η = 1/1000, t = 2, q = 1, by running the descent
// exactly (twins with g⁽⁰⁾ ≡ 0). With a sum in place of the product, 6η²t² + ηtk/√n + 2ηtλn/k, it holds
// (lpn-lemma-15-corrected).

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let lemma15DriftAsPrinted = Row(
    id: "lpn-lemma-15", paper: .sparseParities,
    title: "the drift of w: 6η²t² + ηt(k/√n)·2ηtλ(n/k)t",
    text: """
      With η₁ = 1, λ₁ = ½ and then constant η, λ ∈ [0, ½]: ‖w_i⁽ᵗ⁾ − w_i⁽¹⁾‖ ≤ 6η²t² + ηt(k/√n)·2ηtλ(n/k)t for every \
      t and i.
      """,
    place: "Lemma 15, its bound on w",
    method: "Exact gradient descent at n = 4, k = 3, one pair of neurons, two steps.",
    expected: .refuted,
    check: { scope, progress in
      try checkLemma15(scope, progress) {
        $0.quadratic + $0.linear * $0.decay * QuadraticNumber(Rational(2 * $0.time))
      }
    })
}

/// Compares the drift after one step at the recorded case with `bound`, on squares.
package func checkLemma15(
  _ scope: Scope, _ progress: ProgressCallback? = nil, bound: (DriftBounds) -> QuadraticNumber
) throws -> Finding {
  let method = "exact gradient descent, squares compared"
  let parameters = "n = 4, k = 3, q = 1, w = (1,1,1,0), u = ½, b = 1/24, λ = 0, η = 1/1000, t = 2"
  var run = LayerDrift(
    try PlantedParity(dimension: 4, size: 3),
    .twins(of: [1, 1, 1, 0], bias: Rational(1, 24), output: Rational(1, 2)), rate: Rational(1, 1000),
    regularization: 0)
  run.step()
  let (drift, limit) = (run.squaredWeightDrift(of: 0), bound(run.bounds))
  guard limit < 0 || drift > limit * limit else {
    return Finding(.verified, scope: parameters, method: method)
  }
  return .refuted(
    by: Counterexample(
      parameters: parameters, claim: "‖w⁽²⁾ − w⁽¹⁾‖ ≤ 6η²t² + ηt(k/√n)·2ηtλ(n/k)t",
      left: "‖w⁽²⁾ − w⁽¹⁾‖² = \(drift)", right: "the bound squared is \(limit * limit)",
      replay: "verify check lpn-lemma-15"),
    method: method,
    evidence: [
      EvidenceItem(
        "weights", "√n·w⁽¹⁾ = \(run.start[0].scaledWeights), √n·w⁽²⁾ = \(run.neurons[0].scaledWeights)"),
      EvidenceItem("outputs", "u⁽¹⁾ = \(run.start[0].output), u⁽²⁾ = \(run.neurons[0].output)"),
    ])
}
