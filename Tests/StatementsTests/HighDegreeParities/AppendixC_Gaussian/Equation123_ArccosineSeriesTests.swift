import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Equation123_ArccosineSeriesTests {
  @Test func holds() throws {
    let verdict = try checkArccosineSeries(Scope()) {
      Rational(binomial(2 * $0, $0), Integer(4).power($0) * Integer(2 * $0 + 1))
    }
    #expect(verdict.kind == .enclosed)
  }

  @Test func oneCoefficientOffIsRefuted() throws {
    let verdict = try checkArccosineSeries(Scope()) {
      Rational(binomial(2 * $0, $0), Integer(4).power($0) * Integer(2 * $0 + ($0 == 9 ? 2 : 1)))
    }
    #expect(verdict.kind == .refuted)
  }
}
