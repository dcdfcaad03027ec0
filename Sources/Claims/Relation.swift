/// A relation between two expressions; its raw value is how it is written.
public enum Relation: String, Hashable, Sendable, CaseIterable {
  /// Equal.
  case equal = "="
  /// Different.
  case notEqual = "!="
  /// Smaller.
  case less = "<"
  /// Smaller or equal.
  case atMost = "<="
  /// Larger.
  case greater = ">"
  /// Larger or equal.
  case atLeast = ">="

  /// Whether it stands for an order without equality, or for difference.
  public var isStrict: Bool { self == .less || self == .greater || self == .notEqual }

  /// The relation read from right to left.
  public var flipped: Relation {
    switch self {
    case .less: .greater
    case .atMost: .atLeast
    case .greater: .less
    case .atLeast: .atMost
    case .equal, .notEqual: self
    }
  }
}

/// One relation of a chain, with its two sides.
public struct Link: Hashable, Sendable {
  /// The left side.
  public let left: Expression
  /// The relation between the sides.
  public let relation: Relation
  /// The right side.
  public let right: Expression

  /// `left relation right`.
  public init(_ left: Expression, _ relation: Relation, _ right: Expression) {
    self.left = left
    self.relation = relation
    self.right = right
  }
}

/// `a ≤ b < c`: expressions with a relation between each and the next.
public struct Chain: Hashable, Sendable {
  /// The expressions, one more than the relations.
  public let expressions: [Expression]
  /// The relations.
  public let relations: [Relation]

  /// - Precondition: there is one expression more than there are relations.
  public init(_ expressions: [Expression], _ relations: [Relation]) {
    precondition(expressions.count == relations.count + 1, "a chain needs a relation between expressions")
    self.expressions = expressions
    self.relations = relations
  }

  /// The links, from the left.
  public var links: [Link] {
    relations.indices.map { Link(expressions[$0], relations[$0], expressions[$0 + 1]) }
  }
}
