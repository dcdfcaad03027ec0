import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Lemma3_TotalVariationTests {
  @Test func holds() throws {
    #expect(
      try checkTotalVariation(Scope()) { $0.steps * $0.gain / (2 * $0.noise) }.kind == .enclosed)
  }

  @Test func aThirdInPlaceOfAHalfIsRefuted() throws {
    #expect(
      try checkTotalVariation(Scope()) { $0.steps * $0.gain / (3 * $0.noise) }.kind == .refuted)
  }
}
