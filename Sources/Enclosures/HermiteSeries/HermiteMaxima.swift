package import ExactNumbers

/// The largest `|H_ℓ(A)| e^{−A²/4}/√ℓ!` over 0 ≤ A ≤ 40 for each ℓ ≤ degree: at least the largest at a center, and at most the largest
/// sum of a center's value and what half the spacing can add. (g_ℓ = H_ℓ e^{−A²/4}/√ℓ! is even or odd.)
///
/// The derivative is `g_ℓ' = ½(√ℓ g_{ℓ−1} − √(ℓ+1) g_{ℓ+1})`. A first bound for every A comes from Mehler's formula:
/// `Σ g_ℓ² r^ℓ = (1 − r²)^{−1/2} e^{A²r/(1+r) − A²/2} ≤ (1 − r²)^{−1/2}` for 0 < r < 1, as r/(1 + r) < ½; with r = 1 − 1/(n + 1),
/// `g_ℓ² ≤ r^{−n} (1 − r²)^{−1/2} =: B²` for all ℓ ≤ n. So `|g_ℓ'| ≤ B √(ℓ+1)`.
package func hermiteMaxima(degree: Int, spacing: Rational) -> [Ball] {
  let precision = 64 + 4 * degree
  let r = 1 - Rational(1, Integer(degree + 2))
  let mehler = (1 / (r.power(degree + 1) * Ball(1 - r * r, precision: precision).squareRoot)).squareRoot
  var maxima = (0...degree).map { _ in Ball.zero(precision: 64) }
  let steps = Int((Rational(40) / spacing).ceiling.machineWord ?? 0)
  for step in 0...steps {
    let a = Rational(step) * spacing
    let x = Ball(a, precision: precision)
    var (previous, current) = (
      Ball.zero(precision: precision), (-(a * a) / 4 + Ball.zero(precision: precision)).exponential
    )
    for l in 0...degree {
      let slope = mehler * Ball(l + 1, precision: precision).squareRoot * (spacing / 2)
      let size = current.magnitude
      maxima[l] = maxima[l].maximum(size.union(size + slope).rounded(to: 64))
      // g_{ℓ+1} = (A g_ℓ − √ℓ g_{ℓ−1})/√(ℓ+1).
      let next =
        (x * current - Ball(l, precision: precision).squareRoot * previous)
        / Ball(l + 1, precision: precision).squareRoot
      (previous, current) = (current, next)
    }
  }
  return maxima
}
