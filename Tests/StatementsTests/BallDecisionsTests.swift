import Enclosures
import Ledger
import Statements
import Testing

@Suite struct BallDecisionsTests {
  private let failure = Counterexample(
    parameters: "d = 3", claim: "left ≤ right", left: "left in [0, 2]", right: "right in [1, 3]",
    replay: "verify check x")

  @Test func whatHoldsHasNoVerdict() {
    #expect(Finding.unless(.holds, failure, method: "balls") == nil)
  }

  @Test func whatFailsIsRefuted() {
    #expect(Finding.unless(.fails, failure, method: "balls") == .refuted(by: failure, method: "balls"))
  }

  @Test func overlapIsUndecidedAndShowsTheBalls() {
    let verdict = Finding.unless(.undecided, failure, method: "balls")
    #expect(verdict?.kind == .undecided && verdict?.scope == "d = 3" && verdict?.counterexample == nil)
    #expect(verdict?.evidence.first?.value == "left ≤ right: left in [0, 2]; right in [1, 3]")
  }
}
