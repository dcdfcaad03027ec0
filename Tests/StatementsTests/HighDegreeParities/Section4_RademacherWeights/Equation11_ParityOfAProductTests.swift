import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Equation11_ParityOfAProductTests {
  @Test func isDerived() throws {
    #expect(try verdict("hdp-equation-11", Scope(maximumDimension: 4)).kind == .derived)
  }

  @Test func holds() throws {
    let verdict = try checkEquation11(Scope(maximumDimension: 5)) { ($0 - $1) / 2 }
    #expect(verdict.kind == .verified)
    #expect(verdict.scope == "all x, w ∈ {±1}^d; 1 ≤ d ≤ 5")
  }

  @Test func aFlippedSignIsRefuted() throws {
    // (d + w·x)/2 counts the agreements instead of the disagreements.
    let verdict = try checkEquation11(Scope(maximumDimension: 5)) { ($0 + $1) / 2 }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "d = 1, x = (1), w = (1)")
  }

  @Test func anExponentOffByOneAtOneValueIsRefuted() throws {
    let verdict = try checkEquation11(Scope(maximumDimension: 5)) {
      ($0 - $1) / 2 + ($0 == 4 && $1 == -4 ? 1 : 0)
    }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters.hasPrefix("d = 4") == true)
  }
}
