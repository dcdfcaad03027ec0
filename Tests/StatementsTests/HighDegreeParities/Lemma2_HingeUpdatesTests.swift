import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Lemma2_HingeUpdatesTests {
  @Test func anInitialOutputIsUnlearnedSlowly() throws {
    let verdict = try checkLemma2(Scope(), initialOutput: -10)
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.left.description == "51 nonzero updates")
    #expect(verdict.counterexample?.right.description == "20R_z²/c² = 20")
  }

  @Test func fromZeroTheBoundHolds() throws {
    // The corrected statement: nothing to refute from v⁰ = 0, nor from an output that is right already.
    for output in [0, 1] {
      #expect(try checkLemma2(Scope(), initialOutput: Rational(output)).kind != .refuted)
    }
  }
}
