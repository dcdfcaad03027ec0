public import Claims
public import ExactNumbers

/// A point of its domain at which a claim fails.
public struct CaseFailure: Hashable, Sendable {
  /// One side of a relation.
  public enum Side: Hashable, Sendable, CustomStringConvertible {
    /// A number, exactly.
    case exact(RadicalSum)
    /// No number; the text says why.
    case undefined(String)
    /// A number between two decimals.
    case enclosed(lower: String, upper: String)
    /// A number that is not computed; the text says why.
    case uncomputed(String)

    /// The number; `undefined`; its bounds; or why it is not there.
    public var description: String {
      switch self {
      case .exact(let value): value.description
      case .undefined: "undefined"
      case .enclosed(let lower, let upper): "[\(lower), \(upper)]"
      case .uncomputed(let reason): reason
      }
    }

    /// The side of an exact evaluation.
    public init(_ evaluation: Evaluation) {
      switch evaluation {
      case .exact(let value): self = .exact(value)
      case .undefined(let reason): self = .undefined(reason)
      case .undecided(let reason): self = .uncomputed(reason)
      }
    }
  }

  /// The variables in the order of the domain, with their values.
  public let parameters: [(name: String, value: Rational)]
  /// Which relation of the chain fails.
  public let link: Int
  /// Its left side.
  public let left: Side
  /// Its right side.
  public let right: Side

  /// A failure of the relation with this number at this point.
  public init(at parameters: [(name: String, value: Rational)], link: Int, left: Side, right: Side) {
    (self.parameters, self.link, self.left, self.right) = (parameters, link, left, right)
  }

  /// `d = 6, b = 1/2`.
  public var place: String { parameters.map { "\($0.name) = \($0.value)" }.joined(separator: ", ") }

  /// Whether place, relation and both sides are the same.
  public static func == (left: CaseFailure, right: CaseFailure) -> Bool {
    left.place == right.place && left.link == right.link && left.left == right.left
      && left.right == right.right
  }

  /// The hash of the place and the relation.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(place)
    hasher.combine(link)
  }
}

/// Decides a claim at a point where exact arithmetic does not: by enclosures, in a layer that has them.
package typealias PointDecider =
  @Sendable (_ claim: CompiledClaim, _ point: [(place: Int, value: Rational)]) -> PointDecision

/// What is decided at a point.
package enum PointDecision: Sendable {
  /// The point is not in the domain.
  case outside
  /// All relations hold.
  case holds
  /// A relation fails.
  case fails(link: Int, left: CaseFailure.Side, right: CaseFailure.Side)
  /// Nothing.
  case undecided(String)
}

/// What was decided so far: never more than that.
public struct CaseCoverage: Hashable, Sendable {
  /// The values that were covered, as a domain where they make one.
  public let scope: String
  /// How many points or pieces of a line there were.
  public let cases: Int
  /// Whether that is all of the domain.
  public let isWhole: Bool
  /// Whether all of it was decided exactly, without enclosures.
  public let isExact: Bool
}

/// What the cases show.
public enum CaseFinding: Sendable {
  /// The claim fails at a point.
  case refuted(CaseFailure)
  /// It holds at all of these.
  case holds(CaseCoverage)
  /// Not one case could be decided.
  case undecided(String)
  /// There is no point in the domain.
  case empty
}
