import Claims
import Prover
import Proofs
import Testing

@Suite struct InequalityTests {
  /// Textbook bounds of hypergeometric terms: by a ratio, by squares, by weights that no claim names.
  @Test(arguments: [
    ("binomial(2*n, n) <= 4^n", "n >= 0"),
    ("4^n/(2*n) <= binomial(2*n, n) < 4^n", "n >= 1"),
    ("binomial(2*n, n) >= 4^n/(2*n+1)", "n >= 0"),
    ("binomial(2*n, n) >= 4^n/(2*sqrt(n))", "n >= 1"),
    ("binomial(2*n, n) <= 4^n/sqrt(3*n+1)", "n >= 0"),
    ("3*n*binomial(2*n, n)^2 < 16^n", "n >= 1"),
    ("8*m*binomial(2*m-2, m-1)^2/16^m >= 1/9", "m >= 1"),
    ("2^d/8*(2/(3*sqrt(d))) <= binomial(d-3, d/2-1) <= 2^d/8*(2/sqrt(d))", "even d >= 4"),
    ("n! >= 2^(n-1)", "n >= 1"),
    ("2^n >= n^2", "n >= 4"),
    ("3^n + 4^n <= 5^n", "n >= 2"),
    ("(1+x)^n >= 1 + n*x", "n >= 0, real x >= -1"),
    ("sqrt(n+1) - sqrt(n) <= 1/(2*sqrt(n))", "n >= 1"),
    ("sum(k = 1..n, 1/k^2) <= 2 - 1/n", "n >= 1"),
    ("sum(k = 1..n, 1/k^2) < 5/3", "n >= 1"),
    ("sum(k = 0..n, 1/k!) < 3", "n >= 0"),
    ("sqrt(n) <= sum(k = 1..n, 1/sqrt(k)) < 2*sqrt(n)", "n >= 1"),
  ])
  func termsAreProved(_ show: String, _ domain: String) throws {
    #expect(try ProofSearchTests.theorem(show, for: domain) != nil)
  }

  /// The weights of Corollary 3 are in the statements of the proof, and in no statement that was given.
  @Test func weightsAreFound() throws {
    let claim = try Claim("1/(9*d) <= (2^(1-d)*binomial(d-2, d/2-1))^2", for: "even d >= 2")
    let file = try #require(ProofSearch(deadline: .now + .seconds(60)).proof(of: claim))
    #expect(
      file.proof.statements.contains {
        $0.text.contains("d - 3/2") || $0.text.contains("-(3/2)") || $0.text.contains("+ -3/2")
      },
      "\(file.proof.statements.map(\.text))")
  }

  /// Polynomials and rational functions on lines, half-lines and boxes.
  @Test(arguments: [
    ("x^2 + y^2 + z^2 >= x*y + y*z + z*x", "real x, real y, real z"),
    ("x*(1-x) <= 1/4", "real x"),
    ("x^3 - 3*x + 2 >= 0", "real x >= 0"),
    ("x^4 - 4*x^2 + 4 >= 0", "real x"),
    ("4*x^3 - 3*x <= 1", "real -1 <= x <= 1"),
    ("x^4 + x^3 + x^2 + x + 1 > 0", "real x"),
    ("x*(1-y) >= 0", "real 0 <= x <= 1, real 0 <= y <= 1"),
    ("a^3 + b^3 + c^3 >= 3*a*b*c", "real a >= 0, real b >= 0, real c >= 0"),
    ("a/(b+c) + b/(c+a) + c/(a+b) >= 3/2", "real a > 0, real b > 0, real c > 0"),
    ("(a^2+b^2)*(c^2+d^2) >= (a*c+b*d)^2", "real a, real b, real c, real d"),
    ("x^6 + y^6 >= x^4*y^2 + x^2*y^4", "real x, real y"),
    ("sqrt(x*y) <= (x+y)/2", "real x >= 0, real y >= 0"),
    ("sqrt(x)*sqrt(y) = sqrt(x*y)", "real x >= 0, real y >= 0"),
    ("sqrt(x^2) = abs(x)", "real x"),
    ("sqrt(4*n+1) < sqrt(n) + sqrt(n+1) < sqrt(4*n+2)", "n >= 1"),
    ("1/sqrt(n+1) > 2*(sqrt(n+2) - sqrt(n+1))", "n >= 0"),
    ("product(k = 1..n, (2*k-1)/(2*k)) <= 1/sqrt(2*n+1)", "n >= 0"),
    ("x*(2-x) > 0", "real 0 < x < 2"),
    ("a*(a-b)*(a-c) + b*(b-a)*(b-c) + c*(c-a)*(c-b) >= 0", "real a >= 0, real b >= 0, real c >= 0"),
    ("n*(n-1) >= 0", "n"),
    ("n^3 >= 3*n + 2", "n >= 2"),
    ("x^2 + 1 != 0", "real x"),
  ])
  func polynomialsAreProved(_ show: String, _ domain: String) throws {
    #expect(try ProofSearchTests.theorem(show, for: domain) != nil)
  }

  /// A constant, a start or the strictness off by one.
  @Test(arguments: [
    ("binomial(2*n, n) < 4^n", "n >= 0"),
    ("binomial(2*n, n) > 4^n/(2*n+1)", "n >= 0"),
    ("binomial(2*n, n) < 4^n/sqrt(3*n+1)", "n >= 1"),
    ("4*n*binomial(2*n, n)^2 < 16^n", "n >= 1"),
    ("8*m*binomial(2*m-2, m-1)^2/16^m >= 4/25", "m >= 1"),
    ("n! >= 2^n", "n >= 1"),
    ("2^n >= n^2", "n >= 3"),
    ("3^n + 4^n < 5^n", "n >= 2"),
    ("(1+x)^n >= 1 + n*x", "n >= 0, real x >= -4"),
    ("sum(k = 1..n, 1/k^2) < 2 - 1/n", "n >= 1"),
    ("sum(k = 1..n, 1/k^2) < 8/5", "n >= 1"),
    ("sum(k = 0..n, 1/k!) < 19/7", "n >= 0"),
    ("x*(2-x) > 0", "real 0 < x <= 2"),
    ("sum(k = 1..n, 1/sqrt(k)) <= 2*sqrt(n) - 5/4", "n >= 1"),
    ("x^2 + y^2 > 2*x*y", "real x, real y"),
    ("x*(1-x) < 1/4", "real x"),
    ("x*(x-1) >= 0", "real x"),
    ("x^4 - 4*x^2 + 4 > 0", "real x"),
    ("4*x^3 - 3*x <= 1", "real -1 <= x <= 2"),
    ("a^3 + b^3 + c^3 >= 3*a*b*c", "real a, real b, real c"),
    ("sqrt(x*y) < (x+y)/2", "real x >= 0, real y >= 0"),
    ("sqrt(x^2) = x", "real x"),
    ("sqrt(n) + sqrt(n+1) <= sqrt(4*n+1)", "n >= 0"),
    ("x != 0", "real x"),
  ])
  func falseTwinsAreNot(_ show: String, _ domain: String) throws {
    #expect(try ProofSearchTests.theorem(show, for: domain, seconds: 3) == nil)
  }
}
