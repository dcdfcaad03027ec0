import ExactNumbers

/// Exact roots of polynomials in one variable.
extension ExactNumbers.Polynomial {
  /// The derivative.
  var derivative: ExactNumbers.Polynomial {
    ExactNumbers.Polynomial(coefficients.enumerated().dropFirst().map { $1 * Rational($0) })
  }

  /// Quotient and remainder by a polynomial other than 0.
  func divided(by other: ExactNumbers.Polynomial) -> (
    quotient: ExactNumbers.Polynomial, remainder: ExactNumbers.Polynomial
  ) {
    guard let degree = other.degree else { return (0, self) }
    var rest = coefficients
    var quotient = [Rational](repeating: 0, count: max(0, rest.count - degree))
    for index in quotient.indices.reversed() {
      let factor = rest[index + degree] / other.coefficients[degree]
      quotient[index] = factor
      for (shift, coefficient) in other.coefficients.enumerated() {
        rest[index + shift] -= factor * coefficient
      }
    }
    return (ExactNumbers.Polynomial(quotient), ExactNumbers.Polynomial(rest))
  }

  /// A greatest common divisor with leading coefficient 1; 0 only for two zeros.
  static func greatestCommonDivisor(
    _ a: ExactNumbers.Polynomial, _ b: ExactNumbers.Polynomial
  ) -> ExactNumbers.Polynomial {
    var (a, b) = (a, b)
    while !b.isZero { (a, b) = (b, a.divided(by: b).remainder) }
    guard let degree = a.degree else { return 0 }
    return ExactNumbers.Polynomial(a.coefficients.map { $0 / a.coefficients[degree] })
  }

  /// The product of its different irreducible factors, up to a constant.
  var squareFree: ExactNumbers.Polynomial {
    guard let degree, degree > 0 else { return self }
    return divided(by: .greatestCommonDivisor(self, derivative)).quotient
  }

  /// Factors a and b with this = a²·b, b without a square.
  var splittingSquares: (root: ExactNumbers.Polynomial, rest: ExactNumbers.Polynomial) {
    var (root, rest): (ExactNumbers.Polynomial, ExactNumbers.Polynomial) = (1, self)
    while true {
      let common = ExactNumbers.Polynomial.greatestCommonDivisor(rest, rest.derivative)
      guard let degree = common.degree, degree > 0 else { return (root, rest) }
      // The radical of what is repeated divides twice.
      let factor = common.squareFree
      rest = rest.divided(by: factor * factor).quotient
      root = root * factor
    }
  }

  /// Sturm's chain: p, p′, and negative remainders.
  private var sturmChain: [ExactNumbers.Polynomial] {
    var chain = [self, derivative]
    while let last = chain.last, !last.isZero {
      chain.append(-chain[chain.count - 2].divided(by: last).remainder)
    }
    return chain.filter { !$0.isZero }
  }

  /// A bound on the size of all roots: 1 + max |a_i/a_n| (Cauchy).
  var rootBound: Rational {
    guard let leading = coefficients.last else { return 1 }
    return 1 + (coefficients.dropLast().map { ($0 / leading).magnitude }.max() ?? 0)
  }

  /// Disjoint intervals (a, b], each with exactly one root, that contain all roots in (low, high], and are at most as long
  /// as `width`; by Sturm's theorem.
  ///
  /// - Precondition: no root is double, and neither end is a root.
  func isolatingRoots(
    from low: Rational, to high: Rational, width: Rational
  ) -> [(low: Rational, high: Rational)] {
    let chain = sturmChain
    func variations(_ x: Rational) -> Int {
      let signs = chain.map { $0.value(at: x) }.filter { !$0.isZero }.map { $0 > 0 }
      return zip(signs, signs.dropFirst()).count { $0 != $1 }
    }
    var found: [(low: Rational, high: Rational)] = []
    func search(_ a: Rational, _ atA: Int, _ b: Rational, _ atB: Int) {
      guard atA > atB else { return }
      if atA - atB == 1, b - a <= width { return found.append((a, b)) }
      let middle = (a + b) / 2
      let atMiddle = variations(middle)
      search(a, atA, middle, atMiddle)
      search(middle, atMiddle, b, atB)
    }
    search(low, variations(low), high, variations(high))
    return found
  }

  /// The rational roots with their multiplicities, and the quotient by them.
  var splittingRationalRoots: (roots: [Rational], rest: ExactNumbers.Polynomial) {
    guard let degree, degree > 0 else { return ([], self) }
    // An irrational root is never hit; a rational one p/q has a q that divides the leading coefficient, so an interval
    // shorter than 1/(2·leading²) contains at most one candidate, the simplest number in it.
    var roots: [Rational] = []
    var rest = self
    let free = squareFree
    let scale = coefficients.reduce(Integer(1)) { Integer.leastCommonMultiple($0, $1.denominator) }
    let leading = (coefficients[degree] * Rational(scale)).numerator.magnitude
    let bound = free.rootBound + 1
    for (low, high) in free.isolatingRoots(
      from: -bound, to: bound, width: Rational(1, 2) / Rational(leading * leading))
    {
      // The multiple of 1/leading in the interval.
      let candidate = Rational((high * Rational(leading)).floor, leading)
      guard candidate > low, free.value(at: candidate).isZero else { continue }
      let factor = ExactNumbers.Polynomial([-candidate, 1])
      while rest.value(at: candidate).isZero, (rest.degree ?? 0) > 0 {
        rest = rest.divided(by: factor).quotient
        roots.append(candidate)
      }
    }
    return (roots, rest)
  }
}
