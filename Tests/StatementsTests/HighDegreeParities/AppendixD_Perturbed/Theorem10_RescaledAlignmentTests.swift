import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Theorem10_RescaledAlignmentTests {
  @Test func isDerived() throws {
    let verdict = try verdict("hdp-theorem-10", Scope(maximumDimension: 3))
    #expect(verdict.kind == .derived)
    #expect(verdict.scope == "every d ≥ 2, α > 0 and 0 ≤ μ ≤ α/√d")
  }

  @Test func theGrid() throws {
    let found = try checkTheorem10(Scope(), sigma: { $0.reciprocal }, constant: Rational(2463, 1000))
    #expect(found.kind == .enclosed, "\(found)")
  }

  @Test func anotherScaleIsRefuted() throws {
    let found = try checkTheorem10(Scope(), sigma: { 2 * $0.reciprocal }, constant: Rational(2463, 1000))
    #expect(found.counterexample?.claim == "GAL'(μ, d) = GAL(1/(μ√d), d)")
  }

  @Test func aSmallConstantIsRefuted() throws {
    let found = try checkTheorem10(Scope(), sigma: { $0.reciprocal }, constant: Rational(1, 100))
    #expect(found.kind == .refuted)
  }
}
