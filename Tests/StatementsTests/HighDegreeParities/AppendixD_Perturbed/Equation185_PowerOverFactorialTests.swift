import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Equation185_PowerOverFactorialTests {
  @Test func failsAtTwo() throws {
    let verdict = try checkPowerBound(Scope()) { factorial($0) }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "α²d = 1, ℓ = 2")
  }
}
