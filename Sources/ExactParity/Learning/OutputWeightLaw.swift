package import ExactNumbers

/// The law of one neuron's output weight v after one step with γ = 1, for weights uniform on {±1, ±c}, exactly.
///
/// |v| depends only on the number k of weights ±c, which is binomial.
package struct OutputWeightLaw: Sendable {
  /// `GAL_v = E v²`.
  package let alignment: Rational
  /// `E v⁴`.
  package let fourthMoment: Rational
  /// `max v²`.
  package let largest: Rational
  /// `E v²a²`, a the activation at an input.
  package let weightedSecondMoment: Rational

  package init(dimension d: Int, magnitude c: Int, bias: Int) {
    let total = Rational(Integer.powerOfTwo(d))
    var (alignment, fourth, largest, weighted): (Rational, Rational, Rational, Rational) = (0, 0, 0, 0)
    for (k, ways) in BinomialRow(d).enumerated() {
      var (correlation, square): (Integer, Integer) = (0, 0)
      for (i, large) in BinomialRow(k).enumerated() {
        for (j, small) in BinomialRow(d - k).enumerated() {
          let a = max(c * (k - 2 * i) + (d - k - 2 * j) + bias, 0)
          let term = large * small * Integer(a)
          correlation += (i + j) & 1 == 0 ? term : -term
          square += term * Integer(a)
        }
      }
      let squared = (Rational(correlation) / total).power(2)
      let weight = Rational(ways) / total
      alignment += weight * squared
      fourth += weight * squared * squared
      largest = max(largest, squared)
      weighted += weight * squared * Rational(square) / total
    }
    (self.alignment, fourthMoment, self.largest) = (alignment, fourth, largest)
    weightedSecondMoment = weighted
  }

  /// Q: an input is right after a step with n neurons with probability about `Φ(√(nQ))`.
  package var signalToNoise: Rational {
    let squared = alignment * alignment
    return squared / (weightedSecondMoment - squared)
  }

  /// Whether a mean of `draws` values of v² that far from `GAL_v` has probability at most α by Bernstein's inequality.
  ///
  /// With N draws and `L = ln(2/α)` the mean leaves `GAL_v ± t` with probability at most α where
  /// `N t² ≥ 2L(Var v² + max|v² − GAL_v| t/3)`.
  package func isImplausible(deviation: Rational, draws: Int, alpha: Rational) -> Bool {
    let variance = fourthMoment - alignment * alignment
    let range = max(largest - alignment, alignment)
    let exponent = Rational(draws) * deviation * deviation / (2 * (variance + range * deviation / 3))
    // Beyond 1000 the exponential is far below every α.
    return 2 * RationalBounds.exponential(of: -min(exponent, 1000), bits: 64).upper < alpha
  }
}
