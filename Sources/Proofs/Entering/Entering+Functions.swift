import Claims
import ExactNumbers

/// Functions: each shows where it is defined and which of its pieces the cell lies in.
extension Entering {
  func call(_ function: Function, _ arguments: [Expression], _ place: Place) throws(Refused) -> Value {
    let chart = place.chart
    switch function {
    case .factorial: return try factorial(form(arguments[0], place, "the argument of a factorial"), chart)
    case .reciprocalFactorial:
      return try reciprocalFactorial(form(arguments[0], place, "the argument of rfact"), chart)
    case .binomial:
      let n = try form(arguments[0], place, "an index of a binomial")
      return try binomial(n, form(arguments[1], place, "an index of a binomial"), chart)
    case .abs: return try absolute(value(arguments[0], place), chart)
    case .floor: return try integerPart(value(arguments[0], place), chart)
    case .ceil: return -(try integerPart(-(try value(arguments[0], place)), chart))
    case .mod: return try remainder(value(arguments[0], place), value(arguments[1], place), chart)
    case .catalan, .krawtchouk, .delta: return try abbreviation(function, arguments, place)
    case .pi, .exp, .log: throw Refused("\(function.rawValue) has no rule")
    default: break
    }
    var list: [Polynomial] = []
    for argument in arguments {
      list.append(try polynomial(argument, place, "an argument of \(function.rawValue)"))
    }
    return try piecewise(function, list, chart)
  }

  private func piecewise(_ function: Function, _ p: [Polynomial], _ chart: Chart) throws(Refused) -> Value {
    switch function {
    case .min: return Value(-(try maximum(-p[0], -p[1], chart)))
    case .max: return Value(try maximum(p[0], p[1], chart))
    case .relu: return Value(try maximum(p[0], .zero, chart))
    case .clip: return Value(try maximum(.zero, -(try maximum(-p[0], -p[1], chart)), chart))
    case .step:
      if chart.isNonnegative(p[0]) { return Value(1) }
      try require(chart.isPositive(-p[0]), "step: the sign is not decided on this cell")
      return .zero
    case .sign:
      if p[0].isZero { return .zero }
      if chart.isPositive(p[0]) { return Value(1) }
      try require(chart.isPositive(-p[0]), "sign: the sign is not decided on this cell")
      return Value(-1)
    case .sqrt: return try root(p[0], chart)
    default: throw Refused("\(function.rawValue) has no rule")
    }
  }

  private func maximum(_ a: Polynomial, _ b: Polynomial, _ chart: Chart) throws(Refused) -> Polynomial {
    if chart.isNonnegative(a - b) { return a }
    try require(chart.isNonnegative(b - a), "which of two is larger is not decided on this cell")
    return b
  }

  /// The square root: of a square of a rational its value, else an atom.
  private func root(_ p: Polynomial, _ chart: Chart) throws(Refused) -> Value {
    try require(chart.isNonnegative(p), "a radicand is not shown to be at least 0")
    if p.isConstant {
      let (n, d) = (p.constant.numerator, p.constant.denominator)
      let (a, b) = (n.flooredSquareRoot, d.flooredSquareRoot)
      if a * a == n, b * b == d { return Value(Polynomial(Rational(a, b))) }
    }
    return Value(.one, Factor(atoms: Atoms(roots: [p])))
  }

