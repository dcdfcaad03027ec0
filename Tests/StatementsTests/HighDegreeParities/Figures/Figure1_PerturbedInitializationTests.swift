import ExactNumbers
import ExactParity
import ParityTraining
import Ledger
import Statements
import Testing

@Suite struct Figure1_PerturbedInitializationTests {
  @Test func isSupported() throws {
    let verdict = try check("hdp-figure-1")
    #expect(verdict.kind == .supported, "\(verdict)")
    #expect(verdict.evidence.contains { $0.name == "confidence" })
  }

  @Test func gaussianWeightsClaimedToLearnAreContradicted() throws {
    let verdict = try checkFigure1(Scope(), claims: [.learned(.rademacher), .learned(.gaussian)])
    #expect(verdict.kind == .undecided, "\(verdict)")
    #expect(verdict.counterexample != nil, "\(verdict)")
    #expect(verdict.counterexample?.replay.hasPrefix("verify train --dimension") ?? false)
  }

  @Test func rademacherWeightsClaimedNotToLearnAreContradicted() throws {
    let verdict = try checkFigure1(
      Scope(seed: 5), claims: [.notLearned(.rademacher), .notLearned(.gaussian)])
    #expect(verdict.kind == .undecided, "\(verdict)")
    #expect(verdict.counterexample != nil, "\(verdict)")
    #expect(verdict.counterexample?.replay.hasPrefix("verify train --dimension") ?? false)
  }
}
