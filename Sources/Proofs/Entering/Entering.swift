package import Claims
import ExactNumbers

/// The one way from expressions to values: it shows that the expression is defined at every point that the chart stands
/// for, or refuses.
///
/// Sums and means are numbered in the order in which they are met, as the hints of the step call them by number.
package final class Entering {
  package let hints: Hints
  private var nextNode = 0
  private var nextMean = 0
  private var budget = ProofLimits.enteredNodes
  /// Whether ranges get numbers: within the body of a sum that waits they do not.
  private var isNumbering = true

  package init(_ hints: Hints = .none) { self.hints = hints }

  // MARK: forms

  /// A value that is a polynomial.
  package func polynomial(_ e: Expression, _ place: Place, _ what: String) throws(Refused) -> Polynomial {
    try value(e, place).polynomial(what)
  }

  /// A value that is an integral polynomial.
  package func form(_ e: Expression, _ place: Place, _ what: String) throws(Refused) -> Polynomial {
    let p = try polynomial(e, place, what)
    try require(place.chart.isIntegral(p), "\(what) is not shown to be an integer")
    return p
  }

  /// Runs `body`, in which ranges have no numbers.
  func withoutNumbers<Result>(_ body: () throws(Refused) -> Result) throws(Refused) -> Result {
    let outer = isNumbering
    isNumbering = false
    defer { isNumbering = outer }
    return try body()
  }

  func nodeNumber(_ what: String) throws(Refused) -> Int {
    try require(isNumbering, "\(what) of variable length within the body of a sum")
    nextNode += 1
    return nextNode - 1
  }

  func meanNumber() -> Int? {
    guard isNumbering else { return nil }
    nextMean += 1
    return nextMean - 1
  }

  // MARK: expressions

  package func value(_ e: Expression, _ place: Place) throws(Refused) -> Value {
    budget -= 1
    try require(budget >= 0, "more than \(ProofLimits.enteredNodes) nodes entered")
    switch e {
    case .number(let n): return Value(Polynomial(n))
    case .variable(let name):
      guard let p = place.names[name] else { throw Refused("'\(name)' stands for nothing here") }
      return Value(p)
    case .plus(let terms):
      var sum = Value.zero
      for term in terms { sum = sum + (try value(term, place)) }
      return sum
    case .times(let factors):
      var product = Value(1)
      for factor in factors { product = try product.times(value(factor, place)) }
      return product
    case .negative(let a): return -(try value(a, place))
    case .quotient(let a, let b):
      let above = try value(a, place)
      return try above.times(invertible(b, place).inverse)
    case .power(let base, let exponent): return try power(base, exponent, place)
    case .call, .coordinate, .range, .mean:
      if let rewritten = try rewritten(e, place) { return rewritten }
    case .total, .parity: break
    }
    switch e {
    case .call(let function, let arguments): return try call(function, arguments, place)
    case .range(let range, let k, let from, let to, let body):
      return try self.range(range, k, from, to, body, place)
    case .mean(let x, let dimension, let body): return try mean(x, dimension, body, place)
    default: throw Refused("a point outside its mean")
    }
  }

  // MARK: quotients and powers

  /// The value of a divisor with its inverse; nothing is cancelled before it is shown ≠ 0.
  package func invertible(_ e: Expression, _ place: Place) throws(Refused) -> (value: Value, inverse: Value) {
    switch e {
    case .times(let factors):
      var (product, inverse) = (Value(1), Value(1))
      for factor in factors {
        let next = try invertible(factor, place)
        product = try product.times(next.value)
        inverse = try inverse.times(next.inverse)
      }
      return (product, inverse)
    case .negative(let a):
      let (value, inverse) = try invertible(a, place)
      return (-value, -inverse)
    case .quotient(let a, let b):
      let (above, below) = (try invertible(a, place), try invertible(b, place))
      return (try above.value.times(below.inverse), try above.inverse.times(below.value))
    case .power(let base, .number(let exponent)):
      let n = try word(Rational(exponent), at: ProofLimits.exponent)
      let (value, inverse) = try invertible(base, place)
      return (try value.power(n), try inverse.power(n))
    default:
      let value = try value(e, place)
      return (value, try inverse(of: value, place.chart))
    }
  }

  /// 1/value, where the value is one class that is shown ≠ 0.
  package func inverse(of value: Value, _ chart: Chart) throws(Refused) -> Value {
    try require(value.sums.isEmpty, "a division by a sum")
    let classes = try value.classes()
    guard classes.count == 1 else { throw Refused("a division by what is not one term on this cell") }
    let (polynomial, factor) = (classes[0].polynomial, classes[0].factor)
    try require(chart.isNonzero(polynomial), "a divisor is not shown to differ from 0")
    try require(
      factor.atoms.reciprocals.isEmpty && factor.atoms.powers.isEmpty, "a division by what may be 0")
    var numerator = Polynomial.one
    for (denominator, count) in factor.denominators {
      numerator = try numerator.times(try denominator.power(count))
    }
    var inverse = Factor()
    func below(_ p: Polynomial) {
      if p.isConstant {
        numerator = numerator.scaled(by: p.constant.reciprocal)
      } else {
        inverse.denominators[p, default: 0] += 1
      }
    }
    below(polynomial)
    // Factorials and powers of constants are positive, (−1)^L is its own inverse, 1/√P = √P/P.
    inverse.atoms.factorials = factor.atoms.factorials.mapValues { $0.mapValues { -$0 } }
    inverse.atoms.primes = factor.atoms.primes.mapValues { -$0 }
    inverse.atoms.sign = factor.atoms.sign
    inverse.atoms.roots = factor.atoms.roots
    for radicand in factor.atoms.roots {
      try require(chart.isPositive(radicand), "a division by a root that may be 0")
      below(radicand)
    }
    return Value(numerator, inverse)
  }

  private func power(_ base: Expression, _ exponent: Expression, _ place: Place) throws(Refused) -> Value {
    let exponent = try form(exponent, place, "an exponent")
    if exponent.isConstant {
      let n = try word(exponent.constant, at: ProofLimits.constantExponent)
      let value = try n < 0 ? invertible(base, place).inverse : self.value(base, place)
      let isConstant = value.sums.isEmpty && value.terms.allSatisfy { $0.key == .one && $0.value.isConstant }
      try require(isConstant || abs(n) <= ProofLimits.exponent, "an exponent beyond \(ProofLimits.exponent)")
      return try value.power(abs(n))
    }
    return try power(polynomial(base, place, "the base of a power"), exponent, place.chart)
  }

  /// p^e for an integral form e that is not constant.
  func power(_ p: Polynomial, _ exponent: Polynomial, _ chart: Chart) throws(Refused) -> Value {
    if p.isZero {
      try require(chart.isPositive(exponent), "0 to a power that is not shown positive")
      return .zero
    }
    guard p.isConstant else {
      // 0^0 = 1, so P^L is defined wherever L ≥ 0.
      try require(chart.isNonnegative(exponent), "the exponent of a variable is not shown to be at least 0")
      return Value(.one, Factor(atoms: Atoms(powers: [p: exponent])))
    }
    let c = p.constant
    let shift = try word(exponent.constant, at: ProofLimits.constantExponent)
    let form = exponent.withoutConstant
    let size = max(c.numerator.bitLength, c.denominator.bitLength)
    try require(size * abs(shift) <= ProofLimits.coefficientBits, "a power too large")
    var atoms = Atoms()
    if c < 0 { atoms.sign = Atoms.modulo2(form) }
    for (number, exponent) in [(c.numerator.magnitude, form), (c.denominator, -form)] {
      for prime in try Self.primes(number) { atoms.primes[prime] = (atoms.primes[prime] ?? .zero) + exponent }
    }
    return Value(Polynomial(c.power(shift)), Factor(atoms: atoms))
  }

  /// The primes of a number, with multiplicity.
  private static func primes(_ value: Integer) throws(Refused) -> [Integer] {
    guard var rest = value.machineWord, rest <= ProofLimits.powerBase else {
      throw Refused("a base beyond 10^12")
    }
    var primes: [Integer] = []
    var divisor = 2
    while divisor * divisor <= rest {
      while rest.isMultiple(of: divisor) {
        primes.append(Integer(divisor))
        rest /= divisor
      }
      divisor += 1
    }
    return rest > 1 ? primes + [Integer(rest)] : primes
  }
}
