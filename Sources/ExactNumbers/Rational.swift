/// A rational number of any size, with value semantics.
///
/// ```swift
/// let third = Rational(1, 3)
/// print(third + Rational(1, 6))        // 1/2
/// print(Rational("0.1") == Rational(1, 10))  // true
/// ```
///
/// *Canonical form.* Lowest terms with a positive denominator, so equal values have equal parts;
/// `isCanonical` states it as code.
public struct Rational: Sendable, Hashable {
  /// The numerator, which carries the sign.
  public let numerator: Integer
  /// The denominator: positive, and prime to the numerator.
  public let denominator: Integer

  /// Trusts the caller that the parts are canonical.
  init(canonicalNumerator numerator: Integer, denominator: Integer) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The integer `value` as a rational.
  public init(_ value: Integer) {
    self.init(canonicalNumerator: value, denominator: 1)
  }

  /// The integer `value` as a rational.
  public init(_ value: Int) {
    self.init(Integer(value))
  }

  /// `numerator / denominator` in lowest terms.
  ///
  /// - Precondition: `denominator ≠ 0`. Text from outside goes through ``init(parsing:)``, which throws instead.
  public init(_ numerator: Integer, _ denominator: Integer) {
    precondition(!denominator.isZero, "a rational with denominator 0")
    if denominator == 1 {
      self.init(numerator)
      return
    }
    var n = numerator
    var d = denominator
    let divisor = Integer.greatestCommonDivisor(n, d)
    if divisor != 1 {
      n.divideExactly(by: divisor)
      d.divideExactly(by: divisor)
    }
    self.init(canonicalNumerator: d < 0 ? -n : n, denominator: d < 0 ? -d : d)
  }

  /// Whether the parts are in the unique form of their value; asserted after every operation in the tests.
  package var isCanonical: Bool {
    numerator.isCanonical && denominator.isCanonical && denominator > 0
      && Integer.greatestCommonDivisor(numerator, denominator) == 1
  }

  /// −1, 0 or 1.
  public var signum: Int { numerator.signum }

  /// Whether the value is 0.
  public var isZero: Bool { numerator.isZero }

  /// Whether the denominator is 1.
  public var isInteger: Bool { denominator == 1 }

  /// The greatest integer at most the value.
  public var floor: Integer { isInteger ? numerator : numerator.flooredQuotient(by: denominator) }

  /// The least integer at least the value.
  public var ceiling: Integer { isInteger ? numerator : numerator.ceilingQuotient(by: denominator) }

  /// A `Double` near the value (relative error below 2⁻⁵⁰ in the normal range): for display only.
  public var approximation: Double {
    // Scale so that the integer quotient has at least 64 significant bits, then undo the scaling.
    let shift = 64 - (numerator.bitLength - denominator.bitLength)
    let quotient =
      shift >= 0
      ? (numerator << shift).flooredQuotient(by: denominator)
      : numerator.flooredQuotient(by: denominator << -shift)
    return Double(sign: .plus, exponent: -shift, significand: quotient.approximation)
  }
}

extension Rational: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Rational: Comparable {
  public static func < (left: Rational, right: Rational) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    // Denominators are positive, so cross-multiplying keeps the order.
    return left.numerator * right.denominator < right.numerator * left.denominator
  }
}
