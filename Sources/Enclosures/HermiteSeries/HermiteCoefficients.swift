internal import CFLINT
internal import ExactNumbers
internal import ExactParity

/// `√k! a_k = E g(y + τG) He_k(G)` at `y = d − 2s + b`, s = 0 … d, for one k after the other.
final class HermiteCoefficients {
  private let count: Int
  private let precision: Int
  /// For each shift of a term: its Hermite functions, its jump, and τ times its slope.
  private let parts: [(functions: HermiteFunctions, jump: Ball, ramp: Ball)]

  init(_ series: HermiteSeries, precision: Int) {
    let d = series.question.dimension
    count = d + 1
    self.precision = precision
    let tau = series.totalDeviation(precision: precision)
    parts = series.terms.map { term in
      let sums = (0...d).map { Rational(d - 2 * $0) + term.shift }
      return (
        HermiteFunctions(sums, deviation: tau, precision: precision),
        Ball(term.jump, precision: precision), term.slope * tau
      )
    }
  }

  /// The values for the present k.
  func vector() -> BallVector {
    BallVector(count: count, precision: precision) { s in
      .produced(precision) { result, bits in
        for part in parts {
          part.jump.withValue { arb_addmul(result, $0, part.functions.current + s, bits) }
          part.ramp.withValue { arb_addmul(result, $0, part.functions.previous + s, bits) }
        }
      }
    }
  }

  /// Goes on to the next k.
  func advance() {
    for part in parts { part.functions.advance() }
  }
}
