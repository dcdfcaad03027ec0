internal import ExactNumbers
internal import ExactParity

/// `E g(Z) g(Z')` for jointly normal Z, Z' and the function g of an alignment, a sum of threshold terms.
struct GaussianPair {
  /// The standardized pair: `Z = mean + deviation·G`, `Z' = mean' + deviation·G'`.
  let normal: BivariateNormal
  /// The standard deviation of each, positive.
  let deviation: Ball
  /// g.
  let terms: [ThresholdTerm]

  /// `E g(Z) g(Z')`, where g's terms are `jump·1[Z ≥ t] + slope·(Z − t)₊`.
  ///
  /// In units of the deviation, `Z ≥ t` reads `G + (mean − t)/deviation ≥ 0`, and a ramp has `deviation` times the slope.
  func mean(_ first: Rational, _ second: Rational) -> Ball {
    let left = terms.map { (first - $0.threshold) / deviation }
    let right = terms.map { (second - $0.threshold) / deviation }
    var sum = Ball.zero(precision: normal.precision)
    for (r, a) in zip(terms, left) {
      for (s, b) in zip(terms, right) {
        if !r.jump.isZero && !s.jump.isZero { sum += r.jump * s.jump * normal.orthant(a, b) }
        if !r.jump.isZero && !s.slope.isZero {
          sum += r.jump * s.slope * deviation * normal.stepRamp(a, b)
        }
        if !r.slope.isZero && !s.jump.isZero {
          sum += r.slope * s.jump * deviation * normal.stepRamp(b, a)
        }
        if !r.slope.isZero && !s.slope.isZero {
          sum += r.slope * s.slope * deviation.power(2) * normal.rampRamp(a, b)
        }
      }
    }
    return sum
  }
}
