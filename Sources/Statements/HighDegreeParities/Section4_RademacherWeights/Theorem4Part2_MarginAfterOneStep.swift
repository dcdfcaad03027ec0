// Theorem 4, part 2, of arXiv 2412.04910: with v¹ the output weights after one noiseless step from v = 0 and
// v* = v¹/‖v¹‖, for all x (except with probability exp(−d) over the weights, n ≥ Ω(d⁴))
//
//   |v*_i| = 1/√n   and   f(x) Σ_i v*_i ReLU(w_i·x + b_i) ≥ √n / (18 √d).                               (4)
//
// Checked: for the weights drawn from recorded seeds, with as few as n = 12 d³ neurons, the exact minimum m
// of f(x) N¹(x) over all x. As v¹_i = ±Δ (eq. 14), |v*_i| = 1/√n and ‖v¹‖² = nΔ²; so (4) says m > 0 and
// m²/(nΔ²) ≥ n/(324 d), which compares rationals. How likely a draw is to fail is the matter of part 1.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let theorem42MarginAfterOneStep = Row(
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
    expected: .verified, table: "separation",
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
  let largest = scope.dimension(quick: 16, standard: 20, deep: 24, atLeast: 2)
  let seeds: ClosedRange<UInt64> = 0...2
  let method = "one Walsh–Hadamard convolution per draw, seeds \(seeds.lowerBound)–\(seeds.upperBound)"
  var tightest: (ratio: Rational, place: String)?
  for d in 2...largest {
    try Task.checkCancellation()
    let step = try OneStepDescent(dimension: d)
    let delta = try Delta(dimension: d, bias: step.bias).bySum()
    let neurons = 12 * d * d * d
    let bound = squaredBound(neurons, d)
    for seed in seeds {
      let draws = try NeuronDraws(.rademacher, dimension: d, count: neurons, seed: seed)
      let margin = try step.outputs(of: draws).separation().margin
      let squared = margin * margin / (Rational(neurons) * delta * delta)
      guard margin > 0, squared >= bound else {
        return .refuted(
          by: Counterexample(
            parameters: "d = \(d), n = \(neurons), seed \(seed)",
            claim: "min_x f(x) N¹(x)/‖v¹‖ ≥ √n/(18√d), on squares",
            left: "min f N¹ = \(margin), squared ratio \(squared)",
            right: "squared bound \(bound)",
            replay: "verify separate --dimension \(d) --neurons \(neurons) --seed \(seed)"), method: method)
      }
      let ratio = squared / bound
      if ratio < tightest?.ratio ?? ratio + 1 { tightest = (ratio, "d = \(d), seed \(seed)") }
    }
    progress?(Double(1 << d) / Double(1 << largest))
  }
  let evidence = tightest.map {
    [EvidenceItem("tightest", "margin² is \($0.ratio) of the squared bound, at \($0.place)")]
  }
  return Finding(
    .verified, scope: "2 ≤ d ≤ \(largest), n = 12 d³, every x, three recorded draws each", method: method,
    evidence: evidence ?? [])
}
