package import ExactNumbers

/// Numbers modulo the prime 2⁶¹ − 1, and exactly as long as they are short: what differs here differs.
///
/// Sides that agree here may still differ, and a denominator that the prime divides may be none of 0: so a point is only
/// *proposed*, and then decided exactly.
package struct ModularArithmetic: CaseArithmetic {
  package enum Value: Hashable {
    case exact(Rational)
    case residue(UInt64)
  }

  package static let prime: UInt64 = (1 << 61) - 1
  private static let exactBits = 60
  /// An arithmetic that has met nothing yet.
  package init() {}

  /// n! and 1/n! for the n met so far.
  private var factorials: [UInt64] = [1]
  private var inverses: [UInt64] = [1]

  package func constant(_ value: Rational) -> Value {
    value.numerator.bitLength <= Self.exactBits && value.denominator.bitLength <= Self.exactBits
      ? .exact(value) : .residue(residue(value))
  }

  package func rational(_ value: Value) -> Rational? {
    if case .exact(let value) = value { value } else { nil }
  }

  package func noInteger(_ what: String) -> CaseStop { .undecided("\(what) that is too long") }

  package func residue(_ value: Value) -> UInt64 {
    switch value {
    case .exact(let value): residue(value)
    case .residue(let value): value
    }
  }

  private func residue(_ value: Rational) -> UInt64 {
    let numerator = residue(value.numerator)
    return value.denominator == 1
      ? numerator : Self.product(numerator, Self.inverse(residue(value.denominator)))
  }

  private func residue(_ value: Integer) -> UInt64 {
    UInt64(value.flooredRemainder(by: Integer(Int(Self.prime))).machineWord ?? 0)
  }

  static func product(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    // 2⁶¹ ≡ 1: the product, below 2¹²², is its upper 61 digits and its lower ones.
    return reduced((low & prime) + (high << 3 | low >> 61))
  }

  private static func reduced(_ a: UInt64) -> UInt64 { a >= prime ? a - prime : a }

  static func power(_ a: UInt64, _ n: UInt64) -> UInt64 {
    var (result, square, rest) = (UInt64(1), a, n)
    while rest > 0 {
      if rest & 1 == 1 { result = product(result, square) }
      square = product(square, square)
      rest >>= 1
    }
    return result
  }

  /// `a^(p−2)`, by Fermat.
  static func inverse(_ a: UInt64) -> UInt64 { power(a, prime - 2) }

  package func sum(_ a: Value, _ b: Value) -> Value {
    if case .exact(let x) = a, case .exact(let y) = b { return constant(x + y) }
    return .residue(Self.reduced(residue(a) + residue(b)))
  }

  package func product(_ a: Value, _ b: Value) -> Value {
    if case .exact(let x) = a, case .exact(let y) = b { return constant(x * y) }
    return .residue(Self.product(residue(a), residue(b)))
  }

  package func quotient(_ a: Value, _ b: Value) throws(CaseStop) -> Value {
    let divisor = residue(b)
    if divisor == 0 { throw .undefined("a division by 0") }
    if case .exact(let x) = a, case .exact(let y) = b { return constant(x / y) }
    return .residue(Self.product(residue(a), Self.inverse(divisor)))
  }

  package func power(_ a: Value, _ n: Int) -> Value {
    if case .exact(let x) = a, n * max(x.numerator.bitLength, x.denominator.bitLength) <= Self.exactBits {
      return .exact(x.power(n))
    }
    return .residue(Self.power(residue(a), UInt64(n)))
  }

  private mutating func prepare(_ n: Int) {
    let from = factorials.count
    guard n >= from else { return }
    let end = max(n, 2 * from)
    for index in from...end { factorials.append(Self.product(factorials[index - 1], UInt64(index))) }
    inverses = Array(repeating: 1, count: end + 1)
    inverses[end] = Self.inverse(factorials[end])
    for index in (1...end).reversed() { inverses[index - 1] = Self.product(inverses[index], UInt64(index)) }
  }

  package mutating func binomial(_ n: Int, _ k: Int) -> Value {
    if k == 0 || k == n { return .exact(1) }
    if k == 1 { return .exact(Rational(n)) }
    prepare(n)
    return .residue(Self.product(factorials[n], Self.product(inverses[k], inverses[n - k])))
  }

  package mutating func factorial(_ n: Int) -> Value {
    prepare(n)
    return n <= 20 ? .exact(Rational((0..<n).reduce(1) { $0 * ($1 + 1) })) : .residue(factorials[n])
  }

  package func sign(_ a: Value) throws(CaseStop) -> Int {
    guard case .exact(let value) = a else { throw .undecided("a sign of a residue") }
    return value.signum
  }

  package func floor(_ a: Value) throws(CaseStop) -> Value {
    guard case .exact(let value) = a else { throw .undecided("a floor of a residue") }
    return .exact(Rational(value.floor))
  }

  package func squareRoot(_ a: Value) throws(CaseStop) -> Value { throw .undecided("a root of a residue") }

  package func transcendental(_ function: CompiledExpression.Elementary, _ a: Value?) throws(CaseStop)
    -> Value
  {
    throw .undecided("\(function) of a residue")
  }
}
