internal import Enclosures
internal import ExactNumbers
internal import Prover

/// A number as far as it is known: a rational one, or a ball around it.
enum EnclosedNumber {
  case exact(Rational)
  case ball(Ball)
}

/// Balls of one precision; what the precision does not tell apart is undecided.
struct BallArithmetic: CaseArithmetic {
  /// Binary digits.
  let precision: Int

  func constant(_ value: Rational) -> EnclosedNumber { .exact(value) }

  func rational(_ value: EnclosedNumber) -> Rational? {
    if case .exact(let value) = value { value } else { nil }
  }

  func noInteger(_ what: String) -> CaseStop { .undecided("\(what) that is only enclosed") }

  func ball(_ value: EnclosedNumber) -> Ball {
    switch value {
    case .exact(let value): Ball(value, precision: precision)
    case .ball(let ball): ball
    }
  }

  /// Exact where both numbers are and the result stays short, else a ball.
  private func combined(
    _ a: EnclosedNumber, _ b: EnclosedNumber, _ exactly: (Rational, Rational) -> Rational,
    _ balls: (Ball, Ball) -> Ball
  ) -> EnclosedNumber {
    if case .exact(let x) = a, case .exact(let y) = b { return .exact(exactly(x, y)) }
    return .ball(balls(ball(a), ball(b)))
  }

  func sum(_ a: EnclosedNumber, _ b: EnclosedNumber) -> EnclosedNumber { combined(a, b, +, +) }

  func product(_ a: EnclosedNumber, _ b: EnclosedNumber) -> EnclosedNumber { combined(a, b, *, *) }

  func quotient(_ a: EnclosedNumber, _ b: EnclosedNumber) throws(CaseStop) -> EnclosedNumber {
    guard try sign(b) != 0 else { throw .undefined("a division by 0") }
    return combined(a, b, /, /)
  }

  func power(_ a: EnclosedNumber, _ n: Int) -> EnclosedNumber {
    switch a {
    case .exact(let x): .exact(x.power(n))
    case .ball(let ball): n == 0 ? .exact(1) : .ball(ball.power(n))
    }
  }

  func binomial(_ n: Int, _ k: Int) -> EnclosedNumber { .exact(Rational(ExactNumbers.binomial(n, k))) }

  func factorial(_ n: Int) -> EnclosedNumber {
    .exact(Rational(n < 2 ? 1 : (2...n).reduce(Integer(1)) { $0 * Integer($1) }))
  }

  func sign(_ a: EnclosedNumber) throws(CaseStop) -> Int {
    switch a {
    case .exact(let x): return x.signum
    case .ball(let ball):
      switch ball.compared(to: 0) {
      case .less: return -1
      case .greater: return 1
      case .equal: return 0
      case nil: throw .undecided("a sign that enclosures do not decide")
      }
    }
  }

  func floor(_ a: EnclosedNumber) throws(CaseStop) -> EnclosedNumber {
    switch a {
    case .exact(let x): return .exact(Rational(x.floor))
    case .ball(let ball):
      let (lower, upper) = ball.endpoints
      guard lower.floor == upper.floor else { throw .undecided("a floor that enclosures do not decide") }
      return .exact(Rational(lower.floor))
    }
  }

  func squareRoot(_ a: EnclosedNumber) -> EnclosedNumber {
    if case .exact(let x) = a {
      let (p, q) = (x.numerator.flooredSquareRoot, x.denominator.flooredSquareRoot)
      if p * p == x.numerator, q * q == x.denominator { return .exact(Rational(p, q)) }
    }
    return .ball(ball(a).squareRoot)
  }

  func transcendental(
    _ function: CompiledExpression.Elementary, _ a: EnclosedNumber?
  ) throws(CaseStop) -> EnclosedNumber {
    guard let a else { return .ball(.pi(precision: precision)) }
    let value: Ball
    switch function {
    case .exp:
      if case .exact(0) = a { return .exact(1) }
      value = ball(a).exponential
    default:
      guard try sign(a) > 0 else { throw .undefined("the logarithm of a number that is not positive") }
      if case .exact(1) = a { return .exact(0) }
      value = ball(a).logarithm
    }
    guard value.isFinite else { throw .undecided("a number too large to enclose") }
    return .ball(value)
  }
}
