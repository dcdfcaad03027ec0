public import ExactNumbers

/// Mean squares of Fourier coefficients of one neuron with fixed weights plus Gaussian noise, by normal orthants over all pairs of inputs.
///
/// For `w = a + g` with standard normal g and any threshold T, `w·x + T = √d(G_x + (a·x + T)/√d)` with standard normal `G_x`, of correlation
/// `x·y/d` between two inputs. So for S ≠ ∅, with `Λ` of ``BivariateNormal``,
///
/// - `E f̂(S)² = 4·4^{−d} Σ_{x,y} χ_S(x)χ_S(y) Λ` for `f = sgn(w·x + T)`, as `sgn z = 2·1[z ≥ 0] − 1` off ties;
/// - `E (E_x χ_S ReLU(w·x + T))² = d·4^{−d} Σ_{x,y} χ_S(x)χ_S(y) E (G_x + ·)₊(G_y + ·)₊`.
///
/// sgn ignores scale and ReLU scales with it: noise of deviation σ is the case a = w⁰/σ and T/σ, the ReLU's means times σ².
///
/// - Complexity: 2^{2d−1} orthants, and 2^d differences for each set.
public struct FixedWeightsSpectrum: Sendable {
  /// a.
  public let offsets: [Rational]
  /// T.
  public let threshold: Rational
  /// By the differing coordinates of a pair: the sums over pairs of Λ and of the ramps' means.
  private let orthants: [Ball]
  private let ramps: [Ball]

  /// The sums for these weights.
  ///
  /// - Precondition: 1 ≤ d ≤ 8.
  public init(offsets: [Rational], threshold: Rational, precision: Int = 96) {
    precondition((1...8).contains(offsets.count), "all pairs of inputs are visited")
    (self.offsets, self.threshold) = (offsets, threshold)
    let d = offsets.count
    let deviation = Ball(d, precision: precision).squareRoot
    let means = (0..<1 << d).map { x in
      offsets.indices.reduce(threshold) { $0 + (x >> $1 & 1 == 0 ? offsets[$1] : -offsets[$1]) } / deviation
    }
    var orthants = Array(repeating: Ball.zero(precision: precision), count: 1 << d)
    var ramps = orthants
    for x in means.indices {
      for y in x..<means.count {
        let differing = x ^ y
        let pair = BivariateNormal(
          correlation: Rational(Integer(d - 2 * differing.nonzeroBitCount), Integer(d)), precision: precision)
        let times: Rational = x == y ? 1 : 2
        orthants[differing] += times * pair.orthant(means[x], means[y])
        ramps[differing] += times * pair.rampRamp(means[x], means[y])
      }
    }
    (self.orthants, self.ramps) = (orthants, ramps)
  }

  /// `E f̂(S)²` for `f = sgn(w·x + T)`, S as bits.
  ///
  /// - Precondition: S ≠ ∅.
  public func sign(_ subset: Int) -> Ball { 4 * mean(orthants, subset) }

  /// `E (E_x χ_S ReLU(w·x + T))²`, S as bits.
  ///
  /// - Precondition: S ≠ ∅.
  public func ramp(_ subset: Int) -> Ball { Rational(offsets.count) * mean(ramps, subset) }

  private func mean(_ sums: [Ball], _ subset: Int) -> Ball {
    precondition(subset > 0 && subset < sums.count, "a set of coordinates that is not empty")
    let total = sums.indices.reduce(Ball.zero(precision: sums[0].precision)) {
      ($1 & subset).nonzeroBitCount & 1 == 0 ? $0 + sums[$1] : $0 - sums[$1]
    }
    return total / Rational(Integer.powerOfTwo(2 * offsets.count))
  }
}
