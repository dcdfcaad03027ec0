/// A polynomial in any number of named variables with rational coefficients.
///
/// ```swift
/// let (n, k) = (MultivariatePolynomial("n"), MultivariatePolynomial("k"))
/// (n + k) * (n - k) == n * n - k * k   // true
/// ((n - k) * k).written                // kn − k²
/// ```
///
/// *Canonical form.* A table from monomials (variables with exponents ≥ 1) to coefficients that are not 0;
/// so an identity is decided by `==`.
public struct MultivariatePolynomial: Sendable, Hashable {
  /// The coefficient of each monomial, which is a table from variables to exponents.
  public let terms: [[String: Int]: Rational]

  private init(terms: [[String: Int]: Rational]) { self.terms = terms.filter { !$0.value.isZero } }

  /// The constant polynomial `value`.
  public init(_ value: Rational) { self.init(terms: [[:]: value]) }

  /// The polynomial that is the variable of this name.
  public init(_ variable: String) { terms = [[variable: 1]: 1] }

  /// Whether no coefficient is negative, which gives a value ≥ 0 where every variable is ≥ 0.
  public var hasNonnegativeCoefficients: Bool { terms.values.allSatisfy { $0 >= 0 } }

  /// The value where every variable has the given one.
  ///
  /// - Precondition: every variable of the polynomial has a value.
  public func value(at values: [String: Rational]) -> Rational {
    terms.reduce(0) { sum, term in
      sum
        + term.key.reduce(term.value) { product, factor in
          guard let value = values[factor.key] else { preconditionFailure("no value for \(factor.key)") }
          return product * value.power(factor.value)
        }
    }
  }

  /// The polynomial with other polynomials in place of some variables.
  public func substituting(_ replacements: [String: MultivariatePolynomial]) -> MultivariatePolynomial {
    terms.reduce(0) { sum, term in
      sum
        + term.key.reduce(MultivariatePolynomial(term.value)) { product, factor in
          product
            * (replacements[factor.key] ?? MultivariatePolynomial(factor.key)).power(factor.value)
        }
    }
  }

  /// `p^exponent` for `exponent ≥ 0`; the power 0 is 1.
  public func power(_ exponent: Int) -> MultivariatePolynomial {
    precondition(exponent >= 0, "the exponent of a polynomial must not be negative")
    return (0..<exponent).reduce(1) { power, _ in power * self }
  }

  /// The polynomial as mathematics, by falling total degree and then by the variables' names.
  public var written: String {
    let monomials: [(degree: Int, coefficient: Rational, monomial: String)] = terms.map { exponents, value in
      let variables = exponents.sorted { $0.key < $1.key }.map { Self.power($0.key, $0.value) }
      return (exponents.values.reduce(0, +), value, variables.joined())
    }
    let ordered = monomials.sorted {
      $0.degree == $1.degree ? $0.monomial < $1.monomial : $0.degree > $1.degree
    }
    var text = ""
    for (degree, coefficient, monomial) in ordered {
      let sign = coefficient < 0 ? (text.isEmpty ? "−" : " − ") : (text.isEmpty ? "" : " + ")
      let size = coefficient.magnitude
      let factor = size == 1 && degree > 0 ? "" : size.isInteger || degree == 0 ? "\(size)" : "(\(size))"
      text += sign + factor + monomial
    }
    return text.isEmpty ? "0" : text
  }

  private static func power(_ variable: String, _ exponent: Int) -> String {
    exponent == 1 ? variable : "\(variable)^\(exponent)"
  }
}

extension MultivariatePolynomial: ExpressibleByIntegerLiteral {
  /// The constant polynomial `value`.
  public init(integerLiteral value: Int) { self.init(Rational(value)) }
}

extension MultivariatePolynomial: AdditiveArithmetic {
  /// The polynomial 0.
  public static let zero: MultivariatePolynomial = 0

  /// The sum, coefficient by coefficient.
  public static func + (
    left: MultivariatePolynomial, right: MultivariatePolynomial
  ) -> MultivariatePolynomial {
    MultivariatePolynomial(terms: left.terms.merging(right.terms, uniquingKeysWith: +))
  }

  /// The difference, coefficient by coefficient.
  public static func - (
    left: MultivariatePolynomial, right: MultivariatePolynomial
  ) -> MultivariatePolynomial { left + -right }

  /// The polynomial with every sign flipped.
  public static prefix func - (operand: MultivariatePolynomial) -> MultivariatePolynomial {
    MultivariatePolynomial(terms: operand.terms.mapValues { -$0 })
  }

  /// The product: every term with every term, exponents added.
  public static func * (
    left: MultivariatePolynomial, right: MultivariatePolynomial
  ) -> MultivariatePolynomial {
    var product: [[String: Int]: Rational] = [:]
    for (a, x) in left.terms {
      for (b, y) in right.terms { product[a.merging(b, uniquingKeysWith: +), default: 0] += x * y }
    }
    return MultivariatePolynomial(terms: product)
  }
}
