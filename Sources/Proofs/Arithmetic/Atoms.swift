package import ExactNumbers

/// A product of factorials, reciprocal factorials, powers and square roots, each with forms in the coordinates.
///
/// A form L under a factorial is kept as C + j, C without constant, j an integer: `factorials[C][j]` is the exponent of
/// (C + j)!. Whoever enters an atom shows what its comment says.
package struct Atoms: Hashable {
  /// L!, not constant, L ≥ 0 shown: positive. The exponents are not 0.
  package var factorials: [Polynomial: [Integer: Int]] = [:]
  /// 1/L!, and 0 where L < 0; not constant. The exponents are positive.
  package var reciprocals: [Polynomial: [Integer: Int]] = [:]
  /// c^L, c prime, L an integral form without constant, not 0.
  package var primes: [Integer: Polynomial] = [:]
  /// (−1)^L, L a sum of integer coordinates.
  package var sign = Polynomial.zero
  /// P^L, P not constant, L an integral form that is not constant, L ≥ 0 shown.
  package var powers: [Polynomial: Polynomial] = [:]
  /// √P, P ≥ 0 shown.
  package var roots: Set<Polynomial> = []

  package static let one = Atoms()

  package var isOne: Bool { self == .one }

  /// The product, and the polynomial that splits off: √P·√P = P, and P^L·P^M where L + M is constant.
  package func times(_ other: Atoms) throws(Refused) -> (atoms: Atoms, polynomial: Polynomial) {
    if isOne { return (other, .one) }
    if other.isOne { return (self, .one) }
    var product = self
    var polynomial = Polynomial.one
    for (form, shifts) in other.factorials { Self.add(shifts, to: &product.factorials[form]) }
    for (form, shifts) in other.reciprocals { Self.add(shifts, to: &product.reciprocals[form]) }
    for (prime, exponent) in other.primes {
      let sum = (product.primes[prime] ?? .zero) + exponent
      product.primes[prime] = sum.isZero ? nil : sum
    }
    product.sign = Self.modulo2(sign + other.sign)
    for (base, exponent) in other.powers {
      let sum = (product.powers[base] ?? .zero) + exponent
      product.powers[base] = sum.isConstant ? nil : sum
      if sum.isConstant {
        polynomial = try polynomial.times(
          try base.power(try word(sum.constant, at: ProofLimits.constantExponent)))
      }
    }
    for radicand in other.roots {
      if product.roots.remove(radicand) != nil {
        polynomial = try polynomial.times(radicand)
      } else {
        product.roots.insert(radicand)
      }
    }
    return (product, polynomial)
  }

  private static func add(_ shifts: [Integer: Int], to table: inout [Integer: Int]?) {
    var sum = table ?? [:]
    for (shift, exponent) in shifts {
      let total = (sum[shift] ?? 0) + exponent
      sum[shift] = total == 0 ? nil : total
    }
    table = sum.isEmpty ? nil : sum
  }

  /// The form with coefficients 0 and 1 that has the same parity.
  static func modulo2(_ form: Polynomial) -> Polynomial {
    form.terms.reduce(.zero) { $1.value.numerator.isEven ? $0 : $0 + Polynomial($1.key, 1) }
  }
}

/// An integer as a machine word of at most this size.
func word(_ value: Rational, at limit: Int) throws(Refused) -> Int {
  guard value.isInteger, let word = value.numerator.machineWord, word.magnitude <= limit else {
    throw Refused("a number beyond \(limit)")
  }
  return word
}
