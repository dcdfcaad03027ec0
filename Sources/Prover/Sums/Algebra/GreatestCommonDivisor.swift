import ExactNumbers

/// Common divisors by the heuristic of Char, Geddes and Gonnet (*GCDHEU*, 1989): evaluate a variable at a large integer,
/// divide there, read the divisor off the digits, and see whether it divides.
extension IntegerPolynomial {
  /// The greatest common divisor, or a divisor of it where the heuristic gives up; the sign is that of the first term.
  static func commonDivisor(_ f: Self, _ g: Self) -> Self {
    if f.isZero { return g }
    if g.isZero || f == g { return f }
    let number = Integer.greatestCommonDivisor(f.content, g.content)
    let (f, g) = (f.dividedExactly(by: f.content), g.dividedExactly(by: g.content))
    if f == g { return f.scaled(by: number) }
    if f.isConstant || g.isConstant { return Self(number) }
    return (heuristic(f, g, depth: 0) ?? .one).scaled(by: number)
  }

  /// Of primitive polynomials that are no constants.
  private static func heuristic(_ f: Self, _ g: Self, depth: Int) -> Self? {
    guard let variable = (0..<8).first(where: { f.degree(in: $0) > 0 || g.degree(in: $0) > 0 }) else {
      return .one
    }
    let size = max(f.degree(in: variable), g.degree(in: variable))
    var point = min(f.norm, g.norm) * 2 + 29
    for _ in 0..<5 {
      guard point.bitLength * max(size, 1) < 60_000 else { return nil }
      let values = (f.evaluated(variable, at: point), g.evaluated(variable, at: point))
      if !values.0.isZero, !values.1.isZero, let value = divisor(of: values, depth) {
        let candidate = value.digits(base: point, variable)
        let primitive = candidate.dividedExactly(by: candidate.content)
        if !primitive.isZero, f.quotient(by: primitive) != nil, g.quotient(by: primitive) != nil {
          return primitive
        }
      }
      point = (point * 73_794).flooredQuotient(by: 27_011) + 1
    }
    return nil
  }

  private static func divisor(of values: (Self, Self), _ depth: Int) -> Self? {
    let number = Integer.greatestCommonDivisor(values.0.content, values.1.content)
    let (f, g) = (
      values.0.dividedExactly(by: values.0.content), values.1.dividedExactly(by: values.1.content)
    )
    if f.isConstant || g.isConstant { return Self(number) }
    return heuristic(f, g, depth: depth + 1)?.scaled(by: number)
  }

  /// The greatest coefficient in size.
  private var norm: Integer { coefficients.reduce(0) { max($0, $1.magnitude) } }

  /// The polynomial in the variable whose value at the base this is, with coefficients of size at most base/2.
  private func digits(base: Integer, _ variable: Int) -> Self {
    var rest = self
    var table: [UInt64: Integer] = [:]
    var exponent = 0
    while !rest.isZero, exponent < 256 {
      var next: [UInt64: Integer] = [:]
      for (monomial, coefficient) in zip(rest.monomials, rest.coefficients) {
        var digit = coefficient.flooredRemainder(by: base)
        if digit * 2 > base { digit -= base }
        if !digit.isZero { table[monomial + Self.monomial(variable, exponent)] = digit }
        var quotient = coefficient - digit
        quotient.divideExactly(by: base)
        if !quotient.isZero { next[monomial] = quotient }
      }
      rest = Self(next)
      exponent += 1
    }
    return Self(table)
  }
}
