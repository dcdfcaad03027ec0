package import ExactNumbers
internal import ExactParity

/// The Fourier series that replaces g: square waves for its jumps, triangle waves for its ramps, of half-period L.
///
/// Let `S = w·x`, `h = π/L`, and let g be the sum of `jump·1[S + a ≥ 0] + slope·(S + a)₊` over its terms. For `|z| < L`
///
///     1[z ≥ 0] = ½ + ½·(4/π) Σ_{i odd} sin(ihz)/i                  (z ≠ 0)
///     z₊ = ½z + ½·(L/2 − (4/(πh)) Σ_{i odd} cos(ihz)/i²).
///
/// With `E_x χ_m e^{itS} = 𝐢^m ∏_{j≤m} sin(tw_j) ∏_{j>m} cos(tw_j)` the mean `T = E_x χ_m g` becomes, up to what the constant and
/// the linear parts give (nothing for m ≥ 2), `T_h = Σ_{i odd} K_i P_i(w)` with `P_i` that product at `t = ih` and
///
///     K_i = Σ_terms jump·(2/π) sin(iha + πm/2)/i − slope·(2/(πh)) cos(iha + πm/2)/i².
package struct WaveSeries: Sendable {
  /// One term of g, with `a = b − threshold`.
  package struct Term: Sendable {
    let shift: Rational
    let jump: Rational
    let slope: Rational

    /// The term `jump·1[S + shift ≥ 0] + slope·(S + shift)₊`.
    package init(shift: Rational, jump: Rational, slope: Rational) {
      self.shift = shift
      self.jump = jump
      self.slope = slope
    }
  }

  /// L.
  package let halfPeriod: Rational
  /// m.
  let degree: Int
  /// The terms of g.
  let terms: [Term]
  /// The bits of the coefficients.
  let precision: Int

  /// The waves of half-period L > 0 for g and a parity of degree m.
  package init(halfPeriod: Rational, degree: Int, terms: [Term], precision: Int) {
    self.halfPeriod = halfPeriod
    self.degree = degree
    self.terms = terms
    self.precision = precision
  }

  /// `h = π/L`.
  var step: Ball { Ball.pi(precision: precision) / halfPeriod }

  /// The factor `(2/π)·jump` of a term.
  func sineFactor(_ term: Term) -> Ball { 2 * term.jump / Ball.pi(precision: precision) }

  /// The factor `−(2/(πh))·slope` of a term.
  func cosineFactor(_ term: Term) -> Ball {
    -(2 * term.slope) * halfPeriod / Ball.pi(precision: precision).power(2)
  }

  /// `K_1, K_3, …, K_{2·count−1}`.
  func coefficients(_ count: Int) -> BallVector {
    let factors = terms.map { (term: $0, sine: sineFactor($0), cosine: cosineFactor($0)) }
    return BallVector(count: count, precision: precision) { index in
      let i = Rational(2 * index + 1)
      return factors.reduce(Ball.zero(precision: precision)) { sum, factor in
        var sum = sum
        let (sine, cosine) = rotated(i * factor.term.shift)
        if !factor.term.jump.isZero { sum += factor.sine * sine / i }
        if !factor.term.slope.isZero { sum += factor.cosine * cosine / (i * i) }
        return sum
      }
    }
  }

  /// `sin` and `cos` of `hy + πm/2`.
  private func rotated(_ y: Rational) -> (sine: Ball, cosine: Ball) {
    let angle = y * step
    let (sine, cosine) =
      y.isZero
      ? (Ball.zero(precision: precision), Ball(1, precision: precision)) : (angle.sine, angle.cosine)
    switch degree & 3 {
    case 0: return (sine, cosine)
    case 1: return (cosine, -sine)
    case 2: return (-sine, -cosine)
    default: return (-cosine, sine)
    }
  }

  /// A k with `|K_i| ≤ k/i` for every i.
  var bound: Ball {
    terms.reduce(Ball.zero(precision: precision)) {
      $0 + sineFactor($1).magnitude + cosineFactor($1).magnitude
    }.upperEnd
  }
}
