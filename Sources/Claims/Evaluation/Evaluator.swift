internal import ExactNumbers

/// Evaluation at one point, by the definitions and nothing else.
struct Evaluator {
  /// Why there is no exact value.
  enum Stop: Error {
    case undefined(String)
    case undecided(String)
  }

  private var numbers: [String: RadicalSum]
  private var points: [String: CubePoint] = [:]
  private var effort: Int

  init(_ point: [String: Rational], effort: Int) {
    numbers = point.mapValues(RadicalSum.init)
    self.effort = effort
  }

  mutating func evaluation(_ expression: Expression) -> Evaluation {
    do {
      return .exact(try value(expression))
    } catch {
      switch error {
      case .undefined(let reason): return .undefined(reason)
      case .undecided(let reason): return .undecided(reason)
      }
    }
  }

  private mutating func visit() throws(Stop) {
    effort -= 1
    if effort < 0 { throw .undecided("more work than allowed") }
  }

  private mutating func value(_ expression: Expression) throws(Stop) -> RadicalSum {
    try visit()
    switch expression {
    case .number(let value): return RadicalSum(Rational(value))
    case .variable(let name):
      guard let value = numbers[name] else { throw .undefined("'\(name)' has no value") }
      return value
    case .plus(let terms):
      var sum = RadicalSum(0)
      for term in terms { sum = sum + (try value(term)) }
      return sum
    case .times(let factors):
      var product = RadicalSum(1)
      for factor in factors { product = product * (try value(factor)) }
      return product
    case .negative(let operand): return -(try value(operand))
    case .quotient(let a, let b): return try value(a) * (try reciprocal(value(b)))
    case .power(let base, let exponent): return try power(base, exponent)
    case .call(let function, let arguments): return try call(function, arguments)
    case .range(let range, let k, let from, let to, let body):
      return try self.range(range, k, integer(from, "a bound"), integer(to, "a bound"), body)
    case .mean(let x, let dimension, let body): return try mean(x, dimension, body)
    case .coordinate, .total, .parity: return RadicalSum(Rational(try ofPoint(expression)))
    }
  }

  private func reciprocal(_ value: RadicalSum) throws(Stop) -> RadicalSum {
    if value.signum == 0 { throw .undefined("a division by 0") }
    guard let inverse = value.reciprocal else { throw .undecided("a radicand with large prime factors") }
    return inverse
  }

  private mutating func integer(_ expression: Expression, _ what: String) throws(Stop) -> Integer {
    guard let value = try value(expression).rational, value.isInteger else {
      throw .undefined("\(what) that is no integer")
    }
    return value.numerator
  }

  /// An integer small enough to count with.
  private mutating func word(_ expression: Expression, _ what: String) throws(Stop) -> Int {
    guard let word = try integer(expression, what).machineWord, word.magnitude <= 100_000 else {
      throw .undecided("\(what) beyond 100000")
    }
    return word
  }

  private mutating func power(_ base: Expression, _ exponent: Expression) throws(Stop) -> RadicalSum {
    let base = try value(base)
    let exponent = try word(exponent, "an exponent")
    let size = base.coefficients.values.reduce(1) { $0 + $1.numerator.bitLength + $1.denominator.bitLength }
    guard Int(exponent.magnitude) * size <= 10_000_000, base.rational != nil || exponent.magnitude < 1000
    else {
      throw .undecided("a power too large")
    }
    return try exponent < 0 ? reciprocal(base).power(-exponent) : base.power(exponent)
  }

  private mutating func range(
    _ range: Expression.Range, _ k: String, _ from: Integer, _ to: Integer, _ body: Expression
  ) throws(Stop) -> RadicalSum {
    var result = RadicalSum(range == .sum ? 0 : 1)
    let hidden = numbers[k]
    defer { numbers[k] = hidden }
    var index = from
    while index <= to {
      numbers[k] = RadicalSum(Rational(index))
      let term = try value(body)
      result = range == .sum ? result + term : result * term
      index += 1
    }
    return result
  }

  // MARK: means over the cube

  private mutating func mean(
    _ x: String, _ dimension: Expression, _ body: Expression
  ) throws(Stop) -> RadicalSum {
    let d = try word(dimension, "a dimension")
    guard d >= 0 else { throw .undefined("a cube of negative dimension") }
    let hidden = points[x]
    defer { points[x] = hidden }
    var point = CubePoint(dimension: d, cuts: try cuts(x, body, d))
    var sum = RadicalSum(0)
    repeat {
      points[x] = point
      sum = sum + RadicalSum(Rational(point.weight)) * (try value(body))
    } while point.advance()
    return sum * RadicalSum(Rational(1, Integer(2).power(d)))
  }

  /// Where the body tells coordinates apart; all of them where that depends on more than the point at hand.
  private mutating func cuts(_ x: String, _ body: Expression, _ d: Int) throws(Stop) -> Set<Int> {
    var cuts: Set<Int> = []
    let (indices, fixed) = body.indices(of: x)
    for (index, isCoordinate) in indices where fixed {
      // An index outside 0…d is met again, and named, where the body is evaluated.
      guard let word = try? integer(index, "an index").machineWord else { return Self.all(d) }
      cuts.insert(word)
      if isCoordinate { cuts.insert(word - 1) }
    }
    return fixed ? cuts : Self.all(d)
  }

