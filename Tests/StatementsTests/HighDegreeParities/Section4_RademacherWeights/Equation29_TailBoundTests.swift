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
