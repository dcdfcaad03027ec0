// Lemma 9 of arXiv 2002.07400, in an exact form (twin reading, see lpn-initialization). For w ∈ {−1,0,1}^n with Σ_A w
// = 0, k odd: some w_i = 0 on A, and after the first step w⁽¹⁾_j = 0 for every j ∉ A and b⁽¹⁾ = b⁽⁰⁾. With at least
// three zeros on A, w⁽¹⁾_j = αu/√n for every j ∈ A, α = ½P(0 < Σ_J w_j x_j + b < 6). And P(Σ_A w = 0, three zeros on
// A) ≥ 1/(14√k) for k ≥ 7.
//
// Why: a bit of weight 0 on A makes E x_S f σ' = 0 on the uniform half for every S that leaves it in; the other half
// is Lemma 7, and E x_j f σ' = (1/√n)P(0 < … < 6) for j ∈ A. The number of zeros on A is odd when Σ_A w = 0, so three
// or more means not one: (T_k − k·C(k−1, (k−1)/2))/3^k, with T_k the central trinomial coefficient.
//
// Checked: the probabilities exactly, T_k by its recurrence (and as a sum for small k); the form for every w at four
// (n, k), by visiting every input.

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
    expected: .verified,
    check: { scope, progress in
      try checkLemma9(scope, progress, leastZeros: 3, constant: Rational(1, 14))
    })
}

/// Checks `P²k ≥ constant²` for odd k from 7, and the form for every w with Σ_A w = 0 and at least `leastZeros` zeros
/// on A.
package func checkLemma9(
  _ scope: Scope, _ progress: ProgressCallback? = nil, leastZeros: Int, constant: Rational
) throws -> Finding {
  let largest = scope.dimension(quick: 501, standard: 2000, deep: 5000, atLeast: 7)
  let method = "exact trinomials, squares compared; integer sums over every input"
  var slack: (square: Rational, k: Int)?
  let good = goodNeuronCounts(upTo: largest)
  for k in stride(from: 7, through: largest, by: 2) {
    let square = Rational(good[k] * good[k] * Integer(k), Integer(9).power(k))
    if slack.map({ square < $0.square }) ?? true { slack = (square, k) }
    guard square < constant * constant else { continue }
    return .refuted(
      by: Counterexample(
        parameters: "k = \(k)", claim: "P(Σ_A w = 0, three zeros on A)²·k ≥ \(constant * constant)",
        left: "\(square)", right: "\(constant * constant)", replay: "verify check lpn-lemma-9"),
      method: method)
  }
  var counts = (neurons: 0, full: 0)
  let four = [(7, 3), (8, 5), (9, 5), (9, 7)]
  let sizes = scope.sizes(quick: four, standard: four, deep: four + [(10, 3)], smallest: (3, 3))
  for (index, (n, k)) in sizes.enumerated() {
    try Task.checkCancellation()
    let planted = try PlantedParity(dimension: n, size: k)
    let bias = Rational(1, Integer(8 * k))
    let window = ActiveWindow(dimension: n, bias: bias)
    for w in allTernaryWeights(n) where w.prefix(k).reduce(0, +) == 0 {
      let step = FirstStepCorrelations(planted, weights: w, window: window, over: .both)
      // 2^{n+1}α = 2^n P.
      let expected = window.count(shift: 0, coordinates: w.dropFirst(k).count { $0 != 0 })
      let scale = Integer.powerOfTwo(n - w.dropFirst(k).count { $0 != 0 })
      let hasForm = w.prefix(k).count { $0 == 0 } >= leastZeros
      counts.neurons += 1
      if hasForm { counts.full += 1 }
      let isZeroOff = step.bias == 0 && step.bits.dropFirst(k).allSatisfy { $0 == 0 }
      let isEqualOn = step.bits.prefix(k).allSatisfy { Integer($0) == expected * scale }
      guard !isZeroOff || (hasForm && !isEqualOn) else { continue }
      return .refuted(
        by: Counterexample(
          parameters: "n = \(n), k = \(k), w = \(w), b = \(bias)",
          claim: "√n·w⁽¹⁾/u is α on A and 0 off A, b⁽¹⁾ = b⁽⁰⁾",
          left: "2^{n+1}√n·w⁽¹⁾/u = \(step.bits), 2^{n+1}(b⁽¹⁾ − b⁽⁰⁾)/u = \(step.bias)",
          right: "2^{n+1}α = \(expected * scale)", replay: "verify check lpn-lemma-9"), method: method)
    }
    progress?(Double(index + 1) / Double(sizes.count))
  }
  return Finding(
    .verified,
    scope:
      "odd 7 ≤ k ≤ \(largest) for the probability; every w for (n, k) ∈ \(written(sizes))",
    method: method,
    evidence: [
      EvidenceItem(
        "leastProbability",
        slack.map { "P²k is least, about \($0.square.approximation), at k = \($0.k)" } ?? ""),
      EvidenceItem(
        "neurons", "\(counts.neurons) with Σ_A w = 0, \(counts.full) of them with three zeros on A"),
    ])
}

/// At index k the number of w ∈ {−1,0,1}^k with Σw = 0 that have a number of zeros other than one: for odd k, at
/// least three.
///
/// `T_k − k·C(k−1, (k−1)/2)`; `kT_k = (2k−1)T_{k−1} + 3(k−1)T_{k−2}`.
package func goodNeuronCounts(upTo largest: Int) -> [Integer] {
  var central: [Integer] = [1, 1]
  var middle: Integer = 1
  return (0...largest).map { k in
    if k >= 2 {
      var next = Integer(2 * k - 1) * central[k - 1] + Integer(3 * (k - 1)) * central[k - 2]
      next.divideExactly(by: Integer(k))
      central.append(next)
    }
    guard k & 1 == 1 else { return central[k] }
    // C(k−1, m) with m = (k−1)/2, from C(k−3, m−1) times (k−1)(k−2)/m².
    if k >= 3 {
      let m = (k - 1) / 2
      middle *= Integer((k - 1) * (k - 2))
      middle.divideExactly(by: Integer(m * m))
    }
    return central[k] - Integer(k) * middle
  }
}
