/// A variable of a claim.
public struct Variable: Hashable, Sendable {
  /// Which values it takes.
  public enum Kind: String, Hashable, Sendable {
    /// Every integer.
    case integer
    /// Every real number.
    case real
  }

  /// The name.
  public let name: String
  /// Which values it takes, before the constraints.
  public let kind: Kind

  /// A variable of this name and kind.
  public init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

/// A condition on the variables.
public enum Constraint: Hashable, Sendable {
  /// The expression is ≥ 0.
  case nonnegative(Expression)
  /// The expression is > 0.
  case positive(Expression)
  /// The variable is even (0) or odd (1).
  case parity(Expression, Int)

  /// The expression that is compared with 0, or whose parity is given.
  public var expression: Expression {
    switch self {
    case .nonnegative(let e), .positive(let e), .parity(let e, _): e
    }
  }
}

/// For which values of its variables a claim is made.
///
/// ```swift
/// try Domain("d >= 2, 0 <= c <= d, real b").variables.map(\.name)  // ["d", "c", "b"]
/// ```
public struct Domain: Hashable, Sendable {
  /// What a part of a domain says beside its chain.
  public enum Qualifier: String, Hashable, Sendable {
    /// An integer, without a word.
    case integer = ""
    /// An even integer.
    case even
    /// An odd integer.
    case odd
    /// A real number.
    case real
  }

  /// `even m >= 4`: one part of the list.
  public struct Part: Hashable, Sendable {
    /// `even`, `odd`, `real`, or nothing.
    public let qualifier: Qualifier
    /// The variable that the part introduces; `nil` where it bounds earlier ones further.
    public let subject: String?
    /// The bounds; a bare variable has none.
    public let chain: Chain

    /// The part as text, which parses back.
    public var text: String { (qualifier == .integer ? "" : qualifier.rawValue + " ") + chain.text }
  }

  /// The parts as they were typed.
  public let parts: [Part]
  /// The variables, in the order of their first parts.
  public let variables: [Variable]

  /// The parser vouches that each part introduces at most one variable and uses earlier ones.
  init(parts: [Part]) {
    self.parts = parts
    var variables: [Variable] = []
    for part in parts {
      guard let subject = part.subject, !variables.contains(where: { $0.name == subject }) else { continue }
      variables.append(Variable(subject, part.qualifier == .real ? .real : .integer))
    }
    self.variables = variables
  }

  /// The domain as text, which parses back to an equal value.
  public var text: String { parts.map(\.text).joined(separator: ", ") }

  /// The conditions, part by part: first the parity, then each relation from the left.
  ///
  /// `a ≤ b` is b − a ≥ 0, `a < b` is b − a > 0, `a = b` is b − a ≥ 0 and then a − b ≥ 0.
  public var constraints: [Constraint] {
    parts.flatMap { part -> [Constraint] in
      var list: [Constraint] = []
      if let subject = part.subject, part.qualifier == .even || part.qualifier == .odd {
        list.append(.parity(.variable(subject), part.qualifier == .even ? 0 : 1))
      }
      return list + part.chain.links.flatMap(constraints)
    }
  }

  private func constraints(_ link: Link) -> [Constraint] {
    func difference(_ a: Expression, _ b: Expression) -> Expression { .sum(of: [a, .negative(b)]) }
    switch link.relation {
    case .atMost: return [.nonnegative(difference(link.right, link.left))]
    case .atLeast: return [.nonnegative(difference(link.left, link.right))]
    case .notEqual: preconditionFailure("the parser refuses != in a domain")
    case .equal:
      return [
        .nonnegative(difference(link.right, link.left)), .nonnegative(difference(link.left, link.right)),
      ]
    case .less: return [.positive(difference(link.right, link.left))]
    case .greater: return [.positive(difference(link.left, link.right))]
    }
  }
}
