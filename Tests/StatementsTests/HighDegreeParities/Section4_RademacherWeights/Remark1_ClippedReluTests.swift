import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Remark1_ClippedReluTests {
  @Test func isDerived() throws {
    let verdict = try verdict("hdp-remark-1", Scope(maximumDimension: 12))
    #expect(verdict.kind == .derived)
    #expect(verdict.scope == "every d ≥ 2, every n ≥ 900 d²")
  }

  @Test func holds() throws {
    let found = try checkRemark1(Scope(maximumDimension: 60)) { d in 314 * Rational(d * d) }
    #expect(found.kind == .verified)
    #expect(found.scope == "2 ≤ d ≤ 60")
  }

  @Test func aSmallerConstantIsRefuted() throws {
    let found = try checkRemark1(Scope(maximumDimension: 60)) { d in 200 * Rational(d * d) }
    #expect(found.kind == .refuted)
  }

  @Test func orderDIsRefuted() throws {
    let found = try checkRemark1(Scope(maximumDimension: 60)) { d in 314 * Rational(d) }
    #expect(found.kind == .refuted)
    #expect(found.counterexample?.parameters == "d = 6")
  }
}
