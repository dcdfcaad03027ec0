import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Equation14_OutputWeightsAfterOneStepTests {
  @Test func holds() throws {
    let verdict = try checkEquation14(Scope(maximumDimension: 7)) { Rational($0) * $1 }
    #expect(verdict.kind == .verified)
    #expect(verdict.scope.hasPrefix("1 ≤ d ≤ 7, every w and x"))
  }

  @Test func withoutTheParityOfTheWeightsItIsRefuted() throws {
    let verdict = try checkEquation14(Scope(maximumDimension: 3)) { $1 }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "d = 1, b = 0, w = (-1)")
  }

  @Test func anotherSignIsRefuted() throws {
    #expect(try checkEquation14(Scope(maximumDimension: 3)) { -Rational($0) * $1 }.kind == .refuted)
  }
}
