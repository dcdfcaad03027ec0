import ExactNumbers
import ExactParity
import ParityTraining
import Ledger
import Statements
import Testing

@Suite struct Figure5_LargerDimensionTests {
  @Test func isSupported() throws {
    let verdict = try check("hdp-figure-5")
    #expect(verdict.kind == .supported, "\(verdict)")
    #expect(verdict.evidence.contains { $0.name == "confidence" })
  }

  @Test func theOrderOfTheDimensionsMatters() throws {
    let verdict = try checkFigure5(Scope()) { $0.reversed() }
    #expect(verdict.kind == .undecided, "\(verdict)")
    #expect(verdict.counterexample != nil, "\(verdict)")
    #expect(verdict.counterexample?.replay.hasPrefix("verify train --dimension") ?? false)
  }
}
