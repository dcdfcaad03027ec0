import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Theorem4Cubic_BernsteinNeuronsTests {
  @Test func isDerived() throws {
    let verdict = try verdict("new-theorem-4-cubic", Scope(maximumDimension: 6))
    #expect(verdict.kind == .derived)
    #expect(verdict.scope == "every d ≥ 2, every n ≥ 22 d³")
    #expect(verdict.theorems.map(\.name).first == "new-theorem-4-cubic/exponent")
  }

  @Test func theDataAndTheTails() throws {
    let found = try checkTheorem4Cubic(Scope(), coefficient: 22)
    #expect(found.kind == .verified)
    #expect(found.scope == "2 ≤ d ≤ 64")
  }

  /// n(d)/d³ comes near 4π = 12.57.
  @Test func fewerThanTheCertifiedCountsAreRefuted() throws {
    let found = try checkTheorem4Cubic(Scope(), coefficient: 12)
    #expect(found.counterexample?.claim == "n(d) ≤ 12 d³")
  }

  @Test func tooFewNeuronsAreRefuted() throws {
    let found = try checkTheorem4Cubic(Scope(maximumDimension: 20), coefficient: 1)
    #expect(found.kind == .refuted)
    #expect(found.counterexample?.parameters == "d = 2, n = 8")
  }
}
