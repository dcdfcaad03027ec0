/// A claim as a value: for all values of the variables in the domain, each relation of the chain holds and all its
/// sides are defined.
///
/// ```swift
/// let claim = try Claim("1/(3*sqrt(d)) <= abs(delta(d, -mod(d, 2))) <= 1/sqrt(d)", for: "d >= 2")
/// claim.links.count        // 2
/// claim.domainText         // "d >= 2"
/// claim == (try Claim(claim.text, for: claim.domainText))  // true
/// ```
///
/// Equality is that of the trees as typed, definitions expanded: a theorem about `2*n >= 0` is none about `n + n >= 0`.
public struct Claim: Hashable, Sendable {
  /// The values that the variables take.
  public let domain: Domain
  /// The relations.
  public let chain: Chain

  /// The relations one by one.
  public var links: [Link] { chain.links }

  init(domain: Domain, chain: Chain) {
    self.domain = domain
    self.chain = chain
  }

  /// The claim of this text.
  ///
  /// - Parameters:
  ///   - show: The relations, as in `a <= b < c`.
  ///   - domain: The variables with their bounds, `d >= 2, real b`; empty where there are none.
  ///   - letting: Functions and constants of one's own, `phi(z) = max(z, z/10)`, each of which may use earlier ones
  ///     and the variables of the domain.
  /// - Throws: ``ParseError``, with the place.
  /// - Complexity: linear in the text and in the expanded claim.
  public init(
    _ show: String, for domain: String, letting definitions: [String] = []
  ) throws(ParseError) {
    try self.init(
      show: TextPart(show, "claim"), domain: TextPart(domain, "for"),
      definitions: definitions.map { TextPart($0, "let") })
  }

  /// The claim of a text that stands in a program: as ``init(_:for:letting:)``.
  ///
  /// - Precondition: the text is a claim. Text from outside goes through the initializer, which throws instead.
  public static func stated(
    _ show: String, for domain: String, letting definitions: [String] = []
  ) -> Claim {
    do {
      return try Claim(show, for: domain, letting: definitions)
    } catch {
      preconditionFailure("\(error)")
    }
  }
}

extension Claim {
  /// Whether the other claim says the same: variables, constraints and links are equal up to bound names.
  ///
  /// ```swift
  /// let claim = try Claim("sum(k = 0..n, k) >= n", for: "n >= 0")
  /// claim.saysTheSame(as: try Claim("sum(j = 0..n, j) >= n", for: "n >= 0"))  // true
  /// claim.saysTheSame(as: try Claim("sum(k = 0..n, k) >= n", for: "n >= 1"))  // false
  /// ```
  public func saysTheSame(as other: Claim) -> Bool {
    domain.saysTheSame(as: other.domain)
      && links.map(\.withoutBoundNames) == other.links.map(\.withoutBoundNames)
  }
}

extension Domain {
  /// Whether the other domain has the same variables and constraints, up to bound names.
  public func saysTheSame(as other: Domain) -> Bool {
    variables == other.variables
      && constraints.map(\.withoutBoundNames) == other.constraints.map(\.withoutBoundNames)
  }
}

extension Link {
  /// The link up to bound names.
  public var withoutBoundNames: Link { Link(left.withoutBoundNames, relation, right.withoutBoundNames) }
}

extension Constraint {
  /// The constraint up to bound names.
  fileprivate var withoutBoundNames: Constraint {
    Constraint(expression: expression.withoutBoundNames, condition: condition)
  }
}
