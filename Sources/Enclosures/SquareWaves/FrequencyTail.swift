internal import ExactNumbers

/// Closed forms of `Σ K_i K_{i+l}` over odd i past a given one: the tail of a diagonal of the double sum.
///
/// With `z_r = e^{𝐢ha_r}` for the shift `a_r` of a term, `K_i` is the real part of `X_i = Σ_r z_r^i (A_r/i + B_r/i²)`, where
/// `A_r = 𝐢^{m−1}·(2/π)·jump` and `B_r = −𝐢^m·(2/(πh))·slope`, and `Re X Re Y = ½ Re(XY + XȲ)`. So
/// the tail is a combination of `F_pq(z) = Σ z^i/(i^p (i + l)^q)` with `z = z_r z_s` and `z = z_r z̄_s`. By partial fractions,
/// with the tails `R_p = Σ z^i/i^p` and `R'_p = Σ z^i/(i + l)^p`,
///
///     F_11 = (R_1 − R'_1)/l,  F_21 = (R_2 − F_11)/l,  F_12 = (F_11 − R'_2)/l,  F_22 = (F_21 − F_12)/l   (l ≠ 0),
///
/// and `F_pq = R_{p+q}` for l = 0. The full sums `Σ_{i odd} z^i/i^p = ½(Li_p(z) − Li_p(−z))` are polylogarithms. At z = 1,
/// where `R_1` diverges, only differences of it occur, so any constant stands for the full sum: `(R_1 − R'_1)/l` is then a
/// finite sum, the digamma difference `½(ψ((n + l + 2)/2) − ψ((n + 2)/2))/l` past n.
package struct FrequencyTail: Sendable {
  /// One product `X_{r,p} X_{s,q}`, or with the second conjugated, and the tails of its z.
  private struct Product: Sendable {
    let sums: TailSums
    let left: [ComplexBall]
    let right: [ComplexBall]
    /// `z_s` or its conjugate.
    let rotation: ComplexBall
  }

  private let products: [Product]
  private let precision: Int

  /// The tails of the series, usable for sums past the first `count` odd numbers where `count` is at most `limit`.
  package init(_ series: WaveSeries, limit: Int) {
    precision = series.precision
    let h = series.step
    let zero = Ball.zero(precision: series.precision)
    let one = ComplexBall(Ball(1, precision: series.precision), zero)
    // 𝐢^k.
    func unit(_ exponent: Int) -> ComplexBall {
      let (real, imaginary) = [(1, 0), (0, 1), (-1, 0), (0, -1)][exponent & 3]
      return ComplexBall(
        Ball(real, precision: series.precision), Ball(imaginary, precision: series.precision))
    }
    let factors = series.terms.map { term in
      (
        shift: term.shift, rotation: term.shift.isZero ? one : ComplexBall(unitAt: term.shift * h),
        amplitudes: [
          series.sineFactor(term) * unit(series.degree + 3),
          series.cosineFactor(term) * unit(series.degree),
        ]
      )
    }
    var products: [Product] = []
    for left in factors {
      for right in factors {
        for conjugated in [false, true] {
          let shift = conjugated ? left.shift - right.shift : left.shift + right.shift
          products.append(
            Product(
              sums: TailSums(
                shift.isZero ? nil : ComplexBall(unitAt: shift * h), one: one, limit: limit),
              left: left.amplitudes,
              right: conjugated ? right.amplitudes.map(\.conjugate) : right.amplitudes,
              rotation: conjugated ? right.rotation.conjugate : right.rotation))
        }
      }
    }
    self.products = products
  }

  /// `Σ K_i K_{i+l}` over the odd i past the first `count` ones, for even `l ≥ 0`.
  package func sum(past count: Int, difference l: Int) -> Ball {
    var total = Ball.zero(precision: precision)
    for product in products {
      let rotation = product.rotation.power(l)
      let sums = product.sums.products(past: count, difference: l)
      for p in 0..<2 {
        for q in 0..<2 {
          total += (product.left[p] * product.right[q] * rotation * sums[p][q]).real
        }
      }
    }
    return total / 2
  }
}

/// The tails `Σ z^i/i^p` over odd i, p = 1 … 4, past each of the first odd numbers, for one z on the unit circle.
private struct TailSums: Sendable {
  /// z, or `nil` for exactly 1.
  private let z: ComplexBall?
  private let one: ComplexBall
  /// `remainders[p − 1][c]`: past the first c odd numbers.
  private let remainders: [[ComplexBall]]

  init(_ z: ComplexBall?, one: ComplexBall, limit: Int) {
    self.z = z
    self.one = one
    let base = z ?? one
    let negated = Rational(-1) * base
    let square = base * base
    remainders = (1...4).map { p in
      // At z = 1 the harmonic tails stand for differences only, so they may start from 0.
      var rest =
        p == 1 && z == nil
        ? one - one : (base.polylogarithm(p) - negated.polylogarithm(p)) / 2
      var list = [rest]
      var power = base
      for c in 0..<limit {
        let reciprocal = Ball(Rational(1, Integer(2 * c + 1).power(p)), precision: base.precision)
        rest = rest - reciprocal * power
        list.append(rest)
        power = power * square
      }
      return list
    }
  }

  /// `F_pq` for p, q = 1, 2 past the first `count` odd i.
  func products(past count: Int, difference l: Int) -> [[ComplexBall]] {
    if l == 0 {
      return [
        [remainders[1][count], remainders[2][count]], [remainders[2][count], remainders[3][count]],
      ]
    }
    // i + l runs over the odd numbers past the first count + l/2; z^i = z^{−l} z^{i+l}.
    let back = z?.power(-l) ?? one
    let shifted = (0..<2).map { back * remainders[$0][count + l / 2] }
    let f11 = (remainders[0][count] - shifted[0]) / l
    let f21 = (remainders[1][count] - f11) / l
    let f12 = (f11 - shifted[1]) / l
    return [[f11, f12], [f21, (f21 - f12) / l]]
  }
}

private func * (left: Rational, right: ComplexBall) -> ComplexBall {
  Ball(left, precision: right.precision) * right
}
