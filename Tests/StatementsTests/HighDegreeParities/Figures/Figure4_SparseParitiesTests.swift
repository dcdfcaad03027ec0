import ExactNumbers
import ExactParity
import ParityTraining
import Ledger
import Statements
import Testing

@Suite struct Figure4_SparseParitiesTests {
  @Test func isSupported() throws {
    let verdict = try check("hdp-figure-4")
    #expect(verdict.kind == .supported, "\(verdict)")
    #expect(verdict.evidence.contains { $0.name == "confidence" })
  }

  @Test func aSmallTrainingSetInPlaceOfTheLargeOneIsContradicted() throws {
    let verdict = try checkFigure4(Scope()) { settings, _ in settings.trainingSamples = 32 }
    #expect(verdict.kind == .undecided, "\(verdict)")
    #expect(verdict.counterexample != nil, "\(verdict)")
    #expect(verdict.counterexample?.replay.hasPrefix("verify train --dimension") ?? false)
  }
}
