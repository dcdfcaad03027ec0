/// A polynomial in one variable with rational coefficients.
///
/// ```swift
/// let x = Polynomial.variable
/// let p = (x + 2) * (x - 1) * (x - 1)
/// p.written(in: "d")    // d³ − 3d + 2
/// p.value(at: 3)        // 20
/// p.shifted(by: 1)      // p(x + 1) = x³ + 3x²
/// ```
///
/// *Canonical form.* The last coefficient is not 0, so equal polynomials have equal coefficients, and an
/// identity of polynomials is decided by `==`.
public struct Polynomial: Sendable, Hashable {
  /// The coefficient of `x^i` at index i; empty for the zero polynomial.
  public let coefficients: [Rational]

  /// `Σ_i coefficients[i] x^i`; zeros at the end are dropped.
  public init(_ coefficients: [Rational]) {
    let length = coefficients.lastIndex { !$0.isZero }.map { $0 + 1 } ?? 0
    self.coefficients = Array(coefficients.prefix(length))
  }

  /// The constant polynomial `value`.
  public init(_ value: Rational) { self.init([value]) }

  /// The polynomial `x`.
  public static let variable = Polynomial([0, 1])

  /// The degree; `nil` for the zero polynomial.
  public var degree: Int? { isZero ? nil : coefficients.count - 1 }

  /// Whether every coefficient is 0.
  public var isZero: Bool { coefficients.isEmpty }

  /// The coefficient of `x^i`, for any `i ≥ 0`.
  public func coefficient(_ i: Int) -> Rational { i < coefficients.count ? coefficients[i] : 0 }

  /// `p(x)`, by Horner's rule.
  ///
  /// - Complexity: one multiplication and one addition a coefficient.
  public func value(at x: Rational) -> Rational {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
  }

  /// The composition `p(q(x))`.
  ///
  /// ```swift
  /// Polynomial([0, 0, 1]).composed(with: Polynomial([1, 1]))  // (x + 1)² = x² + 2x + 1
  /// ```
  public func composed(with inner: Polynomial) -> Polynomial {
    coefficients.reversed().reduce(0) { $0 * inner + Polynomial($1) }
  }

  /// `p(x + offset)`, as a polynomial in x.
  public func shifted(by offset: Rational) -> Polynomial { composed(with: Polynomial([offset, 1])) }

  /// Whether no coefficient is negative, which gives `p(x) ≥ 0` for every `x ≥ 0`.
  public var hasNonnegativeCoefficients: Bool { coefficients.allSatisfy { $0 >= 0 } }

  /// Whether the coefficients of `p(start + i)` in i show that `p(x) ≥ 0` for every real `x ≥ start`.
  ///
  /// Sufficient, not necessary: `x² − x + 1` is positive from 0 on but has a negative coefficient there.
  public func isCertifiedNonnegative(from start: Rational) -> Bool {
    shifted(by: start).hasNonnegativeCoefficients
  }

  /// Whether the coefficients of `p(start + i)` in i show that `p(x) > 0` for every real `x ≥ start`: none is
  /// negative and the constant one is positive.
  public func isCertifiedPositive(from start: Rational) -> Bool {
    let shifted = shifted(by: start)
    return shifted.hasNonnegativeCoefficients && shifted.coefficient(0) > 0
  }
}

extension Polynomial: ExpressibleByIntegerLiteral {
  /// The constant polynomial `value`.
  public init(integerLiteral value: Int) { self.init(Rational(value)) }
}

extension Polynomial: AdditiveArithmetic {
  /// The polynomial 0.
  public static let zero: Polynomial = 0

  /// The sum, coefficient by coefficient.
  public static func + (left: Polynomial, right: Polynomial) -> Polynomial {
    let count = max(left.coefficients.count, right.coefficients.count)
    return Polynomial((0..<count).map { left.coefficient($0) + right.coefficient($0) })
  }

  /// The difference, coefficient by coefficient.
  public static func - (left: Polynomial, right: Polynomial) -> Polynomial { left + -right }

  /// The polynomial with every sign flipped.
  public static prefix func - (operand: Polynomial) -> Polynomial {
    Polynomial(operand.coefficients.map { -$0 })
  }

  /// The product, by the convolution of the coefficients.
  public static func * (left: Polynomial, right: Polynomial) -> Polynomial {
    guard !left.isZero, !right.isZero else { return 0 }
    var product = [Rational](repeating: 0, count: left.coefficients.count + right.coefficients.count - 1)
    for (i, a) in left.coefficients.enumerated() {
      for (j, b) in right.coefficients.enumerated() { product[i + j] += a * b }
    }
    return Polynomial(product)
  }

  /// `p^exponent` for `exponent ≥ 0`; the power 0 is 1.
  public func power(_ exponent: Int) -> Polynomial {
    precondition(exponent >= 0, "the exponent of a polynomial must not be negative")
    return (0..<exponent).reduce(1) { power, _ in power * self }
  }
}