  /// ⌊p⌋ = W + ⌊rest⌋, W an integer combination of products of integer coordinates, where the rest stays between two
  /// neighbouring integers: low ≤ rest ≤ high, and high is not reached if a unit coordinate enters with weight > 0.
  private func floor(_ p: Polynomial, _ chart: Chart) throws(Refused) -> Polynomial {
    var whole = Polynomial.zero
    var (low, high, isReached) = (p.constant, p.constant, true)
    for (monomial, coefficient) in p.withoutConstant.terms {
      if monomial.coordinates.allSatisfy({ chart.kinds[$0].isInteger }) {
        try require(coefficient.isInteger, "floor: a residue is not decided on this cell")
        whole = whole + Polynomial(monomial, coefficient)
      } else {
        guard let coordinate = monomial.single, chart.kinds[coordinate] == .unit else {
          throw Refused("floor of a real number without bounds")
        }
        if coefficient > 0 { (high, isReached) = (high + coefficient, false) } else { low += coefficient }
      }
    }
    let next = Rational(low.floor + 1)
    try require(high < next || (high == next && !isReached), "floor: not decided on this cell")
    return whole + Polynomial(low.floor)
  }

  /// value − modulus·⌊value/modulus⌋.
  private func remainder(_ value: Value, _ modulus: Value, _ chart: Chart) throws(Refused) -> Value {
    let m = try modulus.polynomial("the modulus")
    try require(m.isConstant && !m.isZero, "mod: the modulus is no constant other than 0")
    let quotient = try value.times(Value(Polynomial(m.constant.reciprocal)))
    return value - (try integerPart(quotient, chart).times(modulus))
  }

  /// ⌊p + Σ v·A⌋ for a polynomial p and products A = Π c^L of powers of numbers with A ≡ 1 modulo the denominator of v: v·A is v and
  /// an integer then.
  private func integerPart(_ value: Value, _ chart: Chart) throws(Refused) -> Value {
    var whole = Value.zero
    for (factor, p) in value.terms where !factor.atoms.isOne {
      let powers = factor.atoms.primes
      try require(
        factor.denominators.isEmpty && p.isConstant && factor.atoms == Atoms(primes: powers),
        "floor: neither a polynomial nor a power")
      for coordinate in Set(powers.values.flatMap { $0.terms.keys.flatMap(\.coordinates) }) {
        let power = try Self.power(powers, in: coordinate, chart)
        try require(
          (power - 1).isMultiple(of: p.constant.denominator), "floor: the period of a power is not split")
      }
      whole = whole + Value(p, factor) - Value(p)
    }
    return whole + Value(try floor((value - whole).polynomial("an argument of floor"), chart))
  }

  /// What Π c^L is multiplied by when the coordinate grows by 1.
  private static func power(
    _ powers: [Integer: Polynomial], in coordinate: Int, _ chart: Chart
  ) throws(Refused) -> Integer {
    var product: Integer = 1
    for (prime, form) in powers {
      let exponent = form[Monomial(coordinate: coordinate)]
      try require(
        chart.kinds[coordinate] == .nat && exponent >= 0 && exponent <= Rational(ProofLimits.exponent),
        "floor: a power whose exponent may be negative")
      product *= prime.power(try word(exponent, at: ProofLimits.exponent))
    }
    return product
  }

  /// |value| of one class: its polynomial has a sign, its denominators too, all atoms but (−1)^L are ≥ 0.
  private func absolute(_ value: Value, _ chart: Chart) throws(Refused) -> Value {
    let classes = try value.classes()
    guard let only = classes.first else { return .zero }
    try require(classes.count == 1, "abs of what is not one term on this cell")
    var (polynomial, factor) = (only.polynomial, only.factor)
    if !chart.isNonnegative(polynomial) {
      polynomial = -polynomial
      try require(chart.isNonnegative(polynomial), "abs: the sign is not decided on this cell")
    }
    for (denominator, count) in factor.denominators where !chart.isPositive(denominator) {
      try require(chart.isPositive(-denominator), "abs: the sign of a divisor is not decided on this cell")
      if !count.isMultiple(of: 2) { polynomial = -polynomial }
    }
    factor.atoms.sign = .zero
    for base in factor.atoms.powers.keys {
      try require(chart.isNonnegative(base), "abs: the sign of a power is not decided on this cell")
    }
    return Value(polynomial, factor)
  }

  // MARK: factorials

