import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Equation19_ExpectedMarginTests {
  @Test func isDerived() throws {
    #expect(try verdict("hdp-equation-19", Scope(maximumDimension: 4)).kind == .derived)
  }

  @Test func holds() throws {
    let verdict = try checkEquation19(Scope(maximumDimension: 7)) { rate, deltas in
      deltas.reduce(0) { $0 + rate * $1 * $1 }
    }
    #expect(verdict.kind == .verified)
    #expect(verdict.scope.hasPrefix("every w and x, γ = 2/3"))
    #expect(verdict.scope.hasSuffix("1 ≤ d ≤ 7"))
  }

  @Test func aRateSquaredIsRefuted() throws {
    let verdict = try checkEquation19(Scope(maximumDimension: 3)) { rate, deltas in
      deltas.reduce(0) { $0 + rate * rate * $1 * $1 }
    }
    #expect(verdict.kind == .refuted)
  }

  @Test func theSquareOfTheSumIsRefuted() throws {
    let verdict = try checkEquation19(Scope(maximumDimension: 5)) { rate, deltas in
      let sum = deltas.reduce(0, +)
      return rate * sum * sum
    }
    #expect(verdict.kind == .refuted)
  }
}
