import ExactNumbers
import ExactParity
import ParityTraining
import Ledger
import Statements
import Testing

@Suite struct Theorem5_HingeLossAnyDistributionTests {
  @Test func isSupported() throws {
    let verdict = try check("hdp-theorem-5")
    #expect(verdict.kind == .supported, "\(verdict)")
    #expect(verdict.evidence.contains { $0.name == "confidence" })
  }

  @Test func aBiasThatActivatesEveryNeuronIsContradicted() throws {
    let verdict = try checkTheorem5(Scope()) { Rational($0) }
    #expect(verdict.kind == .undecided, "\(verdict)")
    #expect(verdict.counterexample != nil, "\(verdict)")
    #expect(verdict.counterexample?.replay.hasPrefix("verify train --dimension") ?? false)
  }
}
