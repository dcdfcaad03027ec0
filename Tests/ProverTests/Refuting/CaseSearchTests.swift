import Claims
import ExactNumbers
import Prover
import Testing

@Suite struct CaseSearchTests {
  private func found(_ claim: String, _ domain: String, reach: Int = 60) throws -> CaseFinding {
    CaseSearch(try Claim(claim, for: domain), reach: reach).run(until: .now + .seconds(20))
  }

  private func place(_ claim: String, _ domain: String, reach: Int = 60) throws -> String? {
    if case .refuted(let failure) = try found(claim, domain, reach: reach) { failure.place } else { nil }
  }

  private func scope(_ claim: String, _ domain: String, reach: Int = 60) throws -> String? {
    if case .holds(let coverage) = try found(claim, domain, reach: reach) { coverage.scope } else { nil }
  }

  @Test(arguments: [
    ("sum(k = 0..n, (-1)^k*binomial(n, k)) = 0", "n >= 0", "n = 0"),
    ("sum(k = 0..4, binomial(n-1, k)) = 2^(n-1)", "n >= 1", "n = 6"),
    ("sum(k = 0..n, binomial(n, k)^2) = binomial(2*n, n) + max(0, n-50)", "n >= 0", "n = 51"),
    ("floor(-n/2) = -floor(n/2)", "n >= 0", "n = 1"),
    ("sum(k = a..b, 1) = b-a+1", "a, b", "a = 1, b = -1"),
    ("n <= 1003", "n >= 1000", "n = 1004"),
    ("n >= -1003", "n <= -1000", "n = -1004"),
    ("m != 7", "odd m", "m = 7"),
    ("(a-3)^2 + (b-4)^2 > 0", "a >= 0, b >= 0", "a = 3, b = 4"),
    ("c < d", "d >= 2, 0 <= c <= d", "d = 2, c = 2"),
    // Poles and other undefined values.
    ("1/(n-5) <= 2", "n >= 0", "n = 5"), ("factorial(n-3) >= 0", "n >= 0", "n = 0"),
    ("0^(n-2) >= 0", "n >= 0", "n = 0"), ("0*sqrt(n-2) = 0", "n", "n = 0"),
    ("catalan(n) >= 0", "n >= -2", "n = -1"), ("krawtchouk(1, i, 3) <= 9", "0 <= i <= 4", "i = 4"),
    ("E(x in cube(d), chi(x, 1)) = 0", "d >= 0", "d = 0"),
  ])
  func firstFailures(_ claim: String, _ domain: String, _ expected: String) throws {
    #expect(try place(claim, domain) == expected)
  }

  @Test(
    arguments: [
      // Between integers, at one point, at a kink, at a pole, beyond every kink, on a short interval.
      ("x*(x-1) >= 0", "real x", "x = 1/2"), ("x != 22/7", "real x", "x = 22/7"),
      ("abs(x - 1/3) > 0", "real x", "x = 1/3"), ("1/(3*x - 1) != 5/7", "real x", "x = 1/3"),
      ("max(x, 40) <= max(40, 3*x - 1000)", "real x >= 0", "x = 100"),
      ("(1000*x - 1)*(1000*x - 2) >= 0", "real x", "x = 1/505"),
      ("(x^2 - 2)*(x - 1/2) >= x - 10", "real x <= 0", "x = -3"),
      ("binomial(x, 2) >= 0", "real x >= 0", "x = 1/2"), ("floor(x) = x", "real 0 <= x <= 3", "x = 1/2"),
      ("d = 3", "3 <= d <= 3, real b > d, b < 2", nil),
      ("step(b) = step(b - 1)", "n >= 0, real b", "n = 0, b = 0"),
    ] as [(String, String, String?)])
  func failuresOnALine(_ claim: String, _ domain: String, _ expected: String?) throws {
    #expect(try place(claim, domain) == expected)
  }

  @Test(arguments: [
    ("2^n > n", "n >= 0", "0 <= n <= 60"), ("2^d > d", "d >= 2, real b", "2 <= d <= 60, real b"),
    ("m*m >= 0", "even m >= 4", "even 4 <= m <= 60"), ("m*m >= 0", "n > 3, m", "3 < n <= 60, -60 <= m <= 60"),
    ("c <= d", "d >= 2, 0 <= c <= d", "2 <= d <= 60, 0 <= c <= d"), ("n < 10^9", "n <= 5", "-60 <= n <= 5"),
    // A finite domain is covered whole, however far.
    ("n^2 >= 0", "0 <= n <= 1000", "0 <= n <= 1000"),
    // Every value of x, within the window only, at points only.
    ("x^2 + 1 > 0", "real x", "real x"), ("floor(x) <= x", "real x", "real x, -20 < x < 20"),
    ("floor(x) <= x", "real 0 <= x <= 100", "real 0 <= x <= 100"),
  ])
  func scopes(_ claim: String, _ domain: String, _ expected: String) throws {
    #expect(try scope(claim, domain) == expected)
  }

  @Test func pointsAreListedWhereALineIsNotDecided() throws {
    let scope = try #require(try scope("sqrt(x) >= 0", "real x >= 0"))
    #expect(scope.hasPrefix("real x >= 0; x only at "), "\(scope)")
    // A zero at an irrational number: neither refuted nor covered.
    let irrational = try #require(try self.scope("(x^2 - 2)^2 > 0", "real x"))
    #expect(irrational.contains("x only at"), "\(irrational)")
    // What lies outside the domain was not decided; its ends and middle were.
    let narrow = try #require(try self.scope("sqrt(x) >= 0", "real 1/2 <= x <= 3/5"))
    #expect(narrow == "real 1/2 <= x <= 3/5; x only at 1/2, 11/20, 3/5")
  }

  @Test func emptyDomains() throws {
    for domain in ["n >= 1, n <= 0", "real x > 1, x < 1", "3 <= n <= 5, n = 7"] {
      guard case .empty = try found("2 > 1", domain) else {
        Issue.record("\(domain) is not empty")
        continue
      }
    }
  }

  @Test func farFailures() throws {
    for (claim, domain, expected) in [
      ("sum(k = 0..n, binomial(n, k)) = 2^n + max(0, n - 700)", "n >= 0", "n = 701"),
      ("n^2 < 10^6", "n >= 0", "n = 1000"),
      ("binomial(n, k) <= 10^40", "n >= 0, 0 <= k <= n", "n = 139, k = 60"),
    ] {
      let search = CaseSearch(try Claim(claim, for: domain), reach: 20, seed: 1)
      _ = search.run(until: nil)
      guard case .refuted(let failure) = search.runFar(until: .now + .seconds(20)) else {
        Issue.record("\(claim) is not refuted")
        continue
      }
      #expect(failure.place == expected, "\(claim)")
    }
  }
}
