// Equations (15)–(19) of arXiv 2412.04910: over Rademacher weights, after one noiseless step from v = 0,
//
//   E_w [f(x) N¹(x)] = γ Σ_i Δ²_{d,b_i}   for every x, f = χ.                                          (19)
//
// Checked: for every x, with the expectation over every w. Neuron i contributes a function of w_i alone, so
// the expectation is the sum over the neurons of expectations over one w ∈ {±1}^d: that is linearity, and the
// only thing that is not enumerated. The weight after the step is the enumerated E_x' f(x') ReLU(w·x' + b_i),
// not the formula (14).

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let equation19ExpectedMargin = Row(
    id: "hdp-equation-19", paper: .highDegreeParities,
    title: "expected margin after one step is γ Σ Δ²",
    text: """
      Let N¹ be the network after one noiseless step of gradient descent from v = 0 with the correlation \
      loss, learning rate γ and Rademacher hidden weights. Then E_w [f(x) N¹(x)] = γ Σ_i Δ²_{d,b_i} for \
      every x ∈ {±1}^d.
      """,
    place: "Appendix A.1, eq. (19)",
    method:
      "the step and the expectation by enumeration of every w for every x, neurons of several biases",
    argued: "the expectation of a sum over neurons is the sum of the expectations",
    expected: .verified,
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
  let largest = scope.dimension(quick: 11, standard: 12, deep: 13)
  let method = "enumeration of all pairs (w, x), against the sum (24)"
  let rate = Rational(2, 3)
  for d in 1...largest {
    let biases = testedBiases(dimension: d)
    let right = claim(rate, try biases.map { try Delta(dimension: d, bias: $0).bySum() })
    let pairs = PairsOfSigns(dimension: d)
    let terms = try concurrently(biases.count) { pairs.scaledMargins(biases[$0]) }
    let scales = biases.map { rate / Rational($0.denominator * $0.denominator << (2 * d)) }
    for x in 0..<1 << d {
      let left = zip(terms, scales).reduce(Rational(0)) { $0 + Rational($1.0[x]) * $1.1 }
      guard left != right else { continue }
      let input = SignVector(dimension: d, negatives: UInt64(x))
      let list = biases.map(\.description).joined(separator: ", ")
      return .refuted(
        by: Counterexample(
          parameters: "d = \(d), x = \(input), biases \(list), γ = \(rate)",
          claim: "E_w f(x) N¹(x) = γ Σ_i Δ²_{d,b_i}", left: "E_w f(x) N¹(x) = \(left)",
          right: "γ Σ_i Δ²_{d,b_i} = \(right)",
          replay: "verify alignment --dimension \(d) --bias \(biases[3]) --parameter output"),
        method: method)
    }
    progress?(Double(d) / Double(largest))
  }
  return Finding(
    .verified,
    scope: "1 ≤ d ≤ \(largest), every w and x, γ = \(rate), "
      + "one neuron at each b ∈ {−d−1, −5/2, −1, 0, 1/3, 1, d−1/2, d+1}", method: method)
}
