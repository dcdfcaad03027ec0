import Ledger
import Statements
import Testing

@Suite struct Equation191_GeometricTailTests {
  @Test func failsEverywhere() throws {
    let verdict = try checkGeometricTail(Scope(), factorExponent: 0)
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "d = 10")
    #expect(
      verdict.counterexample?.left.description == "sum = 2"
        && verdict.counterexample?.right.description == "right side = 1/2")
    #expect(verdict.evidence.first?.value == "1000 of the d ≤ 1000")
  }

  @Test func fourTimesTheBoundHolds() throws {
    #expect(try checkGeometricTail(Scope(), factorExponent: 2).kind == .verified)
  }
}
