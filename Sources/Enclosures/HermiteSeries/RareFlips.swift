internal import BallShims
internal import CFLINT
internal import ExactNumbers
package import ExactParity
internal import Foundation

/// The alignment for perturbed:σ where signs alone give 0, so that only the rare inputs that noise moves across the
/// threshold count.
///
/// Let `g = J·1[S + a ≥ 0]`, no sum `r·x` at −a, and `E χ_m 1[r·x + a ≥ 0] = 0`. With `r = (1, …, 1)`, as in
/// ``HermiteSeries``, let `y = x_1 + … + x_d`, `τ = σ√d`, and let `δ_x` be `g(w·x + b)` less its value without noise:
/// ±J where `∓τG ≥ |y + a|`, else 0. Then
///
///     E_w T² = 2^{−d} Σ_j K_j(m) E δ_x δ_x',
///
/// over pairs that differ in j coordinates, whose G and G' have the correlation `ρ_j = 1 − 2j/d`. Let one value y = s
/// be nearest to −a, let `u = |s + a|/τ`, and let v be the second distance, in units of τ too.
///
/// - j = 0: `J² E Φ(−|y + a|/τ)`.
/// - j = d: δ_x and δ_{−x} are both nonzero only where y and −y lie on opposite sides, `|y| > |a|`, and `−τG ≥ |y| +
///   |a|` up to sign: `−J² E Φ(−(|y| + |a|)/τ)` over those.
/// - 0 < j < d, both sums equal to s, for even j: the j coordinates and the others sum to 0 and to s. Both move the
///   same way: `J² P(G ≥ u, G' ≥ u)`, see `BivariateNormal.diagonalTail`.
/// - 0 < j < d, some sum not s: each at most `J² P(it moves) ≤ ½J² e^{−v²/2}`, and so is their mean.
///
/// The third kind is bounded, by `½J² e^{−u²/(1+ρ)}`, where that is little enough: `P(G ≥ u, G' ≥ u) ≤ P(G + G' ≥ 2u)`.
package struct RareFlips: Sendable {
  let dimension: Int
  let degree: Int
  let deviation: Rational
  /// a.
  let shift: Rational
  /// J.
  let jump: Rational
  /// s.
  let nearest: Int
  /// The second distance.
  let second: Rational

  /// What the question is of this kind; `nil` where it is not.
  package init?(_ question: GradientAlignment) {
    let terms = question.thresholdTerms
    // For larger d the numbers of inputs are long, and the series has an answer where the alignment is not tiny.
    guard question.dimension <= 5000, case .perturbed(let deviation) = question.weights, deviation > 0,
      terms.count == 1,
      terms[0].slope.isZero, !terms[0].jump.isZero
    else { return nil }
    let (d, shift) = (question.dimension, question.bias - terms[0].threshold)
    let sums = (0...d).map { d - 2 * $0 }
    let distances = sums.map { (Rational($0) + shift).magnitude }
    let order = sums.indices.sorted { distances[$0] < distances[$1] }
    guard !distances[order[0]].isZero, distances[order[0]] < distances[order[1]] else { return nil }
    let discrete = zip(sums, KrawtchoukRow(n: d, degree: question.effectiveDegree))
      .filter { Rational($0.0) + shift > 0 }.reduce(Integer(0)) { $0 + $1.1 }
    guard discrete.isZero else { return nil }
    dimension = d
    degree = question.effectiveDegree
    self.deviation = deviation
    self.shift = shift
    jump = terms[0].jump
    nearest = sums[order[0]]
    second = distances[order[1]]
  }

  /// The alignment, where every pair whose share of the first is above `2^−precision` is summed.
  ///
  /// - Parameter countsRest: a test leaves out what is only bounded, to see the enclosure fail.
  package func value(precision: Int, countsRest: Bool = true) -> Ball {
    let (d, p) = (dimension, precision)
    let tau = deviation * Ball(d, precision: p).squareRoot
    let inputs = Rational(Integer.powerOfTwo(d))
    func tail(_ distance: Rational) -> Ball { (distance / tau).normalTail }
    var (same, opposite) = (Ball.zero(precision: p), Ball.zero(precision: p))
    for (s, count) in BinomialRow(d).enumerated() {
      let y = Rational(d - 2 * s)
      same += Rational(count) * tail((y + shift).magnitude)
      if y.magnitude > shift.magnitude { opposite += Rational(count) * tail(y.magnitude + shift.magnitude) }
    }
    let sign: Rational = degree & 1 == 0 ? -1 : 1
    var sum = (same + sign * opposite) / inputs
    let first = sum.magnitude
    let u = (Rational(nearest) + shift).magnitude / tau
    // Pairs whose sums are both s: C(j, j/2) C(d − j, (d − j − s)/2) of the 2^d.
    for (j, character) in KrawtchoukRow(n: d, degree: degree).enumerated()
    where j > 0 && j < d && j & 1 == 0 && !character.isZero {
      let pairs = binomial(j, j / 2) * binomial(d - j, (d - j - nearest) / 2)
      let weight = Rational(character * pairs, Integer.powerOfTwo(d))
      let bound = (-(u.power(2) * Rational(Integer(d), Integer(2 * (d - j))))).exponential / 2
      let share = weight.magnitude * bound
      if share.isCertainlyLess(than: first * Rational(1, Integer.powerOfTwo(p - 20))) {
        if countsRest { sum = sum.widened(by: share) }
      } else {
        sum += weight * BivariateNormal.diagonalTail(u, differing: j, of: d, precision: p)
      }
    }
    let far = (-(second / tau).power(2) / 2).exponential / 2 * inputs
    if countsRest { sum = sum.widened(by: far) }
    return jump * jump * sum / inputs
  }
}

