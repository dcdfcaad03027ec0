import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Theorem4Cubic_BernsteinNeuronsTests {
  @Test func isProved() throws {
    let found = try checkTheorem4Cubic(Scope(), coefficient: 22)
    #expect(found.kind == .verified)
    #expect(found.scope == "exact tails of one input, 2 ≤ d ≤ 3")
  }

  @Test func aConstantThatTheArgumentDoesNotGiveIsNotProved() throws {
    let found = try checkTheorem4Cubic(Scope(maximumDimension: 20), coefficient: 21)
    #expect(found.kind == .verified)
    #expect(found.scope == "exact tails of one input, 2 ≤ d ≤ 3")
  }

  @Test func tooFewNeuronsAreRefuted() throws {
    let found = try checkTheorem4Cubic(Scope(maximumDimension: 20), coefficient: 1)
    #expect(found.kind == .refuted)
    #expect(found.counterexample?.parameters == "d = 2, n = 8")
  }
}
