/// A function or constant of one's own: `phi(z) = max(z, z/10)`.
struct Definition: Hashable {
  let name: String
  let parameters: [String]
  let body: Expression
}

/// What the names in scope stand for.
struct Scope {
  /// The variables; `nil` where every free name is one.
  var variables: Set<String>?
  /// The points of cubes.
  var points: Set<String> = []
  /// The functions of one's own.
  var definitions: [String: Definition] = [:]
  /// Whether `rfact` is allowed.
  var allowsProofData = false

  /// Names that no variable may have.
  static let reserved: Set<String> = Set(Function.allCases.map(\.rawValue)).union([
    "sum", "product", "E", "in", "cube", "total", "chi", "even", "odd", "real",
  ])

  /// The functions, for a message.
  static let functions = Function.allCases.filter { $0 != .reciprocalFactorial }.map(\.rawValue).sorted()
    .joined(separator: ", ")

  /// The names that stand for something.
  var taken: Set<String> { (variables ?? []).union(points).union(definitions.keys) }

  func knows(_ name: String) -> Bool { variables?.contains(name) ?? true }
}

extension Expression {
  /// The expression whose bound names are none of these; free ones stay.
  func movingBoundNames(awayFrom names: Set<String>) -> Expression {
    mapped(
      { $0.movingBoundNames(awayFrom: names) }, point: { $0 },
      binder: { name, body in
        let inner = body.movingBoundNames(awayFrom: names)
        guard names.contains(name) else { return (name, inner) }
        let fresh = Self.fresh(name, avoiding: names.union(inner.names))
        return (fresh, inner.substituting([name: .variable(fresh)]))
      })
  }
}
