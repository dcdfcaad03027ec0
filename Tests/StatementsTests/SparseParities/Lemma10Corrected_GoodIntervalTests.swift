import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Lemma10Corrected_GoodIntervalTests {
  @Test func holds() throws {
    #expect(try check("lpn-lemma-10-corrected").kind == .verified)
  }

  @Test func aWiderIntervalIsRefuted() throws {
    #expect(try checkLemma10Corrected(Scope(), widening: Rational(1001, 1000)).kind == .refuted)
    #expect(try checkLemma10Corrected(Scope(), widening: 2).kind == .refuted)
  }
}
