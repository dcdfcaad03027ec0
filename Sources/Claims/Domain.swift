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
public struct Constraint: Hashable, Sendable {
  /// What holds of the expression.
  public enum Condition: Hashable, Sendable {
    /// It is ≥ 0.
    case nonnegative
    /// It is > 0.
    case positive
    /// It is even (0) or odd (1); the expression is an integer variable.
    case parity(Int)
  }

  /// The expression.
  public let expression: Expression
  /// What holds of it.
  public let condition: Condition
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

  /// The conditions, part by part: first the parity, then each relation from the left.
  ///
  /// `a ≤ b` is b − a ≥ 0, `a < b` is b − a > 0, `a = b` is b − a ≥ 0 and then a − b ≥ 0.
  public var constraints: [Constraint] {
    parts.flatMap { part -> [Constraint] in
      var list: [Constraint] = []
      if let subject = part.subject, part.qualifier == .even || part.qualifier == .odd {
        list.append(
          Constraint(expression: .variable(subject), condition: .parity(part.qualifier == .even ? 0 : 1)))
      }
      return list + part.chain.links.flatMap(constraints)
    }
  }

  private func constraints(_ link: Link) -> [Constraint] {
    func difference(_ a: Expression, _ b: Expression, _ condition: Constraint.Condition) -> Constraint {
      Constraint(expression: .sum(of: [a, .negative(b)]), condition: condition)
    }
    let (a, b) = (link.left, link.right)
    switch link.relation {
    case .atMost: return [difference(b, a, .nonnegative)]
    case .atLeast: return [difference(a, b, .nonnegative)]
    case .less: return [difference(b, a, .positive)]
    case .greater: return [difference(a, b, .positive)]
    case .equal: return [difference(b, a, .nonnegative), difference(a, b, .nonnegative)]
    case .notEqual: preconditionFailure("the parser refuses != in a domain")
    }
  }
}
