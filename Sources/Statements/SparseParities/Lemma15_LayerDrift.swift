// Lemma 15 of arXiv 2002.07400, its bound on w as printed and as its proof gives it (twin reading): after η₁ = 1, λ₁ = ½,
//
//   as printed  ‖w⁽ᵗ⁾ − w⁽¹⁾‖ ≤ 6η²t² + ηt(k/√n)·2ηtλ(n/k)t,      corrected  ‖w⁽ᵗ⁾ − w⁽¹⁾‖ ≤ 6η²t² + ηtk/√n + 2ηtλn/k.
//
// At λ = 0 the second printed term is 0, but w still moves by η|u|‖E ℓ'σ'x‖ a step, of first order in η: n = 4, k = 3, w = (1,1,1,0),
// u = ½, b = 1/24, η = 1/1000, t = 2, q = 1. The corrected bounds are checked on exact gradient descent from drawn neurons, in numbers
// a + b√n, every t; the norm on squares.

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
    consequence: Consequence(
      .misprint, conclusionSurvives: true,
      """
      A sum printed as a product: with … + ηtk/√n + 2ηtλn/k it holds (lpn-lemma-15-corrected), and Lemma 16 uses that.
      """),
    check: { scope, progress in
      try checkLemma15(scope, progress) {
        $0.quadratic + $0.linear * $0.decay * QuadraticNumber(Rational(2 * $0.time))
      }
    })

  static let lemma15CorrectedLayerDrift = Row(
    id: "lpn-lemma-15-corrected", paper: .sparseParities,
    title: "the drift of w: 6η²t² + ηtk/√n + 2ηtλn/k",
    text: """
      In the twin reading, with η₁ = 1, λ₁ = ½ and then constant η, λ ∈ [0, ½]: |u_i⁽ᵗ⁾| ≤ 6ηt + k/√n, ‖w_i⁽ᵗ⁾ − \
      w_i⁽¹⁾‖ ≤ 6η²t² + ηtk/√n + 2ηtλn/k and |b_i⁽ᵗ⁾ − b_i⁽¹⁾| ≤ 6η²t² + ηtk/√n for every t ≥ 1 and i.
      """,
    place: "Lemma 15, corrected (twin reading)",
    method: "Exact gradient descent from drawn neurons, numbers a + b√n, the norm on squares.",
    expected: .derived, due: .verified,
    check: { scope, progress in
      try checkLemma15Corrected(scope, progress) { ($0.quadratic + $0.linear, $0.decay + $0.decay) }
    })
}

/// The squared drift of neuron i, |b⁽ᵗ⁾ − b⁽¹⁾| and |u⁽ᵗ⁾|, then 6η²t², ηtk/√n, ηtλn/k, 6ηt and k/√n, and the printed bound squared.
private func replay(_ drift: LayerDrift, _ i: Int) -> String {
  drift.replay(
    printing: """
      sum((a-c)**2 for a, c in zip(M[\(i)][0], L[\(i)][0])), abs(M[\(i)][1] - L[\(i)][1]), abs(M[\(i)][2]), \
      [6*(e*t)**2, e*t*k/R, e*t*l*n/k, 6*e*t, k/R], (6*(e*t)**2 + e*t*k/R*2*e*t*l*n/k*t)**2
      """)
}

/// Compares the drift after one step at the recorded case with `bound`, on squares.
package func checkLemma15(
  _ scope: Scope, _ progress: ProgressCallback? = nil, bound: (DriftBounds) -> QuadraticNumber
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact gradient descent, squares compared") { cases in
    cases.covering("n = 4, k = 3, q = 1, w = (1,1,1,0), u = ½, b = 1/24, λ = 0, η = 1/1000, t = 2")
    var run = LayerDrift(
      try PlantedParity(dimension: 4, size: 3),
      .twins(of: [1, 1, 1, 0], bias: Rational(1, 24), output: Rational(1, 2)), rate: Rational(1, 1000),
      regularization: 0)
    run.step()
    cases.note(
      "weights", "√n·w⁽¹⁾ = \(run.start[0].scaledWeights), √n·w⁽²⁾ = \(run.neurons[0].scaledWeights)")
    cases.note("outputs", "u⁽¹⁾ = \(run.start[0].output), u⁽²⁾ = \(run.neurons[0].output)")
    let limit = max(0, bound(run.bounds))
    try cases.require(
      "‖w⁽²⁾ − w⁽¹⁾‖² ≤ the bound squared",
      at: ["n": 4, "k": 3, "q": 1, "w": "(1,1,1,0)", "u": "½", "b": "1/24", "λ": 0, "η": "1/1000", "t": 2],
      run.squaredWeightDrift(of: 0), .atMost, limit * limit, replay: replay(run, 0))
  }
}

/// Checks the three bounds; `bounds` is the one on b, and what is added to it for w.
package func checkLemma15Corrected(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  bounds: (DriftBounds) -> (bias: QuadraticNumber, extra: QuadraticNumber)
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact gradient descent, squares compared") { cases in
    try cases.eachDrift { n, k, run, last, _ in
      var drift = run.drift
      while true {
        let (bias, extra) = bounds(drift.bounds)
        let weights = bias + extra
        let output = QuadraticNumber(6 * drift.bounds.elapsed) + drift.bounds.outputs
        for (i, neuron) in drift.neurons.enumerated() {
          for (claim, left, right) in [
            ("‖w⁽ᵗ⁾ − w⁽¹⁾‖² ≤ the bound squared", drift.squaredWeightDrift(of: i), weights * weights),
            ("|b⁽ᵗ⁾ − b⁽¹⁾| ≤ the bound", (neuron.bias - drift.start[i].bias).magnitude, bias),
            ("|u⁽ᵗ⁾| ≤ 6ηt + k/√n", neuron.output.magnitude, output),
          ] {
            try cases.require(
              claim, at: ["n": n, "k": k, "": run.name, "neuron": i + 1, "t": drift.time], left, .atMost,
              right, replay: replay(drift, i))
          }
        }
        if drift.time >= last { break }
        drift.step()
      }
    }
    cases.covering("q ≤ 2, four (η, λ), t ≤ \(DriftRun.lastTime(scope)), drawn neurons (seed \(scope.seed))")
  }
}

extension Cases {
  /// Every run of the scope's sizes, with the last time to look at and the stream that its neurons are drawn from.
  func eachDrift(
    _ body: (_ n: Int, _ k: Int, DriftRun, _ last: Int, inout RandomNetworks) throws -> Void
  ) throws {
    var random = RandomNetworks(seed: scope.seed)
    let sizes = scope.sizes(
      quick: DriftRun.sizes.quick, standard: DriftRun.sizes.standard, deep: DriftRun.sizes.deep,
      smallest: (3, 3))
    try each("(n, k)", in: sizes) { n, k in
      try each(nil, in: try DriftRun.all(dimension: n, size: k, &random)) { run in
        try body(n, k, run, DriftRun.lastTime(scope), &random)
      }
    }
  }
}

extension DriftRun {
  /// The last t of a run.
  static func lastTime(_ scope: Scope) -> Int { scope.choice(quick: 4, standard: 6, deep: 8) }
}
