internal import Claims
internal import ExactNumbers

extension PiecewisePolynomial {
  /// What a formula in z says, `max(z, z/10)`, in the grammar of claims.
  ///
  /// - Throws: ``InvalidInput`` naming `activation`, where it is no formula, no piecewise polynomial, or bends at an irrational
  ///   number.
  public init(formula text: String) throws(InvalidInput) {
    let expression: Claims.Expression
    do {
      expression = try Claims.Expression(text, variables: ["z"])
    } catch {
      throw InvalidInput("activation", "column \(error.column) of \"\(text)\": \(error.message)")
    }
    self = try Self.function(expression, text)
    guard knots.count <= 5000, degree <= 20 else {
      throw InvalidInput("activation", "\"\(text)\" has more than 5000 pieces or a degree above 20")
    }
  }

  private static func function(
    _ expression: Claims.Expression, _ text: String
  ) throws(InvalidInput) -> PiecewisePolynomial {
    func inner(_ part: Claims.Expression) throws(InvalidInput) -> PiecewisePolynomial {
      try function(part, text)
    }
    /// The value of a part without z.
    func number(_ part: Claims.Expression) throws(InvalidInput) -> Rational {
      guard case .exact(let value) = part.value(at: [:]), let value = value.rational else {
        throw InvalidInput("activation", "\(part) in \"\(text)\" is no rational number")
      }
      return value
    }
    if !expression.freeNames.contains("z") {
      return PiecewisePolynomial(Polynomial(try number(expression)))
    }
    switch expression {
    case .variable: return .variable
    case .plus(let list):
      var sum = PiecewisePolynomial(0)
      for part in list { sum = sum + (try inner(part)) }
      return sum
    case .times(let list):
      var product = PiecewisePolynomial(1)
      for part in list { product = product * (try inner(part)) }
      return product
    case .negative(let a): return try inner(a).scaled(by: -1)
    case .quotient(let a, let b):
      let divisor = try number(b)
      if divisor.isZero { throw InvalidInput("activation", "a division by 0 in \"\(text)\"") }
      return try inner(a).scaled(by: divisor.reciprocal)
    case .power(let a, let b):
      guard let n = try number(b).integerFrom0(to: 20) else {
        throw InvalidInput("activation", "the exponent \(b) in \"\(text)\" is no number from 0 to 20")
      }
      let base = try inner(a)
      return (0..<n).reduce(PiecewisePolynomial(1)) { power, _ in power * base }
    case .call(let function, let list):
      guard let made = try call(function, list, inner, number) else {
        throw InvalidInput(
          "activation",
          "\(expression) in \"\(text)\" is no piecewise polynomial, or bends at an irrational number")
      }
      return made
    default: throw InvalidInput("activation", "\(expression) in \"\(text)\" is no piecewise polynomial")
    }
  }

  private static func call(
    _ function: Function, _ list: [Claims.Expression],
    _ inner: (Claims.Expression) throws(InvalidInput) -> PiecewisePolynomial,
    _ number: (Claims.Expression) throws(InvalidInput) -> Rational
  ) throws(InvalidInput) -> PiecewisePolynomial? {
    let zero = PiecewisePolynomial(0)
    func minimum(_ f: PiecewisePolynomial, _ g: PiecewisePolynomial) -> PiecewisePolynomial? {
      maximum(f.scaled(by: -1), g.scaled(by: -1))?.scaled(by: -1)
    }
    let a = try inner(list[0])
    switch function {
    case .max: return maximum(a, try inner(list[1]))
    case .min: return minimum(a, try inner(list[1]))
    case .abs: return maximum(a, a.scaled(by: -1))
    case .relu: return maximum(a, zero)
    case .clip: return minimum(a, try inner(list[1])).flatMap { maximum($0, zero) }
    case .step: return a.indicator
    case .sign:
      guard let above = a.indicator, let below = a.scaled(by: -1).indicator else { return nil }
      return above + below.scaled(by: -1)
    case .floor: return a.floor
    case .ceil: return a.scaled(by: -1).floor?.scaled(by: -1)
    case .mod:
      let m = try number(list[1])
      if m.isZero { return nil }
      return a.scaled(by: m.reciprocal).floor.map { a + $0.scaled(by: -m) }
    default: return nil
    }
  }
}

extension Rational {
  fileprivate func integerFrom0(to limit: Int) -> Int? {
    guard isInteger, let word = numerator.machineWord, (0...limit).contains(word) else { return nil }
    return word
  }
}
