// Appendix C.2, after eq. (115): for S = {1, …, d − a} △ {j}, a ≤ d/2 and σ² ≤ σ₀², α = |S|/(d(1 + σ²)) ≥ 1/(3(1 + σ₀²)).
//
// At σ = σ₀ it reads |S|/d ≥ 1/3, and |S| can be d − a − 1: 1/4 < 1/3 at d = 4, a = 2, j = 1. It holds for d = 3, 5 and every d ≥ 6, since
// d − ⌊d/2⌋ − 1 ≥ d/2 − 1 ≥ d/3 there; that suffices for an asymptotic statement.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let appendixCAlphaBound = Row(
    id: "hdp-appendix-c-alpha", paper: .highDegreeParities, section: .appendixC,
    title: "α = |S|/(d(1+σ²)) ≥ 1/(3(1+σ₀²))",
    text: """
      As printed in the submission, for every d, a ≤ d/2, coordinate j, S = {1, …, d−a} △ {j} and σ² ≤ σ₀²: \
      α = |S|/(d(1+σ²)) ≥ 1/(3(1+σ₀²)).
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

/// Requires `|S|/d ≥ bound` for every d from `start` on, a ≤ d/2 and j; the d with a nonempty S that fails come first.
package func checkAlphaBound(
  _ scope: Scope, _ progress: ProgressCallback? = nil, from start: Int, bound: Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "every d, a and kind of j, exactly") { cases in
    let last = scope.dimension(quick: 300, standard: 1000, deep: 3000, atLeast: 6)
    func failures(_ d: Int) -> [(a: Int, j: Int, size: Int)] {
      coordinateSets(d).filter { Rational(Integer($0.size), Integer(d)) < bound }
    }
    let failing = (start...last).filter { !failures($0).isEmpty }
    let list = failing.map(String.init).joined(separator: ", ")
    cases.note("failsAt", failing.isEmpty ? "no d" : "d ∈ {\(list)}, no other d ≤ \(last)")
    let nonempty = failing.filter { failures($0).contains { $0.size > 0 } }
    cases.covering("\(start) ≤ d ≤ \(last), every a ≤ d/2 and j")
    try cases.each(nil, in: nonempty + Array(start...last)) { d in
      for (a, j, size) in coordinateSets(d) where size > 0 || nonempty.isEmpty {
        try cases.require(
          "|S|/d ≥ \(bound)", at: ["d": d, "a": a, "j": j, "σ": "σ₀"], Rational(Integer(size), Integer(d)),
          .atLeast,
          bound,
          replay: """
            python3 -c "from fractions import Fraction as F; \
            print(F(len(set(range(1, \(d)-\(a)+1)) ^ {\(j)}), \(d)), F('\(bound)'))"
            """)
      }
    }
  }
}

/// a, the first j of its kind (within 1 … d − a or beyond), and |S|.
private func coordinateSets(_ d: Int) -> [(a: Int, j: Int, size: Int)] {
  var sets: [(a: Int, j: Int, size: Int)] = []
  for a in 0...d / 2 {
    sets.append((a, 1, d - a - 1))
    if a > 0 { sets.append((a, d - a + 1, d - a + 1)) }
  }
  return sets
}
