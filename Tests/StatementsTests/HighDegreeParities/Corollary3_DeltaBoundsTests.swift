import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Corollary3_DeltaBoundsTests {
  private func verdict(
    even: Corollary3Certificate = .even, odd: Corollary3Certificate = .odd, lower: Rational = Rational(1, 3),
    upper: Rational = 1, last: Int = 400, bias: (Int) -> Int = { -($0 & 1) }
  ) throws -> Finding {
    try checkCorollary3(
      Scope(maximumDimension: last), even: even, odd: odd, lower: lower, upper: upper, bias: bias)
  }

  @Test func holds() throws {
    #expect(try verdict().kind == .verified)
    #expect(try verdict().scope == "2 ≤ d ≤ 400")
    // The certificates show more: 1/8 ≤ d Δ² ≤ 1/2.
    #expect(
      try verdict(lower: Rational(1, 3), upper: Rational(3, 4)).kind == .verified, "1 is what they claim")
  }

  @Test func tighterConstantsAreRefuted() throws {
    // d Δ² is 1/2 at d = 2 and 3/16 at d = 3, and decreases to 1/(2π) = 0.1591….
    #expect(try verdict(upper: Rational(7, 10)).counterexample?.parameters == "d = 2, b = 0")
    #expect(try verdict(lower: Rational(1, 2)).counterexample?.parameters == "d = 3, b = -1")
    // 0.16 is undercut by large d only: a check that stops at 80 would not see it.
    #expect(try verdict(lower: Rational(2, 5), last: 80).kind == .verified)
    #expect(try verdict(lower: Rational(2, 5)).kind == .refuted)
  }

  @Test func anotherBiasIsRefuted() throws {
    // Δ_{3,0} = 0.
    #expect(try verdict(bias: { _ in 0 }).counterexample?.parameters == "d = 3, b = 0")
    let late = try verdict { $0 == 351 ? 351 : -($0 & 1) }
    #expect(late.counterexample?.parameters == "d = 351, b = 351", "beyond the range of the formula")
  }

  @Test func certificatesOfOtherClaimsProveNothing() throws {
    #expect(try verdict(even: .odd, odd: .even).kind == .verified)
    let swapped = Corollary3Certificate(line: .evenDelta, lower: .evenUpperBound, upper: .evenLowerBound)
    #expect(try verdict(even: swapped).kind == .verified)
    // Eq. (27) as corrected is about d ≥ 4 only.
    let late = Corollary3Certificate(
      line: .equation27, lower: .equation28LowerBound, upper: .equation28UpperBound)
    #expect(try verdict(even: late).kind == .verified)
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
