import ExactNumbers
import ExactParity
import ParityTraining
import Statements
import Testing

@Suite struct Figure1_PerturbedInitializationTests {
  @Test func isSupported() throws {
    let verdict = try check("hdp-figure-1")
    #expect(verdict.kind == .supported, "\(verdict)")
    #expect(verdict.evidence.contains { $0.name == "confidence" })
  }

  @Test func gaussianWeightsClaimedToLearnAreRefuted() throws {
    let verdict = try checkFigure1(Scope(), claims: [.learned(.rademacher), .learned(.gaussian)])
    #expect(verdict.kind == .refuted, "\(verdict)")
    #expect(verdict.counterexample?.replay.hasPrefix("verify train --dimension") ?? false)
  }

  @Test func rademacherWeightsClaimedNotToLearnAreRefuted() throws {
    let verdict = try checkFigure1(
      Scope(seed: 5), claims: [.notLearned(.rademacher), .notLearned(.gaussian)])
    #expect(verdict.kind == .refuted, "\(verdict)")
    #expect(verdict.counterexample?.replay.hasPrefix("verify train --dimension") ?? false)
  }
}
