internal import Claims
package import ExactNumbers

/// An open interval of a real variable, without ends where it goes on for ever.
package struct OpenInterval: Hashable {
  package var lower: Rational?
  package var upper: Rational?

  /// The interval between two ends.
  package init(lower: Rational? = nil, upper: Rational? = nil) { (self.lower, self.upper) = (lower, upper) }

  /// The point inside with the least denominator, and among those the least magnitude.
  package var sample: Rational {
    switch (lower, upper) {
    case (nil, nil): return 0
    case (let a?, nil): return a < 0 ? 0 : Rational(a.floor + 1)
    case (nil, let b?): return b > 0 ? 0 : Rational(b.ceiling - 1)
    case (let a?, let b?):
      if a < 0, b > 0 { return 0 }
      return a >= 0 ? Self.simplest(a, b) : -Self.simplest(-b, -a)
    }
  }

  /// Between 0 ≤ a < b, by continued fractions.
  private static func simplest(_ a: Rational, _ b: Rational?) -> Rational {
    let whole = Rational(a.floor)
    if b.map({ whole + 1 < $0 }) ?? true { return whole + 1 }
    guard let b else { return whole + 1 }
    // whole ≤ a < b ≤ whole + 1: the rest is 1/y with y between 1/(b − whole) and 1/(a − whole).
    let rest = simplest((b - whole).reciprocal, a == whole ? nil : (a - whole).reciprocal)
    return whole + rest.reciprocal
  }

  /// Whether a number is inside.
  package func contains(_ x: Rational) -> Bool {
    (lower.map { $0 < x } ?? true) && (upper.map { x < $0 } ?? true)
  }

  /// The intervals between the points, and the points, in order; the points are inside.
  func split(at points: [Rational]) -> [OpenInterval] {
    let ends = [lower] + points.sorted().map(Optional.some) + [upper]
    return zip(ends, ends.dropFirst()).map { OpenInterval(lower: $0, upper: $1) }
  }
}

/// A number that depends on the real variable: `numerator/denominator`, the denominator without a zero on the interval.
package enum LineValue: Hashable {
  case constant(Rational)
  case fraction(RealPolynomial, RealPolynomial)
}

