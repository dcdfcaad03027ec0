// The continuous half of new-margin-identity: weights w = r + σg with r fair signs and g standard normal. Left side, for every x, by normal
// means over all x' and r; right side by the square-wave integral for the alignment of the output weight (exactly
// 0 at odd d ≥ 3 without bias).

package import Enclosures
package import ExactNumbers
internal import ExactParity
package import Ledger

/// `E_w f(x) v(w) ReLU(w·x + b)` for every x, `v(w) = E_x' χ(x') ReLU(w·x' + b)`, f = χ.
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

/// Compares the margins of perturbed weights with `factor·GAL_v` at every x: the first failure, or what was covered.
package func checkPerturbedMargins(
  _ scope: Scope, factor: Rational
) throws -> (failure: Finding?, scope: String) {
  let largest = scope.dimension(quick: 3, standard: 4, deep: 5, atLeast: 2)
  let deviations: [Rational] = [Rational(1, 2), 2]
  let biases: [Rational] = [0, Rational(1, 3)]
  let narrow = Rational(1, Integer.powerOfTwo(60))
  for d in 2...largest {
    for deviation in deviations {
      for bias in biases {
        try Task.checkCancellation()
        let alignment = try GradientAlignment(
          dimension: d, weights: .perturbed(deviation), bias: bias, activation: .relu, parameter: .output
        ).enclosure(digits: 12).ball(precision: 128)
        let margins = perturbedMargins(dimension: d, deviation: deviation, bias: bias)
        let right = factor * alignment
        for (x, left) in margins.enumerated() {
          let input = SignVector(dimension: d, negatives: UInt64(x))
          let isNarrow = left.upperBound - left.lowerBound <= narrow
          let failure = Finding.unless(
            left.overlaps(right) ? (isNarrow ? .holds : .undecided) : .fails,
            Counterexample(
              parameters: "d = \(d), weights perturbed:\(deviation), b = \(bias), x = \(input), n = 1, γ = 1",
              claim: "E_w f(x) N¹(x) = γ n GAL_v", left: "E_w f(x) N¹(x) in \(left.enclosure(12))",
              right: "GAL_v in \(right.enclosure(12))",
              replay:
                "verify alignment --dimension \(d) --weights perturbed:\(deviation) --bias \(bias)"),
            method: "both sides enclosed in balls")
          if let failure { return (failure, "") }
        }
      }
    }
  }
  return (
    nil, "perturbed:1/2 and perturbed:2, 2 ≤ d ≤ \(largest), every x, b ∈ {0, 1/3}, both sides enclosed"
  )
}
