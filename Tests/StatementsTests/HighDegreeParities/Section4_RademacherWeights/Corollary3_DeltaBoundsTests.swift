import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Corollary3_DeltaBoundsTests {
  private func finding(lower: Rational = Rational(1, 3), upper: Rational = 1, last: Int = 400) throws
    -> Finding
  {
    try checkCorollary3(Scope(maximumDimension: last), lower: lower, upper: upper)
  }

  @Test func isProved() throws {
    let verdict = try verdict("hdp-corollary-3", Scope(maximumDimension: 40))
    #expect(verdict.kind == .proved)
    #expect(verdict.scope == "d >= 2")
  }

  @Test func holds() throws {
    #expect(try finding().kind == .verified)
    #expect(try finding().scope == "2 ≤ d ≤ 400")
  }

  @Test func tighterConstantsAreRefuted() throws {
    // d Δ² is 1/2 at d = 2 and 3/16 at d = 3, and decreases to 1/(2π) = 0.1591….
    #expect(try finding(upper: Rational(7, 10)).counterexample?.parameters == "d = 2, b = 0")
    let low = try #require(try finding(lower: Rational(1, 2)).counterexample)
    #expect(low.parameters == "d = 3, b = -1")
    #expect(low.left.value == .exact(Rational(3, 16)) && low.right.value == .exact(Rational(1, 4)))
    // 0.16 is undercut by large d only: a check that stops at 80 would not see it.
    #expect(try finding(lower: Rational(2, 5), last: 80).kind == .verified)
    #expect(try finding(lower: Rational(2, 5)).kind == .refuted)
  }

  /// The term ratio against Lemma 1 over the whole range in which the check uses the former alone.
  @Test func theTermRatioIsLemma1s() {
    for d in 2...400 {
      let next = Delta.lemma1(dimension: d + 2, bias: Rational(-(d & 1))).magnitude
      let ratio =
        d.isMultiple(of: 2) ? Rational(Integer(d - 1), Integer(d)) : Rational(Integer(d), Integer(d + 1))
      #expect(next == ratio * Delta.lemma1(dimension: d, bias: Rational(-(d & 1))).magnitude, "d = \(d)")
    }
  }
}
