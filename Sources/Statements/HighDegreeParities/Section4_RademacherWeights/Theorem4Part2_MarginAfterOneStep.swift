// Theorem 4, part 2: with v¹ the output weights after one noiseless step from v = 0 and v* = v¹/‖v¹‖, for all x (except with
// probability exp(−d) over the weights, n ≥ Ω(d⁴))
//
//   |v*_i| = 1/√n   and   f(x) Σ_i v*_i ReLU(w_i·x + b_i) ≥ √n / (18 √d).                               (4)
//
// Cases: for the weights drawn from recorded seeds, with as few as n = 12 d³ neurons, the exact minimum m of f(x) N¹(x) over all x. As
// v¹_i = ±Δ (eq. 14), |v*_i| = 1/√n and ‖v¹‖² = nΔ²; so (4) says m > 0 and m²/(nΔ²) ≥ n/(324 d), which compares rationals. How likely a
// draw is to fail is the matter of part 1.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let theorem4Part2MarginAfterOneStep = Row(
    id: "hdp-theorem-4-2", paper: .highDegreeParities, section: .section4,
    title: "normalised margin ≥ √n/(18√d) after one step",
    text: """
      Let v¹ be the output weights after one noiseless step of gradient descent from v = 0 (correlation \
      loss, Rademacher w, bias b(d)), d > 1, and v* = v¹/‖v¹‖. Then |v*_i| = 1/√n, and except with \
      probability exp(−d) every x satisfies f(x) Σ_i v*_i ReLU(w_i·x + b_i) ≥ √n/(18√d).
      """,
    place: "Theorem 4, part 2, eq. (4)",
    method: "the exact margin over all 2^d inputs for recorded draws with n = 12 d³, squares compared",
    argued:
      "|v¹_i| = |Δ_{d,b(d)}| is hdp-equation-14; the probability of a draw that fails is hdp-theorem-4-1",
    expected: .derived, due: .verified, table: "separation",
    check: { scope, progress in
      try checkTheorem42(scope, progress) { neurons, dimension in
        Rational(Integer(neurons), Integer(324 * dimension))
      }
    })
}

/// Compares the square of the normalised margin with `squaredBound(n, d)`.
package func checkTheorem42(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  squaredBound: (_ neurons: Int, _ dimension: Int) -> Rational
) throws -> Finding {
  let method = "one Walsh–Hadamard convolution per draw, seeds 0–2"
  return try Cases.finding(scope, progress, method: method) { cases in
    let dimensions = cases.dimensions(from: 2, quick: 16, standard: 20, deep: 24)
    try cases.each("d", in: dimensions, cost: { Double(1 << $0) }) { d in
      let step = try OneStepDescent(dimension: d)
      let delta = try Delta(dimension: d, bias: step.bias).bySum()
      let neurons = 12 * d * d * d
      let bound = squaredBound(neurons, d)
      for seed in UInt64(0)...2 {
        let draws = try NeuronDraws(.rademacher, dimension: d, count: neurons, seed: seed)
        let margin = try step.outputs(of: draws).separation().margin
        let squared = margin * margin / (Rational(neurons) * delta * delta)
        let replay = "verify separate --dimension \(d) --neurons \(neurons) --seed \(seed)"
        try cases.require(
          "min_x f(x) N¹(x) > 0", at: ["d": d, "n": neurons, "seed": seed], margin, .greater, 0,
          replay: replay)
        try cases.require(
          "(min_x f(x) N¹(x)/‖v¹‖)² ≥ n/(324 d)", at: ["d": d, "n": neurons, "seed": seed], squared, .atLeast,
          bound,
          replay: replay)
        cases.slack(
          "margin² over the squared bound", (squared / bound).approximation, at: "d = \(d), seed \(seed)")
      }
    }
    cases.covering("n = 12 d³, every x, three recorded draws each")
  }
}
