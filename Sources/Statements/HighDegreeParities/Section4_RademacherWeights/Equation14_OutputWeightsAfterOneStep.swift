// Equations (12)–(14): for every w ∈ {±1}^d,
//
//   E_x χ(x) ReLU(w·x + b) = χ(w) Δ_{d,b},        Δ_{d,b} = E_x χ(x) ReLU(x_1 + … + x_d + b).          (14)
//
// For all d by a permutation of the cube. Cases: every w and every x, at several rational b; the left side is a sum over all
// inputs for each w, Δ is the sum (24).

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let equation14OutputWeightsAfterOneStep = Row(
    id: "hdp-equation-14", paper: .highDegreeParities, section: .section4,
    title: "output weights after one step are ±Δ_{d,b}",
    text: """
      For every w ∈ {±1}^d and every real b, E_x χ(x) ReLU(w·x + b) = χ(w) Δ_{d,b}. Hence one step of \
      gradient descent with the correlation loss moves the output weight of a neuron with weights w by γ \
      χ(w) Δ_{d,b}.
      """,
    place: "Appendix A.1, eq. (14)",
    method:
      "a permutation of the cube for all d; both sides exactly, for every w and every x, at rational b in every kind of piece",
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every d ≥ 1, every w ∈ {±1}^d, every real b",
        argument: """
          x ↦ x∘w = (x_1 w_1, …, x_d w_d) permutes {±1}^d, so it may be substituted under E_x: χ(x∘w) = χ(x) χ(w), and \
          w·(x∘w) = Σ x_j as w_j² = 1. Hence E χ(x) ReLU(w·x + b) = χ(w) E χ(x) ReLU(Σ x_j + b) = χ(w) Δ_{d,b}. The correlation \
          loss −f(x) N(x) has the derivative −χ(x) ReLU(w·x + b) by the output weight, for any weights.
          """)),
    check: { scope, progress in
      try checkEquation14(scope, progress) { parity, delta in Rational(parity) * delta }
    })
}

/// Compares `E_x χ(x) ReLU(w·x + b)` with `claim(χ(w), Δ_{d,b})`.
package func checkEquation14(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  claim: (_ parity: Int, _ delta: Rational) -> Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "enumeration of all pairs (w, x), against the sum (24)") {
    cases in
    cases.covering("every w and x, b ∈ {−d−1, −5/2, −1, 0, 1/3, 1, d−1/2, d+1}")
    try cases.each(
      "d", in: Array(1...scope.dimension(quick: 12, standard: 12, deep: 13)), cost: { Double(1 << (2 * $0)) }
    ) { d in
      let pairs = PairsOfSigns(dimension: d)
      for bias in testedBiases(dimension: d) {
        let delta = try Delta(dimension: d, bias: bias).bySum()
        let right = [1: claim(1, delta), -1: claim(-1, delta)]
        let scale = Rational(bias.denominator << d)
        for (w, correlation) in pairs.scaledCorrelations(bias).enumerated() {
          guard let right = right[pairs.parity(w)] else { continue }
          try cases.require(
            "E_x χ(x) ReLU(w·x + b) = χ(w) Δ_{d,b}",
            at: ["d": d, "b": bias, "w": SignVector(dimension: d, negatives: UInt64(w))],
            Rational(correlation) / scale, .equal,
            right, replay: "verify delta --dimension \(d) --bias \(bias) --by enumeration")
        }
      }
    }
  }
}
