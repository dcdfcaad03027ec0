package import ExactNumbers

/// A product of powers of coordinates, which are known by their numbers in a chart.
package struct Monomial: Hashable {
  /// Coordinates of a cell, and those that sums add to it.
  package static let capacity = 16

  private(set) var exponents = SIMD16<UInt16>()

  package static let one = Monomial()

  package init() {}

  package init(coordinate: Int) { exponents[coordinate] = 1 }

  package subscript(coordinate: Int) -> Int { Int(exponents[coordinate]) }

  package var isOne: Bool { self == .one }

  package var degree: Int { (0..<Self.capacity).reduce(0) { $0 + self[$1] } }

  /// The coordinates with exponent > 0.
  package var coordinates: [Int] { (0..<Self.capacity).filter { exponents[$0] > 0 } }

  /// The coordinate, where the monomial is one to the first power.
  package var single: Int? {
    let list = coordinates
    return list.count == 1 && self[list[0]] == 1 ? list[0] : nil
  }

  package func times(_ other: Monomial) throws(Refused) -> Monomial {
    var product = self
    // Each exponent is at most 10 000, so the sum fits 16 bits.
    product.exponents = exponents &+ other.exponents
    try require(product.exponents.max() <= ProofLimits.coordinateExponent, "an exponent too large")
    return product
  }
}

/// A polynomial in the coordinates of a chart with rational coefficients.
///
/// *Canonical form.* A table from monomials to coefficients that are not 0; so an identity is decided by `==`.
package struct Polynomial: Hashable {
  package private(set) var terms: [Monomial: Rational]

  package static let zero = Polynomial(terms: [:])
  package static let one = Polynomial(1)

  private init(terms: [Monomial: Rational]) { self.terms = terms }

  package init(_ value: Rational) { terms = value.isZero ? [:] : [.one: value] }

  package init(_ value: Int) { self.init(Rational(value)) }

  package init(_ value: Integer) { self.init(Rational(value)) }

  package init(coordinate: Int) { terms = [Monomial(coordinate: coordinate): 1] }

  package init(_ monomial: Monomial, _ coefficient: Rational) {
    terms = coefficient.isZero ? [:] : [monomial: coefficient]
  }

  package var isZero: Bool { terms.isEmpty }

  package var isConstant: Bool { terms.isEmpty || (terms.count == 1 && terms[.one] != nil) }

  package var constant: Rational { terms[.one] ?? 0 }

  package subscript(monomial: Monomial) -> Rational { terms[monomial] ?? 0 }

  package var degree: Int { terms.keys.reduce(0) { max($0, $1.degree) } }

  /// The polynomial without its constant.
  package var withoutConstant: Polynomial {
    var rest = terms
    rest[.one] = nil
    return Polynomial(terms: rest)
  }

  package func contains(_ coordinate: Int) -> Bool { terms.keys.contains { $0[coordinate] > 0 } }

  /// The least common denominator of the coefficients.
  package var denominator: Integer {
    terms.values.reduce(1) { Integer.leastCommonMultiple($0, $1.denominator) }
  }

  package static func + (left: Polynomial, right: Polynomial) -> Polynomial {
    var (sum, rest) = left.terms.count < right.terms.count ? (right, left) : (left, right)
    for (monomial, coefficient) in rest.terms { sum.add(monomial, coefficient) }
    rest.terms = [:]
    return sum
  }

  package static prefix func - (operand: Polynomial) -> Polynomial {
    Polynomial(terms: operand.terms.mapValues { -$0 })
  }

  package static func - (left: Polynomial, right: Polynomial) -> Polynomial {
    var difference = left
    for (monomial, coefficient) in right.terms { difference.add(monomial, -coefficient) }
    return difference
  }

  private mutating func add(_ monomial: Monomial, _ coefficient: Rational) {
    if let old = terms[monomial] {
      let sum = old + coefficient
      terms[monomial] = sum.isZero ? nil : sum
    } else {
      terms[monomial] = coefficient
    }
  }

  package func scaled(by factor: Rational) -> Polynomial {
    factor.isZero ? .zero : factor == 1 ? self : Polynomial(terms: terms.mapValues { $0 * factor })
  }

  package func times(_ other: Polynomial) throws(Refused) -> Polynomial {
    try require(
      terms.count * other.terms.count <= ProofLimits.termProducts, "a product of polynomials too large")
    var product = Polynomial.zero
    if isConstant {
      product = other.scaled(by: constant)
    } else if other.isConstant {
      product = scaled(by: other.constant)
    } else {
      for (a, x) in terms {
        for (b, y) in other.terms { product.add(try a.times(b), x * y) }
      }
    }
    try product.requireSize()
    return product
  }

  /// Polynomials beyond the limits are refused.
  private func requireSize() throws(Refused) {
    try require(terms.count <= ProofLimits.polynomialTerms, "a polynomial of too many terms")
    try require(
      terms.values.allSatisfy {
        $0.numerator.bitLength <= ProofLimits.coefficientBits
          && $0.denominator.bitLength <= ProofLimits.coefficientBits
      }, "a coefficient of too many digits")
  }

  package func power(_ exponent: Int) throws(Refused) -> Polynomial {
    if isConstant {
      let size = max(constant.numerator.bitLength, constant.denominator.bitLength)
      try require(size * exponent <= 2 * ProofLimits.coefficientBits, "a coefficient of too many digits")
      return Polynomial(constant.power(exponent))
    }
    var power = Polynomial.one
    for _ in 0..<exponent { power = try power.times(self) }
    return power
  }

  /// The polynomial with the i-th of the others in place of the coordinate i.
  ///
  /// - Precondition: there is one for each coordinate of the polynomial.
  package func composed(with others: [Polynomial]) throws(Refused) -> Polynomial {
    var result = Polynomial.zero
    for (monomial, coefficient) in terms {
      var product = Polynomial(coefficient)
      for coordinate in monomial.coordinates {
        product = try product.times(try others[coordinate].power(monomial[coordinate]))
      }
      result = result + product
    }
    return result
  }
}
