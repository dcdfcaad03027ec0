import ExactNumbers
import ExactParity
import ParityTraining
import Ledger
import Statements
import Testing

@Suite struct Figure3_OtherPerturbationsTests {
  @Test func isSupported() throws {
    let verdict = try check("hdp-figure-3")
    #expect(verdict.kind == .supported, "\(verdict)")
    #expect(verdict.evidence.contains { $0.name == "confidence" })
  }

  @Test func aLargeUniformPerturbationClaimedToLearnIsContradicted() throws {
    let verdict = try checkFigure3(Scope(), claims: [.learned(.uniform(1)), .notLearned(.gaussian)])
    #expect(verdict.kind == .undecided, "\(verdict)")
    #expect(verdict.counterexample != nil, "\(verdict)")
    #expect(verdict.counterexample?.replay.hasPrefix("verify train --dimension") ?? false)
  }
}
