public import ExactNumbers
public import ExactParity
internal import Foundation

/// The ReLU neuron with bias b(d) and the full parity, by its output weight.
package func outputAlignment(_ d: Int, _ weights: WeightDistribution) throws -> GradientAlignment {
  try GradientAlignment(dimension: d, weights: weights, bias: d & 1 == 0 ? 0 : -1)
}

/// `√((4/(π²d))((c − 1) ln d + ln(32/π⁵)))`, or `nil` where the radicand is negative: the σ at which
/// `(32/π⁵)·d⁻¹e^{−π²σ²d/4}`, the alignment up to a factor that tends to 1, is `d^{−c}`.
package func thresholdFormula(_ d: Int, exponent c: Rational, precision: Int) -> Ball? {
  let pi = Ball.pi(precision: precision)
  let dimension = Ball(d, precision: precision)
  let bracket = (c - 1) * dimension.logarithm + (32 / pi.power(5)).logarithm
  guard bracket.compared(to: 0) == .greater else { return nil }
  return (4 * bracket / (pi.power(2) * dimension)).squareRoot
}

/// Where the expected one-step margin of the full parity, γ n GAL_v for each input, is of size `d^{−c}`: a σ at which the output-weight
/// alignment of σ-perturbed Rademacher weights, with bias b(d), crosses `d^{−c}`.
///
/// ```swift
/// let threshold = try SigmaThreshold(dimension: 100, exponent: 2)
/// (threshold.lower, threshold.upper)  // 2491/25000 and 99641/1000000
/// ```
///
/// That no other σ crosses is not claimed: GAL_v grows like σ² in the end, as the ramp does not saturate.
public struct SigmaThreshold: Sendable {
  /// The dimension d.
  public let dimension: Int
  /// The exponent c.
  public let exponent: Rational
  /// A σ with the alignment certainly above `d^{−c}`, a multiple of 10⁻⁶.
  public let lower: Rational
  /// A σ with the alignment certainly below `d^{−c}`, 10⁻⁶ more.
  public let upper: Rational
  /// `√((4/(π²d))((c − 1) ln d + ln(32/π⁵)))` where the radicand is positive.
  public let formula: Ball?

  /// The bracket, certified by two enclosures.
  ///
  /// - Parameters:
  ///   - dimension: d ≥ 2.
  ///   - exponent: c, from 1 to 100.
  /// - Throws: `InvalidInput` where even σ = 0 is not above `d^{−c}`, or no σ ≤ 20 is below; what the enclosure throws.
  public init(dimension: Int, exponent: Rational, progress: ProgressCallback? = nil) throws {
    guard exponent >= 1, exponent <= 100 else {
      throw InvalidInput("exponent", "\(exponent) is not between 1 and 100")
    }
    guard dimension >= 2 else {
      throw InvalidInput("dimension", "\(dimension) is less than 2")
    }
    (self.dimension, self.exponent) = (dimension, exponent)
    guard try isAboveLevel(dimension, exponent: exponent) else {
      throw InvalidInput(
        "exponent", "no crossing: at d = \(dimension) even σ = 0 is not above d^(−\(exponent))")
    }
    var asked = 0.0
    let bracket = try thresholdBracket(dimension, exponent: exponent) { d, deviation in
      asked += 1
      progress?(1 - 12 / (12 + asked))
      return try outputAlignment(d, .perturbed(deviation)).enclosure(digits: 12).ball(precision: 64)
    }
    guard let bracket else {
      throw InvalidInput("exponent", "no crossing was found up to σ = 20 at d = \(dimension)")
    }
    lower = Rational(Integer(bracket.micros), 1_000_000)
    upper = Rational(Integer(bracket.micros + 1), 1_000_000)
    formula = thresholdFormula(dimension, exponent: exponent, precision: 64)
  }
}

/// Whether the alignment of ±1 weights, a rational number, is above `d^{−c}`.
private func isAboveLevel(_ d: Int, exponent c: Rational) throws -> Bool {
  let value = try outputAlignment(d, .rademacher).exact()
  let (p, q) = (c.numerator.machineWord ?? 0, c.denominator.machineWord ?? 0)
  if q == 1 { return value * Rational(Integer(d).power(p)) > 1 }
  // Where no precision tells them apart they count as equal.
  for precision in [64, 256, 1024] {
    let product = Ball(value, precision: precision).logarithm + c * Ball(d, precision: precision).logarithm
    if let ordering = product.compared(to: 0) { return ordering == .greater }
  }
  return false
}

/// A σ = k·10⁻⁶ with the alignment above `d^{−c}` at k and below it at k + 1, or `nil` where no bracket was found.
///
/// The secant rule in logarithms proposes k; the two enclosures returned certify it.
package func thresholdBracket(
  _ d: Int, exponent c: Rational, alignment: (_ dimension: Int, _ deviation: Rational) throws -> Ball
) throws -> (micros: Int, above: Ball, below: Ball)? {
  let level = (-c * Ball(d, precision: 192).logarithm).exponential
  var values: [Int: Ball] = [:]
  func value(_ micros: Int) throws -> Ball {
    if let known = values[micros] { return known }
    let ball =
      micros == 0
      ? Ball(try outputAlignment(d, .rademacher).exact(), precision: 192)
      : try alignment(d, Rational(Integer(micros), 1_000_000))
    values[micros] = ball
    return ball
  }
  func excess(_ micros: Int) throws -> Double { (try value(micros) / level).logarithm.approximation }
  let guess = thresholdFormula(d, exponent: c, precision: 64)?.approximation ?? 0.1
  var (low, high) = (max(20, Int(guess * 1e6)) / 2, max(20, Int(guess * 1e6)))
  while try excess(low) <= 0 {
    if low == 0 { return nil }
    high = low
    low /= 2
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
