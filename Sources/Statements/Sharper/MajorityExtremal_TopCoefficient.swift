// Among all linear threshold functions f of d variables, d odd, majority has the largest |f̂([d])|.
//
// Checked: every threshold function for small d, up to permuting and negating coordinates, which leaves
// |f̂([d])| as it is; their numbers come out as known, so none is missing. And for odd d beyond that the
// value of majority, C(d−1, (d−1)/2)/2^{d−1}, from its law. Argued in words, for every odd d: pairing x with
// x flipped in coordinate i gives
// |f̂([d])| ≤ Inf_i; a threshold function is monotone in ±x_i, so Inf_i = |f̂({i})|, and
// d·min_i Inf_i ≤ Σ_i ε_i f̂({i}) = E f(x) Σ ε_i x_i ≤ E|x_1 + … + x_d| = d·C(d−1, (d−1)/2)/2^{d−1}.

package import ExactNumbers
package import ExactParity
package import Ledger

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
    argued: """
      For every odd d: |f̂([d])| ≤ min_i Inf_i by pairing inputs that differ in coordinate i, and d·min_i \
      Inf_i ≤ E|x_1 + … + x_d| (O'Donnell, Analysis of Boolean Functions, 2014, Theorem 2.33), equal for \
      majority.
      """,
    expected: .verified,
    check: { scope, progress in
      try checkMajorityExtremal(
        scope, progress, counts: [2, 4, 14, 104, 1882, 94572, 15_028_134]
      ) { Rational(binomial($0 - 1, ($0 - 1) / 2), Integer.powerOfTwo($0 - 1)) }
    })
}

/// Checks that the numbers of threshold functions are `counts`, and that their top coefficients in odd
/// dimensions are at most `largest(d)`, the one of majority.
package func checkMajorityExtremal(
  _ scope: Scope, _ progress: ProgressCallback? = nil, counts: [Int],
  largest: (_ dimension: Int) -> Rational
) throws -> Finding {
  let enumerated = scope.dimension(quick: 5, standard: 5, deep: 6)
  let last = scope.dimension(quick: 99, standard: 301, deep: 999)
  let method =
    "every threshold function of d ≤ \(enumerated) variables up to symmetry; majority's value for d ≤ \(last)"
  var evidence: [EvidenceItem] = []
  for d in 0...enumerated {
    try Task.checkCancellation()
    let classes = try ThresholdFunctionClass.all(dimension: d)
    let count = classes.reduce(0) { $0 + $1.size }
    let known = counts[d]
    guard count == known else {
      return .refuted(
        by: Counterexample(
          parameters: "d = \(d)", claim: "the number of threshold functions", left: "enumerated: \(count)",
          right: "known: \(known)",
          replay: "verify check new-majority-extremal --max-dimension \(max(d, 1))"),
        method: method)
    }
    guard d & 1 == 1 else { continue }
    let bound = largest(d)
    var attained = 0
    for found in classes {
      let value = Rational(Integer(abs(found.topCoefficient)), Integer.powerOfTwo(d))
      guard value <= bound else {
        return .refuted(by: tooLarge(found, value: value, bound: bound), method: method)
      }
      if value == bound { attained += found.size }
    }
    evidence.append(
      EvidenceItem(
        "dimension\(d)", "\(count) functions in \(classes.count) classes; \(bound) is attained by \(attained)"
      ))
  }
  for d in stride(from: 1, through: last, by: 2) where majorityTopCoefficient(d) != largest(d) {
    return .refuted(
      by: Counterexample(
        parameters: "d = \(d)", claim: "the largest value is majority's",
        left: "majority: \(majorityTopCoefficient(d))", right: "claimed: \(largest(d))",
        replay: "verify fourier --weights \(Array(repeating: "1", count: d).joined(separator: ","))"),
      method: method)
  }
  return Finding(
    .verified, scope: "odd d ≤ \(enumerated), every threshold function; majority's value for odd d ≤ \(last)",
    method: method, evidence: evidence)
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

private func tooLarge(_ found: ThresholdFunctionClass, value: Rational, bound: Rational) -> Counterexample {
  let weights = found.weights.map(String.init).joined(separator: ",")
  let subset = found.weights.indices.map { "\($0 + 1)" }.joined(separator: ",")
  return Counterexample(
    parameters: "weights \(weights), threshold \(found.threshold)", claim: "|f̂([d])| ≤ majority's",
    left: "|f̂([d])| = \(value)", right: "majority's is \(bound)",
    replay: "verify fourier --weights \(weights) --threshold=\(found.threshold) --subset \(subset)")
}
