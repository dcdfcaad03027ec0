/// A polynomial in two variables with rational coefficients, here called d (the first) and k (the second).
///
/// ```swift
/// let (d, k) = (BivariatePolynomial.first, BivariatePolynomial.second)
/// (k * (d - k)).value(at: 5, 2)      // 6
/// (k * (d - k)).written(in: "d", "k")  // dk − k²
/// ```
///
/// *Canonical form.* A polynomial in k whose coefficients are canonical polynomials in d, the last one not
/// 0; so an identity is decided by `==`.
public struct BivariatePolynomial: Sendable, Hashable {
  /// The coefficient of `k^j`, a polynomial in d, at index j; empty for the zero polynomial.
  public let rows: [Polynomial]

  /// `Σ_j rows[j](d) k^j`; zeros at the end are dropped.
  public init(_ rows: [Polynomial]) {
    let length = rows.lastIndex { !$0.isZero }.map { $0 + 1 } ?? 0
    self.rows = Array(rows.prefix(length))
  }

  /// A polynomial in the first variable alone.
  public init(_ polynomial: Polynomial) { self.init([polynomial]) }

  /// The polynomial `d`.
  public static let first = BivariatePolynomial(.variable)
  /// The polynomial `k`.
  public static let second = BivariatePolynomial([0, 1])

  /// Whether every coefficient is 0.
  public var isZero: Bool { rows.isEmpty }

  /// The coefficient of `k^j`, for any `j ≥ 0`.
  public func row(_ j: Int) -> Polynomial { j < rows.count ? rows[j] : 0 }

  /// `p(first, second)`, by Horner's rule in k.
  public func value(at first: Rational, _ second: Rational) -> Rational {
    rows.reversed().reduce(0) { $0 * second + $1.value(at: first) }
  }

  /// `p(first(x), second(x))`, a polynomial in x: the restriction to a curve.
  ///
  /// ```swift
  /// // k(d − k) at d = x, k = x/2
  /// (k * (d - k)).restricted(first: .variable, second: Polynomial([0, Rational(1, 2)]))  // x²/4
  /// ```
  public func restricted(first: Polynomial, second: Polynomial) -> Polynomial {
    rows.reversed().reduce(0) { $0 * second + $1.composed(with: first) }
  }

  /// `p(d + first, k + second)`, as a polynomial in d and k.
  public func shifted(first: Rational, second: Rational) -> BivariatePolynomial {
    let step = BivariatePolynomial([Polynomial(second), 1])
    return rows.reversed().reduce(0) { $0 * step + BivariatePolynomial($1.shifted(by: first)) }
  }

  /// Whether no coefficient is negative, which gives `p(d, k) ≥ 0` for all `d, k ≥ 0`.
  public var hasNonnegativeCoefficients: Bool { rows.allSatisfy(\.hasNonnegativeCoefficients) }

  /// Whether the coefficients of `p(first + i, second + j)` in i and j show that `p(d, k) > 0` for all real
  /// `d ≥ first` and `k ≥ second`: none is negative and the constant one is positive.
  public func isCertifiedPositive(from first: Rational, _ second: Rational) -> Bool {
    let shifted = shifted(first: first, second: second)
    return shifted.hasNonnegativeCoefficients && shifted.row(0).coefficient(0) > 0
  }
}

extension BivariatePolynomial: ExpressibleByIntegerLiteral {
  /// The constant polynomial `value`.
  public init(integerLiteral value: Int) { self.init(Polynomial(Rational(value))) }
}

extension BivariatePolynomial: AdditiveArithmetic {
  /// The polynomial 0.
  public static let zero: BivariatePolynomial = 0

  /// The sum, coefficient by coefficient.
  public static func + (left: BivariatePolynomial, right: BivariatePolynomial) -> BivariatePolynomial {
    BivariatePolynomial((0..<max(left.rows.count, right.rows.count)).map { left.row($0) + right.row($0) })
  }

  /// The difference, coefficient by coefficient.
  public static func - (left: BivariatePolynomial, right: BivariatePolynomial) -> BivariatePolynomial {
    left + -right
  }

  /// The polynomial with every sign flipped.
  public static prefix func - (operand: BivariatePolynomial) -> BivariatePolynomial {
    BivariatePolynomial(operand.rows.map { -$0 })
  }

  /// The product, by the convolution of the coefficients in k.
  public static func * (left: BivariatePolynomial, right: BivariatePolynomial) -> BivariatePolynomial {
    guard !left.isZero, !right.isZero else { return 0 }
    var product = [Polynomial](repeating: 0, count: left.rows.count + right.rows.count - 1)
    for (i, a) in left.rows.enumerated() {
      for (j, b) in right.rows.enumerated() { product[i + j] += a * b }
    }
    return BivariatePolynomial(product)
  }

  /// The falling factorial `[p]_count = p (p − 1) ⋯ (p − count + 1)`, for `count ≥ 0`.
  ///
  /// ```swift
  /// BivariatePolynomial.second.fallingFactorial(2)  // k(k − 1) = k² − k
  /// ```
  public func fallingFactorial(_ count: Int) -> BivariatePolynomial {
    precondition(count >= 0, "a falling factorial has a number of factors")
    return (0..<count).reduce(1) { $0 * (self - BivariatePolynomial(Polynomial(Rational($1)))) }
  }
}
