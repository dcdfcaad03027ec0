import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Equation21_AlternatingTailSumTests {
  @Test func isProved() throws {
    #expect(try verdict("hdp-equation-21", Scope(maximumDimension: 12)).kind == .proved)
  }

  @Test func holds() throws {
    let verdict = try checkEquation21(Scope(maximumDimension: 40)) { binomial($0 - 1, $1 - 1) }
    #expect(verdict.kind == .verified)
  }

  @Test func aShiftedIndexIsRefuted() throws {
    let verdict = try checkEquation21(Scope(maximumDimension: 40)) { binomial($0 - 1, $1) }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "d = 2, c = 2")
  }

  @Test func aNonzeroValueOfAnEmptySumIsRefuted() throws {
    let verdict = try checkEquation21(Scope(maximumDimension: 40)) { d, c in
      binomial(d - 1, c - 1) + (d == 7 && c == 30 ? 1 : 0)
    }
    #expect(verdict.counterexample?.parameters == "d = 7, c = 30")
  }
}
