import Enclosures
import ExactNumbers
import Ledger
import Statements
import TestSupport
import Testing

@Suite struct SphericalParsevalTests {
  @Test func holds() throws {
    let verdict = try checkSphericalParseval(Scope(maximumDimension: 40)) {
      sphericalCoefficient($0, size: $1, correlations: $2)
    }
    #expect(verdict.kind == .enclosed)
  }

  @Test func oneCoefficientOffIsRefuted() throws {
    let verdict = try checkSphericalParseval(Scope(maximumDimension: 40)) {
      sphericalCoefficient($0, size: $1, correlations: $2)
        * ($0 == 29 && $1 == 29 ? 1 + Rational(1, 1000) : 1)
    }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "d = 29")
    let printed = try numbers(printedBy: #require(verdict.counterexample).replay)
    #expect(printed.count == 2 && abs(printed[0] - 1) < 1e-12, "\(printed)")
  }

  @Test func aWideCoefficientIsUndecided() throws {
    let verdict = try checkSphericalParseval(Scope(maximumDimension: 40)) {
      let value = sphericalCoefficient($0, size: $1, correlations: $2)
      return $0 == 29 && $1 == 29 ? value.widened(by: Ball(Rational(1, 1000), precision: 64)) : value
    }
    #expect(verdict.kind == .undecided)
    #expect(verdict.scope == "d = 29")
  }
}
