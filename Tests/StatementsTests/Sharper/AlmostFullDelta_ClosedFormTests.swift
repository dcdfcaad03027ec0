import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct AlmostFullDelta_ClosedFormTests {
  @Test func isProved() throws {
    let verdict = try verdict("new-almost-full-delta", Scope(maximumDimension: 40))
    #expect(verdict.kind == .proved)
    #expect(verdict.finding.scope == "3 ≤ d ≤ 40; a = 1, 2, 3")
  }

  @Test func aRatioOffByOneIsRefuted() throws {
    let finding = try checkAlmostFullDelta(Scope(maximumDimension: 40)) { d, a in
      d == 20 && a == 3 ? Rational(6, Integer(d * (d - 2))) : almostFullRatio(d, a)
    }
    #expect(finding.counterexample?.parameters == "d = 20, a = 3, b = -2")
  }
}
