import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Equation191_GeometricTailTests {
  @Test func failsEverywhere() throws {
    let verdict = try checkGeometricTail(Scope(), shift: 1)
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "d = 10, terms = 1")
    #expect(verdict.counterexample?.left.value == .exact(1))
    #expect(verdict.counterexample?.right.value == .exact(Rational(1, 2)))
    #expect(verdict.evidence.first?.value == "1000 of the d ≤ 1000")
  }

  @Test func theCorrectedExponentIsDerived() throws {
    #expect(try verdict("hdp-equation-191-corrected", Scope(maximumDimension: 40)).kind == .derived)
  }

  /// Twice the terms is too much already where 10 divides d.
  @Test func anExponentOneLargerIsRefuted() throws {
    #expect(try checkGeometricTail(Scope(), shift: -1).kind == .verified)
    #expect(try checkGeometricTail(Scope(), shift: 0).counterexample?.parameters == "d = 10, terms = 20")
  }
}
