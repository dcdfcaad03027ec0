import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Equation185_PowerOverFactorialTests {
  @Test func failsAtTwo() throws {
    let verdict = try checkPowerBound(Scope()) { factorial($0) }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "α²d = 1, ℓ = 2, D(ℓ) = 2")
  }
}

@Suite struct Equation185Corrected_PowerOverPowerTests {
  @Test func holds() throws {
    #expect(try checkPowerBound(Scope()) { $0 == 0 ? 1 : Integer($0).power($0) }.kind == .enclosed)
  }

  @Test func halfTheDenominatorIsRefuted() throws {
    // Near ℓ = eX the bound is tight: at X = 1 and ℓ = 3 the sides are e^{2.704} and e^{2.718}.
    let verdict = try checkPowerBound(Scope()) { $0 == 0 ? 1 : Integer($0).power($0) - ($0 == 3 ? 1 : 0) }
    #expect(verdict.counterexample?.parameters == "α²d = 1, ℓ = 3, D(ℓ) = 26")
  }
}
