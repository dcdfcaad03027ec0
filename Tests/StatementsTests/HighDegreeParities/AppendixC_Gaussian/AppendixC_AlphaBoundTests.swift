import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct AppendixC_AlphaBoundTests {
  @Test func failsAtFour() throws {
    let verdict = try checkAlphaBound(Scope(), from: 1, bound: Rational(1, 3))
    #expect(verdict.counterexample?.parameters == "d = 4, a = 2, j = 1, σ = σ₀")
    #expect(verdict.counterexample?.left.description == "|S|/d = 1/4")
    #expect(verdict.evidence.first?.value == "d ∈ {1, 2, 4}, no other d ≤ 300")
  }

  @Test func holdsFromSixOn() throws {
    #expect(try checkAlphaBound(Scope(), from: 6, bound: Rational(1, 3)).kind == .verified)
    #expect(try checkAlphaBound(Scope(), from: 6, bound: Rational(1, 2)).kind == .refuted)
  }
}
