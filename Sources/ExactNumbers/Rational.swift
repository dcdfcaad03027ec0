/// A rational number of any size, with value semantics.
///
/// ```swift
/// let third = Rational(1, 3)
/// print(third + Rational(1, 6))              // 1/2
/// print(Rational("0.1") == Rational(1, 10))  // true
/// ```
///
/// *Canonical form.* Lowest terms with a positive denominator, so equal values have equal parts;
/// `isCanonical` states it as code.
public struct Rational: Sendable, Hashable {
  /// The numerator, which carries the sign.
  ///
  /// ```swift
  /// Rational(6, -4).numerator  // -3
  /// ```
  public internal(set) var numerator: Integer
  /// The denominator: positive, and prime to the numerator.
  ///
  /// ```swift
  /// Rational(6, -4).denominator  // 2
  /// ```
  public internal(set) var denominator: Integer

  /// Trusts the caller that the parts are canonical.
  init(canonicalNumerator numerator: Integer, denominator: Integer) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The integer `value` as a rational.
  ///
  /// ```swift
  /// Rational(Integer.powerOfTwo(70)).denominator  // 1
  /// ```
  public init(_ value: Integer) {
    self.init(canonicalNumerator: value, denominator: 1)
  }

  /// The integer `value` as a rational.
  ///
  /// ```swift
  /// Rational(7) / 2  // 7/2
  /// ```
  public init(_ value: Int) {
    self.init(Integer(value))
  }

  /// `numerator / denominator` in lowest terms.
  ///
  /// ```swift
  /// Rational(6, -4)  // -3/2
  /// ```
  ///
  /// - Precondition: `denominator ≠ 0`. Text from outside goes through ``init(parsing:)``, which throws instead.
  /// - Complexity: one greatest common divisor.
  public init(_ numerator: Integer, _ denominator: Integer) {
    precondition(!denominator.isZero, "a rational with denominator 0")
    self.init(canonicalNumerator: numerator, denominator: denominator)
    if denominator == 1 { return }
    let common = Integer.greatestCommonDivisor(numerator, denominator)
    if common != 1 {
      self.numerator.divideExactly(by: common)
      self.denominator.divideExactly(by: common)
    }
    if denominator < 0 {
      self.numerator.negate()
      self.denominator.negate()
    }
  }

  /// Whether the parts are in the unique form of their value; asserted after every operation in the tests.
  package var isCanonical: Bool {
    numerator.isCanonical && denominator.isCanonical && denominator > 0
      && Integer.greatestCommonDivisor(numerator, denominator) == 1
  }

  /// The sign: −1, 0 or 1.
  ///
  /// ```swift
  /// Rational(-1, 3).signum  // -1
  /// ```
  public var signum: Int { numerator.signum }

  /// Whether the value is 0.
  public var isZero: Bool { numerator.isZero }

  /// Whether the denominator is 1.
  public var isInteger: Bool { denominator == 1 }

  /// `⌊q⌋`, the greatest integer at most the value.
  ///
  /// ```swift
  /// Rational(-7, 2).floor  // -4
  /// ```
  public var floor: Integer { isInteger ? numerator : numerator.flooredQuotient(by: denominator) }

  /// `⌈q⌉`, the least integer at least the value.
  ///
  /// ```swift
  /// Rational(-7, 2).ceiling  // -3
  /// ```
  public var ceiling: Integer { isInteger ? numerator : numerator.ceilingQuotient(by: denominator) }

  /// The `Double` nearest to the value, ties to even, ±∞ when out of range: an approximation, for display only.
  ///
  /// ```swift
  /// Rational(1, 10).approximation  // 0.1
  /// ```
  ///
  /// Below 2⁻¹⁰²², where `Double` itself loses digits, the last of them may be one off.
  public var approximation: Double {
    if isZero { return 0 }
    // Scaled by 2^shift the value has a floor in (2⁶¹, 2⁶³): a word with more digits than `Double` keeps.
    let shift = 62 - (numerator.bitLength - denominator.bitLength)
    let n = shift > 0 ? numerator.magnitude << shift : numerator.magnitude
    let d = shift < 0 ? denominator << -shift : denominator
    let quotient = n.flooredQuotient(by: d)
    // The last bit is set when the division leaves a rest: then rounding the word is rounding the value.
    let rest = quotient * d == n ? 0 : 1
    return Double(
      sign: signum < 0 ? .minus : .plus, exponent: -shift,
      significand: Double((quotient.machineWord ?? .max) | rest))
  }
}

extension Rational: ExpressibleByIntegerLiteral {
  /// The value of an integer literal that fits `Int`; a larger number is read from text.
  ///
  /// ```swift
  /// let two: Rational = 2
  /// ```
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Rational: Comparable {
  /// Whether `left` is smaller, decided on cross products.
  ///
  /// ```swift
  /// Rational(1, 3) < Rational(1, 2)  // true
  /// ```
  ///
  /// - Complexity: two multiplications; none when the signs or the denominators decide, and no allocation when
  ///   all parts are words.
  public static func < (left: Rational, right: Rational) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    if let (a, b) = left.words, let (c, d) = right.words {
      // A product of two words fits 128 bits. Denominators are positive: cross-multiplying keeps the order.
      return Int128(a) * Int128(d) < Int128(c) * Int128(b)
    }
    if left.signum != right.signum { return left.signum < right.signum }
    return left.numerator * right.denominator < right.numerator * left.denominator
  }

  /// Both parts, where they are machine words.
  var words: (numerator: Int, denominator: Int)? {
    guard let n = numerator.machineWord, let d = denominator.machineWord else { return nil }
    return (n, d)
  }
}
