import ExactNumbers
import ExactParity
import ParityTraining
import Statements
import Testing

@Suite struct Theorem5_HingeLossAnyDistributionTests {
  @Test func isSupported() throws {
    let verdict = try check("hdp-theorem-5")
    #expect(verdict.kind == .supported, "\(verdict)")
    #expect(verdict.evidence.contains { $0.name == "confidence" })
  }

  @Test func aBiasThatActivatesEveryNeuronIsRefuted() throws {
    let verdict = try checkTheorem5(Scope()) { Rational($0) }
    #expect(verdict.kind == .refuted, "\(verdict)")
    #expect(verdict.counterexample?.replay.hasPrefix("verify train --dimension") ?? false)
  }
}
