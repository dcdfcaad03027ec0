import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Theorem6_NonzeroUpdatesTests {
  @Test func isSupported() throws {
    let verdict = try check("hdp-theorem-6")
    #expect(verdict.kind == .supported, "\(verdict)")
  }

  @Test func aBoundBelowTheNumberOfUpdatesIsContradicted() throws {
    let verdict = try checkTheorem6(Scope()) { _ in 20 }
    #expect(verdict.kind == .undecided, "\(verdict)")
    #expect(verdict.counterexample != nil, "\(verdict)")
  }
}
