// Lemma 9 of arXiv 2002.07400, in an exact form (twin reading, see lpn-initialization).
//
// Why: a bit of weight 0 on A makes E x_S f σ' = 0 on the uniform half for every S that leaves it in; the other half is Lemma 7, and
// E x_j f σ' = (1/√n)P(0 < … < 6) for j ∈ A. The number of zeros on A is odd when Σ_A w = 0, so three or more means not one:
// (T_k − k·C(k−1, (k−1)/2))/3^k, with T_k the central trinomial coefficient.
//
// Cases: the probabilities exactly, T_k by its recurrence; the form for every w at four (n, k), by visiting every input.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let lemma9GoodNeuronProbability = Row(
    id: "lpn-lemma-9", paper: .sparseParities,
    title: "good neurons: αu/√n on A, 0 off A, P ≥ 1/(14√k)",
    text: """
      In the twin reading, after η = 1, λ = ½: if Σ_A w = 0 then w⁽¹⁾_j = 0 for every j ∉ A and b⁽¹⁾ = b⁽⁰⁾; if \
      moreover three weights on A are 0, w⁽¹⁾_j = αu⁽⁰⁾/√n for every j ∈ A, with \
      α = ½P(0 < Σ_J w_j x_j + b < 6), J = {j ∉ A: w_j ≠ 0}; and both hold with probability at least 1/(14√k) for \
      odd k ≥ 7.
      """,
    place: "Lemma 9 (exact form, twin reading)",
    method: "Exact trinomial probabilities; the first step of every w at four (n, k).",
    expected: .derived, due: .verified,
    check: { scope, progress in
      try checkLemma9(scope, progress, leastZeros: 3, constant: Rational(1, 14))
    })
}

/// Checks `P²k ≥ constant²` for odd k from 7, and the form for every w with Σ_A w = 0 and at least `leastZeros` zeros
/// on A.
package func checkLemma9(
  _ scope: Scope, _ progress: ProgressCallback? = nil, leastZeros: Int, constant: Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact trinomials on squares; sums over every input") { cases in
    let sizes = cases.dimensions(from: 7, quick: 501, standard: 2000, deep: 5000, by: 2)
    let good = goodNeuronCounts(upTo: sizes.last ?? 7)
    try cases.each("k", in: sizes) { k in
      let square = Rational(good[k] * good[k] * Integer(k), Integer(9).power(k))
      try cases.require(
        "P(Σ_A w = 0, three zeros on A)²·k ≥ \(constant * constant)", at: ["k": k], square, .atLeast,
        constant * constant,
        replay: """
          python3 -c 'from fractions import Fraction as F; from math import comb; k = \(k); \
          print(F(sum(comb(k, z)*comb(k-z, (k-z)//2) for z in range(3, k+1, 2)), 3**k)**2*k)'
          """)
      cases.slack(
        "P²k/\(constant * constant)", (square / (constant * constant)).approximation, at: "k = \(k)")
    }
    let four = [(7, 3), (8, 5), (9, 5), (9, 7)]
    try cases.each(
      "every w for (n, k)",
      in: scope.sizes(quick: four, standard: four, deep: four + [(10, 3)], smallest: (3, 3))
    ) { n, k in try requireForm(cases, n, k, leastZeros: leastZeros) }
  }
}

/// The form of the first step, times `2^{n+1}`, for every w with Σ_A w = 0.
private func requireForm(_ cases: Cases, _ n: Int, _ k: Int, leastZeros: Int) throws {
  let planted = try PlantedParity(dimension: n, size: k)
  let bias = Rational(1, Integer(8 * k))
  let window = ActiveWindow(dimension: n, bias: bias)
  for w in allTernaryWeights(n) where w.prefix(k).reduce(0, +) == 0 {
    let step = FirstStepCorrelations(planted, weights: w, window: window, over: .both)
    let others = w.dropFirst(k).count { $0 != 0 }
    // 2^{n+1}α = 2^n P.
    let alpha = window.count(shift: 0, coordinates: others) << (n - others)
    func require(_ name: String, _ left: Int, _ right: Integer) throws {
      try cases.require(
        "2^{n+1}\(name) = \(right == 0 ? "0" : "2^{n+1}α")", at: ["n": n, "k": k, "w": w, "b": bias],
        Rational(left), .equal, Rational(right),
        replay: PlantedReplay.correlations(n, k, weights: w, bias: bias, over: .both))
    }
    try require("(b⁽¹⁾ − b⁽⁰⁾)/u", step.bias, 0)
    for j in k..<n { try require("√n·w⁽¹⁾_\(j + 1)/u", step.bits[j], 0) }
    guard w.prefix(k).count(where: { $0 == 0 }) >= leastZeros else { continue }
    for j in 0..<k { try require("√n·w⁽¹⁾_\(j + 1)/u", step.bits[j], alpha) }
  }
}
