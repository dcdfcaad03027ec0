import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Equation139_HermiteCorrelationTests {
  @Test func failsAtOne() throws {
    let verdict = try checkHermiteCorrelation(Scope()) { m, n, _ in m == n ? Rational(factorial(m)) : 0 }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "m = 1, n = 1, ρ = 1/2")
    #expect(verdict.counterexample?.left.description == "E H_1(G₁)H_1(G₂) = 1/2")
  }
}
