import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Equation14_OutputWeightsAfterOneStepTests {
  @Test func isDerived() throws {
    #expect(try verdict("hdp-equation-14", Scope(maximumDimension: 4)).kind == .derived)
  }

  @Test func holds() throws {
    let verdict = try checkEquation14(Scope(maximumDimension: 7)) { Rational($0) * $1 }
    #expect(verdict.kind == .verified)
    #expect(verdict.scope.hasPrefix("every w and x"))
    #expect(verdict.scope.hasSuffix("1 ≤ d ≤ 7"))
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
