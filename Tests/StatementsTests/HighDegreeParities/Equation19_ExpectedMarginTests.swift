import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Equation19_ExpectedMarginTests {
  @Test func holds() throws {
    let verdict = try checkEquation19(Scope(maximumDimension: 7)) { rate, deltas in
      deltas.reduce(0) { $0 + rate * $1 * $1 }
    }
    #expect(verdict.kind == .verified)
    #expect(verdict.scope.hasPrefix("1 ≤ d ≤ 7, every w and x, γ = 2/3"))
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
