import Claims
import Prover
import Proofs
import Testing

/// Identities of the textbooks: Graham, Knuth, Patashnik, *Concrete Mathematics* (1994), chapter 5; Petkovšek, Wilf,
/// Zeilberger, *A = B* (1996); Gould, *Combinatorial Identities* (1972); Riordan, *Combinatorial Identities* (1968).
@Suite struct SumSearchTests {
  static let textbook: [(show: String, domain: String)] = [
    ("sum(k = 1..n, k) = n*(n+1)/2", "n >= 0"),
    ("sum(k = 1..n, k^2) = n*(n+1)*(2*n+1)/6", "n >= 0"),
    ("sum(k = 1..n, k^4) = n*(n+1)*(2*n+1)*(3*n^2+3*n-1)/30", "n >= 0"),
    ("sum(k = 1..n, k^5) = n^2*(n+1)^2*(2*n^2+2*n-1)/12", "n >= 1"),
    ("sum(k = 1..n, 2*k-1) = n^2", "n >= 0"),
    ("sum(k = 1..n, (2*k-1)^3) = n^2*(2*n^2-1)", "n >= 0"),
    ("sum(k = 1..n, 1/(k*(k+1))) = n/(n+1)", "n >= 0"),
    ("sum(k = 1..n, 1/((2*k-1)*(2*k+1))) = n/(2*n+1)", "n >= 0"),
    ("sum(k = 2..n, 1/(k^2-1)) = 3/4 - (2*n+1)/(2*n*(n+1))", "n >= 2"),
    ("sum(k = 1..n, 1/(k*(k+1)*(k+2))) = 1/4 - 1/(2*(n+1)*(n+2))", "n >= 1"),
    ("sum(k = 1..n, k/(k+1)!) = 1 - 1/(n+1)!", "n >= 1"),
    ("sum(k = 0..n, k/2^k) = 2 - (n+2)/2^n", "n >= 0"),
    ("sum(k = 0..n, k^2*2^k) = (n^2-2*n+3)*2^(n+1) - 6", "n >= 0"),
    ("sum(k = 0..n, binomial(2*k, k)/4^k) = (2*n+1)*binomial(2*n, n)/4^n", "n >= 0"),
    ("sum(k = 0..n, (-1)^k*k) = ((-1)^n*(2*n+1) - 1)/4", "n >= 0"),
    ("sum(k = 1..n, (-1)^(k+1)*k^2) = (-1)^(n+1)*n*(n+1)/2", "n >= 1"),
    ("sum(k = 0..m, (-1)^k*binomial(n, k)) = (-1)^m*binomial(n-1, m)", "n >= 1, m >= 0"),
    ("sum(k = 0..n, binomial(k, m)) = binomial(n+1, m+1)", "m >= 0, n >= 0"),
    ("sum(k = 0..n, binomial(r+k, k)) = binomial(r+n+1, n)", "r >= 0, n >= 0"),
    ("sum(k = 0..m, (n-2*k)*binomial(n, k)) = (m+1)*binomial(n, m+1)", "n >= 0, m >= 0"),
    ("sum(k = 0..n, x^k) = (x^(n+1) - 1)/(x-1)", "n >= 0, real x > 1"),
    ("sum(k = 0..n, x^k) = (1 - x^(n+1))/(1-x)", "n >= 0, real 0 <= x < 1"),
    ("(1-x)^2*sum(k = 1..n, k*x^k) = x*(1 - (n+1)*x^n + n*x^(n+1))", "n >= 1, real x"),
    ("sum(k = 0..n, (k^2+1)*k!) = n*(n+1)! + 1", "n >= 0"),
    ("sum(k = 1..n, k*binomial(n, k)) = n*2^(n-1)", "n >= 1"),
    ("sum(k = 0..n, (-1)^k*binomial(n, k)) = 0", "n >= 1"),
    ("sum(k = 0..2*n, binomial(2*n, k)) = 4^n", "n >= 0"),
    ("sum(k = 0..n, binomial(2*n+1, k)) = 4^n", "n >= 0"),
    ("sum(k = 0..n, binomial(2*n, k)) = (4^n + binomial(2*n, n))/2", "n >= 0"),
    ("sum(k = 0..n, k*binomial(n, k)^2) = n*binomial(2*n-1, n-1)", "n >= 1"),
    ("sum(k = 0..n, k^2*binomial(n, k)^2) = n^2*binomial(2*n-2, n-1)", "n >= 1"),
    ("sum(k = 0..2*n, (-1)^k*binomial(2*n, k)^2) = (-1)^n*binomial(2*n, n)", "n >= 0"),
    ("sum(k = 0..n, binomial(n+k, k)/2^k) = 2^n", "n >= 0"),
    ("sum(k = 0..n, binomial(n, k)*binomial(n+k, k)*(-1)^k) = (-1)^n", "n >= 0"),
    ("sum(k = 0..n, binomial(n, k)*binomial(n+k, k)) = sum(k = 0..n, binomial(n, k)^2*2^k)", "n >= 0"),
    ("sum(k = 0..floor(n/2), binomial(n, 2*k)) = 2^(n-1)", "n >= 1"),
    ("sum(k = 0..floor(n/2), binomial(n, 2*k)*binomial(2*k, k)*2^(n-2*k)) = binomial(2*n, n)", "n >= 0"),
    ("sum(k = 0..floor(n/2), (-1)^k*binomial(n-k, k)*2^(n-2*k)) = n+1", "n >= 0"),
    ("sum(k = 0..n, (-1)^k*binomial(2*n-k, k)*4^(n-k)) = 2*n+1", "n >= 0"),
    ("sum(k = 0..n, binomial(n, k)*(-1)^k/(2*k+1)) = 4^n/((2*n+1)*binomial(2*n, n))", "n >= 0"),
    ("sum(k = 0..n, (-1)^k*binomial(n, k)/(k+2)) = 1/((n+1)*(n+2))", "n >= 0"),
    ("sum(k = 0..n, binomial(n, k)/((k+1)*(k+2))) = (2^(n+2) - n - 3)/((n+1)*(n+2))", "n >= 0"),
    ("sum(k = 0..n, 1/(k!*(n-k)!)) = 2^n/n!", "n >= 0"),
    ("sum(k = 0..n, binomial(a, k)*binomial(b, n-k)) = binomial(a+b, n)", "a >= 0, b >= 0, n >= 0"),
    ("sum(k = 0..n, binomial(k, a)*binomial(n-k, b)) = binomial(n+1, a+b+1)", "a >= 0, b >= 0, n >= 0"),
    ("sum(k = 0..m, binomial(m, k)*binomial(n, r+k)) = binomial(m+n, m+r)", "m >= 0, n >= 0, r >= 0"),
    ("sum(k = -a..a, (-1)^k*binomial(2*a, a+k)^3) = (3*a)!/(a!)^3", "a >= 0"),
    ("sum(k = -n..n, (-1)^k*binomial(2*n, n+k)^2) = binomial(2*n, n)", "n >= 0"),
    (
      "sum(k = -a..a, (-1)^k*binomial(a+b, a+k)*binomial(b+c, b+k)*binomial(c+a, c+k)) = (a+b+c)!/(a!*b!*c!)",
      "a >= 0, b >= 0, c >= 0"
    ),
    ("sum(k = -a..a, (-1)^k*binomial(a+b, a+k)*binomial(a+b, b+k)) = binomial(a+b, a)", "a >= 0, b >= 0"),
    ("sum(k = 0..n, (-1)^k*binomial(n, k)*binomial(m+k, n)) = (-1)^n", "m >= 0, n >= 0"),
    ("sum(k = 0..n, (-1)^k*binomial(n, k)*binomial(m-k, r)) = binomial(m-n, m-r)", "n >= 0, r >= n, m >= r"),
    ("sum(k = 0..m, binomial(m, k)*binomial(n+k, m)*(-1)^k) = (-1)^m", "m >= 0, n >= 0"),
    ("sum(k = 0..n, binomial(m, k)*binomial(m-k, n-k)) = 2^n*binomial(m, n)", "n >= 0, m >= n"),
    ("sum(k = 0..n, catalan(k)*catalan(n-k)) = catalan(n+1)", "n >= 0"),
    ("sum(k = 0..floor(n/2), binomial(n, 2*k)*2^(n-2*k)*catalan(k)) = catalan(n+1)", "n >= 0"),
    ("sum(k = 1..n, binomial(n, k)*binomial(n, k-1)) = binomial(2*n, n+1)", "n >= 1"),
    ("sum(k = 1..n, binomial(n, k)*binomial(n, k-1)/n) = catalan(n)", "n >= 1"),
    ("sum(k = 0..n, binomial(n, k)*y^k) = (1+y)^n", "n >= 0, real y"),
    ("sum(k = 0..n, k*binomial(n, k)*p^k*(1-p)^(n-k)) = n*p", "n >= 0, real p"),
    ("sum(k = 0..n, (k-n*p)^2*binomial(n, k)*p^k*(1-p)^(n-k)) = n*p*(1-p)", "n >= 0, real p"),
    ("sum(k = 0..n, binomial(2*n-2*k, n-k)*binomial(2*k, k)/(2*k-1)) = 0", "n >= 1"),
    ("sum(k = 0..floor(n/2), (-1)^k*binomial(n, k)*binomial(2*n-2*k, n)) = 2^n", "n >= 0"),
    ("sum(k = 0..n, binomial(n, k)) = 2^n = 2*2^(n-1)", "n >= 1"),
    ("binomial(n, k)*binomial(k, m) = binomial(n, m)*binomial(n-m, k-m)", "n >= 0, m >= 0, k >= m"),
    ("binomial(n, k) + binomial(n, k+1) = binomial(n+1, k+1)", "n >= 0, k >= 0"),
    ("k*binomial(n, k) = n*binomial(n-1, k-1)", "n >= 1, k >= 1"),
    ("catalan(n) = binomial(2*n, n) - binomial(2*n, n+1)", "n >= 0"),
    ("catalan(n+1) = 2*(2*n+1)/(n+2)*catalan(n)", "n >= 0"),
    ("(n+1)! - n! = n*n!", "n >= 0"),
    ("binomial(n, 2) = n*(n-1)/2", "n >= 0"),
  ]

