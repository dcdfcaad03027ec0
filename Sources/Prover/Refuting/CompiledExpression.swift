internal import Claims
package import ExactNumbers

/// An expression made ready for evaluation at many points: names are places in a list, abbreviations are unfolded, and means
/// over the cube are sums over classes of points.
package indirect enum CompiledExpression: Sendable {
  case number(Rational)
  case place(Int)
  case sum([CompiledExpression])
  case product([CompiledExpression])
  case negative(CompiledExpression)
  case quotient(CompiledExpression, CompiledExpression)
  case power(CompiledExpression, CompiledExpression)
  case call(Elementary, [CompiledExpression])
  case range(isSum: Bool, place: Int, from: CompiledExpression, to: CompiledExpression, CompiledExpression)
  case mean(CompiledMean)
  /// The body, where each of these is an integer ≥ 0; undefined with the name elsewhere.
  case guarded([CompiledExpression], String, CompiledExpression)

  /// The functions that stand for themselves.
  package enum Elementary: Sendable {
    case binomial, factorial, abs, min, max, floor, ceil, sign, mod, sqrt, relu, step, pi, exp, log
  }
}

/// A mean over the cube whose body knows a point by its total, its parity and its parity of one degree.
package struct CompiledMean: Sendable {
  /// The dimension.
  package let dimension: CompiledExpression
  /// The degree m of `chi(x, m)`; `nil` where the body has none.
  package let degree: CompiledExpression?
  /// Where `total(x)`, `chi(x)` and `chi(x, m)` come to stand: three places from here on.
  package let firstPlace: Int
  /// The body.
  package let body: CompiledExpression
}

/// Why an expression is not compiled.
package struct NotCompiled: Error {}

/// Gives names their places.
struct ExpressionCompiler {
  private var places: [String: Int]
  private(set) var count: Int
  private var means: [String: (first: Int, degree: Claims.Expression?)] = [:]

  /// The variables take the first places, in order.
  init(variables: [String]) {
    places = Dictionary(uniqueKeysWithValues: variables.enumerated().map { ($1, $0) })
    count = variables.count
  }

  mutating func compiled(_ expression: Claims.Expression) throws(NotCompiled) -> CompiledExpression {
    switch expression {
    case .number(let value): return .number(Rational(value))
    case .variable(let name):
      guard let place = places[name] else { throw NotCompiled() }
      return .place(place)
    case .plus(let list): return .sum(try all(list))
    case .times(let list): return .product(try all(list))
    case .negative(let a): return .negative(try compiled(a))
    case .quotient(let a, let b): return .quotient(try compiled(a), try compiled(b))
    case .power(let a, let b): return .power(try compiled(a), try compiled(b))
    case .call(let function, let list): return try call(function, list)
    case .range(let range, let k, let from, let to, let body):
      let (from, to) = (try compiled(from), try compiled(to))
      let (place, hidden) = bind(k)
      defer { places[k] = hidden }
      return .range(isSum: range == .sum, place: place, from: from, to: to, try compiled(body))
    case .mean(let x, let dimension, let body): return try mean(x, dimension, body)
    case .total(let x): return .place(try point(x).first)
    case .parity(let x, nil): return .place(try point(x).first + 1)
    case .parity(let x, .some): return .place(try point(x).first + 2)
    case .coordinate(let x, _): return .place(try point(x).first + 2)
    }
  }

  private mutating func all(_ list: [Claims.Expression]) throws(NotCompiled) -> [CompiledExpression] {
    var result: [CompiledExpression] = []
    for item in list { result.append(try compiled(item)) }
    return result
  }

  private mutating func bind(_ name: String) -> (place: Int, hidden: Int?) {
    defer { count += 1 }
    return (count, places.updateValue(count, forKey: name))
  }

  private func point(_ x: String) throws(NotCompiled) -> (first: Int, degree: Claims.Expression?) {
    guard let mean = means[x] else { throw NotCompiled() }
    return mean
  }

  /// All `chi(x, m)` must have the same m, free of what the body binds; `x[1]` alone counts as `chi(x, 1)`.
  private mutating func mean(
    _ x: String, _ dimension: Claims.Expression, _ body: Claims.Expression
  ) throws(NotCompiled) -> CompiledExpression {
    var degrees: Set<Claims.Expression> = []
    _ = body.contains { part in
      switch part {
      case .parity(x, .some(let m)): degrees.insert(m)
      case .coordinate(x, let j): degrees.insert(j == 1 ? 1 : .variable("no one degree"))
      default: break
      }
      return false
    }
    guard degrees.count <= 1 else { throw NotCompiled() }
    let dimension = try compiled(dimension)
    // Compiled outside the body: a degree that mentions a name bound within has no place yet, and is refused.
    let degree = try degrees.first.map { m throws(NotCompiled) in try compiled(m) }
    let first = count
    count += 3
    let hidden = means.updateValue((first, degrees.first), forKey: x)
    defer { means[x] = hidden }
    return .mean(
      CompiledMean(dimension: dimension, degree: degree, firstPlace: first, body: try compiled(body)))
  }

  private mutating func call(
    _ function: Function, _ list: [Claims.Expression]
  ) throws(NotCompiled) -> CompiledExpression {
    let elementary: CompiledExpression.Elementary
    switch function {
    case .binomial: elementary = .binomial
    case .factorial: elementary = .factorial
    case .abs: elementary = .abs
    case .min: elementary = .min
    case .max: elementary = .max
    case .floor: elementary = .floor
    case .ceil: elementary = .ceil
    case .sign: elementary = .sign
    case .mod: elementary = .mod
    case .sqrt: elementary = .sqrt
    case .relu: elementary = .relu
    case .step: elementary = .step
    case .pi: elementary = .pi
    case .exp: elementary = .exp
    case .log: elementary = .log
    case .reciprocalFactorial: throw NotCompiled()
    case .catalan, .clip, .delta, .krawtchouk:
      guard let unfolded = function.unfolded(list) else { throw NotCompiled() }
      let body = try compiled(unfolded)
      if function == .catalan {
        return .guarded([try compiled(list[0])], "catalan of a negative number", body)
      }
      guard function == .krawtchouk else { return body }
      let (k, i, n) = (try compiled(list[0]), try compiled(list[1]), try compiled(list[2]))
      let outside = "krawtchouk outside 0 <= i <= n"
      // k may be negative: its square is an integer ≥ 0 just where k is an integer.
      return .guarded([.product([k, k]), i, .sum([n, .negative(i)])], outside, body)
    }
    return .call(elementary, try all(list))
  }
}
