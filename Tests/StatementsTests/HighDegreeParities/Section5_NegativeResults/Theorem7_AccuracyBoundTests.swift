import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Theorem7_AccuracyBoundTests {
  @Test func failsForASmallLearningRate() throws {
    let verdict = try checkAccuracyBound(Scope()) {
      $0.steps * $0.rate * $0.rate * $0.gain * $0.gain / (2 * $0.noise)
    }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "T = 1, γ = 1/10, g = 1, τ = 1")
    #expect(verdict.counterexample?.right.description == "right side = 101/200")
    #expect(verdict.counterexample?.left.description.hasPrefix("left side in [0.84132") == true)
  }
}