  private static func all(_ d: Int) -> Set<Int> { d < 1 ? [] : Set(1...d) }

  private mutating func ofPoint(_ expression: Expression) throws(Stop) -> Integer {
    switch expression {
    case .total(let x):
      guard let point = points[x] else { break }
      return Integer(point.total)
    case .parity(let x, let degree):
      let m = try degree.map { e throws(Stop) in try word(e, "a degree") }
      guard let point = points[x] else { break }
      guard let value = point.parity(m) else { throw .undefined("chi of a degree outside 0…d") }
      return Integer(value)
    case .coordinate(let x, let index):
      let j = try word(index, "an index")
      guard let point = points[x] else { break }
      guard let value = point.coordinate(j) else { throw .undefined("a coordinate outside 1…d") }
      return Integer(value)
    default: break
    }
    throw .undefined("a point of no cube")
  }

  // MARK: functions

  private mutating func call(_ function: Function, _ arguments: [Expression]) throws(Stop) -> RadicalSum {
    switch function {
    case .binomial: return try binomial(arguments[0], arguments[1])
    case .factorial:
      let n = try word(arguments[0], "a factorial")
      guard n >= 0 else { throw .undefined("the factorial of a negative number") }
      return RadicalSum(Rational(Self.factorial(n)))
    case .reciprocalFactorial:
      let n = try word(arguments[0], "a factorial")
      return RadicalSum(n < 0 ? 0 : Rational(1, Self.factorial(n)))
    case .pi, .exp, .log: throw .undecided("\(function.rawValue) needs enclosures")
    case .sqrt:
      let radicand = try value(arguments[0])
      if radicand.signum < 0 { throw .undefined("the square root of a negative number") }
      guard let q = radicand.rational, let root = RadicalSum(squareRootOf: q) else {
        throw .undecided("a square root that is not computed exactly")
      }
      return root
    default:
      if let unfolded = function.unfolded(arguments) {
        try checkArguments(function, arguments)
        return try value(unfolded)
      }
      var values: [RadicalSum] = []
      for argument in arguments { values.append(try value(argument)) }
      return try piecewise(function, values)
    }
  }

  /// Where an abbreviation is defined, if not wherever its unfolding is.
  private mutating func checkArguments(_ function: Function, _ arguments: [Expression]) throws(Stop) {
    switch function {
    case .catalan:
      guard try integer(arguments[0], "an index of catalan") >= 0 else {
        throw .undefined("catalan of a negative number")
      }
    case .krawtchouk:
      _ = try integer(arguments[0], "a degree of krawtchouk")
      let i = try integer(arguments[1], "an index of krawtchouk")
      let n = try integer(arguments[2], "an index of krawtchouk")
      guard 0 <= i, i <= n else { throw .undefined("krawtchouk outside 0 <= i <= n") }
    default: break
    }
  }

  private func piecewise(_ function: Function, _ values: [RadicalSum]) throws(Stop) -> RadicalSum {
    let z = values[0]
    switch function {
    case .abs: return z.signum < 0 ? -z : z
    case .min: return z < values[1] ? z : values[1]
    case .max: return z < values[1] ? values[1] : z
    case .sign: return RadicalSum(Rational(z.signum))
    case .step: return RadicalSum(z.signum >= 0 ? 1 : 0)
    case .relu: return z.signum >= 0 ? z : RadicalSum(0)
    case .floor: return RadicalSum(Rational(z.floor))
    case .ceil: return RadicalSum(Rational(-(-z).floor))
    case .mod: return z - values[1] * RadicalSum(Rational((z * (try reciprocal(values[1]))).floor))
    default: preconditionFailure("\(function) is evaluated elsewhere")
    }
  }

  private mutating func binomial(_ upper: Expression, _ lower: Expression) throws(Stop) -> RadicalSum {
    let n = try integer(upper, "an index of a binomial")
    let k = try integer(lower, "an index of a binomial")
    guard k >= 0, k <= n else { return RadicalSum(0) }
    let shorter = min(k, n - k)
    guard let n = n.machineWord, let k = shorter.machineWord, k <= 100_000 else {
      throw .undecided("a binomial beyond 100000")
    }
    return RadicalSum(Rational(ExactNumbers.binomial(n, k)))
  }

  private static func factorial(_ n: Int) -> Integer {
    n < 2 ? 1 : (2...n).reduce(Integer(1)) { $0 * Integer($1) }
  }
}

extension Expression {
  /// The indices by which the body asks a point for coordinates and parities; `fixed` where none depends on what is
  /// bound within.
  fileprivate func indices(of x: String, bound: Set<String> = []) -> (list: [(Expression, Bool)], fixed: Bool)
  {
    var list: [(Expression, Bool)] = []
    var fixed = true
    switch self {
    case .coordinate(x, let index): list.append((index, true))
    case .parity(x, .some(let degree)): list.append((degree, false))
    default: break
    }
    for (index, _) in list where !index.freeNames.isDisjoint(with: bound.union([x])) { fixed = false }
    for (part, name) in parts {
      let inner = part.indices(of: x, bound: bound.union(name.map { [$0] } ?? []))
      list += inner.list
      fixed = fixed && inner.fixed
    }
    return (list, fixed)
  }
}
