import ExactNumbers

/// A sparse polynomial with integer coefficients in at most eight variables, for linear algebra over Q(parameters).
///
/// A monomial is a word of eight exponents below 256, the first variable in the highest byte, so that the order of words is
/// the lexicographic order and a product of monomials a sum of words. Terms stand in falling order; none is 0.
struct IntegerPolynomial: Hashable {
  private(set) var monomials: [UInt64]
  private(set) var coefficients: [Integer]

  static let zero = IntegerPolynomial([], [])
  static let one = IntegerPolynomial(1)

  private init(_ monomials: [UInt64], _ coefficients: [Integer]) {
    self.monomials = monomials
    self.coefficients = coefficients
  }

  init(_ value: Integer) { self.init(value.isZero ? [] : [0], value.isZero ? [] : [value]) }

  /// The terms in any order, those of equal monomials added.
  init(_ table: [UInt64: Integer]) {
    let sorted = table.filter { !$0.value.isZero }.sorted { $0.key > $1.key }
    self.init(sorted.map(\.key), sorted.map(\.value))
  }

  var isZero: Bool { monomials.isEmpty }
  var isConstant: Bool { monomials.isEmpty || monomials[0] == 0 }
  var count: Int { monomials.count }

  static func + (left: Self, right: Self) -> Self { left.combined(right, by: +, alone: { $0 }) }
  static func - (left: Self, right: Self) -> Self { left.combined(right, by: -, alone: { -$0 }) }
  static prefix func - (operand: Self) -> Self { .zero - operand }

  private func combined(
    _ other: Self, by operation: (Integer, Integer) -> Integer, alone: (Integer) -> Integer
  ) -> Self {
    var result = Self.zero
    var (i, j) = (0, 0)
    while i < count || j < other.count {
      if j == other.count || (i < count && monomials[i] > other.monomials[j]) {
        result.append(monomials[i], coefficients[i])
        i += 1
      } else if i == count || other.monomials[j] > monomials[i] {
        result.append(other.monomials[j], alone(other.coefficients[j]))
        j += 1
      } else {
        result.append(monomials[i], operation(coefficients[i], other.coefficients[j]))
        (i, j) = (i + 1, j + 1)
      }
    }
    return result
  }

  private mutating func append(_ monomial: UInt64, _ coefficient: Integer) {
    guard !coefficient.isZero else { return }
    monomials.append(monomial)
    coefficients.append(coefficient)
  }

  /// The product.
  ///
  /// - Throws: ``TooLarge`` where an exponent would pass 255, or the work a limit.
  func times(_ other: Self) throws(TooLarge) -> Self {
    if isZero || other.isZero { return .zero }
    if isConstant { return other.scaled(by: coefficients[0]) }
    if other.isConstant { return scaled(by: other.coefficients[0]) }
    guard count * other.count <= TooLarge.products,
      (0..<8).allSatisfy({ degree(in: $0) + other.degree(in: $0) < 256 })
    else { throw TooLarge() }
    var table: [UInt64: Integer] = [:]
    table.reserveCapacity(count + other.count)
    for (a, x) in zip(monomials, coefficients) {
      for (b, y) in zip(other.monomials, other.coefficients) { table[a + b, default: 0].addProduct(x, y) }
    }
    return Self(table)
  }

  func scaled(by factor: Integer) -> Self {
    if factor == 1 { return self }
    return factor.isZero ? .zero : Self(monomials, coefficients.map { $0 * factor })
  }

  /// The exponent of a variable in a monomial.
  static func exponent(_ monomial: UInt64, _ variable: Int) -> Int {
    Int(truncatingIfNeeded: (monomial >> UInt64(56 - 8 * variable)) & 0xFF)
  }

  /// The variable to a power.
  static func monomial(_ variable: Int, _ exponent: Int) -> UInt64 {
    UInt64(exponent) << UInt64(56 - 8 * variable)
  }

  func degree(in variable: Int) -> Int { monomials.reduce(0) { max($0, Self.exponent($1, variable)) } }

  /// The gcd of the coefficients, with the sign of the first.
  var content: Integer {
    var content: Integer = 0
    for coefficient in coefficients where content != 1 {
      content = Integer.greatestCommonDivisor(content, coefficient)
    }
    return (coefficients.first?.signum ?? 1) < 0 ? -content : content
  }

  func dividedExactly(by number: Integer) -> Self {
    if number == 1 { return self }
    return Self(
      monomials,
      coefficients.map { coefficient in
        var quotient = coefficient
        quotient.divideExactly(by: number)
        return quotient
      })
  }

  /// The quotient where the division leaves no remainder, `nil` where it does.
  func quotient(by divisor: Self) -> Self? {
    if divisor.isConstant {
      let number = divisor.coefficients.first ?? 0
      guard !number.isZero, coefficients.allSatisfy({ $0.isMultiple(of: number) }) else { return nil }
      return dividedExactly(by: number)
    }
    var rest = Dictionary(uniqueKeysWithValues: zip(monomials, coefficients))
    var open = monomials[...]
    var added: [UInt64] = []
    var quotient: [UInt64: Integer] = [:]
    let (top, lead) = (divisor.monomials[0], divisor.coefficients[0])
    // The greatest monomial left is the first of `open` or the greatest of `added`.
    while let next = Self.next(&open, &added) {
      guard let coefficient = rest[next], !coefficient.isZero else { continue }
      guard Self.divides(top, next), coefficient.isMultiple(of: lead) else { return nil }
      var factor = coefficient
      factor.divideExactly(by: lead)
      let shift = next - top
      quotient[shift] = factor
      for (monomial, value) in zip(divisor.monomials, divisor.coefficients) {
        let key = monomial + shift
        if rest[key] == nil {
          rest[key] = 0
          added.insert(key, at: added.firstIndex { $0 > key } ?? added.count)
        }
        rest[key, default: 0].addProduct(-factor, value)
      }
    }
    return Self(quotient)
  }

  private static func next(_ open: inout ArraySlice<UInt64>, _ added: inout [UInt64]) -> UInt64? {
    if let last = added.last, last >= (open.first ?? 0) { return added.popLast() }
    return open.popFirst()
  }

  private static func divides(_ divisor: UInt64, _ monomial: UInt64) -> Bool {
    (0..<8).allSatisfy { exponent(divisor, $0) <= exponent(monomial, $0) }
  }

  /// The polynomial with a number for a variable.
  func evaluated(_ variable: Int, at value: Integer) -> Self {
    var powers: [Integer] = [1]
    for _ in 0..<degree(in: variable) { powers.append(powers[powers.count - 1] * value) }
    var table: [UInt64: Integer] = [:]
    for (monomial, coefficient) in zip(monomials, coefficients) {
      let exponent = Self.exponent(monomial, variable)
      table[monomial - Self.monomial(variable, exponent), default: 0].addProduct(
        coefficient, powers[exponent])
    }
    return Self(table)
  }
}

/// A computation of the search that would take too long.
struct TooLarge: Error {
  static let products = 4_000_000
}