extension BivariateNormal {
  /// `P(G ≥ u, G' ≥ u)` for u > 0 and the correlation `1 − 2j/d`, 0 < j < d, with a small relative error however large
  /// u is.
  ///
  /// With `a² = (1 − ρ)/(1 + ρ) = j/(d − j)` it is `π^{−1} ∫_a^∞ e^{−u²(1+t²)/2}/(1 + t²) dt` (`Φ(−u) − 2T(u, a)` with
  /// Owen's function T and `T(u, ∞) = ½Φ(−u)`), and with `t² = a² + 2s/u²`
  ///
  ///     e^{−u²(1+a²)/2}/(πu²) ∫_0^∞ e^{−s} f(s) ds,   f(s) = 1/((1 + a² + 2s/u²) √(a² + 2s/u²)).
  ///
  /// f decreases, so that the part past s = c is at most `e^{−c} f(0)`.
  ///
  /// - Parameter end: c; any choice gives a correct enclosure.
  /// Reference: D. B. Owen, *Tables for computing bivariate normal probabilities*, Ann. Math. Statist. 27, 1956.
  package static func diagonalTail(_ u: Ball, differing j: Int, of d: Int, precision: Int, end: Int? = nil)
    -> Ball
  {
    let square = Ball(Rational(Integer(j), Integer(d - j)), precision: precision)
    let scale = 2 / u.power(2)
    let cut = end ?? precision
    let integral = Ball.produced(precision) { result, bits in
      square.withValue { square in
        scale.withValue { scale in ballshims_tail_integral(result, square, scale, UInt(cut), bits) }
      }
    }
    let rest = (-Ball(cut, precision: precision)).exponential / ((1 + square) * square.squareRoot)
    let pi = Ball.pi(precision: precision)
    return (-(1 + square) / scale).exponential * scale / (2 * pi)
      * (integral + rest.union(.zero(precision: precision)))
  }
}

extension Ball {
  /// `Φ(−x) = P(G ≥ x)` with a small relative error, for every x.
  ///
  /// Far out it is the density times Mills' ratio, `x^{−1} Σ_k (−1)^k (2k − 1)!! x^{−2k}`, whose partial sums lie on
  /// alternate sides of it: the first term left out bounds the error. Every term here is at most 1/1000 of the one
  /// before.
  package var normalTail: Ball {
    guard compared(to: 1000) == .greater else { return (-self).normalDistribution }
    return farTail(terms: min(500, precision / 9 + 2))
  }

  /// The first terms of the same for x > 1000; any number of them gives a correct enclosure.
  package func farTail(terms: Int) -> Ball {
    let square = power(2)
    var term = 1 / self
    var ratio = term
    for k in 1...terms {
      term = Rational(1 - 2 * k) * term / square
      ratio += term
    }
    return normalDensity * ratio.widened(by: term)
  }
}
