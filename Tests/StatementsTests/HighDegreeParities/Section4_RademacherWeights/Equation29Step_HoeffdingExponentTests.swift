import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Equation29Step_HoeffdingExponentTests {
  private func finding(_ denominator: Int) throws -> Finding {
    try checkEquation29Step(Scope()) { d, n in Rational(n) / Rational(denominator * d * d * d) }
  }

  @Test func thePrintedExponentIsRefuted() throws {
    let counterexample = try #require(try finding(288).counterexample)
    #expect(counterexample.parameters == "d = 2, n = 1")
    #expect(counterexample.left.value == .exact(Rational(1, 20736)))
    #expect(counterexample.right.value == .exact(Rational(1, 2304)))
  }

  /// With 9² in place of 9 the step is right; one less than that is not.
  @Test func theCorrectedExponentHolds() throws {
    #expect(try finding(2592).kind == .verified)
    #expect(try finding(2591).kind == .refuted)
  }
}
