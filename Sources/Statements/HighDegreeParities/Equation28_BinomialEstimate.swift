// The estimate of arXiv 2412.04910 behind eq. (28), as printed, for every even d > 1:
//
//   (2^d/8) (2/(3√d)) ≤ C(d−3, d/2−1) ≤ (2^d/8) (2/√d).
//
// Checked on squares: with a = (4/2^d) C(d−3, d/2−1) ≥ 0 it is 1/9 ≤ d a² ≤ 1. At d = 2 the binomial is C(−1,
// 0): as 0 (the convention of the proof) it breaks the lower bound, 1/(3√2) > 0, and as 1 (the polynomial
// convention C(x, 0) = 1) the upper bound, 1 > 1/√2.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let equation28BinomialEstimate = Row(
    id: "hdp-equation-28", paper: .highDegreeParities,
    title: "estimate of C(d−3, d/2−1), every even d > 1",
    text: """
      For every even d > 1: (2^d/8)(2/(3√d)) ≤ C(d−3, d/2−1) ≤ (2^d/8)(2/√d), binomials being 0 outside 0 \
      ≤ k ≤ n.
      """,
    place: "Appendix A.1, after eq. (28)",
    method:
      "Both inequalities on exact squares for even d from 2 on, d = 2 with either convention for C(−1, 0).",
    expected: .refuted,
    check: { scope, progress in
      try checkEquation28(scope, progress) { binomial($0 - 3, $0 / 2 - 1) }
    })
}

/// Compares the squares of both inequalities for `halfway(d)`, for every even d of a finite range, d = 2
/// included.
package func checkEquation28(
  _ scope: Scope, _ progress: ProgressCallback? = nil, halfway: (_ dimension: Int) -> Integer
) throws -> Finding {
  let last = scope.dimension(quick: 100, standard: 300, deep: 1000, atLeast: 2)
  let method = "exact squares for even d ≤ \(last)"
  let failures = try equation28Failures(in: 2...last, progress, halfway: halfway)
  guard let first = failures.first else {
    return Finding(.verified, scope: "even 2 ≤ d ≤ \(last)", method: method)
  }
  let other = equation28Failure(dimension: 2, value: 1)
  return .refuted(
    by: first, method: method,
    evidence: [
      EvidenceItem("failsAt", "\(failures.count) of the even d ≤ \(last)"),
      EvidenceItem(
        "otherConvention",
        other.map { "with C(−1, 0) = 1: \($0.left), \($0.right)" } ?? "with C(−1, 0) = 1 it holds at d = 2"),
    ])
}

/// The even d of `range` at which an inequality fails.
func equation28Failures(
  in range: ClosedRange<Int>, _ progress: ProgressCallback?, halfway: (_ dimension: Int) -> Integer
) throws -> [Counterexample] {
  try stride(from: range.lowerBound, through: range.upperBound, by: 2).compactMap { d in
    try Task.checkCancellation()
    progress?(Double(d) / Double(range.upperBound))
    return equation28Failure(dimension: d, value: halfway(d))
  }
}

/// The failure at d when the binomial is `value`: `(2^d/8)² 4/(9d) ≤ value² ≤ (2^d/8)² 4/d`, for `value ≥ 0`.
private func equation28Failure(dimension d: Int, value: Integer) -> Counterexample? {
  let square = Rational(value * value)
  let upper = (twoToThe(d) / 8).power(2) * 4 / Rational(d)
  let lower = upper / 9
  guard value < 0 || square < lower || square > upper else { return nil }
  let isBelow = value < 0 || square < lower
  return Counterexample(
    parameters: "d = \(d)",
    claim: isBelow ? "(2^d/8)(2/(3√d)) ≤ C(d−3, d/2−1)" : "C(d−3, d/2−1) ≤ (2^d/8)(2/√d)",
    left: "C(\(d - 3), \(d / 2 - 1)) = \(value), its square \(square)",
    right: isBelow ? "the lower bound's square = \(lower)" : "the upper bound's square = \(upper)",
    replay: "verify check hdp-equation-28")
}