  func factorial(_ form: Polynomial, _ chart: Chart) throws(Refused) -> Value {
    if form.isConstant {
      let n = try word(form.constant, at: ProofLimits.constantFactorial)
      try require(n >= 0, "the factorial of a negative number")
      return Value(Polynomial(Self.factorial(n)))
    }
    try require(chart.isNonnegative(form), "the argument of a factorial is not shown to be at least 0")
    return Value(.one, Self.factorial(form, exponent: 1))
  }

  private static func factorial(_ n: Int) -> Integer { (0..<n).reduce(1) { $0 * Integer($1 + 1) } }

  private static func factorial(_ form: Polynomial, exponent: Int) -> Factor {
    Factor(atoms: Atoms(factorials: [form.withoutConstant: [form.constant.numerator: exponent]]))
  }

  /// 1/m!, and 0 for m < 0.
  func reciprocalFactorial(_ form: Polynomial, _ chart: Chart) throws(Refused) -> Value {
    if form.isConstant {
      if form.constant < 0 { return .zero }
      let n = try word(form.constant, at: ProofLimits.constantFactorial)
      return Value(Polynomial(Rational(1, Self.factorial(n))))
    }
    if chart.isNonnegative(-form - .one) { return .zero }
    for shift in 0..<12 where chart.isNonnegative(form + Polynomial(shift)) {
      // (†) up to where the factorial is one: 1/L! = (L+1)⋯(L+m)/(L+m)!.
      return Value(try risingProduct(form, shift), Self.factorial(form + Polynomial(shift), exponent: -1))
    }
    let atoms = Atoms(reciprocals: [form.withoutConstant: [form.constant.numerator: 1]])
    return Value(.one, Factor(atoms: atoms))
  }

  /// C(n, k) = n!·(1/k!)·(1/(n−k)!) for n ≥ 0 and every integer k, as 1/m! = 0 for m < 0.
  func binomial(_ n: Polynomial, _ k: Polynomial, _ chart: Chart) throws(Refused) -> Value {
    if n.isConstant, k.isConstant {
      if k.constant < 0 || k.constant > n.constant { return .zero }
      let upper = try word(n.constant, at: ProofLimits.constantFactorial)
      return Value(Polynomial(ExactNumbers.binomial(upper, try word(k.constant, at: upper))))
    }
    for negative in [n, k, n - k] where chart.isNonnegative(-negative - .one) { return .zero }
    try require(chart.isNonnegative(n), "the upper index of a binomial is not shown to be at least 0")
    return try factorial(n, chart).times(reciprocalFactorial(k, chart))
      .times(reciprocalFactorial(n - k, chart))
  }

  // MARK: abbreviations

  /// Enters the arguments, shows where the function is defined, and enters its definition.
  private func abbreviation(
    _ function: Function, _ arguments: [Expression], _ place: Place
  ) throws(Refused) -> Value {
    var list: [Polynomial] = []
    for argument in arguments {
      let p = try polynomial(argument, place, "an argument of \(function.rawValue)")
      // Where krawtchouk's sum is empty nobody else looks at its indices; the bias of delta is any real number.
      try require(
        function == .delta || place.chart.isIntegral(p),
        "an index of \(function.rawValue) is not shown to be an integer")
      list.append(p)
    }
    let parameters = ["a", "b", "c"].prefix(list.count)
    guard let definition = function.unfolded(parameters.map { .variable($0) }) else {
      throw Refused("\(function.rawValue) has no rule")
    }
    if function == .catalan {
      try require(place.chart.isNonnegative(list[0]), "the index of catalan is not shown to be at least 0")
    }
    if function == .krawtchouk {
      try require(
        place.chart.isNonnegative(list[1]) && place.chart.isNonnegative(list[2] - list[1]),
        "krawtchouk outside 0 <= i <= n")
    }
    var inner = place
    inner.names = Dictionary(uniqueKeysWithValues: zip(parameters, list))
    return try value(definition, inner)
  }
}
