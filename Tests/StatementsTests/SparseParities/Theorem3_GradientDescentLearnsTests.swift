import ExactNumbers
import ExactParity
import ParityTraining
import Ledger
import Statements
import Testing

@Suite struct Theorem3_GradientDescentLearnsTests {
  @Test func isSupported() throws {
    let verdict = try check("lpn-theorem-3")
    #expect(verdict.kind == .supported, "\(verdict)")
    #expect(verdict.evidence.contains { $0.name == "confidence" })
  }

  @Test func randomFeaturesClaimedToLearnAreContradicted() throws {
    let verdict = try checkTheorem3(Scope(), claims: [(.reluFeatures, true), (.tangent, false)])
    #expect(verdict.kind == .undecided, "\(verdict)")
    #expect(verdict.counterexample != nil, "\(verdict)")
    #expect(verdict.counterexample?.replay.hasPrefix("verify train --dimension") ?? false)
  }
}
