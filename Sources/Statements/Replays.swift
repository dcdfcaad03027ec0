// Commands that compute the sides of several rows again.

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
