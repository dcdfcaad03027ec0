import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Corollary1_BoundedGradientTests {
  @Test func failsForABalancedFeature() throws {
    let verdict = try checkCorollary1(Scope()) { _ in 0 }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.right.description.contains(" in [0.5107") == true)
    #expect(verdict.counterexample?.left.description.hasPrefix("accuracy in [0.99999") == true)
  }

  /// With R = ‖E_x f∇NN‖² = g², what the proof uses, the family obeys the bound.
  @Test func theProofsAssumptionIsNotRefuted() throws {
    #expect(try checkCorollary1(Scope()) { $0 * $0 }.kind == .enclosed)
  }
}
