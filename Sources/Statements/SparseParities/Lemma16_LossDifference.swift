// Lemma 16 of arXiv 2002.07400, from Lemma 15 as corrected (twin reading): for every u* ∈ ℝ^{2q} and x, with
// g_{u*}⁽ᵗ⁾ = Σ u*_i σ(w_i⁽ᵗ⁾·x + b_i⁽ᵗ⁾),
//
//   |ℓ(g_{u*}⁽ᵗ⁾(x), y) − ℓ(g_{u*}⁽¹⁾(x), y)| ≤ 2‖u*‖₂√‖u*‖₀ (6η²t² + ηtk/√n + ηtλn/k).
//
// Checked: exact gradient descent on D_A from drawn neurons, drawn u* with zeros, every x and t; both sides squared,
// numbers a + b√n.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let lemma16LossDifference = Row(
    id: "lpn-lemma-16", paper: .sparseParities,
    title: "the loss with the first layer moved and fixed",
    text: """
      In the twin reading, with η₁ = 1, λ₁ = ½ and then constant η, λ ∈ [0, ½]: |ℓ(g_{u*}⁽ᵗ⁾(x), y) − \
      ℓ(g_{u*}⁽¹⁾(x), y)| ≤ 2‖u*‖₂√‖u*‖₀(6η²t² + ηtk/√n + ηtλn/k) for every u* ∈ ℝ^{2q}, x and t ≥ 1, ℓ the \
      hinge loss.
      """,
    place: "Lemma 16 (twin reading)",
    method: "Exact gradient descent from drawn neurons, drawn u*, every x; squares compared.",
    expected: .verified,
    check: { scope, progress in
      try checkLemma16(scope, progress) { $0.quadratic + $0.linear + $0.decay }
    })
}

/// Checks `difference² ≤ 4‖u*‖²‖u*‖₀·bound²`.
package func checkLemma16(
  _ scope: Scope, _ progress: ProgressCallback? = nil, bound: (DriftBounds) -> QuadraticNumber
) throws -> Finding {
  let method = "exact gradient descent, squares compared"
  var random = RandomNetworks(seed: scope.seed)
  let runs = try DriftRun.all(scope, &random)
  var compared = 0
  for (index, var run) in runs.enumerated() {
    let outputs = random.rationals(run.drift.neurons.count)
    let nonzero = outputs.count { !$0.isZero }
    let squaredNorm = outputs.reduce(0) { $0 + $1 * $1 }
    let factor = QuadraticNumber(4 * squaredNorm * Rational(nonzero))
    let planted = run.drift.planted
    let before = planted.inputs.map { hinge(run.drift.start, outputs, planted, $0) }
    while run.drift.time < DriftRun.steps(scope) {
      try Task.checkCancellation()
      run.drift.step()
      let limit = bound(run.drift.bounds)
      for (s, first) in zip(planted.inputs, before) {
        let difference = hinge(run.drift.neurons, outputs, planted, s) - first
        compared += 1
        guard difference * difference > factor * limit * limit else { continue }
        return .refuted(
          by: Counterexample(
            parameters: "\(run.name), u* = \(outputs), s = \(s), t = \(run.drift.time)",
            claim: "the squared difference of the losses is at most 4‖u*‖²‖u*‖₀·bound²",
            left: "\(difference * difference)", right: "\(factor * limit * limit)",
            replay: "verify check lpn-lemma-16 --seed \(scope.seed)"), method: method)
      }
    }
    progress?(Double(index + 1) / Double(runs.count))
  }
  return Finding(
    .verified, scope: DriftRun.scope(scope) + ", drawn u*, every x", method: method,
    evidence: [EvidenceItem("compared", "\(compared) losses over \(runs.count) runs")])
}

/// `max(0, 1 − y g_{u*}(x))` with these neurons' first layer.
private func hinge(
  _ neurons: [PlantedDescent.Neuron], _ outputs: [Rational], _ planted: PlantedParity, _ s: SignVector
) -> QuadraticNumber {
  let g = zip(neurons, outputs).reduce(QuadraticNumber.zero) {
    $0 + QuadraticNumber($1.1) * $1.0.value(at: s)
  }
  return max(0, 1 - QuadraticNumber(Rational(planted.label(of: s))) * g)
}
