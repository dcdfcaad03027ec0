/// Names: which are free, and substitution that captures none.
extension Expression {
  /// The direct subexpressions in order, and under which bound name each stands.
  ///
  /// ```swift
  /// try Expression("sum(k = 0..n, k)").parts.map(\.0.text)  // ["0", "n", "k"]
  /// ```
  public var parts: [(Expression, bound: String?)] {
    switch self {
    case .number, .variable, .total, .parity(_, nil): []
    case .plus(let list), .times(let list), .call(_, let list): list.map { ($0, nil) }
    case .negative(let a), .coordinate(_, let a), .parity(_, .some(let a)): [(a, nil)]
    case .quotient(let a, let b), .power(let a, let b): [(a, nil), (b, nil)]
    case .range(_, let k, let from, let to, let body): [(from, nil), (to, nil), (body, k)]
    case .mean(let x, let dimension, let body): [(dimension, nil), (body, x)]
    }
  }

  /// The name that the node itself mentions.
  private var ownName: String? {
    switch self {
    case .variable(let name), .coordinate(let name, _), .total(let name), .parity(let name, _): name
    default: nil
    }
  }

  /// The names that are not bound within.
  ///
  /// ```swift
  /// try Expression("sum(k = 0..n, k)").freeNames  // ["n"]
  /// ```
  public var freeNames: Set<String> {
    parts.reduce(into: Set(ownName.map { [$0] } ?? [])) { names, part in
      var inner = part.0.freeNames
      if let bound = part.bound { inner.remove(bound) }
      names.formUnion(inner)
    }
  }

  /// The names that occur, bound ones too.
  public var names: Set<String> {
    parts.reduce(into: Set(ownName.map { [$0] } ?? [])) { names, part in
      names.formUnion(part.0.names)
      if let bound = part.bound { names.insert(bound) }
    }
  }

  /// The number of nodes.
  public var size: Int { parts.reduce(1) { $0 + $1.0.size } }

  /// The number of nodes on the longest way down, a sum or product of many terms read as `((a + b) + c) + …`.
  public var height: Int {
    let heights = parts.map(\.0.height)
    switch self {
    case .plus, .times: return heights.dropFirst().reduce(heights[0]) { 1 + max($0, $1) }
    default: return 1 + (heights.max() ?? 0)
    }
  }

  /// The number of nodes that ``substituting(_:)`` would yield, or twice the limit where it is more.
  func sizeSubstituting(_ sizes: [String: Int]) -> Int {
    if case .variable(let name) = self { return sizes[name] ?? 1 }
    // Past the limit the exact number does not matter.
    return parts.reduce(1) { min($0 + $1.0.sizeSubstituting(sizes), 2 * Limits.nodes) }
  }

  /// Whether a condition holds for the node or one below it.
  public func contains(_ condition: (Expression) -> Bool) -> Bool {
    condition(self) || parts.contains { $0.0.contains(condition) }
  }

  /// The expression with others in place of some free variables; bound names move out of the way.
  ///
  /// ```swift
  /// let sum = try Expression("sum(k = 0..n, k*x)")
  /// sum.substituting(["x": .variable("k")]).text  // "sum(k_1 = 0..n, k_1*k)"
  /// ```
  ///
  /// A name of a point of the cube may only be replaced by a name.
  public func substituting(_ replacements: [String: Expression]) -> Expression {
    if replacements.isEmpty { return self }
    if case .variable(let name) = self { return replacements[name] ?? self }
    return mapped(
      { $0.substituting(replacements) },
      point: { x in
        if case .variable(let name)? = replacements[x] { return name }
        return x
      },
      binder: { Self.rebound($0, $1, replacements) })
  }

  /// The node rebuilt from its parts: subexpressions by `inner`, names of points by `point`, binders by `binder`.
  ///
  /// ```swift
  /// e.mapped({ $0.substituting(["n": 3]) }, point: { $0 }, binder: { ($0, $1) })  // bodies of binders as they were
  /// ```
  public func mapped(
    _ inner: (Expression) throws -> Expression, point: (String) throws -> String,
    binder: (String, Expression) throws -> (String, Expression)
  ) rethrows -> Expression {
    switch self {
    case .number, .variable: return self
    case .plus(let list): return .sum(of: try list.map(inner))
    case .times(let list): return .product(of: try list.map(inner))
    case .negative(let a): return .negative(try inner(a))
    case .quotient(let a, let b): return .quotient(try inner(a), try inner(b))
    case .power(let a, let b): return .power(try inner(a), try inner(b))
    case .call(let function, let list): return .call(function, try list.map(inner))
    case .range(let range, let k, let from, let to, let body):
      let (name, renamed) = try binder(k, body)
      return .range(range, name, from: try inner(from), to: try inner(to), renamed)
    case .mean(let x, let dimension, let body):
      let (name, renamed) = try binder(x, body)
      return .mean(name, dimension: try inner(dimension), renamed)
    case .coordinate(let x, let j): return .coordinate(try point(x), try inner(j))
    case .total(let x): return .total(try point(x))
    case .parity(let x, let m): return .parity(try point(x), try m.map(inner))
    }
  }

  /// The body of a binder after the substitution, and the name it then binds: `name` itself unless a replacement that
  /// is put into the body mentions it. (Where the replacement only binds it the value would be the same, but a name
  /// would hide another.)
  private static func rebound(
    _ name: String, _ body: Expression, _ replacements: [String: Expression]
  ) -> (String, Expression) {
    let free = body.freeNames
    var inner = replacements.filter { $0.key != name && free.contains($0.key) }
    let incoming = inner.values.reduce(into: Set<String>()) { $0.formUnion($1.names) }
    guard incoming.contains(name) else { return (name, body.substituting(inner)) }
    let fresh = fresh(name, avoiding: incoming.union(body.names))
    inner[name] = .variable(fresh)
    return (fresh, body.substituting(inner))
  }

  /// `name_1`, `name_2`, …: the first that is not to be avoided.
  static func fresh(_ name: String, avoiding names: Set<String>) -> String {
    var index = 1
    while names.contains("\(name)_\(index)") { index += 1 }
    return "\(name)_\(index)"
  }

  /// The expression with the i-th enclosing binder's name in place of each bound one, counted from outside: two
  /// expressions that differ in bound names only become equal.
  ///
  /// ```swift
  /// try Expression("sum(k = 0..n, k)").withoutBoundNames == Expression("sum(j = 0..n, j)").withoutBoundNames  // true
  /// ```
  public var withoutBoundNames: Expression { renamed(depth: 0, [:]) }

  private func renamed(depth: Int, _ names: [String: String]) -> Expression {
    if case .variable(let name) = self { return .variable(names[name] ?? name) }
    return mapped(
      { $0.renamed(depth: depth, names) }, point: { names[$0] ?? $0 },
      binder: { name, body in
        // No name of the grammar begins with #.
        var names = names
        names[name] = "#\(depth)"
        return ("#\(depth)", body.renamed(depth: depth + 1, names))
      })
  }
}
