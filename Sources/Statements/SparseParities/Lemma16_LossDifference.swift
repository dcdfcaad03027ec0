// Lemma 16 of arXiv 2002.07400, from Lemma 15 as corrected (twin reading). Cases: exact gradient descent on D_A from drawn neurons, drawn
// u* with zeros, every x and t; both sides squared, numbers a + b√n.

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
      hinge loss and g_{u*}⁽ᵗ⁾ = Σ u*_i σ(w_i⁽ᵗ⁾·x + b_i⁽ᵗ⁾).
      """,
    place: "Lemma 16 (twin reading)",
    method: "Exact gradient descent from drawn neurons, drawn u*, every x; squares compared.",
    expected: .derived, due: .verified,
    check: { scope, progress in
      try checkLemma16(scope, progress) { $0.quadratic + $0.linear + $0.decay }
    })
}

/// Checks `difference² ≤ 4‖u*‖²‖u*‖₀·bound²`.
package func checkLemma16(
  _ scope: Scope, _ progress: ProgressCallback? = nil, bound: (DriftBounds) -> QuadraticNumber
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact gradient descent, squares compared") { cases in
    try cases.eachDrift { n, k, run, last, random in
      var drift = run.drift
      let outputs = random.rationals(drift.neurons.count)
      let squaredNorm = outputs.reduce(0) { $0 + $1 * $1 }
      let factor = QuadraticNumber(4 * squaredNorm * Rational(outputs.count { !$0.isZero }))
      let planted = drift.planted
      let before = planted.inputs.map { hinge(drift.start, outputs, planted, $0) }
      while drift.time < last {
        drift.step()
        let limit = bound(drift.bounds)
        for (s, first) in zip(planted.inputs, before) {
          let difference = hinge(drift.neurons, outputs, planted, s) - first
          try cases.require(
            "(ℓ(g⁽ᵗ⁾(x), y) − ℓ(g⁽¹⁾(x), y))² ≤ 4‖u*‖²‖u*‖₀·bound²",
            at: ["n": n, "k": k, "": run.name, "u*": outputs, "s": s, "t": drift.time],
            difference * difference, .atMost, factor * limit * limit, replay: replay(drift, outputs, s))
        }
      }
    }
    cases.covering(
      "q ≤ 2, four (η, λ), t ≤ \(DriftRun.lastTime(scope)), drawn neurons (seed \(scope.seed)), drawn u*, every x"
    )
  }
}

/// The left side, and the right one with its bound.
private func replay(_ drift: LayerDrift, _ outputs: [Rational], _ s: SignVector) -> String {
  drift.replay(
    printing: """
      (lambda s, v: (lambda g: ((g(M) - g(L))**2, 4*sum(a*a for a in v)*sum(a != 0 for a in v)*(6*(e*t)**2 + e*t*k/R \
      + e*t*l*n/k)**2))(lambda N: max(0, 1 - prod(s[:k])*sum(a*relu6(dot(m[0], s)/R + m[1]) for a, m in zip(v, N)))))\
      (\((1...s.dimension).map { s[$0] }), \(outputs))
      """)
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
