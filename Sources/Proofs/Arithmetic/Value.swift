package import Claims
import ExactNumbers

/// What a term has beside its polynomial: a product of atoms over a product of polynomials, each shown ≠ 0.
package struct Factor: Hashable {
  /// The polynomials below the line, with multiplicities.
  package var denominators: [Polynomial: Int] = [:]
  /// The atoms.
  package var atoms = Atoms.one

  package static let one = Factor()
}

/// A sum Σ_{k=lower}^{upper} body that waits for its telescoping.
package struct PendingSum {
  /// The number of its node, as in `0`, or `0.1` for a piece of it.
  package let name: String
  package let bound: String
  package let lower: Polynomial
  package let upper: Polynomial
  package let body: Expression
  /// Where the body is entered: names, and which rewrites are active.
  package let place: Place
}

/// Σ (p/q)·A + Σ c·Sum on a chart, defined at every point that the chart stands for.
package struct Value {
  /// The polynomial of each kind of term; none is 0.
  package private(set) var terms: [Factor: Polynomial] = [:]
  /// The sums with their coefficients, which have no sums.
  package private(set) var sums: [(coefficient: Value, sum: PendingSum)] = []

  package static let zero = Value()

  package init() {}

  package init(_ polynomial: Polynomial, _ factor: Factor = .one) { add(polynomial, factor) }

  package init(_ value: Int) { self.init(Polynomial(value)) }

  init(_ sum: PendingSum) { sums = [(Value(1), sum)] }

  private mutating func add(_ polynomial: Polynomial, _ factor: Factor) {
    let sum = terms[factor].map { $0 + polynomial } ?? polynomial
    terms[factor] = sum.isZero ? nil : sum
  }

  /// The value as a polynomial.
  package func polynomial(_ what: String) throws(Refused) -> Polynomial {
    guard sums.isEmpty, terms.isEmpty || (terms.count == 1 && terms[.one] != nil) else {
      throw Refused("\(what) is no polynomial on this cell")
    }
    return terms[.one] ?? .zero
  }

  package static func + (left: Value, right: Value) -> Value {
    var sum = left
    for (factor, polynomial) in right.terms { sum.add(polynomial, factor) }
    sum.sums += right.sums
    return sum
  }

  package static prefix func - (operand: Value) -> Value {
    var negative = Value()
    negative.terms = operand.terms.mapValues { -$0 }
    negative.sums = operand.sums.map { (-$0.coefficient, $0.sum) }
    return negative
  }

  package static func - (left: Value, right: Value) -> Value { left + -right }

  package func times(_ other: Value) throws(Refused) -> Value {
    try require(sums.isEmpty || other.sums.isEmpty, "a product of two sums")
    if !other.sums.isEmpty { return try other.times(self) }
    var product = Value()
    for (left, p) in terms {
      for (right, q) in other.terms {
        let (atoms, polynomial) = try left.atoms.times(right.atoms)
        let factor = Factor(
          denominators: left.denominators.merging(right.denominators, uniquingKeysWith: +), atoms: atoms)
        product.add(try p.times(q).times(polynomial), factor)
      }
    }
    for (coefficient, sum) in sums { product.sums.append((try coefficient.times(other), sum)) }
    return product
  }

  package func power(_ exponent: Int) throws(Refused) -> Value {
    // To the power 0 a sum would vanish before anybody has looked whether its terms are defined.
    try require(sums.isEmpty || exponent > 0, "a power of a sum")
    if let p = terms[.one], terms.count == 1, sums.isEmpty { return Value(try p.power(exponent)) }
    var power = Value(1)
    for _ in 0..<exponent { power = try power.times(self) }
    return power
  }

  /// The value without its sums, and each sum once with its whole coefficient.
  package var separated: (rest: Value, sums: [String: (coefficient: Value, sum: PendingSum)]) {
    var rest = self
    rest.sums = []
    var table: [String: (coefficient: Value, sum: PendingSum)] = [:]
    for (coefficient, sum) in sums {
      table[sum.name] = (table[sum.name].map { $0.coefficient + coefficient } ?? coefficient, sum)
    }
    return (rest, table)
  }
}
