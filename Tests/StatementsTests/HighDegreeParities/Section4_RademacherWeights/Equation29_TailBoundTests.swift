import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Equation29_TailBoundTests {
  private func finding(_ exponent: (Int, Int) -> Rational, maximumDimension: Int? = nil) throws -> Finding {
    try checkEquation29(Scope(maximumDimension: maximumDimension), exponent: exponent)
  }

  @Test func isDerived() throws {
    let verdict = try verdict("hdp-equation-29", Scope(maximumDimension: 4))
    #expect(verdict.kind == .derived)
    #expect(verdict.scope == "every d ≥ 2, every n, every x")
  }

  @Test func theTailsObeyIt() throws {
    let found = try finding { d, n in Rational(n) / Rational(288 * d * d * d) }
    #expect(found.kind == .verified)
    #expect(found.scope == "2 ≤ d ≤ 8; n ≤ 24")
  }

  @Test func aPowerOfTheDimensionTooFewIsRefuted() throws {
    let found = try finding({ d, n in Rational(2 * n) / Rational(d * d) }, maximumDimension: 4)
    #expect(found.kind == .refuted)
    #expect(found.counterexample?.parameters.hasPrefix("d = ") == true)
  }
}

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
