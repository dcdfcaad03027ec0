// Equations (12)–(14) of arXiv 2412.04910: for every w ∈ {±1}^d,
//
//   E_x χ(x) ReLU(w·x + b) = χ(w) Δ_{d,b},        Δ_{d,b} = E_x χ(x) ReLU(x_1 + … + x_d + b).          (14)
//
// Checked: for every w and every x, at several rational b. (The reason, for all d: x ↦ (w_1 x_1, …, w_d x_d)
// permutes the cube and takes χ(x) to χ(w) χ(x).) The left side is a sum over all inputs for each w; Δ is the
// sum (24).

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let equation14OutputWeightsAfterOneStep = Row(
    id: "hdp-equation-14", paper: .highDegreeParities,
    title: "output weights after one step are ±Δ_{d,b}",
    text: """
      For every w ∈ {±1}^d and every real b, E_x χ(x) ReLU(w·x + b) = χ(w) Δ_{d,b}. Hence one step of \
      gradient descent with the correlation loss moves the output weight of a neuron with weights w by γ \
      χ(w) Δ_{d,b}.
      """,
    place: "Appendix A.1, eq. (14)",
    method: "both sides exactly, for every w and every x, at rational b in every kind of piece",
    expected: .verified,
    check: { scope, progress in
      try checkEquation14(scope, progress) { parity, delta in Rational(parity) * delta }
    })
}

/// Compares `E_x χ(x) ReLU(w·x + b)` with `claim(χ(w), Δ_{d,b})`.
package func checkEquation14(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  claim: (_ parity: Int, _ delta: Rational) -> Rational
) throws -> Finding {
  let largest = scope.dimension(quick: 12, standard: 12, deep: 13)
  let method = "enumeration of all pairs (w, x), against the sum (24)"
  for d in 1...largest {
    try Task.checkCancellation()
    let pairs = PairsOfSigns(dimension: d)
    for bias in testedBiases(dimension: d) {
      let delta = try Delta(dimension: d, bias: bias).bySum()
      let right = [1: claim(1, delta), -1: claim(-1, delta)]
      let scale = Rational(bias.denominator << d)
      for (w, correlation) in pairs.scaledCorrelations(bias).enumerated() {
        let left = Rational(correlation) / scale
        guard let right = right[pairs.parity(w)], left != right else { continue }
        let neuron = SignVector(dimension: d, negatives: UInt64(w))
        return .refuted(
          by: Counterexample(
            parameters: "d = \(d), b = \(bias), w = \(neuron)",
            claim: "E_x χ(x) ReLU(w·x + b) = χ(w) Δ_{d,b}", left: "E_x χ(x) ReLU(w·x + b) = \(left)",
            right: "χ(w) Δ_{d,b} = \(right)",
            replay: "verify delta --dimension \(d) --bias \(bias) --by enumeration"), method: method)
      }
    }
    progress?(Double(d) / Double(largest))
  }
  return Finding(
    .verified,
    scope: "1 ≤ d ≤ \(largest), every w and x, b ∈ {−d−1, −5/2, −1, 0, 1/3, 1, d−1/2, d+1}", method: method)
}
