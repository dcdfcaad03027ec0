package import ExactNumbers

/// Rational numbers. Roots that are irrational, and what is transcendental, stay undecided.
package struct ExactArithmetic: CaseArithmetic {
  /// Factorials met so far, from 0!.
  private var factorials: [Integer] = [1]
  /// Rows of Pascal's triangle met so far.
  private var rows: [Int: [Integer]] = [:]

  /// An arithmetic that has met nothing yet.
  package init() {}

  package func constant(_ value: Rational) -> Rational { value }
  package func rational(_ value: Rational) -> Rational? { value }
  package func noInteger(_ what: String) -> CaseStop { .undefined("\(what) that is no integer") }
  package func sum(_ a: Rational, _ b: Rational) -> Rational { a + b }
  package func product(_ a: Rational, _ b: Rational) -> Rational { a * b }

  package func quotient(_ a: Rational, _ b: Rational) throws(CaseStop) -> Rational {
    if b.isZero { throw .undefined("a division by 0") }
    return a / b
  }

  package func power(_ a: Rational, _ n: Int) throws(CaseStop) -> Rational {
    guard n * (a.numerator.bitLength + a.denominator.bitLength) <= 10_000_000 else {
      throw .undecided("a power too large")
    }
    return a.power(n)
  }

  package mutating func binomial(_ n: Int, _ k: Int) -> Rational {
    // A whole row is soon paid for; rows beyond are not kept.
    guard n <= 2000 else { return Rational(ExactNumbers.binomial(n, k)) }
    if let row = rows[n] { return Rational(row[k]) }
    if rows.count >= 64 { rows.removeAll() }
    let row = Array(BinomialRow(n))
    rows[n] = row
    return Rational(row[k])
  }

  package mutating func factorial(_ n: Int) throws(CaseStop) -> Rational {
    guard n <= 10_000 else { throw .undecided("a factorial beyond 10000") }
    while factorials.count <= n {
      factorials.append(factorials[factorials.count - 1] * Integer(factorials.count))
    }
    return Rational(factorials[n])
  }

  package func sign(_ a: Rational) -> Int { a.signum }
  package func floor(_ a: Rational) -> Rational { Rational(a.floor) }

  package func squareRoot(_ a: Rational) throws(CaseStop) -> Rational {
    let (p, q) = (a.numerator.flooredSquareRoot, a.denominator.flooredSquareRoot)
    guard p * p == a.numerator, q * q == a.denominator else { throw .undecided("an irrational root") }
    return Rational(p, q)
  }

  package func transcendental(
    _ function: CompiledExpression.Elementary, _ a: Rational?
  ) throws(CaseStop) -> Rational {
    throw .undecided("\(function) needs enclosures")
  }
}
