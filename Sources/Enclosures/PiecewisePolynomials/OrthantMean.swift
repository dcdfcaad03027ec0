internal import ExactNumbers
internal import ExactParity

/// `2^{−d} Σ_j K_j(m) E Z₊^{a−1} Z'₊^{b−1}` for uniform:σ weights, with `Z = A + B + y`, `Z' = A − B + y'` and
/// independent sums A, B of `n = d − j` and of j weights: the mean of `χ_m(x) χ_m(x') (w·x + y)₊^{a−1} (w·x' +
/// y')₊^{b−1}`.
///
/// With `X = A + α`, `Y = B + β`, `α = ½(y + y')` and `β = ½(y − y')`, the mean is the difference operator of
/// ``UniformLattice`` applied to the function integrated n times over X and j times over Y, which ``OrthantFractions``
/// takes apart. For X ≥ 0 it is (0 otherwise)
///
///     Σ_k θ_{n−k} X^{k−1}/(k−1)! · Y₊^{f}/f! + Σ_i v_i X^{i−1} (X + Y)₊^{e_i}/e_i! + Σ_i w_i X^{i−1} (Y − X)₊^{e_i}/e_i!,
///
/// `f = d + a + b − k − 1`, `e_i = d + a + b − i − 1`, 1 ≤ k ≤ n. The first sum is a product of two
/// ``TruncatedMoments``. In the second, the translations of X with `X ≥ 0` and all those of Y meet in the points `P +
/// Qc + y`: a Laurent polynomial, which Horner's rule over j builds from `Σ_j K_j R_{d−j} ((z + 1/z)(ζ − 1/ζ))^j`. In
/// the third, `(p, q) → (−p, −q)` multiplies the factors by `(−1)^n` and turns `Y − X` into `P + Qc − y'`. There is no
/// truncation; the sums cancel, see `GradientAlignment.byPiecewisePolynomials(digits:progress:)`.
struct OrthantMean {
  let lattice: UniformLattice
  let dimension: Int
  /// `K_0(m), …, K_d(m)`.
  let characters: [Integer]
  let fractions: OrthantFractions

  private var precision: Int { lattice.precision }
  /// `d + a + b`.
  private var total: Int { dimension + fractions.left + fractions.right }
  /// Where a = b the `θ_i` of odd i are 0.
  private var step: Int { fractions.left == fractions.right ? 2 : 1 }

  /// The mean for the shifts y and y'.
  func value(_ y: Rational, _ other: Rational) throws -> Ball {
    let alpha = (y + other) / 2
    var sum = try products(alpha, (y - other) / 2)
    sum += diagonal(alpha, sign: 1, at: y, factors: fractions.atOne)
    sum += diagonal(alpha, sign: -1, at: -other, factors: fractions.atMinusOne)
    return sum / (8 * lattice.width).power(dimension)
  }

  /// `Σ_j K_j Σ_k θ_{n−k} a_{n,k−1} b_{j,f}` with the truncated moments a at α and b at β.
  private func products(_ alpha: Rational, _ beta: Rational) throws -> Ball {
    let (d, step, total) = (dimension, step, total)
    func isLower(_ n: Int, _ e: Int) -> Bool { e < n && (n - 1 - e) % step == 0 }
    // f ≥ j + a + b − 1, and f − (j + a + b − 1) = n − k.
    let excess = fractions.left + fractions.right - 1
    func isUpper(_ j: Int, _ e: Int) -> Bool {
      j < d && e >= j + excess && e <= total - 2 && (e - j - excess) % step == 0
    }
    let largest = total - 2
    let lower = try TruncatedMoments(
      lattice, shift: alpha, dimension: d, largest: alpha == beta ? largest : d - 1
    ) { alpha == beta ? isLower($0, $1) || isUpper($0, $1) : isLower($0, $1) }
    let upper =
      alpha == beta
      ? lower
      : try TruncatedMoments(lattice, shift: beta, dimension: d, largest: largest, needs: isUpper)
    var sum = Ball.zero(precision: precision)
    for j in 0..<d where !characters[j].isZero {
      let n = d - j
      var inner = Ball.zero(precision: precision)
      for k in stride(from: n, to: 0, by: -step) {
        inner += Rational(fractions.atZero(n - k)) * lower[n, k - 1] * upper[j, total - k - 1]
      }
      sum += Rational(characters[j]) * inner
    }
    return sum
  }

  /// `Σ_j K_j Σ factor_i X^{i−1} (P + Qc + y)₊^{e_i}/e_i!` with `X = sign·(p + qc) + α ≥ 0`.
  private func diagonal(
    _ alpha: Rational, sign: Int, at y: Rational, factors: (_ n: Int) -> [Int]
  ) -> Ball {
    let d = dimension
    var sum = Ball.zero(precision: precision)
    for i in 1...factors(0).count {
      let table = LaurentTable(dimension: d, precision: precision)
      for n in 0...d {
        if n > 0 { table.multiply() }
        let weight = characters[d - n] * Integer(factors(n)[i - 1])
        if weight.isZero { continue }
        let row = Array(BinomialRow(n))
        for a in 0...n {
          for b in 0...n where lattice.isNonnegative(sign * (n - 2 * a), sign * (n - 2 * b), alpha) {
            let factor = Rational(weight) * lattice.factor(row, a, b)
            let x = lattice.point(sign * (n - 2 * a), sign * (n - 2 * b), alpha)
            table.add(i == 1 ? factor : factor * x, a, b)
          }
        }
      }
      let exponent = total - i - 1
      var part = Ball.zero(precision: precision)
      for a in 0...d {
        for b in 0...d where lattice.isNonnegative(d - 2 * a, d - 2 * b, y) {
          part += table.coefficient(a, b) * lattice.point(d - 2 * a, d - 2 * b, y).power(exponent)
        }
      }
      sum += part / Rational((1...exponent).reduce(Integer(1)) { $0 * Integer($1) })
    }
    return sum
  }
}
