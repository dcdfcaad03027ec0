import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Claim2_FiniteDifferencesTests {
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
    #expect(late.counterexample?.left.description == "the sum = 2432902008176640000")
  }

  @Test func fewerDegreesAreNotTheClaim() throws {
    let verdict = try checkClaim2(Scope(maximumDimension: 30), exponents: { 0..<max(0, $0 - 1) })
    #expect(verdict.kind == .verified)
  }

  @Test func otherWeightsOrBasesProveNothing() throws {
    let good = BinomialTerm(r: 0, s: 0)
    let others = [BinomialTerm(r: 1, s: 0), BinomialTerm(2, r: 0, s: 0), BinomialTerm(.second, r: 0, s: 0)]
    for other in others {
      for certificate in [
        FiniteDifferenceCertificate(weight: other, basis: good),
        FiniteDifferenceCertificate(weight: good, basis: other),
      ] {
        let verdict = try checkClaim2(
          Scope(maximumDimension: 10), certificate: certificate, exponents: { 0..<$0 })
        #expect(verdict.kind == .verified)
      }
    }
  }
}
