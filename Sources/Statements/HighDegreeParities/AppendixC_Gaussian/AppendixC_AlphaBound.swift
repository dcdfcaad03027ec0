// Appendix C.2 of arXiv 2412.04910, as printed: for S = {1, …, d − a} △ {j}, a ≤ d/2 and σ² ≤ σ₀²,
//
//   α = |S|/(d(1 + σ²)) ≥ 1/(3(1 + σ₀²)).
//
// At σ = σ₀ it reads |S|/d ≥ 1/3, and |S| can be d − a − 1. At d = 4, a = 2, j = 1: 1/4 < 1/3. It holds for d = 3, 5 and every d ≥ 6, since
// d − ⌊d/2⌋ − 1 ≥ d/2 − 1 ≥ d/3 there; that suffices for an asymptotic statement.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let appendixCAlphaBound = Row(
    id: "hdp-appendix-c-alpha", paper: .highDegreeParities, section: .appendixC,
    title: "α = |S|/(d(1+σ²)) ≥ 1/(3(1+σ₀²))",
    text: """
      For every d, a ≤ d/2, coordinate j, S = {1, …, d−a} △ {j} and σ² ≤ σ₀²: α = |S|/(d(1+σ²)) ≥ 1/(3(1+σ₀²)).
      """,
    place: "Appendix C.2, after eq. (115)",
    method: "|S|/d against 1/3 at σ = σ₀ for every d, a and j of the scope.",
    expected: .refuted,
    consequence: Consequence(
      .boundaryCase, conclusionSurvives: true,
      """
      It holds for every d ≥ 6, and the paper needs it for large d only.
      """),
    check: { scope, progress in try checkAlphaBound(scope, progress, from: 1, bound: Rational(1, 3)) })
}

/// Requires `|S|/d ≥ bound` for every d from `start` on, a ≤ d/2 and j.
package func checkAlphaBound(
  _ scope: Scope, _ progress: ProgressCallback? = nil, from start: Int, bound: Rational
) throws -> Finding {
  let largest = scope.dimension(quick: 300, standard: 1000, deep: 3000, atLeast: 6)
  let method = "every d, a and kind of j, exactly"
  var failures: [(d: Int, a: Int, size: Int)] = []
  for d in start...largest {
    for a in 0...d / 2 {
      // j ≤ d − a takes one coordinate away; j > d − a, where there is one, adds one.
      let sizes = a < d ? [d - a - 1] + (a > 0 ? [d - a + 1] : []) : [1]
      for size in sizes where Rational(Integer(size), Integer(d)) < bound { failures.append((d, a, size)) }
    }
  }
  // The first with a nonempty S: at d = 1 and 2 S can be empty.
  guard let first = failures.first(where: { $0.size > 0 }) ?? failures.first else {
    return Finding(.verified, scope: "\(start) ≤ d ≤ \(largest), every a ≤ d/2 and j", method: method)
  }
  let dimensions = Set(failures.map(\.d)).sorted().map(String.init).joined(separator: ", ")
  return .refuted(
    by: Counterexample(
      at: ["d": first.d, "a": first.a, "j": 1, "σ": "σ₀"], claim: "|S|/d ≥ \(bound)",
      left: Side("|S|/d", .exact(Rational(Integer(first.size), Integer(first.d)))),
      right: Side("", .exact(bound)),
      replay: "python3 -c 'print(len(set(range(1, \(first.d)-\(first.a)+1)) ^ {1})/\(first.d), \(bound))'"),
    method: method, evidence: [EvidenceItem("failsAt", "d ∈ {\(dimensions)}, no other d ≤ \(largest)")])
}
