internal import CFLINT
internal import ExactNumbers
internal import ExactParity

/// The Krawtchouk numbers `2^{−d} K_s(e)` for the e near a degree, to turn a function of `x_1 + … + x_d = d − 2s` into
/// Fourier coefficients.
///
/// As `K_{d−s}(e) = (−1)^e K_s(e)`, half of the s suffice.
struct KrawtchoukRows: Sendable {
  private let dimension: Int
  private let precision: Int
  /// By e, for `s ≤ d/2`; empty where e is out of reach.
  private let rows: [BallVector]
  /// `2^{−d} C(d, s)`.
  private let binomials: BallVector

  init(dimension d: Int, around degree: Int, reach: Int, _ precision: Int) {
    dimension = d
    self.precision = precision
    let inputs = Integer.powerOfTwo(d)
    func vector(_ numbers: [Integer], _ count: Int) -> BallVector {
      BallVector(count: count, precision: precision) {
        Ball(Rational(numbers[$0], inputs), precision: precision)
      }
    }
    rows = (0...d).map { e in
      abs(e - degree) <= reach
        ? vector(Array(KrawtchoukRow(n: d, degree: e)), d / 2 + 1) : vector([], 0)
    }
    binomials = vector(Array(BinomialRow(d)), d + 1)
  }

  /// `2^{−d} C(d, s)`.
  func binomial(_ s: Int) -> Ball { binomials.ball(s, precision: precision) }

  /// `Σ_e P(e) (E_x χ_e a(x_1 + … + x_d))²` over the e of one parity.
  func meanSquare(_ values: BallVector, _ urn: EhrenfestUrn, isOdd: Bool) -> Ball {
    let d = dimension
    // K_s(e) and K_{d−s}(e) are equal for even e and opposite for odd e; the middle of an even d is one term.
    let folded = BallVector(count: d / 2 + 1, precision: precision) { s in
      let near = values.ball(s, precision: precision)
      if 2 * s == d { return near }
      let far = values.ball(d - s, precision: precision)
      return isOdd ? near - far : near + far
    }
    var sum = Ball.zero(precision: precision)
    for e in stride(from: isOdd ? 1 : 0, through: d, by: 2) where rows[e].count > 0 {
      let probability = urn.probabilities[e]
      if probability.isExact && probability.contains(0) { continue }
      let coefficient = Ball.produced(precision) { result, bits in
        arb_dot(result, nil, 0, rows[e].pointer, 1, folded.pointer, 1, folded.count, bits)
      }
      sum += probability * coefficient.power(2)
    }
    return sum
  }

  /// `E a(S)²` and `E a(S) a(−S)` for `S = x_1 + … + x_d`.
  func ends(_ values: BallVector) -> (same: Ball, opposite: Ball) {
    var sums = (Ball.zero(precision: precision), Ball.zero(precision: precision))
    for s in 0...dimension {
      let weighted = binomial(s) * values.ball(s, precision: precision)
      sums.0 += weighted * values.ball(s, precision: precision)
      sums.1 += weighted * values.ball(dimension - s, precision: precision)
    }
    return sums
  }
}
