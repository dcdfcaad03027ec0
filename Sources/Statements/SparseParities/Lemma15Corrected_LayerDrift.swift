// Lemma 15 of arXiv 2002.07400 with the bound on w as its proof gives it (twin reading): with η₁ = 1, λ₁ = ½, then η,
// λ ∈ [0, ½],
//
//   |u⁽ᵗ⁾| ≤ 6ηt + k/√n,   ‖w⁽ᵗ⁾ − w⁽¹⁾‖ ≤ 6η²t² + ηtk/√n + 2ηtλn/k,   |b⁽ᵗ⁾ − b⁽¹⁾| ≤ 6η²t² + ηtk/√n.
//
// Checked: exact gradient descent on D_A from drawn neurons, in numbers a + b√n, every t; ‖w⁽ᵗ⁾ − w⁽¹⁾‖ on squares.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let lemma15CorrectedLayerDrift = Row(
    id: "lpn-lemma-15-corrected", paper: .sparseParities,
    title: "the drift of w: 6η²t² + ηtk/√n + 2ηtλn/k",
    text: """
      In the twin reading, with η₁ = 1, λ₁ = ½ and then constant η, λ ∈ [0, ½]: |u_i⁽ᵗ⁾| ≤ 6ηt + k/√n, ‖w_i⁽ᵗ⁾ − \
      w_i⁽¹⁾‖ ≤ 6η²t² + ηtk/√n + 2ηtλn/k and |b_i⁽ᵗ⁾ − b_i⁽¹⁾| ≤ 6η²t² + ηtk/√n \
      for every t ≥ 1 and i.
      """,
    place: "Lemma 15, corrected (twin reading)",
    method: "Exact gradient descent from drawn neurons, numbers a + b√n, the norm on squares.",
    expected: .verified,
    check: { scope, progress in
      try checkLemma15Corrected(scope, progress) { ($0.quadratic + $0.linear, $0.decay + $0.decay) }
    })
}

/// Checks the three bounds; `bounds` is the one on b, and what is added to it for w.
package func checkLemma15Corrected(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  bounds: (DriftBounds) -> (bias: QuadraticNumber, extra: QuadraticNumber)
) throws -> Finding {
  let method = "exact gradient descent, squares compared"
  var random = RandomNetworks(seed: scope.seed)
  let runs = try DriftRun.all(scope, &random)
  var states = 0
  for (index, var run) in runs.enumerated() {
    while true {
      try Task.checkCancellation()
      let drift = run.drift
      let (bias, extra) = bounds(drift.bounds)
      let weights = bias + extra
      let output = QuadraticNumber(6 * drift.bounds.elapsed) + drift.bounds.outputs
      for i in drift.neurons.indices {
        states += 1
        let squared = drift.squaredWeightDrift(of: i)
        let moved = (drift.neurons[i].bias - drift.start[i].bias).magnitude
        let u = drift.neurons[i].output.magnitude
        guard squared > weights * weights || moved > bias || u > output else { continue }
        return .refuted(
          by: Counterexample(
            parameters: "\(run.name), neuron \(i + 1), t = \(drift.time)",
            claim: "‖w⁽ᵗ⁾ − w⁽¹⁾‖², |b⁽ᵗ⁾ − b⁽¹⁾| and |u⁽ᵗ⁾| are at most their bounds",
            left: "\(squared), \(moved), \(u)", right: "\(weights * weights), \(bias), \(output)",
            replay: "verify check lpn-lemma-15-corrected --seed \(scope.seed)"), method: method)
      }
      if drift.time >= DriftRun.steps(scope) { break }
      run.drift.step()
    }
    progress?(Double(index + 1) / Double(runs.count))
  }
  return Finding(
    .verified, scope: DriftRun.scope(scope), method: method,
    evidence: [EvidenceItem("states", "\(states) neurons at a time t, over \(runs.count) runs")])
}
