// Ours, in the spirit of arXiv 2501.00817 (of which we have the abstract only): the Fourier coefficients
// f̂(S) = E_x f(x) χ_S(x) of a weighted majority f(x) = +1 where w·x ≥ T, else −1, with integer weights and threshold, are
// tail sums of the coefficients of ∏_{j ∈ S} (1 − z^{|w_j|}) ∏_{j ∉ S} (1 + z^{|w_j|}), hence computable in time polynomial
// in d and Σ |w_j|; and the top coefficient of majority on d = 2k − 1 coordinates is
//
//   (−1)^{k−1} C(2k−1, k)·k / (4^{k−1} (2k−1)).
//
// Checked: the tail sums against all 2^d inputs, for every subset, over seeded random weights and thresholds and over all
// small weights; Parseval's identity; the known coefficient of majority.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let thresholdCoefficients = Row(
    id: "hfp-threshold-coefficients", paper: .fixedParities,
    title: "Fourier coefficients of weighted majorities",
    text: """
      For integer weights w and threshold T, f(x) = 1 where w·x ≥ T, else −1: with A = Σ |w_j|, J = ⌊(A − T)/2⌋ and n_S the \
      number of negative w_j, j ∈ S, f̂(S) = (−1)^{n_S} 2^{1−d} [z^J] ∏_{j ∈ S} (1 − z^{|w_j|}) ∏_{j ∉ S} (1 + z^{|w_j|})/(1 − z) \
      − 1[S = ∅] for 0 ≤ J < A. The top coefficient of majority on 2k − 1 coordinates is \
      (−1)^{k−1} C(2k−1, k)·k/(4^{k−1}(2k−1)).
      """,
    place: "in the spirit of the paper; the wording is ours",
    method: """
      The polynomial algorithm against the transform of all 2^d values, every subset: all weights in {−2, …, 2} and all \
      thresholds for d ≤ 3, seeded random ones beyond; majority against its known coefficient.
      """,
    expected: .verified,
    check: { scope, progress in
      try checkThresholdCoefficients(
        scope, progress, coefficient: { try $0.coefficient(of: $1) }, majority: topCoefficientOfMajority)
    })
}

/// `(−1)^{k−1} C(2k−1, k)·k/(4^{k−1}(2k−1))`.
package func topCoefficientOfMajority(k: Int) -> Rational {
  let numerator = binomial(2 * k - 1, k) * Integer(k & 1 == 1 ? k : -k)
  return Rational(numerator, Integer.powerOfTwo(2 * k - 2) * Integer(2 * k - 1))
}

/// Compares `coefficient` with the enumeration and, for majority, with `majority`.
package func checkThresholdCoefficients(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  coefficient: (ThresholdFunction, Set<Int>) throws -> Rational, majority: (_ k: Int) -> Rational
) throws -> Finding {
  try Cases.finding(
    scope, progress, method: "tail sums against all inputs; majority against its known coefficient"
  ) {
    cases in
    let largest = scope.dimension(quick: 9, standard: 12, deep: 20)
    let functions = try thresholdFunctions(scope, largest: largest)
    func require(
      _ function: ThresholdFunction, _ subset: Set<Int>, _ claim: String, _ left: Rational, _ right: Rational
    ) throws {
      let weights = function.weights.map(\.description).joined(separator: ",")
      let name = subset.isEmpty ? "none" : subset.sorted().map(String.init).joined(separator: ",")
      try cases.require(
        claim, at: ["w": weights, "T": function.threshold, "S": name], left, .equal, right,
        replay: "verify fourier --weights \(weights) --threshold=\(function.threshold) --subset \(name)")
    }
    try cases.each(nil, in: functions, cost: { Double(1 << $0.dimension) }) { function in
      let enumerated = try function.coefficientsByEnumeration()
      for (mask, left) in enumerated.enumerated() {
        let subset = Set(Parity(mask: UInt64(mask)).subset)
        try require(
          function, subset, "f̂(S) over all inputs = the tail sum", left, coefficient(function, subset))
      }
      // Parseval: Σ f̂(S)² = E f² = 1, whatever the enumeration did.
      try require(function, [], "Σ f̂(S)² = 1", enumerated.reduce(0) { $0 + $1 * $1 }, 1)
    }
    cases.covering(
      """
      every subset: all weights in {−2, …, 2} and integer thresholds for d ≤ \(min(3, largest)), seeded random integer weights and \
      thresholds for d ≤ \(largest)
      """)
    let majorities = scope.dimension(quick: 101, standard: 401, deep: 1001)
    try cases.each(nil, in: Array(1...(majorities + 1) / 2), cost: { Double($0 * $0) }) { k in
      let d = 2 * k - 1
      let function = try ThresholdFunction(weights: [Rational](repeating: 1, count: d))
      try require(
        function, Set(1...d), "the known value = the tail sum", majority(k), coefficient(function, Set(1...d))
      )
    }
    cases.covering("majority for odd d ≤ \(majorities)")
    cases.note("functions", "\(functions.count), seed \(scope.seed)")
  }
}

/// Every function with small weights, d ≤ 3, and random ones of each dimension beyond.
private func thresholdFunctions(_ scope: Scope, largest: Int) throws -> [ThresholdFunction] {
  var functions: [ThresholdFunction] = []
  var lists: [[Int]] = [[]]
  for _ in 1...min(3, largest) {
    lists = lists.flatMap { list in (-2...2).map { list + [$0] } }
    for list in lists {
      let total = list.reduce(0) { $0 + abs($1) }
      for threshold in -total - 1...total + 1 {
        functions.append(
          try ThresholdFunction(weights: list.map { Rational($0) }, threshold: Rational(threshold)))
      }
    }
  }
  guard largest > 3 else { return functions }
  var generator = SeededGenerator(seed: scope.seed)
  for dimension in 4...largest {
    for _ in 0..<(dimension <= 8 ? 4 : 1) {
      let weights = (0..<dimension).map { _ in Rational(Int.random(in: -9...9, using: &generator)) }
      let threshold = Rational(Int.random(in: -dimension...dimension, using: &generator))
      functions.append(try ThresholdFunction(weights: weights, threshold: threshold))
    }
  }
  return functions
}
