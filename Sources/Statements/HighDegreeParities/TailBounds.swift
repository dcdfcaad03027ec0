// What eq. (29), Theorem 4.1 and its sharper forms share.

internal import ExactNumbers
internal import ExactParity
internal import Ledger
internal import Prover

extension ProofScript {
  /// 2^d ≤ q^d for q ≥ 2: with q = e, a bound e^{−2d} for one input is e^{−d} for all 2^d.
  static let inputs = ProofScript(
    "2^d <= q^d", for: "d >= 0, real q >= 2",
    by: .bound("d", 0, .bound("q", 1, .growth("d", factor: "2", from: .positive()))))

  /// √d ≥ 7/5 for d ≥ 2: what is shown for every real s ≥ 7/5 holds at s = √d.
  static var root: ProofScript {
    var script = ProofScript(of: .stated("7/5 <= sqrt(d)", for: "d >= 2"))
    script.lemma("square", "(7/5)^2 <= sqrt(d)^2", .bound("d", 0, .positive()))
    script.lemma("sign", "0 <= sqrt(d)", .bound("d", 0, .positive()))
    script.prove(.square(.link("square", 0), sign: .link("sign", 0)))
    return script
  }

  /// n/(18dμ) ≤ nμ/2 for s = √d and every μ = 1/(3s) + h, h ≥ 0: where f N¹ ≤ γn/(18d), the mean of the n terms is at most μ/2.
  static let threshold = ProofScript(
    "1/(18*s^2*m) <= m/2", for: "real s >= 7/5, real h >= 0", letting: ["m = 1/(3*s) + h"],
    by: .bound("s", 0, .bound("h", 1, .positive())))
}

extension FactInstance {
  /// The one of ``ProofScript/inputs``.
  static let inputs = Fact.unionBound.applied("the 2^d inputs")
  /// q = e in ``ProofScript/inputs``.
  static let base = Fact.exponentialBase.applied("q = e in the part inputs")
}

extension Cases {
  /// e ≥ 2, from an enclosure of e.
  func requireExponentialBase() throws {
    let lower = RationalBounds.exponential(of: 1, bits: 32).lower
    try require(
      "e ≥ 2", at: ["e": "its lower bound"], lower, .atLeast, 2, replay: "python3 -c 'print(1 + 1)'")
  }
}

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

/// Whether `p ≤ e^{−exponent}` for `p ≥ 0` and a positive exponent, decided rigorously.
func isAtMostExponential(_ p: Rational, exponent: Rational) -> Bool {
  p.isZero || ChernoffCertificate.leastNeurons(p, exponent: exponent).map { $0 <= 1 } ?? false
}

/// `value` with this many decimals, rounded down: a lower bound for display.
func roundedDown(_ value: Rational, decimals: Int = 4) -> String {
  let scale = Integer(10).power(decimals)
  let digits = (value.magnitude * Rational(scale))
  let scaled = value < 0 ? digits.ceiling : digits.floor
  let whole = scaled.flooredQuotient(by: scale)
  let fraction = scaled.flooredRemainder(by: scale).description
  let padding = String(repeating: "0", count: decimals - fraction.count)
  return (value < 0 ? "−" : "") + "\(whole).\(padding)\(fraction)"
}
