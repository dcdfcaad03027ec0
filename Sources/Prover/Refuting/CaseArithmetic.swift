package import ExactNumbers

/// Why a case has no value.
package enum CaseStop: Error, Hashable, Sendable {
  /// There is none: a pole, a factorial of a negative number, the root of one.
  case undefined(String)
  /// This arithmetic does not find it.
  case undecided(String)
}

/// Numbers that a claim is evaluated with: exact ones, functions of one real variable, residues, balls.
package protocol CaseArithmetic {
  /// A number.
  associatedtype Value
  /// The number of this value.
  func constant(_ value: Rational) -> Value
  /// The value, where it is known to be rational.
  func rational(_ value: Value) -> Rational?
  /// Why a number without a rational value is no integer.
  func noInteger(_ what: String) -> CaseStop
  /// `a + b`.
  mutating func sum(_ a: Value, _ b: Value) throws(CaseStop) -> Value
  /// `a·b`.
  mutating func product(_ a: Value, _ b: Value) throws(CaseStop) -> Value
  /// `a/b`; undefined for b = 0.
  mutating func quotient(_ a: Value, _ b: Value) throws(CaseStop) -> Value
  /// `a^n` for n ≥ 0.
  mutating func power(_ a: Value, _ n: Int) throws(CaseStop) -> Value
  /// `C(n, k)`, 0 ≤ k ≤ n.
  mutating func binomial(_ n: Int, _ k: Int) throws(CaseStop) -> Value
  /// `n!`, n ≥ 0.
  mutating func factorial(_ n: Int) throws(CaseStop) -> Value
  /// −1, 0 or 1.
  mutating func sign(_ a: Value) throws(CaseStop) -> Int
  /// `⌊a⌋`.
  mutating func floor(_ a: Value) throws(CaseStop) -> Value
  /// `√a`, a ≥ 0.
  mutating func squareRoot(_ a: Value) throws(CaseStop) -> Value
  /// `pi`, or `exp` or `log` of an argument.
  mutating func transcendental(
    _ function: CompiledExpression.Elementary, _ a: Value?
  ) throws(CaseStop) -> Value
}

