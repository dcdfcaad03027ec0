import Claims
import Foundation
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

  /// Central binomials, reciprocals of binomials, geometric sums, Catalan numbers.
  static let others: [(show: String, domain: String)] = [
    ("sum(k = 0..n, binomial(n, k)^4) = sum(k = 0..n, binomial(n, n-k)^4)", "n >= 0"),
    ("sum(k = 0..n, binomial(n, k)*k!*(n-k)!) = (n+1)!", "n >= 0"),
    ("sum(k = 0..n, binomial(n, k)/binomial(2*n, k)) = (2*n+1)/(n+1)", "n >= 0"),
    ("sum(k = 0..n, binomial(n, k)/binomial(2*n-1, k)) = 2", "n >= 1"),
    ("sum(k = 0..n, (-1)^k/binomial(n, k)) = (1+(-1)^n)*(n+1)/(n+2)", "n >= 0"),
    ("sum(k = 0..m, binomial(m, k)/binomial(n, k)) = (n+1)/(n-m+1)", "m >= 0, n >= m"),
    ("sum(k = 0..n, (-1)^k*binomial(n, k)/(a+k)) = n!*(a-1)!/(a+n)!", "n >= 0, a >= 1"),
    ("sum(k = 0..n, (-1)^k*binomial(n, k)/binomial(a+k, k)) = a/(a+n)", "n >= 0, a >= 1"),
    ("sum(k = 0..n, (-1)^k*binomial(n, k)*binomial(2*n-k, n)) = 1", "n >= 0"),
    ("sum(k = 0..n, binomial(2*n, n+k)) = (4^n + binomial(2*n, n))/2", "n >= 0"),
    ("sum(k = 1..n, k*binomial(2*n, n+k)) = n*binomial(2*n, n)/2", "n >= 1"),
    ("sum(k = 1..n, k^2*binomial(2*n, n+k)) = n*4^n/4", "n >= 1"),
    ("sum(k = 1..n, k^3*binomial(2*n, n+k)) = n^2*binomial(2*n, n)/2", "n >= 1"),
    ("sum(k = 0..n, (2*k+1)*binomial(2*n+1, n-k)) = (2*n+1)*binomial(2*n, n)", "n >= 0"),
    ("sum(k = 0..n, binomial(n, k)^2*k) = (2*n-1)!/((n-1)!)^2", "n >= 1"),
    ("sum(k = 0..n-1, binomial(n, k)*binomial(n, k+1)) = binomial(2*n, n-1)", "n >= 1"),
    ("sum(k = 0..n-2, binomial(n, k)*binomial(n, k+2)) = binomial(2*n, n-2)", "n >= 2"),
    ("sum(k = 0..n-r, binomial(n, k)*binomial(n, k+r)) = binomial(2*n, n-r)", "n >= 0, 0 <= r <= n"),
    ("sum(k = 0..n-r, binomial(n, k)*binomial(n, k+r)) = (2*n)!/((n-r)!*(n+r)!)", "n >= 0, 0 <= r <= n"),
    ("sum(k = 0..p, binomial(q, k)*binomial(p, k)*k^2) = p*q*binomial(p+q-2, p-1)", "p >= 1, q >= 1"),
    (
      "sum(k = 0..n, binomial(n+k, n)*binomial(m+n-k, n)) = binomial(m+2*n+1, m) - sum(k = n+1..m, binomial(n+k, n)*binomial(m+n-k, n))",
      "n >= 0, m >= n"
    ),
    ("sum(k = 0..m, binomial(n+k, n)*binomial(r+m-k, r)) = binomial(n+r+m+1, m)", "n >= 0, r >= 0, m >= 0"),
    ("sum(k = 0..n, catalan(k)*binomial(2*(n-k), n-k)) = binomial(2*n+1, n)", "n >= 0"),
    ("sum(k = 0..n, (-1)^k*catalan(k)*binomial(n+k, 2*k)) = 0", "n >= 1"),
    ("sum(k = 0..n, binomial(n, 2*k)*catalan(k)*2^(n-2*k)) = catalan(n+1)", "0 <= n <= 12"),
    ("sum(k = 0..n, catalan(k)) <= 4^n", "n >= 0"),
    ("sum(k = 0..n, binomial(2*k, k)) <= 4^n", "n >= 0"),
    (
      "sum(k = 0..n, binomial(2*k, k)*x^k)*(1-4*x) = sum(k = 0..n, binomial(2*k, k)*x^k) - 4*x*sum(k = 0..n, binomial(2*k, k)*x^k)",
      "n >= 0, real x"
    ),
    ("sum(k = 1..n, k*x^(k-1)) = (n*x^(n+1) - (n+1)*x^n + 1)/(x-1)^2", "n >= 1, real x > 1"),
    ("sum(k = 0..n, x^(2*k)) = (x^(2*n+2)-1)/(x^2-1)", "n >= 0, real x > 1"),
    ("sum(k = 0..n-1, a + k*d) = n*(2*a + (n-1)*d)/2", "n >= 1, real a, real d"),
    ("sum(k = 0..n-1, a*r^k) = a*(1-r^n)/(1-r)", "n >= 1, real a, real 0 <= r < 1"),
    ("sum(k = 1..n, 1/(k*(k+2))) = n*(3*n+5)/(4*(n+1)*(n+2))", "n >= 1"),
    ("sum(k = 1..n, 1/(k*(k+m))) = 1/m*sum(k = 1..m, 1/k) - 1/m*sum(k = n+1..n+m, 1/k)", "m >= 1, n >= m"),
    ("sum(k = 1..n, (2*k+1)/(k^2*(k+1)^2)) = 1 - 1/(n+1)^2", "n >= 1"),
    ("sum(k = 1..n, (k-1)/k!) = 1 - 1/n!", "n >= 1"),
    ("sum(k = 1..n, (k^2+1)*k!) = n*(n+1)!", "n >= 1"),
    ("sum(k = 0..n, (-1)^k*(2*k+1)) = (-1)^n*(n+1)", "n >= 0"),
    ("sum(k = 1..n, (-1)^k*(2*k+1)/(k*(k+1))) = -1 + (-1)^n/(n+1)", "n >= 1"),
    ("sum(k = 0..n, k*3^k) = ((2*n-1)*3^(n+1) + 3)/4", "n >= 0"),
    ("sum(k = 0..n, (-2)^k) = (1 - (-2)^(n+1))/3", "n >= 0"),
    ("sum(k = 0..n, (1/3)^k) = (3 - (1/3)^n)/2", "n >= 0"),
    ("sum(k = 0..n, binomial(n, k)*2^k*3^(n-k)) = 5^n", "n >= 0"),
    ("sum(k = 0..n, binomial(n, k)*(-2)^k) = (-1)^n", "n >= 0"),
    ("sum(k = 0..n, binomial(n, k)*2^(k+1)/(k+1)) = (3^(n+1) - 1)/(n+1)", "n >= 0"),
    ("sum(k = 0..n, (-1)^k*binomial(n, k)*2^(k+1)/(k+1)) = (1 + (-1)^n)/(n+1)", "n >= 0"),
    ("sum(k = 0..n, binomial(n, k)/((k+1)*2^k)) = 2*((3/2)^(n+1) - 1)/(n+1)", "n >= 0"),
    ("sum(k = 0..n, binomial(k, 2)*binomial(n, k)) = binomial(n, 2)*2^(n-2)", "n >= 2"),
    ("sum(k = 2..n, binomial(k, 2)) = binomial(n+1, 3)", "n >= 2"),
    ("sum(k = 0..n, binomial(3*n, 3*k)) = (8^n + 2*(-1)^n)/3", "n >= 1"),
    ("sum(k = 0..floor((n-1)/2), binomial(n, k)) = 2^(n-1)", "odd n >= 1"),
    ("sum(k = 0..floor(n/2), binomial(n, k)) = 2^(n-1) + binomial(n, n/2)/2", "even n >= 2"),
    ("sum(k = 0..n, binomial(2*n+1, k)*(2*n+1-2*k)) = (2*n+1)*binomial(2*n, n)", "n >= 0"),
    ("sum(k = 0..n, k*x^(k-1)) = (n*x^(n+1) - (n+1)*x^n + 1)/(x-1)^2", "n >= 1, real x > 1"),
  ]

  /// Bounds by constants, sums with kinks, differences of symbolic order.
  static let bounds: [(show: String, domain: String)] = [
    ("krawtchouk(k, 0, n) = binomial(n, k)", "n >= 0, k >= 0"),
    ("sum(k = 0..n, binomial(0, k)*x^k) = 1", "n >= 0, real x"),
    ("sum(k = 1..n, 1/k^2) < 2", "n >= 1"),
    ("sum(k = 0..n, 1/k!) < 3", "n >= 0"),
    ("sum(k = n+1..2*n, 1/k) < 1", "n >= 1"),
    ("sum(k = 1..n, 1/k^2) <= 2", "n >= 1"),
    ("sum(k = 1..n, 1/k^3) < 3/2", "n >= 1"),
    ("sum(k = 1..n, k) != n^2", "n >= 2"),
    ("sum(i = 1..n, sum(j = 1..n, min(i, j))) = n*(n+1)*(2*n+1)/6", "n >= 1"),
    ("sum(i = 1..n, sum(j = 1..n, abs(i-j))) = (n^3-n)/3", "n >= 1"),
    ("sum(i = 1..n, sum(j = 1..n, max(i, j))) = n*(n+1)*(4*n-1)/6", "n >= 1"),
    ("sum(k = 1..n, 1/(k^2+1)) < 2", "n >= 1"),
    ("E(x in cube(d), step(total(x))) = 1/2 + binomial(d, d/2)/2^(d+1)", "even d >= 2"),
    ("E(x in cube(d), max(total(x), 0)^2) = d/2", "d >= 0"),
    ("E(x in cube(d), sign(total(x))) = 0", "d >= 0"),
    ("E(x in cube(d), chi(x)*sign(total(x))) = 0", "even d >= 2"),
    ("sum(k = 0..2*n, abs(k-n)*binomial(2*n, k)) = n*binomial(2*n, n)", "n >= 0"),
    ("sum(k = 0..2*n, (k-n)^2*step(k-n)*binomial(2*n, k)) = n*4^n/4", "n >= 0"),
    ("E(x in cube(d), chi(x)*total(x)^d) = d!", "d >= 0"),
    ("E(x in cube(d), chi(x)*total(x)^m) = 0", "d >= 1, 0 <= m < d"),
    ("E(x in cube(d), chi(x)*(total(x)+b)^m) = 0", "d >= 1, 0 <= m < d, real b"),
  ]

  /// Several parameters, ends that are floors, kinds of Saalschütz, harmonic sums, inequalities.
  static let further: [(show: String, domain: String)] = [
    ("sum(k = c..d, (-1)^k*binomial(d, k)) = (-1)^c*binomial(d-1, c-1)", "d >= 1, 0 <= c <= d"),
    ("sum(k = c..d, (-1)^k*k*binomial(d, k)) = (-1)^c*d*binomial(d-2, c-2)", "d >= 2, 0 <= c <= d"),
    (
      "sum(k = 0..m, (-1)^k*binomial(n, k)*(n-2*k)) = (-1)^m*(n*binomial(n-2, m) - n*binomial(n-2, m-1))",
      "n >= 2, 0 <= m <= n"
    ),
    ("sum(k = m..n, binomial(k, m)) = binomial(n+1, m+1)", "m >= 0, n >= m"),
    ("sum(k = 0..m, binomial(n+k, k)) = binomial(n+m+1, m)", "n >= 0, m >= 0"),
    ("sum(k = 0..n, binomial(n, k)) = 2^n", "n >= 0"),
    ("sum(k = 0..n, k*binomial(n, k)) = n*2^n/2", "n >= 0"),
    ("sum(k = 0..n, k^2*binomial(n, k)) = n*(n+1)*2^n/4", "n >= 0"),
    ("sum(k = 0..n, binomial(n, k)^2) = binomial(2*n, n)", "n >= 0"),
    ("sum(k = 0..n, binomial(n, k)/(k+1)) = (2^(n+1)-1)/(n+1)", "n >= 0"),
    ("sum(k = 0..n, (-1)^k*binomial(n, k)/(k+1)) = 1/(n+1)", "n >= 0"),
    ("sum(k = 0..n, 3^k*binomial(n, k)) = 4^n", "n >= 0"),
    ("sum(k = 0..n, binomial(2*k, k)*binomial(2*n-2*k, n-k)) = 4^n", "n >= 0"),
    ("sum(k = 0..n, (-1)^k*binomial(2*n, k)^2) = (-1)^n*(binomial(2*n, n) + binomial(2*n, n)^2)/2", "n >= 0"),
    ("sum(k = 0..2*n, (-1)^k*binomial(2*n, k)^3) = (-1)^n*factorial(3*n)/factorial(n)^3", "n >= 0"),
    ("sum(k = 0..n, k*k!) = (n+1)! - 1", "n >= 0"),
    (
      "sum(k = 0..n, binomial(n, k)^2*binomial(2*k, k)) = sum(k = 0..n, binomial(n, k)*binomial(n, k)*binomial(2*n-2*k, n-k))",
      "n >= 0"
    ),
    ("sum(k = 0..n, binomial(n, k)^3) = sum(k = 0..n, binomial(n, k)^2*binomial(2*k, n))", "n >= 0"),
    ("sum(k = 0..n, (-1)^k*binomial(n, k)*binomial(2*k, k)/4^k) = binomial(2*n, n)/4^n", "n >= 0"),
    ("sum(k = 0..n, 1/((k+1)*(k+2))) = (n+1)/(n+2)", "n >= 0"),
    ("sum(k = 0..n, binomial(n, k)*x^k*y^(n-k)) = (x+y)^n", "n >= 0, real x, real y"),
    ("sum(k = 0..n, (-4)^k*binomial(n+k, 2*k)) = (-1)^n*(2*n+1)", "n >= 0"),
    ("sum(k = 0..n, 1/binomial(n, k)) = (n+1)/2^(n+1)*sum(k = 1..n+1, 2^k/k)", "n >= 0"),
    ("sum(k = 0..r, binomial(m, k)*binomial(n, r-k)) = binomial(m+n, r)", "m >= 0, n >= 0, r >= 0"),
    ("sum(k = 0..m, binomial(m, k)*binomial(n, k)) = binomial(m+n, m)", "m >= 0, n >= 0"),
    ("sum(k = 0..n, binomial(n, k)*binomial(k, m)) = binomial(n, m)*2^(n-m)", "m >= 0, n >= m"),
    ("sum(k = 0..n, (-1)^k*binomial(n, k)*binomial(k+m, m)) = (-1)^n*binomial(m, n)", "m >= 0, n >= 0"),
    ("sum(k = 0..n, binomial(n, k)*binomial(a, k)*k) = n*binomial(a+n-1, n)", "n >= 0, a >= 1"),
    ("sum(k = 0..d, (-1)^k*binomial(d, k)*k^m) = 0", "d >= 1, 0 <= m <= d-1"),
    ("sum(k = 0..n, 2^k) = 2^(n+1) - 1", "n >= 0"),
    ("(1-x)*sum(k = 0..n, x^k) = 1 - x^(n+1)", "n >= 0, real x"),
    ("sum(k = 0..n, k*2^k) = (n-1)*2^(n+1) + 2", "n >= 0"),
    ("sum(k = 1..n, k^3) = n^2*(n+1)^2/4", "n >= 0"),
    ("sum(k = 0..n, binomial(n, k)^4) >= 2", "1 <= n <= 8"),
    ("sum(k = 0..n, (-1)^(n-k)*binomial(n, k)*k^n) = n!", "n >= 1"),
    (
      "sum(k = -a..a, (-1)^k*binomial(a+b, a+k)*binomial(b+c, b+k)*binomial(c+a, c+k)) = (a+b+c)!/(a!*b!*c!)",
      "a >= 0, b >= 0, c >= 0"
    ),
    (
      "sum(k = 0..n, binomial(m-r+s, k)*binomial(n+r-s, n-k)*binomial(r+k, m+n)) = binomial(r, m)*binomial(s, n)",
      "m >= 0, n >= 0, 0 <= r <= m, s >= 0, s <= n"
    ),
    ("sum(k = 0..n, binomial(n, k)^2*binomial(a+2*n-k, 2*n)) = binomial(a+n, n)^2", "n >= 0, a >= 0"),
    (
      "sum(k = 0..m, binomial(m, k)*binomial(n, k)*binomial(x+m+n-k, m+n)) = binomial(x+m, m)*binomial(x+n, n)",
      "m >= 0, n >= 0, x >= 0"
    ),
    ("sum(k = 0..n, binomial(a+k, k)*binomial(b+n-k, n-k)) = binomial(a+b+n+1, n)", "a >= 0, b >= 0, n >= 0"),
    (
      "sum(k = 0..n, (-1)^k*binomial(n, k)*binomial(a+k, b)) = (-1)^n*binomial(a, b-n)",
      "n >= 0, a >= 0, b >= n"
    ),
    ("sum(k = 0..n, (-1)^k*binomial(n, k)*binomial(a-k, b)) = binomial(a-n, b-n)", "n >= 0, a >= n, b >= n"),
    ("sum(k = 0..n, k*binomial(a, k)*binomial(b, n-k)) = a*binomial(a+b-1, n-1)", "a >= 1, b >= 0, n >= 1"),
    ("sum(k = 0..n, binomial(n, k)*binomial(a, b+k)) = binomial(a+n, b+n)", "n >= 0, a >= 0, b >= 0"),
    ("sum(k = 0..c, (-1)^k*binomial(d, k)*binomial(d-k, c-k)) = 0", "d >= 1, 1 <= c <= d"),
    ("sum(k = 0..c, binomial(d, k)*binomial(d-k, c-k)) = 2^c*binomial(d, c)", "d >= 0, 0 <= c <= d"),
    ("sum(k = c..d, (-1)^k*binomial(k, c)*binomial(d, k)) = 0", "d >= 1, 0 <= c <= d-1"),
    (
      "sum(k = c..d, binomial(d, k)*binomial(k, c)*x^(k-c)) = binomial(d, c)*(1+x)^(d-c)",
      "d >= 0, 0 <= c <= d, real x"
    ),
    ("sum(k = 0..d, (-1)^k*binomial(d, k)*(x+k)) = 0", "d >= 2, real x"),
    ("sum(k = 0..d, (-1)^k*binomial(d, k)*(x-k)^d) = d!", "d >= 0, real x"),
    ("sum(k = 0..d, (-1)^k*(x+k)^m*binomial(d, k)) = 0", "d >= 1, 0 <= m < d, real x"),
    ("sum(k = 0..n, binomial(n, k)*(-1)^k*k^n) = (-1)^n*n!", "n >= 1"),
    ("sum(k = 0..n, binomial(n, k)*k*(k-1)) = n*(n-1)*2^(n-2)", "n >= 2"),
    ("sum(k = 0..n, binomial(n, k)*k*(k-1)*(k-2)) = n*(n-1)*(n-2)*2^(n-3)", "n >= 3"),
    ("sum(k = 0..n, k^3*binomial(n, k)) = n^2*(n+3)*2^(n-3)", "n >= 3"),
    ("sum(k = 0..n, (2*k+1)*binomial(n, k)) = (n+1)*2^n", "n >= 0"),
    ("sum(k = 0..n, (-1)^k*(2*k+1)*binomial(n, k)) = 0", "n >= 2"),
    ("sum(k = 0..n, (n-2*k)^2*binomial(n, k)) = n*2^n", "n >= 0"),
    ("sum(k = 0..n, (n-2*k)^4*binomial(n, k)) = n*(3*n-2)*2^n", "n >= 0"),
    ("sum(k = 0..n, binomial(2*n, 2*k)) = 2^(2*n-1)", "n >= 1"),
    ("sum(k = 0..n, binomial(2*n+1, 2*k+1)) = 4^n", "n >= 0"),
    ("sum(k = 1..n, binomial(2*n, 2*k-1)) = 2^(2*n-1)", "n >= 1"),
    ("sum(k = 0..n, k*binomial(2*n, k)) = n*4^n/2", "n >= 0"),
    ("sum(k = 0..n, (n-k)*binomial(2*n, k)) = n*binomial(2*n, n)/2", "n >= 0"),
    ("sum(k = 0..floor(n/2), (n-2*k)*binomial(n, k)) = n*binomial(n-1, floor(n/2))", "n >= 1"),
    ("sum(k = 0..floor(n/2), (-1)^k*binomial(n, k)) = (-1)^floor(n/2)*binomial(n-1, floor(n/2))", "n >= 1"),
    ("sum(k = 0..floor((n-1)/2), binomial(n, 2*k+1)) = 2^(n-1)", "n >= 1"),
    ("sum(k = 0..floor(n/2), binomial(n, k)^2*(n-2*k+1)^2/(n-k+1)^2) = catalan(n)", "n >= 0"),
    (
      "sum(k = 0..n, (-1)^k*binomial(n, k)^2) = (1 + (-1)^n)/2*(-1)^floor(n/2)*binomial(n, floor(n/2))",
      "n >= 0"
    ),
    (
      "sum(k = 0..n, (-1)^k*binomial(n, k)^3) = (1 + (-1)^n)/2*(-1)^floor(n/2)*factorial(3*floor(n/2))/factorial(floor(n/2))^3",
      "n >= 0"
    ),
    ("sum(k = 0..n, binomial(2*n+1, n-k)) = 4^n", "n >= 0"),
    ("sum(k = 0..n, (2*k+1)/(n+k+1)*binomial(2*n, n-k)) = binomial(2*n, n)", "n >= 0"),
    ("sum(k = 0..n, (2*k+1)^2/(n+k+1)*binomial(2*n, n-k)) = 4^n", "n >= 0"),
    ("sum(k = 0..n, 2^k*binomial(2*n-k, n)) = 4^n", "n >= 0"),
    ("sum(k = 0..n, 2^(n-k)*binomial(n+k, k)) = 4^n", "n >= 0"),
    ("sum(k = 0..n, binomial(n+k, 2*k)*2^(n-k)) = (2*4^n + 1)/3", "n >= 0"),
    ("sum(k = 0..n, binomial(n+k, 2*k)*binomial(2*k, k)*(-1)^k/(k+1)) = 0", "n >= 1"),
    ("sum(k = 0..n, (-1)^k*binomial(n, k)*binomial(2*k, k)*4^(n-k)) = binomial(2*n, n)", "n >= 0"),
    ("sum(k = 0..n, catalan(k)*binomial(2*n-2*k, n-k)) = binomial(2*n+1, n)", "n >= 0"),
    ("sum(k = 0..n, binomial(2*k, k)*binomial(2*n-2*k, n-k)/(k+1)) = binomial(2*n+1, n)", "n >= 0"),
    ("sum(k = 0..n, 4^k*binomial(2*n-2*k, n-k)) = (2*n+1)*binomial(2*n, n)", "n >= 0"),
    ("sum(k = 0..n, k*binomial(2*k, k)*binomial(2*n-2*k, n-k)) = n*4^n/2", "n >= 0"),
    ("sum(k = 1..n, (-1)^(k+1)*binomial(n, k)/k) = sum(k = 1..n, 1/k)", "n >= 0"),
    ("sum(k = 1..2*n, (-1)^(k+1)/k) = sum(k = n+1..2*n, 1/k)", "n >= 0"),
    ("sum(k = 1..n, binomial(n, k)/k) = sum(k = 1..n, (2^k - 1)/k)", "n >= 0"),
    ("sum(k = 0..n, k!*k) = (n+1)! - 1", "n >= 0"),
    ("sum(k = 0..n, k/((k+1)*(k+2)*(k+3))) = n*(n+1)/(4*(n+2)*(n+3))", "n >= 0"),
    ("sum(k = 0..n, 1/(k!*(k+2))) = 1 - 1/(n+2)!", "n >= 0"),
    ("sum(k = 0..n, k*2^k/(k+2)!) = 1 - 2^(n+1)/(n+2)!", "n >= 0"),
    ("sum(k = 0..n, (k+1)*x^k)*(1-x)^2 = 1 - (n+2)*x^(n+1) + (n+1)*x^(n+2)", "n >= 0, real x"),
    ("sum(k = 0..n, x^k*y^(n-k))*(x-y) = x^(n+1) - y^(n+1)", "n >= 0, real x, real y"),
    ("sum(k = 1..n, k*x^k) = x*(1-(n+1)*x^n+n*x^(n+1))/(1-x)^2", "n >= 1, real 0 <= x < 1"),
    ("sum(k = 0..n, binomial(m+k-1, k)) = binomial(m+n, n)", "m >= 1, n >= 0"),
    ("sum(k = 0..n, binomial(m, k)*(-1)^k) = (-1)^n*binomial(m-1, n)", "m >= 1, n >= 0"),
    ("sum(k = 1..n, k^2*(k+1)) = n*(n+1)*(n+2)*(3*n+1)/12", "n >= 0"),
    ("sum(k = 1..n, k*(k+1)*(k+2)) = n*(n+1)*(n+2)*(n+3)/4", "n >= 0"),
    ("sum(k = 1..n, k*(n-k)) = n*(n-1)*(n+1)/6", "n >= 1"),
    ("sum(k = 0..n-1, binomial(n-1, k)*binomial(n, k+1)) = binomial(2*n-1, n)", "n >= 1"),
    ("sum(k = a..b, k) = (b-a+1)*(a+b)/2", "a, b >= a"),
    ("sum(k = a..b, 1/(k*(k+1))) = 1/a - 1/(b+1)", "a >= 1, b >= a"),
    ("sum(k = a..b-1, x^k)*(x-1) = x^b - x^a", "a >= 0, b >= a, real x"),
    ("sum(k = 0..n, (-1)^k) = (1 + (-1)^n)/2", "n >= 0"),
    ("sum(k = 0..2*n, (-1)^k*k^2) = n*(2*n+1)", "n >= 0"),
    ("sum(k = 1..n, floor(k/2)) = floor(n^2/4)", "n >= 0"),
    ("sum(k = 1..2*n, floor(k/2)) = n^2", "n >= 0"),
    ("sum(k = 0..n, mod(k, 2)) = floor((n+1)/2)", "n >= 0"),
    ("sum(i = 0..n, sum(j = 0..n, binomial(i+j, i))) = binomial(2*n+2, n+1) - 1", "n >= 0"),
    ("sum(i = 0..m, sum(j = 0..n, binomial(m, i)*binomial(n, j)*(-1)^(i+j))) = 0", "m >= 1, n >= 0"),
    ("sum(k = 0..n, floor((k+1)/2)) = floor((n+1)^2/4)", "n >= 0"),
    ("sum(k = 0..n, mod(k, 2)*binomial(n, k)) = 2^(n-1)", "n >= 1"),
    ("sum(k = 0..n, binomial(n, k)^2) <= 4^n", "n >= 0"),
    ("product(k = 1..n, 1 - 1/(2*k)) <= 1/sqrt(2*n+1)", "n >= 1"),
    ("product(k = 1..n, (2*k-1)/(2*k)) <= 1/sqrt(3*n+1)", "n >= 1"),
    ("product(k = 1..n, (2*k-1)/(2*k)) >= 1/(2*sqrt(n))", "n >= 1"),
    ("sum(k = 1..n, k) < n^2", "n >= 2"),
    ("sum(k = 0..n, k*binomial(n, k)) >= n^2", "n >= 0"),
  ]

  /// Products, sums within sums, products and powers of sums.
  static let nested: [(show: String, domain: String)] = [
    ("sum(i = 0..n, sum(j = 0..n, binomial(n, i)*binomial(n, j))) = 4^n", "n >= 0"),
    ("sum(i = 0..n, sum(j = 0..i, binomial(i, j))) = 2^(n+1) - 1", "n >= 0"),
    ("sum(i = 1..n, sum(j = 1..n, i*j)) = n^2*(n+1)^2/4", "n >= 0"),
    ("sum(i = 0..n, sum(j = 0..i, j)) = n*(n+1)*(n+2)/6", "n >= 0"),
    ("sum(i = 0..m, sum(j = 0..n, i+j)) = (m+1)*(n+1)*(m+n)/2", "m >= 0, n >= 0"),
    ("sum(i = 0..n, sum(j = 0..i, binomial(n, i)*binomial(i, j))) = 3^n", "n >= 0"),
    ("product(k = 1..n, 1 + 1/k) = n+1", "n >= 0"),
    ("product(k = 1..n, 2*k) = 2^n*n!", "n >= 0"),
    ("product(k = 1..n, 2*k-1) = (2*n)!/(2^n*n!)", "n >= 0"),
    ("product(k = 1..n, x) = x^n", "n >= 0, real x"),
    ("product(k = 2..n, (k-1)/(k+1)) = 2/(n*(n+1))", "n >= 2"),
    ("product(k = 0..n-1, (n-k)/(k+1)) = 1", "n >= 0"),
    ("product(k = 1..n, (m+k)/k) = binomial(m+n, n)", "m >= 0, n >= 0"),
    ("product(k = 2..n, (k^3-1)/(k^3+1)) = 2*(n^2+n+1)/(3*n*(n+1))", "n >= 2"),
    ("sum(k = 0..n, product(j = 1..k, j)*k) = (n+1)! - 1", "n >= 0"),
    ("product(k = 1..n, (k+1)/k) = n+1", "n >= 0"),
    ("product(k = 1..n, k) = n!", "n >= 0"),
    ("product(k = 2..n, 1 - 1/k^2) = (n+1)/(2*n)", "n >= 1"),
    ("sum(i = 1..n, sum(j = 1..i, j^2)) = n*(n+1)^2*(n+2)/12", "n >= 1"),
    ("product(k = 1..n, 4*k - 2) = factorial(2*n)/factorial(n)", "n >= 0"),
    ("sum(k = 1..n, k^3) = sum(k = 1..n, k)^2", "n >= 0"),
    ("sum(k = 0..n, binomial(n, k))*sum(k = 0..n, 2^k*binomial(n, k)) = 6^n", "n >= 0"),
    ("sum(k = 0..n, k)/sum(k = 0..n, 1) = n/2", "n >= 0"),
    ("sum(k = 0..m, binomial(m, k))*sum(k = 0..n, binomial(n, k)) = 2^(m+n)", "m >= 0, n >= 0"),
    ("sum(i = 0..n, sum(j = i..n, binomial(n, j)*binomial(j, i))) = 3^n", "n >= 0"),
    ("sum(i = 1..n, i*sum(j = 1..i, j)) = n*(n+1)*(n+2)*(3*n+1)/24", "n >= 1"),
    ("sum(i = 0..n, sum(j = 0..n-i, binomial(n, i)*binomial(n-i, j))) = 3^n", "n >= 0"),
  ]

  @Test(arguments: textbook + others + bounds + further + nested)
  func isProved(_ claim: (show: String, domain: String)) throws {
    #expect(try ProofSearchTests.theorem(claim.show, for: claim.domain) != nil)
  }

  /// The files are verified by the checker that shares no code with this one.
  @Test func theOtherCheckerVerifiesTheFiles() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "proofs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var files: [String] = []
    for (index, claim) in (Self.textbook + Self.others + Self.bounds + Self.further + Self.nested)
      .enumerated()
    where index.isMultiple(of: 5) {
      let file = try #require(ProofSearch().proof(of: Claim(claim.show, for: claim.domain)))
      files.append(folder.appending(path: "\(index).json").path)
      try Data(file.bytes).write(to: URL(filePath: files[files.count - 1]))
    }
    let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["python3", root.appending(path: "checker/check.py").path, "--claims", "none"] + files
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let lines = text.split(separator: "\n")
    #expect(lines.count == files.count && lines.allSatisfy { $0.hasPrefix("VERIFIED - ") }, "\(text)")
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
    // A floor of the index, of which the kernel asks for the kind of each coordinate.
    ("sum(k = 0..n, binomial(k, floor(k/2))) = 2^n", "n >= 0"),
    ("sum(k = 1..n, 1/k^2) < 3/2", "n >= 1"), ("sum(k = 1..n, k) != n*(n+1)/2 + n - 3", "n >= 0"),
    ("sum(k = n+1..2*n, 1/k) < 2/3", "n >= 1"),
    ("product(k = 1..n, k-3) = 0", "n >= 2"), ("product(k = 0..n, k) = n!", "n >= 0"),
    ("product(k = 2..n, (k-1)/(k+1)) = 2/(n*(n+1))", "n >= 0"),
    ("product(k = 1..n, 1 - 1/k^2) = (n+1)/(2*n)", "n >= 1"),
    ("sum(k = 1..n, k^3) = sum(k = 0..n-1, k)^2", "n >= 1"),
    ("sum(i = 0..n, sum(j = 0..i, j)) = n*(n+1)*(n+2)/6", "n >= -3"),
    ("sum(k = 0..n, k^3) = (n*(n+1)/2)^2 + n*(n-1)*(n-2)*(n-60)", "n >= 0"),
  ])
  func falseOnesAreNot(_ show: String, _ domain: String) throws {
    #expect(try ProofSearchTests.theorem(show, for: domain, seconds: 1) == nil)
  }
}
