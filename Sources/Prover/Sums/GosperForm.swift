import ExactNumbers
import Proofs

/// The ratio of neighbouring terms of one class of similar terms, in Gosper's form.
///
/// With t(s) = p(s)·M(s), M a product of atoms over denominators: M(s+1)/M(s) = scale·Π a / Π b, and where a factor a(s)
/// is a multiple of b(s+h), h ≥ 0 an integer, both leave for c(s) = a(s−1)⋯a(s−h). Then every hypergeometric T with
/// T(s+1) − T(s) = t(s) is T = b(s−1)·x(s)/c(s)·M(s), where a·x(s+1) − b(s−1)·x(s) = c·p has a polynomial solution x.
///
/// Source: R. W. Gosper, *Decision procedure for indefinite hypergeometric summation*, PNAS 75 (1978); M. Petkovšek,
/// H. S. Wilf, D. Zeilberger, *A = B* (1996), chapter 5.
struct GosperForm {
  /// What M is.
  let factor: Factor
  var scale: Rational = 1
  /// The factors of a(s).
  var above: [Polynomial] = []
  /// The factors of b(s − 1).
  var below: [Polynomial] = []
  /// The factors of c(s).
  var spread: [Polynomial] = []

  /// `nil` where M is not hypergeometric in the coordinate s.
  init?(_ factor: Factor, in s: Int) {
    self.factor = factor
    var (numerators, divisors): ([Polynomial], [Polynomial]) = ([], [])
    let next = Polynomial(coordinate: s) + .one
    for (form, shifts) in factor.atoms.factorials {
      guard let slope = Self.wholeSlope(form, s) else { return nil }
      for (shift, exponent) in shifts {
        let top = form + Polynomial(shift)
        Self.append(top, slope, exponent, &numerators, &divisors)
      }
    }
    for (form, shifts) in factor.atoms.reciprocals {
      guard let slope = Self.wholeSlope(form, s) else { return nil }
      for (shift, exponent) in shifts {
        Self.append(form + Polynomial(shift), slope, -exponent, &numerators, &divisors)
      }
    }
    for (prime, exponent) in factor.atoms.primes {
      guard let slope = Self.wholeSlope(exponent, s) else { return nil }
      scale = scale * Rational(prime).power(slope)
    }
    if !factor.atoms.sign.slope(s).isZero { scale = -scale }
    for (base, exponent) in factor.atoms.powers {
      guard let slope = Self.wholeSlope(exponent, s), !base.contains(s) else { return nil }
      if slope > 0 { numerators += Array(repeating: base, count: slope) }
      if slope < 0 { divisors += Array(repeating: base, count: -slope) }
    }
    for radicand in factor.atoms.roots where radicand.contains(s) { return nil }
    for (denominator, count) in factor.denominators where denominator.contains(s) {
      guard let shifted = denominator.replacing(s, by: next) else { return nil }
      numerators += Array(repeating: denominator, count: count)
      divisors += Array(repeating: shifted, count: count)
    }
    cancel(&numerators, &divisors, s)
    above = numerators
    let previous = Polynomial(coordinate: s) - .one
    below = divisors.compactMap { $0.replacing(s, by: previous) }
  }

  /// The integer by which a form grows with s.
  private static func wholeSlope(_ form: Polynomial, _ s: Int) -> Int? {
    let slope = form.slope(s)
    guard slope.isInteger, let word = slope.numerator.machineWord, abs(word) < 60 else { return nil }
    return word
  }

  /// L(s+1)!^e / L(s)!^e, where L grows by `slope`.
  private static func append(
    _ form: Polynomial, _ slope: Int, _ exponent: Int, _ numerators: inout [Polynomial],
    _ divisors: inout [Polynomial]
  ) {
    let rise =
      slope >= 0
      ? (0..<slope).map { form + Polynomial($0 + 1) } : (0..<(-slope)).map { form - Polynomial($0) }
    let factors = rise.flatMap { Array(repeating: $0, count: abs(exponent)) }
    if (slope > 0) == (exponent > 0) { numerators += factors } else { divisors += factors }
  }

  private mutating func cancel(_ numerators: inout [Polynomial], _ divisors: inout [Polynomial], _ s: Int) {
    while let (i, j, factor, distance) = Self.pair(numerators, divisors, s) {
      let a = numerators.remove(at: i)
      divisors.remove(at: j)
      scale = scale * factor
      for step in 0..<distance {
        if let moved = a.replacing(s, by: Polynomial(coordinate: s) - Polynomial(step + 1)) {
          spread.append(moved)
        }
      }
    }
  }

  /// A factor a and a factor b with a(s) = factor·b(s + distance), distance ≥ 0.
  private static func pair(
    _ numerators: [Polynomial], _ divisors: [Polynomial], _ s: Int
  ) -> (Int, Int, Rational, Int)? {
    for (i, a) in numerators.enumerated() {
      for (j, b) in divisors.enumerated() {
        if a == b { return (i, j, 1, 0) }
        guard a.degree == 1, b.degree == 1, !a.slope(s).isZero, !b.slope(s).isZero else { continue }
        let factor = a.slope(s) / b.slope(s)
        let rest = a - b.scaled(by: factor)
        guard rest.isConstant else { continue }
        let distance = rest.constant / a.slope(s)
        if distance.isInteger, distance >= 0, let word = distance.numerator.machineWord, word < 60 {
          return (i, j, factor, word)
        }
      }
    }
    return nil
  }
}
