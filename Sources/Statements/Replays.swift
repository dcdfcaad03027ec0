// Commands that compute the sides of several rows again.

internal import ExactNumbers

/// A command that prints P[Y_1 + … + Y_n ≤ limit] for the margins Y of n neurons, exactly.
func tailReplay(dimension d: Int, neurons n: Int, atMost limit: String) -> String {
  """
  python3 -c "from fractions import Fraction as F; from math import comb; from collections import Counter as C; \
  from functools import reduce; d, n, b = \(d), \(n), -(\(d) % 2); \
  add = lambda t: reduce(lambda c, p: c.update({p[0]: p[1]}) or c, t, C()); \
  u = [((-1)**k*max(d-2*k+b, 0), comb(d, k)) for k in range(d+1)]; m = sum(y*c for y, c in u); \
  y = add([(v if m > 0 else -v, c) for v, c in u]); m = F(abs(m), 2**d); \
  s = reduce(lambda p, q: add([(i+j, a*c) for i, a in p.items() for j, c in q.items()]), [y]*n); \
  print(F(sum(c for v, c in s.items() if v <= \(limit)), 2**(d*n)))"
  """
}

/// How a command begins that needs alternating sums over d coordinates: decimals `D` with more digits than cancel, `pi`, the arcsine `A` (twelve
/// halvings of the angle, then its series), and of normals of variance 1 and correlation r `L(r) = P(both ≥ 0)` and `V(r) = E ReLU ReLU`.
func decimalGaussians(_ d: Int) -> String {
  """
  from decimal import Decimal as D, getcontext; from functools import reduce; from math import comb; d = \(d); getcontext().prec = d//2 + 40; \
  A = lambda x: (lambda y: 4096*(y + sum(y*(y*y/4)**n*comb(2*n, n)/(2*n+1) for n in range(1, d//12 + 9))))\
  (reduce(lambda x, _: x/(2*(1+(1-x*x).sqrt())).sqrt(), range(12), x)); pi = 2*A(D(1)); \
  L = lambda r: D(1)/4 + A(r)/2/pi; V = lambda r: r*L(r) + (1-r*r).sqrt()/2/pi
  """
}

extension Rational {
  /// The number in a command that begins with ``decimalGaussians(_:)``.
  var inDecimals: String { "(D(\(numerator))/\(denominator))" }
}
