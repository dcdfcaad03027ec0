package import ExactNumbers

/// `E_w f(x) v(w) ReLU(w·x + b)` for every x of the weights `w = r + σg`, r fair signs and g standard normal, `v(w) = E_x' χ(x') ReLU(w·x' + b)`, f = χ.
///
/// Given r the pair `(w·x + b, w·x' + b)` is normal with means `r·x + b`, `r·x' + b`, variance σ²d and correlation `1 − 2j/d`, j the number
/// of coordinates that differ. Equal arguments are computed once.
package func perturbedMargins(dimension d: Int, deviation: Rational, bias: Rational) -> [Ball] {
  let precision = 128
  let scale = deviation * Ball(d, precision: precision).squareRoot
  var known: [[Int]: Ball] = [:]
  func mean(_ differing: Int, _ first: Int, _ second: Int) -> Ball {
    if let value = known[[differing, first, second]] { return value }
    let normal = BivariateNormal(
      correlation: Rational(Integer(d - 2 * differing), Integer(d)), precision: precision)
    let value =
      scale.power(2)
      * normal.rampRamp((Rational(first) + bias) / scale, (Rational(second) + bias) / scale)
    known[[differing, first, second]] = value
    return value
  }
  let inputs = 0..<1 << d
  return inputs.map { x in
    var sum = Ball.zero(precision: precision)
    for other in inputs {
      let differing = (x ^ other).nonzeroBitCount
      for signs in inputs {
        let first = d - 2 * (x ^ signs).nonzeroBitCount
        let second = d - 2 * (other ^ signs).nonzeroBitCount
        sum += (differing & 1 == 0 ? 1 : -1) * mean(differing, first, second)
      }
    }
    return sum / Rational(Integer.powerOfTwo(2 * d))
  }
}
