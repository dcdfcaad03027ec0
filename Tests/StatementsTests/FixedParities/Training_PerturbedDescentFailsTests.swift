import ExactNumbers
import ExactParity
import ParityTraining
import Ledger
import Statements
import Testing

@Suite struct Training_PerturbedDescentFailsTests {
  @Test func isSupported() throws {
    let verdict = try check("hfp-training-fails")
    #expect(verdict.kind == .supported, "\(verdict)")
    #expect(verdict.evidence.contains { $0.name == "confidence" })
  }

  @Test func gaussianWeightsClaimedToLearnAreContradicted() throws {
    let verdict = try checkTrainingFails(Scope(), claims: [.learned(.gaussian), .notLearned(.rademacher)])
    #expect(verdict.kind == .undecided, "\(verdict)")
    #expect(verdict.counterexample != nil, "\(verdict)")
    #expect(verdict.counterexample?.replay.hasPrefix("verify train --dimension") ?? false)
  }
}
