/// `a + b√n` with rational a and b: the numbers that stay exact where `√n` enters.
///
/// ```swift
/// let x = QuadraticNumber(1, 2, radicand: 2)   // 1 + 2√2
/// x * x                                        // 9 + 4√2
/// x < 4                                        // true: 2√2 < 3, as 8 < 9
/// QuadraticNumber(1, 2, radicand: 9)           // 7
/// ```
///
/// *Canonical form.* Where n is a square, or b = 0, the number is kept as a rational with radicand 1; so
/// numbers of one radicand are equal exactly when their parts are.
///
/// - Precondition of every operation on two numbers: neither or both have a root, or they have the same radicand.
public struct QuadraticNumber: Sendable, Hashable {
  /// a.
  public let rational: Rational
  /// b.
  public let surd: Rational
  /// n, at least 1.
  public let radicand: Int

  /// `rational + surd·√radicand`.
  ///
  /// - Precondition: `radicand ≥ 1`.
  public init(_ rational: Rational, _ surd: Rational = 0, radicand: Int = 1) {
    precondition(radicand >= 1, "the radicand is at least 1")
    let root = Integer(radicand).flooredSquareRoot
    let isSquare = root * root == Integer(radicand)
    self.rational = isSquare ? rational + surd * Rational(root) : rational
    self.surd = isSquare ? 0 : surd
    self.radicand = self.surd.isZero ? 1 : radicand
  }

  /// −1, 0 or 1: where a and b differ in sign, `a²` is compared with `b²n`.
  public var signum: Int {
    if rational.signum * surd.signum >= 0 { return rational.signum == 0 ? surd.signum : rational.signum }
    let squares = Ordering(rational * rational, surd * surd * Rational(radicand))
    return squares == .equal ? 0 : squares == .greater ? rational.signum : surd.signum
  }

  /// `|a + b√n|`.
  public var magnitude: QuadraticNumber { signum < 0 ? -self : self }

  /// The radicand that two numbers share.
  private static func common(_ left: QuadraticNumber, _ right: QuadraticNumber) -> Int {
    precondition(
      left.radicand == right.radicand || left.radicand == 1 || right.radicand == 1,
      "√\(left.radicand) meets √\(right.radicand)")
    return max(left.radicand, right.radicand)
  }
}

extension QuadraticNumber: ExpressibleByIntegerLiteral {
  /// The rational number `value`.
  public init(integerLiteral value: Int) { self.init(Rational(value)) }
}

extension QuadraticNumber: AdditiveArithmetic {
  /// 0.
  public static let zero: QuadraticNumber = 0

  /// The sum.
  public static func + (left: QuadraticNumber, right: QuadraticNumber) -> QuadraticNumber {
    QuadraticNumber(
      left.rational + right.rational, left.surd + right.surd, radicand: common(left, right))
  }

  /// The difference.
  public static func - (left: QuadraticNumber, right: QuadraticNumber) -> QuadraticNumber { left + -right }

  /// `−a − b√n`.
  public static prefix func - (operand: QuadraticNumber) -> QuadraticNumber {
    QuadraticNumber(-operand.rational, -operand.surd, radicand: operand.radicand)
  }

  /// The product: `(a + b√n)(c + d√n) = ac + bdn + (ad + bc)√n`.
  public static func * (left: QuadraticNumber, right: QuadraticNumber) -> QuadraticNumber {
    let n = common(left, right)
    return QuadraticNumber(
      left.rational * right.rational + left.surd * right.surd * Rational(n),
      left.rational * right.surd + left.surd * right.rational, radicand: n)
  }
}

extension QuadraticNumber: Comparable {
  /// Whether `left` is smaller, decided on squares.
  public static func < (left: QuadraticNumber, right: QuadraticNumber) -> Bool { (left - right).signum < 0 }
}

extension QuadraticNumber: CustomStringConvertible {
  /// `a + b√n`, without the part that is 0.
  public var description: String {
    if surd.isZero { return "\(rational)" }
    let size = surd.magnitude
    let root = (size == 1 ? "" : size.isInteger ? "\(size)" : "(\(size))") + "√\(radicand)"
    if rational.isZero { return (surd < 0 ? "−" : "") + root }
    return "\(rational)" + (surd < 0 ? " − " : " + ") + root
  }
}
