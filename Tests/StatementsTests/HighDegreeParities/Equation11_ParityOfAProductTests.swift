import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Equation11_ParityOfAProductTests {
  @Test func holds() throws {
    let verdict = try checkEquation11(Scope(maximumDimension: 5)) { ($0 - $1) / 2 }
    #expect(verdict.kind == .verified)
    #expect(verdict.evidence.contains(EvidenceItem("crossCheck", "every pair (x, w) for d ≤ 5")))
  }

  @Test func aFlippedSignIsRefuted() throws {
    // (d + w·x)/2 counts the agreements instead of the disagreements.
    let verdict = try checkEquation11(Scope(maximumDimension: 5)) { ($0 + $1) / 2 }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "d = 1, x = (1), w = (1)")
  }

  @Test func anExponentOffByOneAtOneValueIsRefuted() throws {
    let verdict = try checkEquation11(Scope(maximumDimension: 5)) {
      ($0 - $1) / 2 + ($0 == 4 && $1 == -4 ? 1 : 0)
    }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters.hasPrefix("d = 4") == true)
  }

  @Test func falseCertificatesProveNothing() throws {
    let (d, s) = (BivariatePolynomial.first, BivariatePolynomial.second)
    let half = BivariatePolynomial(Polynomial(Rational(1, 2)))
    let exponents = [
      half * (d + s),  // (−1)^{(1 + 1)/2} = −1, not 1
      half * (d - s) + half * s * s - half * d * d,  // right at d = 1, not additive
      half * (1 - s),  // right at d = 1, with a constant
      half * (d - 3 * s) + d,  // additive and right, but another exponent
    ]
    for exponent in exponents {
      let verdict = try checkEquation11(
        Scope(maximumDimension: 4), certificate: SignExponentCertificate(exponent: exponent)
      ) { ($0 - $1) / 2 }
      #expect(verdict.kind == .verified, "\(exponent.written(in: "d", "s"))")
      #expect(verdict.scope == "d ≤ 4, all x, w ∈ {±1}^d")
    }
  }
}
