import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Equation140_ReluKernelTests {
  @Test func holds() throws {
    let verdict = try checkReluKernel(Scope()) {
      Rational(binomial(2 * $0, $0), Integer(4).power($0) * Integer((2 * $0 - 1) * (2 * $0 - 1)))
    }
    #expect(verdict.kind == .enclosed)
  }

  @Test func anotherDenominatorIsRefuted() throws {
    let verdict = try checkReluKernel(Scope()) {
      Rational(binomial(2 * $0, $0), Integer(4).power($0) * Integer((2 * $0 - 1) * (2 * $0 + 1)))
    }
    #expect(verdict.kind == .refuted)
  }
}
