import ExactNumbers
import Proofs

/// c·Π a_i / Π b_j with polynomials a_i, b_j in the coordinates of a cell: the quotient of two similar terms, as factorials
/// and powers leave it, without expanding.
struct FactoredRatio {
  private(set) var constant: Rational = 1
  private(set) var numerator: [Polynomial] = []
  private(set) var denominator: [Polynomial] = []

  /// (p·A)/(q·B) for two terms whose factorials and powers agree up to integers; `nil` where they do not.
  ///
  /// (C+j)! = (C+i)!·(C+i+1)⋯(C+j), and likewise for 1/(C+j)!. The quotient is formal: whoever uses it shows that
  /// its denominators do not vanish.
  init?(
    _ above: (factor: Factor, polynomial: Polynomial), over below: (factor: Factor, polynomial: Polynomial)
  ) {
    let (a, b) = (above.factor.atoms, below.factor.atoms)
    guard a.sign == b.sign, a.roots == b.roots,
      rise(a.factorials, b.factorials, inverted: false), rise(a.reciprocals, b.reciprocals, inverted: true),
      powers(a, b)
    else { return nil }
    multiply(above.polynomial)
    divide(by: below.polynomial)
    for (polynomial, count) in above.factor.denominators { for _ in 0..<count { divide(by: polynomial) } }
    for (polynomial, count) in below.factor.denominators { for _ in 0..<count { multiply(polynomial) } }
  }

  private static let longestRise = 60

  private mutating func rise(
    _ above: [Polynomial: [Integer: Int]], _ below: [Polynomial: [Integer: Int]], inverted: Bool
  ) -> Bool {
    for form in Set(above.keys).union(below.keys) {
      var shifts = above[form] ?? [:]
      for (shift, exponent) in below[form] ?? [:] { shifts[shift, default: 0] -= exponent }
      guard shifts.values.reduce(0, +) == 0 else { return false }
      shifts = shifts.filter { $0.value != 0 }
      guard let low = shifts.keys.min() else { continue }
      for (shift, exponent) in shifts {
        guard let length = (shift - low).machineWord, length <= Self.longestRise else { return false }
        for step in 0..<length {
          let factor = form + Polynomial(low + Integer(step + 1))
          for _ in 0..<abs(exponent) {
            if (exponent > 0) != inverted { multiply(factor) } else { divide(by: factor) }
          }
        }
      }
    }
    return true
  }

  private mutating func powers(_ a: Atoms, _ b: Atoms) -> Bool {
    for prime in Set(a.primes.keys).union(b.primes.keys) where a.primes[prime] != b.primes[prime] {
      return false
    }
    for base in Set(a.powers.keys).union(b.powers.keys) {
      let difference = (a.powers[base] ?? .zero) - (b.powers[base] ?? .zero)
      guard difference.isConstant, let count = difference.constant.numerator.machineWord, abs(count) <= 12
      else { return false }
      for _ in 0..<abs(count) { if count > 0 { multiply(base) } else { divide(by: base) } }
    }
    return true
  }

  // MARK: factors

  /// Multiplies by a polynomial, in factors where it has one coordinate and rational roots.
  mutating func multiply(_ polynomial: Polynomial) {
    for factor in polynomial.rationalFactors {
      Self.add(factor, to: &numerator, from: &denominator) { constant *= $0 }
    }
  }

  /// Divides by a polynomial other than 0.
  mutating func divide(by polynomial: Polynomial) {
    for factor in polynomial.rationalFactors {
      Self.add(factor, to: &denominator, from: &numerator) { constant *= $0.reciprocal }
    }
  }

  /// Adds a factor to one side, or takes its multiple from the other.
  private static func add(
    _ factor: Polynomial, to side: inout [Polynomial], from other: inout [Polynomial],
    scale: (Rational) -> Void
  ) {
    if factor.isConstant { return scale(factor.constant) }
    for (index, candidate) in other.enumerated() {
      guard let quotient = factor.quotient(byMultiple: candidate) else { continue }
      other.remove(at: index)
      return scale(quotient)
    }
    side.append(factor)
  }

  /// The ratio in the grammar of claims.
  func written(_ names: [String]) -> String {
    func product(_ list: [Polynomial]) -> String {
      list.map { "(\($0.written(names)))" }.sorted().joined(separator: "*")
    }
    let above = ([constant == 1 && !numerator.isEmpty ? "" : "(\(constant))"] + [product(numerator)])
      .filter { !$0.isEmpty }.joined(separator: "*")
    return denominator.isEmpty ? above : "\(above)/(\(product(denominator)))"
  }
}

extension Polynomial {
  /// c where this is c times the other.
  func quotient(byMultiple other: Polynomial) -> Rational? {
    guard terms.count == other.terms.count, let (monomial, coefficient) = other.terms.first else {
      return nil
    }
    let quotient = self[monomial] / coefficient
    return !quotient.isZero && other.scaled(by: quotient) == self ? quotient : nil
  }

  /// The only coordinate that occurs.
  var singleCoordinate: Int? {
    let coordinates = Set(terms.keys.flatMap(\.coordinates))
    return coordinates.count == 1 ? coordinates.first : nil
  }

  /// The coefficients by powers of a coordinate, where no other occurs.
  func univariate(in coordinate: Int) -> ExactNumbers.Polynomial {
    var list = [Rational](repeating: 0, count: (terms.keys.map { $0[coordinate] }.max() ?? 0) + 1)
    for (monomial, coefficient) in terms { list[monomial[coordinate]] = coefficient }
    return ExactNumbers.Polynomial(list)
  }

  /// A polynomial in one coordinate.
  init(_ polynomial: ExactNumbers.Polynomial, in coordinate: Int) {
    var sum = Polynomial.zero
    for (exponent, coefficient) in polynomial.coefficients.enumerated() {
      sum = sum + Polynomial(Monomial(coordinate: coordinate, exponent), coefficient)
    }
    self = sum
  }

  /// Factors with this product: the linear ones with rational roots split off where only one coordinate occurs.
  var rationalFactors: [Polynomial] {
    guard let coordinate = singleCoordinate, degree > 1 else { return [self] }
    let (roots, rest) = univariate(in: coordinate).splittingRationalRoots
    let linear = roots.map { root in
      (Polynomial(coordinate: coordinate) - Polynomial(root)).scaled(by: Rational(root.denominator))
    }
    let scale = roots.reduce(Rational(1)) { $0 / Rational($1.denominator) }
    return linear + [Polynomial(rest, in: coordinate).scaled(by: scale)]
  }
}

extension Monomial {
  /// A power of a coordinate, at most 2000.
  init(coordinate: Int, _ exponent: Int) {
    var power = Monomial.one
    let single = Monomial(coordinate: coordinate)
    for _ in 0..<exponent { power = (try? power.times(single)) ?? power }
    self = power
  }
}
