import Claims
import ExactNumbers

/// Means over the cube, unfolded into sums of binomials.
extension Entering {
  /// E(x in cube(d), e) for an e that sees x by its total, by one parity chi(x, m) or coordinate x[j], and by chi(x).
  ///
  /// A point with i coordinates −1 among the first m and k among the rest has total d − 2(k + i), chi(x, m) = (−1)^i and
  /// chi(x) = (−1)^{k+i}; there are C(m, i)·C(d−m, k) of them. A single x[j] is, by symmetry, the first coordinate.
  func mean(_ x: String, _ dimension: Expression, _ body: Expression, _ place: Place) throws(Refused) -> Value
  {
    let number = meanNumber()
    let view = try MeanView(x, body)
    let isConditioned = number.map(hints.conditions.contains) ?? false
    try withoutNumbers { () throws(Refused) in
      // A conditioned mean leaves a cube, and a parity, of one coordinate fewer.
      let least = isConditioned ? Polynomial.one : .zero
      let d = try form(dimension, place, "the dimension of a cube")
      try require(
        place.chart.isNonnegative(d - least), "the dimension of a cube is not shown to be large enough")
      if let degree = view.degree {
        let m = try form(degree, place, "the degree of chi")
        try require(
          place.chart.isNonnegative(m - least) && place.chart.isNonnegative(d - m),
          "chi of a degree outside 0 ... d")
      }
      if let index = view.index {
        let j = try form(index, place, "the index of a coordinate")
        try require(
          place.chart.isNonnegative(j - .one) && place.chart.isNonnegative(d - j),
          "a coordinate outside 1 ... d")
      }
    }
    if isConditioned {
      // That coordinate is 1 or −1, each half the time.
      let rest = Expression.sum(of: [dimension, .negative(1)])
      let halves = [1, -1].map { Expression.mean(x, dimension: rest, view.body(conditionedOn: $0)) }
      return try value(.quotient(.sum(of: halves), 2), place)
    }
    // Names that stand for nothing here, so that an inner mean does not catch those of an outer one.
    let suffix = ([""] + (1...Limits.height).map(String.init)).first {
      place.names["@i" + $0] == nil && place.names["@k" + $0] == nil
    }
    guard let suffix else { throw Refused("means nested too deep") }
    return try value(view.unfolded(dimension, i: "@i" + suffix, k: "@k" + suffix), place)
  }
}

/// How the body of a mean sees its point.
private struct MeanView {
  let point: String
  let body: Expression
  /// m, where chi(x, m) occurs.
  var degree: Expression?
  /// j, where x[j] occurs.
  var index: Expression?

  /// Refuses bodies that see more than one parity or one coordinate, or one that depends on what is bound within.
  init(_ point: String, _ body: Expression) throws(Refused) {
    self.point = point
    self.body = body
    try look(body, bound: [point])
    if let degree, let index {
      try require(
        degree == 1 && index == 1, "a mean with a coordinate and a parity, other than x[1] and chi(x, 1)")
    }
  }

  private mutating func look(_ e: Expression, bound: Set<String>) throws(Refused) {
    switch e {
    case .parity(point, .some(let m)):
      try Self.note(m, in: &degree, bound, "two different parities in a mean")
    case .coordinate(point, let j):
      try Self.note(j, in: &index, bound, "two different coordinates in a mean")
    default: break
    }
    for (part, name) in e.parts { try look(part, bound: name.map { bound.union([$0]) } ?? bound) }
  }

  private static func note(
    _ found: Expression, in place: inout Expression?, _ bound: Set<String>, _ reason: String
  ) throws(Refused) {
    try require(
      found.names.isDisjoint(with: bound), "an index in a mean that depends on what is bound within")
    try require((place ?? found).withoutBoundNames == found.withoutBoundNames, reason)
    place = found
  }

  /// The mean as a sum over the numbers of coordinates −1.
  func unfolded(_ d: Expression, i: String, k: String) -> Expression {
    let first = degree ?? (index == nil ? nil : 1)
    let (i, k) = ((name: i, value: Expression.variable(i)), (name: k, value: Expression.variable(k)))
    let minus = first == nil ? k.value : .sum(of: [k.value, i.value])
    func sign(_ count: Expression) -> Expression { .power(.negative(1), count) }
    let summand = replaced(body) { e in
      switch e {
      case .total: .sum(of: [d, .negative(.product(of: [2, minus]))])
      case .parity(_, nil): sign(minus)
      default: sign(i.value)
      }
    }
    func row(_ n: Expression, _ name: (name: String, value: Expression), _ term: Expression) -> Expression {
      .range(.sum, name.name, from: 0, to: n, .product(of: [.call(.binomial, [n, name.value]), term]))
    }
    let power = Expression.power(2, d)
    guard let m = first else { return .quotient(row(d, k, summand), power) }
    return .quotient(row(m, i, row(.sum(of: [d, .negative(m)]), k, summand)), power)
  }

  /// The body where one coordinate is `sign`: j, or the first.
  func body(conditionedOn sign: Int) -> Expression {
    func signed(_ e: Expression) -> Expression { sign == 1 ? e : .negative(e) }
    return replaced(body) { e in
      switch e {
      case .total: .sum(of: [e, signed(1)])
      case .parity(let x, .some(let m)): signed(.parity(x, .sum(of: [m, .negative(1)])))
      case .parity: signed(e)
      default: signed(1)
      }
    }
  }

  /// The expression with another in place of each mention of the point.
  private func replaced(_ e: Expression, _ replacement: (Expression) -> Expression) -> Expression {
    switch e {
    case .total(point), .parity(point, _), .coordinate(point, _): replacement(e)
    default:
      e.mapped({ replaced($0, replacement) }, point: { $0 }, binder: { ($0, replaced($1, replacement)) })
    }
  }
}
