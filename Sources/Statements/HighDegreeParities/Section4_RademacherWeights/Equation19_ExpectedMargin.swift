// Equations (15)–(19): over Rademacher weights, after one noiseless step from v = 0,
//
//   E_w [f(x) N¹(x)] = γ Σ_i Δ²_{d,b_i}   for every x, f = χ.                                          (19)
//
// For all d from (14), used twice. Cases: every x, with the expectation over every w; the weight after the step is the enumerated
// E_x' f(x') ReLU(w·x' + b_i), not the formula (14). Only linearity over the neurons is not enumerated.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let equation19ExpectedMargin = Row(
    id: "hdp-equation-19", paper: .highDegreeParities, section: .section4,
    title: "expected margin after one step is γ Σ Δ²",
    text: """
      Let N¹ be the network after one noiseless step of gradient descent from v = 0 with the correlation \
      loss, learning rate γ and Rademacher hidden weights. Then E_w [f(x) N¹(x)] = γ Σ_i Δ²_{d,b_i} for \
      every x ∈ {±1}^d.
      """,
    place: "Appendix A.1, eq. (19)",
    method:
      "eq. (14) twice for all d; the step and the expectation by enumeration of every w for every x, neurons of several biases",
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every d ≥ 1, every x ∈ {±1}^d, every number of neurons, all real b_i, every γ",
        premises: [.equation14OutputWeightsAfterOneStep],
        argument: """
          By (14) the step leaves v_i = γ χ(w_i) Δ_{d,b_i}, so f(x) N¹(x) = γ Σ_i Δ_{d,b_i} χ(x) χ(w_i) ReLU(w_i·x + b_i). By (14) \
          with x and w exchanged, E_w χ(w) ReLU(w·x + b) = χ(x) Δ_{d,b}. The expectation is linear, and χ(x)² = 1.
          """)),
    check: { scope, progress in
      try checkEquation19(scope, progress) { rate, deltas in
        deltas.reduce(0) { $0 + rate * $1 * $1 }
      }
    })
}

/// Compares `E_w [f(x) N¹(x)]` for a network of several neurons with `claim(γ, (Δ_{d,b_i})_i)`.
package func checkEquation19(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  claim: (_ rate: Rational, _ deltas: [Rational]) -> Rational
) throws -> Finding {
  let rate = Rational(2, 3)
  return try Cases.finding(scope, progress, method: "enumeration of all pairs (w, x), against the sum (24)") {
    cases in
    cases.covering(
      "every w and x, γ = \(rate), one neuron at each b ∈ {−d−1, −5/2, −1, 0, 1/3, 1, d−1/2, d+1}")
    try cases.each(
      "d", in: Array(1...scope.dimension(quick: 11, standard: 12, deep: 13)), cost: { Double(1 << (2 * $0)) }
    ) { d in
      let biases = testedBiases(dimension: d)
      let right = claim(rate, try biases.map { try Delta(dimension: d, bias: $0).bySum() })
      let pairs = PairsOfSigns(dimension: d)
      let terms = try concurrently(biases.count) { pairs.scaledMargins(biases[$0]) }
      let scales = biases.map { rate / Rational($0.denominator * $0.denominator << (2 * d)) }
      for x in 0..<1 << d {
        let left = zip(terms, scales).reduce(Rational(0)) { $0 + Rational($1.0[x]) * $1.1 }
        try cases.require(
          "E_w f(x) N¹(x) = γ Σ_i Δ²_{d,b_i}",
          at: ["d": d, "x": SignVector(dimension: d, negatives: UInt64(x)), "γ": rate, "b": biases], left,
          .equal, right,
          replay: "verify alignment --dimension \(d) --bias \(biases[3]) --parameter output")
      }
    }
  }
}
