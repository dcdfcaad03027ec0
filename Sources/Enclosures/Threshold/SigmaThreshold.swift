package import ExactNumbers
package import ExactParity
internal import Foundation

/// The ReLU neuron with bias b(d) and the full parity, by its output weight.
package func outputAlignment(_ d: Int, _ weights: WeightDistribution) throws -> GradientAlignment {
  try GradientAlignment(dimension: d, weights: weights, bias: d & 1 == 0 ? 0 : -1)
}

/// `√(4(c − 1) ln d/(π² d))`, approximately.
package func predictedThreshold(_ d: Int, exponent c: Int) -> Double {
  (4 * Double(c - 1) * log(Double(d)) / (Double.pi * Double.pi * Double(d))).squareRoot()
}

/// A σ = k·10⁻⁶ with the alignment above `d^{−c}` at k and below it at k + 1, or `nil` where no bracket was found.
///
/// The secant rule in logarithms proposes k; the two enclosures returned certify it.
package func thresholdBracket(
  _ d: Int, exponent c: Int, alignment: (_ dimension: Int, _ deviation: Rational) throws -> Ball
) throws -> (micros: Int, above: Ball, below: Ball)? {
  let level = Rational(1, Integer(d).power(c))
  var values: [Int: Ball] = [:]
  func value(_ micros: Int) throws -> Ball {
    if let known = values[micros] { return known }
    let ball = try alignment(d, Rational(Integer(micros), 1_000_000))
    values[micros] = ball
    return ball
  }
  func excess(_ micros: Int) throws -> Double {
    log(abs(try value(micros).approximation)) + Double(c) * log(Double(d))
  }
  let guess = max(20, Int(predictedThreshold(d, exponent: c) * 1e6))
  var (low, high) = (guess / 2, guess)
  while try excess(low) <= 0 {
    high = low
    low /= 2
    if low < 10 { return nil }
  }
  while try excess(high) > 0 {
    low = high
    high += high / 2
    if high > 20_000_000 { return nil }
  }
  var steps = 0
  while high - low > 1 {
    let (left, right) = (try excess(low), try excess(high))
    let secant = low + Int((Double(high - low) * left / (left - right)).rounded())
    // Every third step halves, so that the bracket shrinks from both ends.
    let middle = steps % 3 == 2 ? (low + high) / 2 : secant
    let next = min(max(middle, low + 1), high - 1)
    if try excess(next) > 0 { low = next } else { high = next }
    // A step on the certain side of the secant closes the other end.
    let reach = max(1, (high - low) / 64)
    if steps % 3 == 0, high - low > 4 {
      let other = try excess(next) > 0 ? min(next + reach, high - 1) : max(next - reach, low + 1)
      if try excess(other) > 0 { low = max(low, other) } else { high = min(high, other) }
    }
    steps += 1
  }
  let (above, below) = (try value(low), try value(high))
  guard above.compared(to: level) == .greater, below.compared(to: level) == .less else { return nil }
  return (low, above, below)
}