/// Evaluates compiled expressions at a point.
package struct CaseEvaluator<Arithmetic: CaseArithmetic> {
  typealias Value = Arithmetic.Value
  /// The arithmetic, with what it has learnt.
  package var arithmetic: Arithmetic
  private var values: [Arithmetic.Value]
  private var effort: Int
  private let deadline: ContinuousClock.Instant?

  /// An evaluator with the values of the first places.
  ///
  /// - Parameters:
  ///   - effort: how many nodes are visited at most.
  ///   - deadline: when what is not finished is undecided.
  package init(
    _ arithmetic: Arithmetic, values: [Arithmetic.Value], places: Int, effort: Int,
    deadline: ContinuousClock.Instant? = nil
  ) {
    self.arithmetic = arithmetic
    self.deadline = deadline
    self.values = values + Array(repeating: arithmetic.constant(0), count: max(0, places - values.count))
    self.effort = effort
  }

  /// Gives a place a value.
  package mutating func set(_ place: Int, _ value: Arithmetic.Value) { values[place] = value }

  /// The value, or why there is none.
  package mutating func value(_ expression: CompiledExpression) throws(CaseStop) -> Arithmetic.Value {
    effort -= 1
    if effort < 0 { throw .undecided("more work than allowed") }
    if effort & 127 == 0, let deadline, ContinuousClock.now >= deadline {
      throw .undecided("more time than allowed")
    }
    switch expression {
    case .number(let value): return arithmetic.constant(value)
    case .place(let place): return values[place]
    case .sum(let list): return try folded(list) { a, x, y throws(CaseStop) in try a.sum(x, y) }
    case .product(let list): return try folded(list) { a, x, y throws(CaseStop) in try a.product(x, y) }
    case .negative(let a): return try negative(value(a))
    case .quotient(let a, let b):
      let numerator = try value(a)
      return try arithmetic.quotient(numerator, value(b))
    case .power(let a, let n): return try power(value(a), word(n, "an exponent"))
    case .call(let function, let list): return try call(function, list)
    case .range(let isSum, let place, let from, let to, let body):
      return try range(isSum, place, word(from, "a bound"), word(to, "a bound"), body)
    case .mean(let mean): return try self.mean(mean)
    case .guarded(let conditions, let name, let body):
      for condition in conditions where try word(condition, "an index") < 0 { throw .undefined(name) }
      return try value(body)
    }
  }

  private mutating func folded(
    _ list: [CompiledExpression],
    _ operation: (inout Arithmetic, Value, Value) throws(CaseStop) -> Value
  ) throws(CaseStop) -> Value {
    var result = try value(list[0])
    for item in list.dropFirst() { result = try operation(&arithmetic, result, value(item)) }
    return result
  }

  private mutating func negative(_ a: Value) throws(CaseStop) -> Value {
    try arithmetic.product(arithmetic.constant(-1), a)
  }

  private mutating func difference(_ a: Value, _ b: Value) throws(CaseStop) -> Value {
    try arithmetic.sum(a, negative(b))
  }

  /// An integer small enough to count with.
  private mutating func word(_ expression: CompiledExpression, _ what: String) throws(CaseStop) -> Int {
    let value = try value(expression)
    guard let rational = arithmetic.rational(value) else { throw arithmetic.noInteger(what) }
    guard rational.isInteger else { throw .undefined("\(what) that is no integer") }
    guard let word = rational.numerator.machineWord, word.magnitude <= 100_000 else {
      throw .undecided("\(what) beyond 100000")
    }
    return word
  }

  private mutating func power(_ base: Value, _ exponent: Int) throws(CaseStop) -> Value {
    if exponent >= 0 { return try arithmetic.power(base, exponent) }
    let inverse = try arithmetic.quotient(arithmetic.constant(1), base)
    return try arithmetic.power(inverse, -exponent)
  }

  private mutating func range(
    _ isSum: Bool, _ place: Int, _ from: Int, _ to: Int, _ body: CompiledExpression
  ) throws(CaseStop) -> Value {
    var result = arithmetic.constant(isSum ? 0 : 1)
    var index = from
    while index <= to {
      values[place] = arithmetic.constant(Rational(index))
      let term = try value(body)
      result = isSum ? try arithmetic.sum(result, term) : try arithmetic.product(result, term)
      index += 1
    }
    return result
  }

  /// Over the numbers i of −1 among the first m coordinates and k among the others: `C(m, i)·C(d−m, k)` points each.
  private mutating func mean(_ mean: CompiledMean) throws(CaseStop) -> Value {
    let d = try word(mean.dimension, "a dimension")
    guard d >= 0 else { throw .undefined("a cube of negative dimension") }
    var m = 0
    if let degree = mean.degree { m = try word(degree, "a degree") }
    guard m >= 0, m <= d else { throw .undefined("chi of a degree outside 0…d") }
    var total = arithmetic.constant(0)
    for i in 0...m {
      for k in 0...(d - m) {
        values[mean.firstPlace] = arithmetic.constant(Rational(d - 2 * (i + k)))
        values[mean.firstPlace + 1] = arithmetic.constant((i + k) % 2 == 0 ? 1 : -1)
        values[mean.firstPlace + 2] = arithmetic.constant(i % 2 == 0 ? 1 : -1)
        let weight = try arithmetic.product(arithmetic.binomial(m, i), arithmetic.binomial(d - m, k))
        total = try arithmetic.sum(total, arithmetic.product(weight, value(mean.body)))
      }
    }
    return try arithmetic.quotient(total, arithmetic.power(arithmetic.constant(2), d))
  }

  private mutating func call(
    _ function: CompiledExpression.Elementary, _ list: [CompiledExpression]
  ) throws(CaseStop) -> Value {
    switch function {
    case .binomial:
      let n = try word(list[0], "an index of a binomial")
      let k = try word(list[1], "an index of a binomial")
      return k >= 0 && k <= n ? try arithmetic.binomial(n, k) : arithmetic.constant(0)
    case .factorial:
      let n = try word(list[0], "a factorial")
      guard n >= 0 else { throw .undefined("the factorial of a negative number") }
      return try arithmetic.factorial(n)
    case .sqrt:
      let a = try value(list[0])
      guard try arithmetic.sign(a) >= 0 else { throw .undefined("the square root of a negative number") }
      return try arithmetic.squareRoot(a)
    case .pi: return try arithmetic.transcendental(.pi, nil)
    case .exp, .log: return try arithmetic.transcendental(function, value(list[0]))
    default: break
    }
    let a = try value(list[0])
    switch function {
    case .min, .max:
      let b = try value(list[1])
      let isLess = try arithmetic.sign(difference(a, b)) < 0
      return isLess == (function == .min) ? a : b
    case .mod:
      let m = try value(list[1])
      let quotient = try arithmetic.floor(arithmetic.quotient(a, m))
      return try difference(a, arithmetic.product(m, quotient))
    case .floor: return try arithmetic.floor(a)
    case .ceil: return try negative(arithmetic.floor(negative(a)))
    case .abs: return try arithmetic.sign(a) < 0 ? negative(a) : a
    case .sign: return arithmetic.constant(Rational(try arithmetic.sign(a)))
    case .relu: return try arithmetic.sign(a) < 0 ? arithmetic.constant(0) : a
    case .step: return arithmetic.constant(try arithmetic.sign(a) < 0 ? 0 : 1)
    default: preconditionFailure("\(function) is evaluated above")
    }
  }
}
