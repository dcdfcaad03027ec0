import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Claim2_FiniteDifferencesTests {
  @Test func isDerived() throws {
    #expect(try verdict("hdp-claim-2", Scope(maximumDimension: 4)).kind == .derived)
  }

  @Test func holds() throws {
    let verdict = try checkClaim2(Scope(maximumDimension: 30), exponents: { 0..<$0 })
    #expect(verdict.kind == .verified)
  }

  @Test func degreeDIsRefuted() throws {
    // Σ (−1)^k C(d, k) k^d = (−1)^d d!.
    let verdict = try checkClaim2(Scope(maximumDimension: 30), exponents: { 0..<$0 + 1 })
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "d = 1, P(k) = k^1")
    let late = try checkClaim2(Scope(maximumDimension: 30), exponents: { 0..<$0 + ($0 == 20 ? 1 : 0) })
    #expect(late.counterexample?.left.value == .exact(2_432_902_008_176_640_000))
  }
}
