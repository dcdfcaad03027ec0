package import ExactNumbers
internal import ExactParity
internal import Foundation

/// Fixed weights plus Gaussian noise, `w_j = a_k + g_j` with standard normal g_j: several offsets a_k, each on `count` coordinates.
///
/// sgn ignores scale, so noise of deviation σ around `w⁰` is the case `a = w⁰/σ`.
package struct FixedWeightsPlusNoise: Sendable {
  /// The offsets with their numbers of coordinates.
  package let groups: [(offset: Rational, count: Int)]

  /// `dimension` coordinates that run through `offsets` in turn.
  package init(dimension: Int, offsets: [Rational]) {
    groups = offsets.indices.map { k in
      (offsets[k], (dimension - k + offsets.count - 1) / offsets.count)
    }
  }

  /// One coordinate with the offset, the others centered.
  package init(dimension: Int, single offset: Rational) {
    groups = [(offset, 1), (0, dimension - 1)]
  }

  /// d.
  package var dimension: Int { groups.reduce(0) { $0 + $1.count } }

  /// `M_k = ½(1 − inf_v cos(a_k v) e^{−v²/2})` for each group: ½ at offset 0, else the rate of perturbed:1/|a|.
  package func rates() throws -> [Ball] {
    try groups.map { group in
      group.offset.isZero
        ? Ball(Rational(1, 2), precision: 96)
        : try AlignmentRate(.perturbed(group.offset.magnitude.reciprocal)).value(digits: 15).ball(
          precision: 96)
    }
  }

  /// `E_g (E_x χ(x) sgn(w·x))²` for odd d by the square wave of half-period L in place of sgn.
  ///
  /// With `h = π/L` it is `(16/π²) Σ_{i,j odd} ∏_k Q_k(ih, jh)/(ij)`, `2Q_k = φ_k((i−j)h) − φ_k((i+j)h)`, up to the error of the
  /// wave. Let `E(t) = e^{−t²/2} ≥ |φ_k(t)|`, `l = |i − j|`, `s = i + j`. Pairs with `l ≤ l₀`, `s ≤ N` are summed. Left out are
  ///
  /// - `l ≤ l₀`, `s > N`: at most `(½(E(lh) + E(Nh)))^d Σ 1/(i(i + l))` over odd `i ≥ i₀ > (N − l)/2`, where
  ///   `Σ 1/i² ≤ ½∫_{i₀−1}^∞ dt/t² = 1/(2(i₀ − 1))` by convexity;
  /// - `l > l₀`: at most `(π²/8) E(lh)^d` a diagonal as `s > l`, with ratios `e^{−dh²(2l+2)}` or less from one to the next.
  ///
  /// Sizes come from `∏ M_k`, then from the value found when that is much smaller (unequal offsets have their maxima apart).
  package func squaredCoefficient(rates: [Ball], precision: Int = 96) -> Ball {
    var logarithm = zip(rates, groups).reduce(0.0) {
      $0 + Double($1.1.count) * log($1.0.approximation)
    }
    var value = squaredCoefficient(logarithm: logarithm, precision: precision)
    for _ in 0..<8 where value.relativeAccuracy < 1 {
      logarithm = min(logarithm, log(value.approximation)) - 4
      value = squaredCoefficient(logarithm: logarithm, precision: precision)
    }
    return value
  }

  /// The command that averages `(E_x χ(x) sgn(w·x))²` over 2000 drawn g; it visits all 2^d inputs.
  package var replay: String {
    let list = groups.map { "[\($0.offset)]*\($0.count)" }.joined(separator: " + ")
    return """
      python3 -c 'import random; from itertools import product as P; from math import prod; random.seed(0); a = \(list); \
      X = [(x, prod(x)) for x in P((1, -1), repeat=len(a))]; D = [[v + random.gauss(0, 1) for v in a] for i in range(2000)]; \
      print(sum((sum(y if sum(u*v for u, v in zip(w, x)) > 0 else -y for x, y in X)/len(X))**2 for w in D)/2000)'
      """
  }

  /// The enclosure with sizes for a value near `e^logarithm`.
  private func squaredCoefficient(logarithm: Double, precision: Int) -> Ball {
    let plan = Plan(self, logarithm: logarithm)
    let d = dimension
    let pi = Ball.pi(precision: precision)
    let h = pi / plan.halfPeriod
    func envelope(_ l: Int) -> Ball { (-(Rational(l * l) / 2) * h.power(2)).exponential }
    let tables = groups.map { group in
      stride(from: 0, through: plan.last, by: 2).map { l in
        (group.offset * Rational(l) * h).cosine * envelope(l) / 2
      }
    }
    var sum = Ball.zero(precision: precision)
    let far = envelope(plan.last)
    for l in stride(from: 0, through: plan.difference, by: 2) {
      var diagonal = Ball.zero(precision: precision)
      var i = 1
      while 2 * i + l <= plan.last {
        var product = Ball(Rational(1, Integer(i * (i + l))), precision: precision)
        for (table, group) in zip(tables, groups) {
          product *= (table[l / 2] - table[i + l / 2]).power(group.count)
        }
        diagonal += product
        i += 2
      }
      // i is i₀, at least 3.
      let rest = ((envelope(l) + far) / 2).power(d) / Rational(2 * (i - 1))
      sum += (l == 0 ? 1 : 2) * diagonal.widened(by: rest)
    }
    let next = plan.difference + 2
    let ratio = (-Rational(d * (2 * next + 2)) * h.power(2)).exponential
    sum = sum.widened(by: pi.power(2) / 4 * envelope(next).power(d) / (1 - ratio))
    let square = (16 * sum / pi.power(2)).nonnegativePart
    let error = waveError(plan, precision: precision)
    return square.widened(by: 2 * error * square.squareRoot + error.power(2)).nonnegativePart
  }

  /// `‖T − T_h‖ ≤ 4e^{−λL} (∏_k (1 + cosh(2λa_k)e^{2λ²})/2)^{1/2}`: sgn and its wave differ by at most 2, and only where `|w·x| ≥ L`;
  /// `1[|z| ≥ L] ≤ e^{−λL}(e^{λz} + e^{−λz})` and `E_w(E_x e^{λw·x})² = ∏ E ½(1 + cosh(2λw_k))`.
  private func waveError(_ plan: Plan, precision: Int) -> Ball {
    let lambda = Ball(plan.tilt, precision: precision)
    var square = Ball(1, precision: precision)
    for group in groups {
      let x = (2 * group.offset * lambda).exponential
      let generating = (x + 1 / x) / 2 * (2 * lambda.power(2)).exponential
      square *= ((1 + generating) / 2).power(group.count)
    }
    return 4 * (-(plan.halfPeriod * lambda)).exponential * square.squareRoot
  }

  /// Sizes proposed in floating point; any choice gives a correct enclosure.
  private struct Plan {
    var halfPeriod: Rational
    var tilt: Rational
    /// N, even.
    var last: Int
    /// l₀, even, below N.
    var difference: Int

    init(_ weights: FixedWeightsPlusNoise, logarithm: Double) {
      let target = 8 - logarithm / 2
      var best = (length: Double.infinity, tilt: 1.0)
      for step in 0..<120 {
        let tilt = 0.01 * pow(1.06, Double(step))
        let norm = weights.groups.reduce(0.0) { sum, group in
          let size = 2 * tilt * abs(group.offset.approximation)
          return sum + Double(group.count) / 2 * log((1 + cosh(size) * exp(2 * tilt * tilt)) / 2)
        }
        if (norm + target) / tilt < best.length { best = ((norm + target) / tilt, tilt) }
      }
      halfPeriod = Rational(Integer(Int(best.length.rounded(.up)) + 1))
      tilt = Rational(Integer(Int(best.tilt * 4096)), 4096)
      let step = Double.pi / halfPeriod.approximation
      last = 2 * max(150, Int(8 / step))
      let reach = (2 * (8 - logarithm) / Double(weights.dimension)).squareRoot()
      difference = min(last - 6, 2 * Int(reach / (2 * step) + 1))
    }
  }
}