/// Rational functions of one real variable on an open interval.
///
/// Where a sign changes inside, the change is noted in ``roots`` and the sign at a sample goes on: what was computed is to be
/// thrown away, and the interval to be split there.
package struct LineArithmetic: CaseArithmetic {
  /// The interval.
  let interval: OpenInterval
  /// Where signs change inside.
  package private(set) var roots: Set<Rational> = []
  /// Whether a sign changes where no rational number is.
  package private(set) var isBeyond = false
  /// Whether a floor has steps without end.
  private(set) var hasEndlessSteps = false
  /// The arithmetic of constants, with its tables.
  private(set) var exact: ExactArithmetic
  private let sample: Rational

  /// - Parameter exact: an arithmetic whose tables are used on.
  package init(_ interval: OpenInterval, exact: ExactArithmetic = ExactArithmetic()) {
    (self.interval, self.exact, sample) = (interval, exact, interval.sample)
  }

  /// The variable itself.
  package static let variable = LineValue.fraction(.variable, 1)
  private static let greatestDegree = 150
  private static let mostSteps = 2000

  package func constant(_ value: Rational) -> LineValue { .constant(value) }

  package func rational(_ value: LineValue) -> Rational? {
    if case .constant(let value) = value { value } else { nil }
  }

  /// What is not constant on an interval is no integer on most of it.
  package func noInteger(_ what: String) -> CaseStop { .undefined("\(what) that is no integer") }

  private func parts(_ value: LineValue) -> (RealPolynomial, RealPolynomial) {
    switch value {
    case .constant(let value): (RealPolynomial(value), 1)
    case .fraction(let p, let q): (p, q)
    }
  }

  private func made(_ p: RealPolynomial, _ q: RealPolynomial) throws(CaseStop) -> LineValue {
    if p.isZero { return .constant(0) }
    if p.degree == 0, q.degree == 0 { return .constant(p.coefficient(0) / q.coefficient(0)) }
    guard max(p.degree ?? 0, q.degree ?? 0) <= Self.greatestDegree else {
      throw .undecided("a polynomial of degree beyond \(Self.greatestDegree)")
    }
    return .fraction(p, q)
  }

  package func sum(_ a: LineValue, _ b: LineValue) throws(CaseStop) -> LineValue {
    if case .constant(let x) = a, case .constant(let y) = b { return .constant(x + y) }
    let ((p, q), (r, s)) = (parts(a), parts(b))
    return q == s ? try made(p + r, q) : try made(p * s + r * q, q * s)
  }

  package func product(_ a: LineValue, _ b: LineValue) throws(CaseStop) -> LineValue {
    switch (a, b) {
    case (.constant(let x), .constant(let y)): return .constant(x * y)
    case (.constant(let x), .fraction(let p, let q)), (.fraction(let p, let q), .constant(let x)):
      return try made(RealPolynomial(x) * p, q)
    case (.fraction(let p, let q), .fraction(let r, let s)): return try made(p * r, q * s)
    }
  }

  package mutating func quotient(_ a: LineValue, _ b: LineValue) throws(CaseStop) -> LineValue {
    if case .constant(let y) = b {
      if y.isZero { throw .undefined("a division by 0") }
      return try product(a, .constant(y.reciprocal))
    }
    let ((p, q), (r, s)) = (parts(a), parts(b))
    // A zero of the divisor splits the interval, and is met as a point of its own.
    _ = try sign(.fraction(r, 1))
    return try made(p * s, q * r)
  }

  package func power(_ a: LineValue, _ n: Int) throws(CaseStop) -> LineValue {
    if case .constant(let x) = a { return .constant(try exact.power(x, n)) }
    let (p, q) = parts(a)
    guard n * max(p.degree ?? 0, q.degree ?? 0) <= Self.greatestDegree else {
      throw .undecided("a polynomial of degree beyond \(Self.greatestDegree)")
    }
    return try made(p.power(n), q.power(n))
  }

  package mutating func binomial(_ n: Int, _ k: Int) -> LineValue { .constant(exact.binomial(n, k)) }

  package mutating func factorial(_ n: Int) throws(CaseStop) -> LineValue {
    .constant(try exact.factorial(n))
  }

  package mutating func sign(_ a: LineValue) throws(CaseStop) -> Int {
    guard case .fraction(let p, let q) = a else {
      if case .constant(let value) = a { return value.signum }
      return 0
    }
    note(p)
    return p.value(at: sample).signum * q.value(at: sample).signum
  }

  /// Notes the zeros inside.
  private mutating func note(_ p: RealPolynomial) {
    if p.degree == 0 { return }
    if p.degree == 1 {
      let root = -p.coefficient(0) / p.coefficient(1)
      if interval.contains(root) { roots.insert(root) }
      return
    }
    let (rational, areAll) = RealRoots(p).rationalRoots(in: interval)
    roots.formUnion(rational)
    if !areAll { isBeyond = true }
  }

  package mutating func floor(_ a: LineValue) throws(CaseStop) -> LineValue {
    guard case .fraction(let p, let q) = a else { return .constant(Rational((rational(a) ?? 0).floor)) }
    guard p.degree == 1, q.degree == 0, let lower = interval.lower, let upper = interval.upper else {
      hasEndlessSteps = interval.lower == nil || interval.upper == nil
      throw .undecided("a floor with steps without end")
    }
    let line = RealPolynomial(q.coefficient(0).reciprocal) * p
    let ends = [line.value(at: lower), line.value(at: upper)].sorted()
    let (least, greatest) = (ends[0].floor + 1, ends[1].ceiling - 1)
    guard greatest - least < Integer(Self.mostSteps) else { throw .undecided("a floor of too many steps") }
    var step = least
    while step <= greatest {
      roots.insert((Rational(step) - line.coefficient(0)) / line.coefficient(1))
      step += 1
    }
    return .constant(Rational(line.value(at: sample).floor))
  }

  package func squareRoot(_ a: LineValue) throws(CaseStop) -> LineValue {
    guard case .constant(let value) = a else { throw .undecided("the root of a variable") }
    return .constant(try exact.squareRoot(value))
  }

  package func transcendental(
    _ function: CompiledExpression.Elementary, _ a: LineValue?
  ) throws(CaseStop) -> LineValue {
    throw .undecided("\(function) needs enclosures")
  }

  /// Where the relation holds between two values that were computed here without splitting: on the whole interval, or not at
  /// the point that is given, or it is not decided.
  mutating func decide(_ left: LineValue, _ relation: RelationSign, _ right: LineValue) throws(CaseStop)
    -> LineDecision
  {
    let difference = try sum(left, product(.constant(-1), right))
    guard case .fraction(let p, let q) = difference else {
      let sign = rational(difference)?.signum ?? 0
      return relation.allows(sign) ? .holds : .fails(at: sample)
    }
    // q keeps its sign; p changes it, if at all, at its zeros.
    let turn = q.value(at: sample).signum
    let zeros = RealRoots(p)
    for inner in zeros.samplesBetweenRoots(in: interval) {
      if !relation.allows(p.value(at: inner).signum * turn) { return .fails(at: inner) }
    }
    if relation.allows(0) { return .holds }
    let (rational, areAll) = zeros.rationalRoots(in: interval)
    if let zero = rational.sorted().first { return .fails(at: zero) }
    return areAll ? .holds : .undecided
  }
}

/// What is decided on an interval.
enum LineDecision: Hashable {
  case holds
  case fails(at: Rational)
  case undecided
}

/// The signs of left − right with which a relation holds.
struct RelationSign: Hashable {
  private let signs: Set<Int>

  init(_ relation: Relation) { signs = Set([-1, 0, 1].filter { relation.holds(Ordering($0, 0)) }) }

  func allows(_ sign: Int) -> Bool { signs.contains(sign) }
}
