import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Corollary3Sharper_DeltaLowerBoundTests {
  @Test func isProved() throws {
    let verdict = try verdict("new-corollary-3-sharper", Scope(maximumDimension: 40))
    #expect(verdict.kind == .proved)
    #expect(verdict.scope == "d >= 2")
  }

  @Test func theSquares() throws {
    #expect(try checkCorollary3Sharper(Scope(), constant: Rational(5, 32)).kind == .verified)
  }

  /// The limit of dΔ² is 1/(2π) = 0.15915….
  @Test func aConstantAboveTheLimitIsRefuted() throws {
    let found = try checkCorollary3Sharper(Scope(), constant: Rational(16, 100))
    #expect(found.kind == .refuted)
  }

  @Test func aConstantJustAboveTheLeastSquareIsRefuted() throws {
    let found = try checkCorollary3Sharper(Scope(maximumDimension: 9), constant: Rational(3, 16))
    #expect(found.counterexample?.parameters == "d = 5")
  }
}
