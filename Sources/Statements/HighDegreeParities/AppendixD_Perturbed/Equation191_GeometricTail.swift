// Eq. (191) of arXiv 2412.04910, as printed: Σ_{ℓ ≥ d/10} 2^{−ℓ+1} ≤ 2^{−d/10}.
//
// The sum is 2^{2−c} with c = ⌈d/10⌉, exactly; to the tenth power the claim reads 2^{20−10c} ≤ 2^{−d}, and 10c ≤ d + 9 makes it false for every d. With
// 4·2^{−d/10} on the right it holds for every d, which is all that the proof needs.

internal import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let equation191GeometricTail = Row(
    id: "hdp-equation-191", paper: .highDegreeParities, section: .appendixD,
    title: "Σ_{ℓ ≥ d/10} 2^{−ℓ+1} ≤ 2^{−d/10}",
    text: "Σ_{ℓ ≥ d/10} 2^{−ℓ+1} ≤ 2^{−d/10}.",
    place: "Appendix D, eq. (191)",
    method: "The sum exactly, both sides to the tenth power.",
    expected: .refuted,
    consequence: Consequence(
      .misprint, conclusionSurvives: true,
      """
      The exponent is −(ℓ+1): Σ_{ℓ ≥ d/10} 2^{−(ℓ+1)} = 2^{−⌈d/10⌉} is exactly the printed bound.
      """),
    check: { scope, progress in try checkGeometricTail(scope, progress, factorExponent: 0) })
}

/// Requires `2^{2−⌈d/10⌉} ≤ 2^{factorExponent − d/10}`.
package func checkGeometricTail(
  _ scope: Scope, _ progress: ProgressCallback? = nil, factorExponent: Int
) throws -> Finding {
  let largest = scope.dimension(quick: 1000, standard: 10_000, deep: 10_000, atLeast: 10)
  let method = "powers of two, to the tenth"
  func fails(_ d: Int) -> Bool { 10 * (2 - (d + 9) / 10) > 10 * factorExponent - d }
  // d = 10 first: both sides are integers there, or halves.
  guard let d = ([10] + Array(1...largest)).first(where: fails) else {
    return Finding(.verified, scope: "1 ≤ d ≤ \(largest)", method: method)
  }
  let sum = Rational(2).power(2 - (d + 9) / 10)
  let count = (1...largest).count(where: fails)
  return .refuted(
    by: Counterexample(
      at: ["d": d],
      claim: "Σ_{ℓ ≥ d/10} 2^{−ℓ+1} ≤ \(factorExponent == 0 ? "" : "2^\(factorExponent)·")2^{−d/10}",
      left: Side("sum", .exact(sum)),
      right: Side(
        "right side",
        d % 10 == 0
          ? .exact(Rational(2).power(factorExponent - d / 10)) : .other("2^(\(10 * factorExponent - d)/10)")),
      replay:
        "python3 -c 'd = \(d); print(sum(2**(1-l) for l in range(-(-d//10), 1000)), 2**(\(factorExponent)-d/10))'"
    ),
    method: method, evidence: [EvidenceItem("failsAt", "\(count) of the d ≤ \(largest)")])
}
