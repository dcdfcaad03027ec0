internal import ExactNumbers
internal import ExactParity

/// `(2/π) arcsin(1 − 2i/d)` for i = 0 … d.
package func signCorrelations(_ d: Int, precision: Int) -> [Ball] {
  let factor = 2 / Ball.pi(precision: precision)
  // Exact at the ends and in the middle, where arcsin is ±π/2 and 0: at d = 2 the value is exactly 1/2.
  return (0...d).map { differing in
    if differing == 0 || differing == d { return Ball(differing == 0 ? 1 : -1, precision: precision) }
    return factor * Ball(Rational(Integer(d - 2 * differing), Integer(d)), precision: precision).arcSine
  }
}

/// `E_w f̂_w(S)²` for |S| = s, from the correlations of dimension d.
package func sphericalCoefficient(_ d: Int, size s: Int, correlations: [Ball]) -> Ball {
  let zero = Ball.zero(precision: correlations[0].precision)
  // K_{d−i}(s) = (−1)^s K_i(s) and the correlations are odd: even s cancels in pairs, odd s doubles the first half.
  guard s & 1 == 1 else { return zero }
  var sum = zero
  for (i, weight) in KrawtchoukRow(n: d, degree: s).enumerated() where 2 * i < d {
    sum += Rational(weight) * correlations[i]
  }
  return 2 * sum / Rational(Integer.powerOfTwo(d))
}
