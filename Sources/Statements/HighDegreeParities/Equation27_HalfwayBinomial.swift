// Eq. (27) of arXiv 2412.04910, as printed, for every even d > 1:
//
//   |Δ_{d,0}| = (d/2^d) (C(d−2, d/2−1) − C(d−2, d/2−2)) = (4/2^d) C(d−3, d/2−1).
//
// Checked by exact arithmetic from d = 2 on. At d = 2 the last binomial is C(−1, 0), which is 0 by the
// convention of the proof (0 outside 0 ≤ k ≤ n) and 1 by the polynomial convention C(x, 0) = 1; |Δ_{2,0}| =
// 1/2 is neither 0 nor 1.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let equation27HalfwayBinomial = Row(
    id: "hdp-equation-27", paper: .highDegreeParities,
    title: "|Δ_{d,0}| as one binomial, every even d > 1",
    text: """
      For every even d > 1: |Δ_{d,0}| = (d/2^d)(C(d−2, d/2−1) − C(d−2, d/2−2)) = (4/2^d) C(d−3, d/2−1), \
      binomials being 0 outside 0 ≤ k ≤ n.
      """,
    place: "Appendix A.1, eq. (27)",
    method:
      "The three expressions exactly for even d from 2 on; the first d at which they differ refutes it.",
    expected: .refuted,
    check: { scope, progress in
      try checkEquation27(scope, progress) { 4 * Rational(binomial($0 - 3, $0 / 2 - 1)) / twoToThe($0) }
    })
}

/// Compares the three expressions for every even d of a finite range, d = 2 included.
package func checkEquation27(
  _ scope: Scope, _ progress: ProgressCallback? = nil, lastForm: (_ dimension: Int) -> Rational
) throws -> Finding {
  let last = scope.dimension(quick: 100, standard: 300, deep: 1000, atLeast: 2)
  let method = "exact values for even d ≤ \(last)"
  let failures = try equation27Failures(in: 2...last, progress, lastForm: lastForm)
  guard let first = failures.first else {
    return Finding(.verified, scope: "even 2 ≤ d ≤ \(last)", method: method)
  }
  let others = failures.count == 1 ? "no other even d ≤ \(last)" : "\(failures.count) even d ≤ \(last)"
  return .refuted(
    by: first, method: method,
    evidence: [
      EvidenceItem("failsAt", failures.count == 1 ? "d = 2 and \(others)" : others),
      EvidenceItem(
        "otherConvention",
        "with C(−1, 0) = 1 the last expression is \(4 * Rational(1) / twoToThe(2)) at d = 2, not 1/2 either"),
    ])
}

/// `2^d`.
package func twoToThe(_ d: Int) -> Rational { Rational(Integer.powerOfTwo(d)) }

/// The even d of `range` at which the three expressions are not equal, Δ being taken from the sum (24).
func equation27Failures(
  in range: ClosedRange<Int>, _ progress: ProgressCallback?, lastForm: (_ dimension: Int) -> Rational
) throws -> [Counterexample] {
  try stride(from: range.lowerBound, through: range.upperBound, by: 2).compactMap { d in
    try Task.checkCancellation()
    progress?(Double(d) / Double(range.upperBound))
    let delta = try Delta(dimension: d).bySum().magnitude
    let difference = binomial(d - 2, d / 2 - 1) - binomial(d - 2, d / 2 - 2)
    let middle = Rational(Integer(d) * difference) / twoToThe(d)
    let last = lastForm(d)
    if delta == middle, middle == last { return nil }
    return Counterexample(
      parameters: "d = \(d)",
      claim: "|Δ_{d,0}| = (d/2^d)(C(d−2, d/2−1) − C(d−2, d/2−2)) = the last expression",
      left: "|Δ_{\(d),0}| = \(delta), the middle expression = \(middle)",
      right: "the last expression = \(last)",
      replay: "verify delta --dimension \(d) --by enumeration")
  }
}
