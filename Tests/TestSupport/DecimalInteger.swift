/// An integer as its decimal digits, with the arithmetic taught at school: an oracle that shares no code with
/// the library, nor with GMP.
public struct DecimalInteger: Hashable, Comparable, CustomStringConvertible {
  /// Least significant first, no zeros at the end; empty for 0.
  private var digits: [Int]
  private var isNegative: Bool

  private init(_ digits: [Int], isNegative: Bool) {
    self.digits = digits
    while self.digits.last == 0 { self.digits.removeLast() }
    self.isNegative = isNegative && !self.digits.isEmpty
  }

  /// The integer written as an optional minus and decimal digits.
  public init(_ text: String) {
    let digits = text.drop { $0 == "-" }.reversed().map { $0.wholeNumberValue ?? 0 }
    self.init(digits, isNegative: text.hasPrefix("-"))
  }

  /// The decimal digits, with a leading minus for negative values.
  public var description: String {
    digits.isEmpty ? "0" : (isNegative ? "-" : "") + digits.reversed().map(String.init).joined()
  }

  /// `|n|`.
  public var magnitude: DecimalInteger { DecimalInteger(digits, isNegative: false) }

  /// −1, 0 or 1.
  public var signum: Int { digits.isEmpty ? 0 : (isNegative ? -1 : 1) }

  /// Whether `left` is smaller.
  public static func < (left: DecimalInteger, right: DecimalInteger) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? isLess(right.digits, left.digits) : isLess(left.digits, right.digits)
  }

  /// `−n`.
  public static prefix func - (operand: DecimalInteger) -> DecimalInteger {
    DecimalInteger(operand.digits, isNegative: !operand.isNegative)
  }

  /// The sum, digit by digit with a carry.
  public static func + (left: DecimalInteger, right: DecimalInteger) -> DecimalInteger {
    if left.isNegative == right.isNegative {
      return DecimalInteger(sum(left.digits, right.digits), isNegative: left.isNegative)
    }
    return isLess(left.digits, right.digits)
      ? DecimalInteger(difference(right.digits, left.digits), isNegative: right.isNegative)
      : DecimalInteger(difference(left.digits, right.digits), isNegative: left.isNegative)
  }

  /// The difference.
  public static func - (left: DecimalInteger, right: DecimalInteger) -> DecimalInteger { left + -right }

  /// The product, every digit with every digit.
  public static func * (left: DecimalInteger, right: DecimalInteger) -> DecimalInteger {
    var columns = Array(repeating: 0, count: left.digits.count + right.digits.count)
    for (i, a) in left.digits.enumerated() {
      for (j, b) in right.digits.enumerated() { columns[i + j] += a * b }
    }
    return DecimalInteger(carried(columns), isNegative: left.isNegative != right.isNegative)
  }

  /// `⌊self / divisor⌋` and `self − divisor·⌊self / divisor⌋`, by long division; the divisor is not 0.
  public func flooredDivision(by divisor: DecimalInteger) -> (
    quotient: DecimalInteger, remainder: DecimalInteger
  ) {
    // The leading digits, one fewer than the divisor has, are smaller than it: a rest to start from.
    let places = max(0, digits.count - max(divisor.digits.count - 1, 0))
    var quotient: [Int] = []
    var rest = Array(digits.dropFirst(places))
    for digit in digits.prefix(places).reversed() {
      rest = DecimalInteger([digit] + rest, isNegative: false).digits
      var count = 0
      while !Self.isLess(rest, divisor.digits) {
        rest = DecimalInteger(Self.difference(rest, divisor.digits), isNegative: false).digits
        count += 1
      }
      quotient.append(count)
    }
    let truncated = DecimalInteger(quotient.reversed(), isNegative: isNegative != divisor.isNegative)
    let remainder = DecimalInteger(rest, isNegative: isNegative)
    return remainder.signum * divisor.signum < 0
      ? (truncated - DecimalInteger("1"), remainder + divisor) : (truncated, remainder)
  }

  /// The greatest common divisor by Euclid's algorithm, never negative.
  public func greatestCommonDivisor(_ other: DecimalInteger) -> DecimalInteger {
    var (a, b) = (magnitude, other.magnitude)
    while b.signum != 0 { (a, b) = (b, a.flooredDivision(by: b).remainder) }
    return a
  }

  /// `self` times itself, `exponent` times.
  public func power(_ exponent: Int) -> DecimalInteger {
    (0..<exponent).reduce(DecimalInteger("1")) { product, _ in product * self }
  }

  /// `⌊√self⌋`, one decimal digit after the other from the largest down; `self ≥ 0`.
  public var flooredSquareRoot: DecimalInteger {
    var root = Array(repeating: 0, count: digits.count / 2 + 1)
    for place in root.indices.reversed() {
      for digit in 0...9 {
        var candidate = root
        candidate[place] = digit
        let value = DecimalInteger(candidate, isNegative: false)
        if value * value <= self { root = candidate }
      }
    }
    return DecimalInteger(root, isNegative: false)
  }
}

// On lists of digits, least significant first.
extension DecimalInteger {
  /// Without zeros at the end.
  private static func isLess(_ a: [Int], _ b: [Int]) -> Bool {
    a.count == b.count ? a.reversed().lexicographicallyPrecedes(b.reversed()) : a.count < b.count
  }

  private static func carried(_ columns: [Int]) -> [Int] {
    var carry = 0
    var digits: [Int] = []
    for column in columns {
      digits.append((column + carry) % 10)
      carry = (column + carry) / 10
    }
    while carry > 0 {
      digits.append(carry % 10)
      carry /= 10
    }
    return digits
  }

  private static func sum(_ a: [Int], _ b: [Int]) -> [Int] {
    carried(
      (0..<max(a.count, b.count)).map { ($0 < a.count ? a[$0] : 0) + ($0 < b.count ? b[$0] : 0) })
  }

  /// For `a ≥ b`.
  private static func difference(_ a: [Int], _ b: [Int]) -> [Int] {
    var borrow = 0
    return a.indices.map { index in
      let digit = a[index] - borrow - (index < b.count ? b[index] : 0)
      borrow = digit < 0 ? 1 : 0
      return digit + 10 * borrow
    }
  }
}
