import Claims
import Prover
import Proofs
import Testing

@Suite struct CubeMeanTests {
  /// Polynomials in the total, some with an exponent that is a variable, under parities.
  @Test(arguments: [
    ("E(x in cube(d), total(x)^4) = 3*d^2 - 2*d", "d >= 0"),
    ("E(x in cube(d), chi(x)*total(x)^4) = 0", "d >= 5"),
    ("E(x in cube(d), chi(x, 2)*total(x)^2) = 2", "d >= 2"),
    ("E(x in cube(d), x[1]*total(x)^3) = 3*d - 2", "d >= 1"),
    ("E(x in cube(d), chi(x)*total(x)^m) = 0", "d >= 1, 0 <= m <= d-1"),
    ("E(x in cube(d), chi(x)*total(x)^d) = d!", "d >= 0"),
    ("E(x in cube(d), chi(x, m)) = 0", "d >= 1, 1 <= m <= d"),
    ("E(x in cube(d), chi(x, m)*total(x)) = 0", "m >= 2, d >= m"),
    ("delta(2, b) <= 1/2", "real b"),
  ])
  func areProved(_ show: String, _ domain: String) throws {
    #expect(try ProofSearchTests.theorem(show, for: domain) != nil)
  }

  /// A degree, a power or a constant off by one.
  @Test(arguments: [
    ("E(x in cube(d), total(x)^4) = 3*d^2", "d >= 0"),
    ("E(x in cube(d), chi(x)*total(x)^4) = 0", "d >= 4"),
    ("E(x in cube(d), chi(x)*total(x)^m) = 0", "d >= 1, 0 <= m <= d"),
    ("E(x in cube(d), chi(x)*total(x)^d) = 2^d*d!", "d >= 0"),
    ("E(x in cube(d), chi(x, m)) = 0", "d >= 1, 0 <= m <= d"),
    ("E(x in cube(d), chi(x, m)*total(x)) = 0", "m >= 1, d >= m"),
    ("delta(2, b) < 1/2", "real b"),
  ])
  func falseTwinsAreNot(_ show: String, _ domain: String) throws {
    #expect(try ProofSearchTests.theorem(show, for: domain, seconds: 3) == nil)
  }
}
