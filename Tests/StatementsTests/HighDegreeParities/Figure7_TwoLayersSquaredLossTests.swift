import ExactNumbers
import ExactParity
import ParityTraining
import Statements
import Testing

@Suite struct Figure7_TwoLayersSquaredLossTests {
  @Test func isSupported() throws {
    let verdict = try check("hdp-figure-7")
    #expect(verdict.kind == .supported, "\(verdict)")
    #expect(verdict.evidence.contains { $0.name == "confidence" })
  }

  @Test func sparseWeightsClaimedToLearnAreRefuted() throws {
    let verdict = try checkFigure7(
      Scope(), claims: [.learned(.sparse(Rational(1, 3))), .notLearned(.gaussian)])
    #expect(verdict.kind == .refuted, "\(verdict)")
    #expect(verdict.counterexample?.replay.hasPrefix("verify train --dimension") ?? false)
  }
}
