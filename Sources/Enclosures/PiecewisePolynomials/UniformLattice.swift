package import ExactNumbers

/// The points `p + qc + y` with `c = √3σ`, where the distribution of sums of uniform:σ weights changes its polynomial.
///
/// A weight is ±1 plus a uniform on [−c, c], so the mean over it is `E f(X + w) = (4c)^{−1} (T_1 + T_{−1})(T_c −
/// T_{−c}) I f(X)` with the translations `T_a f(X) = f(X + a)` and the integral I from −∞. For n weights the
/// translations are, over `p = n − 2i` and `q = n − 2l`, those by `p + qc` with the factors `C(n, i) (−1)^l C(n, l)`.
package struct UniformLattice: Sendable {
  /// c.
  let width: Ball
  /// `c² = 3σ²`.
  private let square: Rational

  var precision: Int { width.precision }

  package init(deviation: Rational, precision: Int) {
    square = 3 * deviation * deviation
    width = deviation * Ball(3, precision: precision).squareRoot
  }

  /// `p + qc + y`.
  func point(_ p: Int, _ q: Int, _ y: Rational) -> Ball { Rational(q) * width + (Rational(p) + y) }

  /// Whether `p + qc + y ≥ 0`, decided exactly: `√3σ` is irrational, or by squares.
  package func isNonnegative(_ p: Int, _ q: Int, _ y: Rational) -> Bool {
    let rational = Rational(p) + y
    if q == 0 { return rational >= 0 }
    if rational.isZero || rational.signum == q.signum() { return q > 0 }
    // Opposite signs: the larger magnitude decides.
    let isLarger = rational * rational > Rational(q * q) * square
    return isLarger == (rational > 0)
  }

  /// The factor `C(n, i) (−1)^l C(n, l)`, from the binomials `C(n, ·)`.
  func factor(_ row: [Integer], _ i: Int, _ l: Int) -> Ball {
    let product = row[i] * row[l]
    return Ball(l & 1 == 0 ? product : -product, precision: precision)
  }
}
