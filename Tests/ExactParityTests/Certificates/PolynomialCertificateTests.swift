import ExactNumbers
import ExactParity
import Testing

@Suite struct PolynomialCertificateTests {
  private let k = MultivariatePolynomial("k")

  @Test func identities() throws {
    try PolynomialCertificate("square", (k + 1) * (k + 1), .equal, k * k + 2 * k + 1).check()
    #expect(throws: CertificateRefused.self) {
      try PolynomialCertificate("square", (k + 1) * (k + 1), .equal, k * k + 2 * k).check()
    }
  }

  @Test func inequalitiesHoldFromTheirStarts() throws {
    try PolynomialCertificate("root", k, .atMost, k * k, from: ["k": 1]).check()
    // k ≤ k² fails between 0 and 1.
    #expect(throws: CertificateRefused.self) {
      try PolynomialCertificate("root", k, .atMost, k * k, from: ["k": Rational(1, 2)]).check()
    }
    #expect(throws: CertificateRefused.self) {
      try [PolynomialCertificate("start 0", k, .atMost, k * k)].check()
    }
  }
}
