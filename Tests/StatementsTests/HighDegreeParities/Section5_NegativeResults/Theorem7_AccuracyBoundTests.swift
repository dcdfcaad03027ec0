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
    #expect(verdict.counterexample?.parameters == "T = 1, γ = 1/10, g = 1, τ = 1, A = ±1/1000, σ = 1")
    #expect(verdict.counterexample?.right.description.contains("0.50") == true)
    #expect(verdict.counterexample?.left.description.hasPrefix("accuracy in [0.84132") == true)
  }
}

@Suite struct Theorem7Corrected_AccuracyBoundTests {
  @Test func holds() throws {
    #expect(
      try checkAccuracyBound(Scope()) { $0.steps * $0.gain / (2 * $0.noise) }.kind == .enclosed)
  }

  /// At T = 1 and a small gain the excess is g/(√(2π)τ) = 0.399g/τ: a third of g/τ is too little.
  @Test func aThirdInPlaceOfAHalfIsRefuted() throws {
    #expect(
      try checkAccuracyBound(Scope()) { $0.steps * $0.gain / (3 * $0.noise) }.kind == .refuted)
  }
}
