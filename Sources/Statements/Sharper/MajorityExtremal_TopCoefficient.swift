// Cases: every threshold function for small d, up to permuting and negating coordinates, which leaves |f̂([d])| as it is; their numbers come
// out as known, so none is missing. And for odd d beyond that the value of majority from its law.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let majorityExtremalTopCoefficient = Row(
    id: "new-majority-extremal", paper: .sharper,
    title: "majority has the largest top Fourier coefficient",
    text: """
      For odd d, among all linear threshold functions f of d variables majority has the largest |f̂([d])|, \
      which is C(d−1, (d−1)/2)/2^(d−1).
      """,
    place: "threshold functions",
    method: """
      Every threshold function of few variables, up to symmetry, with the known numbers of them coming out; \
      the value of majority for larger odd d by its law.
      """,
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every odd d",
        core: Certificate(parts: [("value", .topCoefficient), ("mean", .meanMagnitude)]),
        argument: """
          Pairing x with x flipped in coordinate i, where χ changes its sign, gives |f̂([d])| ≤ P(f differs) = Inf_i. A threshold function is \
          monotone in ε_i x_i for a sign ε_i, so Inf_i = ε_i f̂({i}), and d·min_i Inf_i ≤ Σ_i ε_i f̂({i}) = E f(x)Σε_i x_i ≤ E|x_1 + … + x_d|. With \
          d = 2m + 1 and k the number of coordinates 1 that is 2^{1−d}Σ_{k>m} C(d,k)(2k − d) = 2^{1−d}·d·C(2m, m) (part mean, k ↦ d − k for the other \
          half), so |f̂([d])| ≤ 2^{1−d}C(d−1, m). Majority attains it: f̂([d]) = 2^{−d}Σ_k (−1)^{d−k}C(d,k)sign(2k − d), whose two halves are equal as d \
          is odd, and each is ±C(2m, m) (part value).
          """)),
    check: { scope, progress in
      try checkMajorityExtremal(
        scope, progress, counts: [2, 4, 14, 104, 1882, 94572, 15_028_134]
      ) { Rational(binomial($0 - 1, ($0 - 1) / 2), Integer.powerOfTwo($0 - 1)) }
    })
}

extension ProofScript {
  fileprivate static let topCoefficient = ProofScript(
    "sum(k = m+1..2*m+1, (-1)^k*binomial(2*m+1, k)) = (-1)^(m+1)*binomial(2*m, m)", for: "m >= 0",
    by: .bound("m", 0, .equal(.sum(["0"], from: "m+1", to: "2*m+1", "-(-1)^k*binomial(2*m, k-1)"))))
  /// (2k − d)C(d, k) = d(C(d−1, k−1) − C(d−1, k)).
  fileprivate static let meanMagnitude = ProofScript(
    "sum(k = m+1..2*m+1, binomial(2*m+1, k)*(2*k - (2*m+1))) = (2*m+1)*binomial(2*m, m)", for: "m >= 0",
    by: .bound("m", 0, .equal(.sum(["0"], from: "m+1", to: "2*m+1", "-(2*m+1)*binomial(2*m, k-1)"))))
}

/// Checks that the numbers of threshold functions are `counts`, and that their top coefficients in odd
/// dimensions are at most `largest(d)`, the one of majority.
package func checkMajorityExtremal(
  _ scope: Scope, _ progress: ProgressCallback? = nil, counts: [Int],
  largest: (_ dimension: Int) -> Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "every threshold function up to symmetry; majority's law") {
    cases in
    let enumerated = Array(0...scope.dimension(quick: 5, standard: 5, deep: 6))
    cases.covering("odd d ≤ \(enumerated.count - 1), every threshold function")
    try cases.each(nil, in: enumerated, cost: { Double(1 << (2 * $0)) }) { d in
      let classes = try ThresholdFunctionClass.all(dimension: d)
      let count = classes.reduce(0) { $0 + $1.size }
      // Every sign pattern of w·x − T at the cube's points, for integer weights and thresholds that reach all functions at small d.
      try cases.require(
        "the number of threshold functions = the known one", at: ["d": d], Rational(count), .equal,
        Rational(counts[d]),
        replay: """
          python3 -c 'from itertools import product as P; d = \(d); X = list(P((1, -1), repeat=d)); B = range(-d, d+1); \
          print(len({tuple(sum(a*c for a, c in zip(w, x)) >= t for x in X) for w in P(B, repeat=d) for t in range(-d*d, d*d+2)}))'
          """)
      guard d & 1 == 1 else { return }
      let bound = largest(d)
      for found in classes {
        let weights = found.weights.map(String.init).joined(separator: ",")
        let subset = found.weights.indices.map { "\($0 + 1)" }.joined(separator: ",")
        try cases.require(
          "|f̂([d])| ≤ majority's", at: ["weights": weights, "threshold": found.threshold],
          Rational(Integer(abs(found.topCoefficient)), .powerOfTwo(d)), .atMost, bound,
          replay: "verify fourier --weights \(weights) --threshold=\(found.threshold) --subset \(subset)")
      }
      let attained = classes.filter {
        Rational(Integer(abs($0.topCoefficient)), .powerOfTwo(d)) == bound
      }.reduce(0) { $0 + $1.size }
      cases.note(
        "dimension\(d)", "\(count) functions in \(classes.count) classes; \(bound) is attained by \(attained)"
      )
    }
    let values = cases.dimensions(from: 1, quick: 99, standard: 301, deep: 999, by: 2)
    cases.covering("majority's value for odd d ≤ \(values.last ?? 1)")
    try cases.each(nil, in: values) { d in
      try cases.require(
        "|f̂([d])| of majority = the largest", at: ["d": d], majorityTopCoefficient(d), .equal, largest(d),
        replay:
          "verify fourier --subset all --weights \(Array(repeating: "1", count: d).joined(separator: ","))"
      )
    }
  }
}

/// `|f̂([d])|` of majority: `2^{−d} |Σ_j (−1)^j C(d, j) sign(d − 2j)|` over the number j of negative
/// coordinates.
private func majorityTopCoefficient(_ d: Int) -> Rational {
  var sum: Integer = 0
  for (j, weight) in BinomialRow(d).enumerated() {
    sum += (j & 1 == 0) == (2 * j < d) ? weight : -weight
  }
  return Rational(sum.magnitude, Integer.powerOfTwo(d))
}
