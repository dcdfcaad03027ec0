import ExactNumbers
import Ledger
import Statements
import Testing

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
