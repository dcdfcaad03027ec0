import ExactNumbers
import Proofs

extension Polynomial {
  /// The coefficients of the powers of a coordinate, as polynomials in the coordinates before `count`; rational ones.
  func coefficients(in coordinate: Int, parameters count: Int) -> [Int: [UInt64: Rational]] {
    var table: [Int: [UInt64: Rational]] = [:]
    for (monomial, coefficient) in terms {
      table[monomial[coordinate], default: [:]][monomial.packed(count), default: 0] += coefficient
    }
    return table
  }

  /// The values modulo the prime of the coefficients of the powers of a coordinate, the others having these values.
  func residues(in coordinate: Int, at values: [UInt64]) -> [UInt64] {
    let prime = ModularSystem.prime
    var list: [UInt64] = []
    for (monomial, coefficient) in terms {
      var product = coefficient.residue
      for index in monomial.coordinates where index != coordinate {
        product = product * ModularSystem.power(values[index], UInt64(monomial[index])) % prime
      }
      let power = monomial[coordinate]
      while list.count <= power { list.append(0) }
      list[power] = (list[power] + product) % prime
    }
    return list
  }

  /// The polynomial with one coordinate replaced.
  func replacing(_ coordinate: Int, by other: Polynomial) -> Polynomial? {
    var values = (0..<Monomial.capacity).map { Polynomial(coordinate: $0) }
    values[coordinate] = other
    return try? composed(with: values)
  }

  /// The coefficient of the first power of a coordinate, where the others do not multiply it.
  func slope(_ coordinate: Int) -> Rational { self[Monomial(coordinate: coordinate)] }

  init(_ p: IntegerPolynomial) {
    self = .zero
    for (key, coefficient) in zip(p.monomials, p.coefficients) {
      var monomial = Monomial.one
      for variable in 0..<8 {
        for _ in 0..<IntegerPolynomial.exponent(key, variable) {
          // The exponents are below 256.
          monomial = (try? monomial.times(Monomial(coordinate: variable))) ?? monomial
        }
      }
      self = self + Polynomial(monomial, Rational(coefficient))
    }
  }
}

extension Monomial {
  /// The exponents of the coordinates before `count`, at most eight, as ``IntegerPolynomial`` packs them.
  func packed(_ count: Int) -> UInt64 {
    (0..<Swift.min(count, 8)).reduce(0) { $0 + IntegerPolynomial.monomial($1, Swift.min(self[$1], 255)) }
  }
}

extension Rational {
  /// The value modulo the prime of ``ModularSystem``; of a denominator that it divides, 0.
  var residue: UInt64 {
    func word(_ value: Integer) -> UInt64 {
      UInt64(value.flooredRemainder(by: Integer(Int(ModularSystem.prime))).machineWord ?? 0)
    }
    return word(numerator) * ModularSystem.inverse(word(denominator)) % ModularSystem.prime
  }
}

extension IntegerPolynomial {
  /// A row of polynomials with rational coefficients, denominators removed.
  static func row(_ entries: [Int: [UInt64: Rational]]) -> [Int: IntegerPolynomial] {
    let denominator = entries.values.flatMap(\.values).reduce(Integer(1)) {
      Integer.leastCommonMultiple($0, $1.denominator)
    }
    return entries.mapValues { table in
      IntegerPolynomial(table.mapValues { ($0 * Rational(denominator)).numerator })
    }.filter { !$0.value.isZero }
  }
}
