import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Equation22_WeightedAlternatingTailSumTests {
  @Test func isProved() throws {
    #expect(try verdict("hdp-equation-22", Scope(maximumDimension: 12)).kind == .proved)
  }

  @Test func holds() throws {
    let verdict = try checkEquation22(Scope(maximumDimension: 40)) { Integer($0) * binomial($0 - 2, $1 - 2) }
    #expect(verdict.kind == .verified)
  }

  @Test func aMissingFactorIsRefuted() throws {
    let verdict = try checkEquation22(Scope(maximumDimension: 40)) { binomial($0 - 2, $1 - 2) }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "d = 2, c = 2")
  }

  @Test func aConstantOffByOneIsRefuted() throws {
    let verdict = try checkEquation22(Scope(maximumDimension: 40)) { d, c in
      Integer(d == 39 ? d + 1 : d) * binomial(d - 2, c - 2)
    }
    #expect(verdict.counterexample?.parameters == "d = 39, c = 2")
  }
}
