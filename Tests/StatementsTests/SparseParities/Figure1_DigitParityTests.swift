import ExactParity
import ParityTraining
import Ledger
import Statements
import Testing

@Suite struct Figure1_DigitParityTests {
  @Test func isSupported() throws {
    let verdict = try check("lpn-figure-1")
    #expect(verdict.kind == .supported, "\(verdict)")
    #expect(verdict.evidence.contains { $0.name == "confidence" })
  }

  @Test func randomFeaturesClaimedToLearnAreContradicted() throws {
    let verdict = try checkFigure1DigitParity(
      Scope(), claims: [(.reluFeatures, true), (.gaussianFeatures, false)])
    #expect(verdict.kind == .undecided, "\(verdict)")
    #expect(verdict.counterexample != nil, "\(verdict)")
    #expect(verdict.counterexample?.replay.contains("--data synthetic:0 --scale quick") == true)
  }
}
