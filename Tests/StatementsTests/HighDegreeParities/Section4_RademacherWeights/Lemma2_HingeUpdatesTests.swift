import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Lemma2_HingeUpdatesTests {
  @Test func anInitialOutputIsUnlearnedSlowly() throws {
    let found = try checkLemma2(Scope(), initialOutput: -10)
    #expect(found.kind == .refuted)
    #expect(found.counterexample?.left == Side("nonzero updates", .exact(51)))
    #expect(found.counterexample?.right == Side("20R_z²/c²", .exact(20)))
    #expect(found.evidence.contains(EvidenceItem("withTheBiasTrained", "v⁰ = -10: 26 nonzero updates")))
  }

  @Test func fromZeroTheBoundHolds() throws {
    // The corrected statement: nothing to refute from v⁰ = 0, nor from an output that is right already.
    for output in [0, 1] {
      #expect(try checkLemma2(Scope(), initialOutput: Rational(output)).kind == .undecided)
    }
  }
}
