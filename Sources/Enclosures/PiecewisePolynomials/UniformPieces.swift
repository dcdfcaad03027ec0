package import ExactNumbers
package import ExactParity
internal import Foundation

/// What an alignment asks of the piecewise polynomials: the terms of g that are not linear on the support of `w·x + b`.
package struct UniformPieces {
  let question: GradientAlignment
  let deviation: Rational
  /// The terms that matter, with `a = b − threshold`.
  let terms: [(shift: Rational, jump: Rational, slope: Rational)]
  /// Whether every term that is not 0 on the support is linear there.
  let isLinear: Bool

  /// `|w·x| ≤ d(1 + c)`: a term with `a ≤ −d(1 + c)` is 0, one with `a ≥ d(1 + c)` is `jump + slope·(S + a)`, which
  /// only a parity of degree 0 or 1 sees.
  package init(_ question: GradientAlignment, deviation: Rational) {
    self.question = question
    self.deviation = deviation
    let (d, degree) = (question.dimension, question.effectiveDegree)
    let lattice = UniformLattice(deviation: deviation, precision: 2)
    func isFull(_ shift: Rational) -> Bool { lattice.isNonnegative(-d, -d, shift) }
    let present = question.thresholdTerms
      .map { (shift: question.bias - $0.threshold, jump: $0.jump, slope: $0.slope) }
      .filter { !isFull(-$0.shift) }
    isLinear = present.allSatisfy { isFull($0.shift) }
    terms = degree >= 2 ? present.filter { !isFull($0.shift) } : present
  }

  /// The working precision to begin with.
  func precision(digits: Int) -> Int { lostBits + question.dimension + Ball.bits(digits) + 40 }

  /// `log₂(R^d/(c^d d!))`, and something for the last steps, in floating point.
  private var lostBits: Int {
    let d = Double(question.dimension)
    let width = 0.8 + deviation.binaryLogarithm
    let shift = terms.map { $0.shift.binaryLogarithm }.max() ?? 0
    let reach = max(log2(d), shift, log2(d) + width) + 1.6
    return Int(max(0, d * (reach - width) - lgamma(d + 1) / log(2)) + 3 * reach.magnitude) + 16
  }

  /// Products of 1000 bits, roughly.
  func cost(precision: Int) -> Double {
    let d = Double(question.dimension)
    let shifts = Set(terms.map(\.shift)).count
    let mixed: Double = terms.contains { !$0.jump.isZero } && terms.contains { !$0.slope.isZero } ? 4 : 1
    let pairs = Double(shifts * shifts) * mixed
    return pairs * (d * d * d * d / 12 + 10 * d * d * d) * max(0.1, Double(precision) / 1000)
  }

  /// A product of 1000 bits takes 80 ns; the binomial factors of `½(n + 1)²` points for every n take the memory.
  func estimate(precision: Int) -> ResourceEstimate {
    let d = Integer(question.dimension)
    let factors = d.power(3) * Integer(64 + question.dimension / 4)
    return ResourceEstimate(
      memory: factors.flooredQuotient(by: 6), operations: Integer(Int(min(1e18, cost(precision: precision)))),
      picoseconds: 80_000)
  }

  /// The sum over pairs of terms, each of which is up to four orthant means.
  package func value(precision: Int, progress: (Double) -> Void) throws -> Ball {
    let (d, degree) = (question.dimension, question.effectiveDegree)
    let lattice = UniformLattice(deviation: deviation, precision: precision)
    let characters = Array(KrawtchoukRow(n: d, degree: degree))
    let parts = terms.flatMap { term in
      [(1, term.jump), (2, term.slope)].compactMap { order, size in
        size.isZero ? nil : (shift: term.shift, order: order, size: size)
      }
    }
    var sum = Ball.zero(precision: precision)
    // x and x' are alike: (r, s) and (s, r) have the same mean.
    for (r, left) in parts.enumerated() {
      for (s, right) in parts[r...].enumerated() {
        let mean = OrthantMean(
          lattice: lattice, dimension: d, characters: characters,
          fractions: OrthantFractions(left: left.order, right: right.order))
        sum += (s == 0 ? 1 : 2) * left.size * right.size * (try mean.value(left.shift, right.shift))
      }
      progress(Double(r + 1) / Double(parts.count))
    }
    return sum
  }
}

extension Rational {
  /// `log₂ |x|`, roughly where x is outside the range of a `Double`; a large negative number for 0.
  var binaryLogarithm: Double {
    let value = abs(approximation)
    if value.isNormal { return log2(value) }
    return isZero ? -1e9 : Double(numerator.bitLength - denominator.bitLength)
  }
}
