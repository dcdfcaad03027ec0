import ExactNumbers
import ExactParity
import ParityTraining
import Ledger
import Statements
import Testing

@Suite struct Figure7_TwoLayersSquaredLossTests {
  @Test func isSupported() throws {
    let verdict = try check("hdp-figure-7")
    #expect(verdict.kind == .supported, "\(verdict)")
    #expect(verdict.evidence.contains { $0.name == "confidence" })
  }

  @Test func sparseWeightsClaimedToLearnAreContradicted() throws {
    let verdict = try checkFigure7(
      Scope(), claims: [.learned(.sparse(Rational(1, 3))), .notLearned(.gaussian)])
    #expect(verdict.kind == .undecided, "\(verdict)")
    #expect(verdict.counterexample != nil, "\(verdict)")
    #expect(verdict.counterexample?.replay.hasPrefix("verify train --dimension") ?? false)
  }
}