  @Test(arguments: textbook)
  func isProved(_ claim: (show: String, domain: String)) throws {
    #expect(try ProofSearchTests.theorem(claim.show, for: claim.domain) != nil)
  }

  /// Slips that a careless prover lets pass: a first value, an end of the range, a pole, a sign, a range turned round.
  @Test(arguments: [
    ("sum(k = 0..n, (-1)^k*binomial(n, k)) = 0", "n >= 0"),
    ("sum(k = 0..4, binomial(n-1, k)) = 2^(n-1)", "n >= 1"),
    ("sum(k = 0..m, (-1)^k*binomial(n, k)) = (-1)^m*binomial(n-1, m)", "n >= 0, m >= 0"),
    ("sum(k = 0..floor(n/2), binomial(n, 2*k)) = 2^(n-1)", "n >= 0"),
    ("sum(k = 0..n, x^k) = (x^(n+1) - 1)/(x-1)", "n >= 0, real x"),
    ("sum(k = 1..n, 1/(k*(k+1))) = n/(n+1)", "n >= -1"),
    ("sum(k = 0..n, 1/(k*(k+1))) = n/(n+1)", "n >= 1"),
    ("sum(k = 0..n, binomial(n, k)^2) = binomial(2*n, n+1)", "n >= 1"),
    ("sum(k = 0..n, k*binomial(n, k)) = n*2^(n-1) + (1-n)*(2-n)*(3-n)*(4-n)*n", "n >= 1"),
    ("sum(k = 0..n, binomial(2*n, k)) = (4^n - binomial(2*n, n))/2", "n >= 0"),
    ("sum(k = 0..n, binomial(n, k)*binomial(n+k, k)*(-1)^k) = 1", "n >= 0"),
    ("sum(k = m..n, k) = (n-m+1)*(n+m)/2", "m >= 0, n >= m-2"),
    ("product(k = 1..n, k-3) = 0", "n >= 2"),
    ("sum(k = 0..n, k^3) = (n*(n+1)/2)^2 + n*(n-1)*(n-2)*(n-60)", "n >= 0"),
  ])
  func falseOnesAreNot(_ show: String, _ domain: String) throws {
    #expect(try ProofSearchTests.theorem(show, for: domain, seconds: 1) == nil)
  }
}
