public import ExactNumbers

/// A number q₀ + q₁√n₁ + … + q_r√n_r with rational q and distinct squarefree n > 1, exactly.
///
/// ```swift
/// let root = RadicalSum(squareRootOf: 8)          // 2√2
/// (root! * root!).rational                        // 8
/// root! < RadicalSum(3)                           // true
/// ```
///
/// Square roots of distinct squarefree numbers are linearly independent over ℚ (Besicovitch 1940), so a value is 0 just
/// when all its coefficients are, equality is that of the coefficients, and signs are decided by bounds that get finer.
public struct RadicalSum: Hashable, Sendable {
  /// The coefficient of √n for each squarefree n that has one; that of √1 is the rational part.
  public private(set) var coefficients: [Integer: Rational]

  private init(coefficients: [Integer: Rational]) {
    self.coefficients = coefficients.filter { !$0.value.isZero }
  }

  /// The rational number `value`.
  public init(_ value: Rational) { coefficients = value.isZero ? [:] : [1: value] }

  /// `√value`, or `nil` where it is no real number or its radicand is too hard to split.
  public init?(squareRootOf value: Rational) {
    guard value >= 0 else { return nil }
    if value.isZero {
      self.init(0)
      return
    }
    // √(a/b) = √(ab)/b.
    guard let (root, rest) = Self.split(value.numerator * value.denominator) else { return nil }
    self.init(coefficients: [rest: Rational(root, value.denominator)])
  }

  /// The value, where it is rational.
  public var rational: Rational? {
    if coefficients.isEmpty { return 0 }
    return coefficients.count == 1 ? coefficients[1] : nil
  }

  /// s and the squarefree f with n = s²·f, or `nil` where trial division does not settle it.
  private static func split(_ value: Integer) -> (root: Integer, squarefree: Integer)? {
    var rest = value
    var root: Integer = 1
    var squarefree: Integer = 1
    let limit = 100_000
    var prime = 2
    while prime <= limit, Integer(prime * prime) <= rest {
      var exponent = 0
      while rest.isMultiple(of: Integer(prime)) {
        rest.divideExactly(by: Integer(prime))
        exponent += 1
      }
      root *= Integer(prime).power(exponent / 2)
      if exponent % 2 == 1 { squarefree *= Integer(prime) }
      prime += prime == 2 ? 1 : 2
    }
    let whole = rest.flooredSquareRoot
    if whole * whole == rest { return (root * whole, squarefree) }
    // All primes of the rest exceed 10⁵ (or it is a prime), so below 10¹⁵ there are at most two, and two equal ones
    // would make it a square.
    guard rest < Integer(limit).power(3) else { return nil }
    return (root, squarefree * rest)
  }

  /// −1, 0 or 1.
  ///
  /// - Complexity: bounds of the roots to 64, 128, … binary digits, until 0 is outside.
  public var signum: Int {
    if let rational { return rational.signum }
    var digits = 64
    while true {
      let (low, high) = bounds(digits)
      if low > 0 { return 1 }
      if high < 0 { return -1 }
      digits *= 2
    }
  }

  /// Rational bounds, each root known to 2^−digits.
  private func bounds(_ digits: Int) -> (low: Rational, high: Rational) {
    let scale = Integer(2).power(digits)
    return coefficients.reduce((0, 0)) { sum, term in
      let root = (term.key * scale * scale).flooredSquareRoot
      let exact = root * root == term.key * scale * scale
      let below = term.value * Rational(root, scale)
      let above = term.value * Rational(exact ? root : root + 1, scale)
      return (sum.0 + min(below, above), sum.1 + max(below, above))
    }
  }

  /// `⌊value⌋`.
  public var floor: Integer {
    if let rational { return rational.floor }
    // Irrational, so no integer: the bounds come to lie between two neighbours.
    var digits = 64
    while true {
      let (low, high) = bounds(digits)
      if low.floor == high.floor { return low.floor }
      digits *= 2
    }
  }

  /// `1/value`, or `nil` where the value is 0 or a radicand is too hard to split.
  ///
  /// With a prime p of some radicand the value is a + b√p, and 1/(a + b√p) = (a − b√p)/(a² − p·b²) has one prime fewer
  /// below the line.
  public var reciprocal: RadicalSum? {
    if coefficients.count == 1, let (radicand, q) = coefficients.first {
      return RadicalSum(coefficients: [radicand: (q * Rational(radicand)).reciprocal])
    }
    guard let prime = coefficients.keys.lazy.filter({ $0 != 1 }).compactMap(Self.smallestPrime).first
    else { return nil }
    let conjugate = RadicalSum(
      coefficients: Dictionary(
        uniqueKeysWithValues: coefficients.map {
          ($0.key, $0.key.isMultiple(of: prime) ? -$0.value : $0.value)
        }))
    return (self * conjugate).reciprocal.map { conjugate * $0 }
  }

  private static func smallestPrime(_ value: Integer) -> Integer? {
    for divisor in 2...100_000 {
      if Integer(divisor * divisor) > value { return value }
      if value.isMultiple(of: Integer(divisor)) { return Integer(divisor) }
    }
    return nil
  }
}

extension RadicalSum: Comparable, CustomStringConvertible {
  /// Whether `left` is smaller.
  public static func < (left: RadicalSum, right: RadicalSum) -> Bool { (left - right).signum < 0 }

  /// The sum.
  public static func + (left: RadicalSum, right: RadicalSum) -> RadicalSum {
    if let a = left.rational, let b = right.rational { return RadicalSum(a + b) }
    return RadicalSum(coefficients: left.coefficients.merging(right.coefficients, uniquingKeysWith: +))
  }

  /// The difference.
  public static func - (left: RadicalSum, right: RadicalSum) -> RadicalSum { left + -right }

  /// The negative.
  public static prefix func - (operand: RadicalSum) -> RadicalSum {
    RadicalSum(coefficients: operand.coefficients.mapValues { -$0 })
  }

  /// The product: with g = gcd(m, n), √m·√n = g·√((m/g)(n/g)), squarefree again.
  public static func * (left: RadicalSum, right: RadicalSum) -> RadicalSum {
    if let a = left.rational, let b = right.rational { return RadicalSum(a * b) }
    var product: [Integer: Rational] = [:]
    for (m, a) in left.coefficients {
      for (n, b) in right.coefficients {
        let common = Integer.greatestCommonDivisor(m, n)
        let radicand = m.flooredQuotient(by: common) * n.flooredQuotient(by: common)
        product[radicand, default: 0] += a * b * Rational(common)
      }
    }
    return RadicalSum(coefficients: product)
  }

  /// `value^exponent` for `exponent ≥ 0`.
  public func power(_ exponent: Int) -> RadicalSum {
    if let rational { return RadicalSum(rational.power(exponent)) }
    var result = RadicalSum(1)
    var square = self
    var rest = exponent
    while rest > 0 {
      if rest % 2 == 1 { result = result * square }
      rest /= 2
      if rest > 0 { square = square * square }
    }
    return result
  }

  /// `1/2 + 3*sqrt(5)`, an expression of the grammar.
  public var description: String {
    if coefficients.isEmpty { return "0" }
    let terms = coefficients.sorted { $0.key < $1.key }.map { radicand, q -> String in
      if radicand == 1 { return "\(q)" }
      let root = "sqrt(\(radicand))"
      return q == 1 ? root : q == -1 ? "-\(root)" : "\(q)*\(root)"
    }
    return terms.dropFirst().reduce(terms[0]) {
      $1.hasPrefix("-") ? "\($0) - \($1.dropFirst())" : "\($0) + \($1)"
    }
  }
}
