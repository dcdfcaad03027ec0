public import Enclosures
public import ExactNumbers

/// One side of a claim at a counterexample, as a value that a reader can compare with.
public enum SideValue: Sendable, Hashable, CustomStringConvertible {
  /// An exact number.
  case exact(Rational)
  /// A number between two decimals, each rounded outward.
  case enclosed(lower: String, upper: String)
  /// What is no number: an undefined value, an order, a list of numbers written out.
  case other(String)

  /// An exact integer.
  public static func exact(_ value: Int) -> SideValue { .exact(Rational(value)) }

  /// A number a + b√n, written so.
  public init(_ number: QuadraticNumber) {
    self = number.surd.isZero ? .exact(number.rational) : .other("\(number)")
  }

  /// The number in a ball, by its ends in 12 figures.
  public init(_ ball: Ball) {
    guard ball.isFinite else {
      self = .other("unbounded")
      return
    }
    let (lower, upper) = ball.decimals(12)
    self = .enclosed(lower: lower, upper: upper)
  }

  /// The value as text: exact, or the two ends.
  public var description: String {
    switch self {
    case .exact(let value): value.description
    case .enclosed(let lower, let upper): "[\(lower), \(upper)]"
    case .other(let text): text
    }
  }
}

/// A side of a claim: how it is written, and its value.
public struct Side: Sendable, Hashable, CustomStringConvertible {
  /// How the claim writes it, such as `|Δ_{2,0}|`.
  public let name: String
  /// What it is there.
  public let value: SideValue

  /// The side `name` with this value.
  public init(_ name: String, _ value: SideValue) { (self.name, self.value) = (name, value) }

  /// `name = value`, or `name in [lower, upper]`.
  public var description: String {
    if name.isEmpty { return value.description }
    if case .enclosed = value { return "\(name) in \(value)" }
    return "\(name) = \(value)"
  }
}

/// A case in which a statement fails, with the values of both sides.
public struct Counterexample: Sendable, Hashable {
  /// A parameter and its value.
  public struct Parameter: Sendable, Hashable {
    /// Its name, such as `d`.
    public let name: String
    /// Its value, exact.
    public let value: String
  }

  /// The values of the statement's parameters.
  public let assignment: [Parameter]
  /// What is claimed there, such as `left = right`.
  public let claim: String
  /// The left side.
  public let left: Side
  /// The right side.
  public let right: Side
  /// A command that computes both sides again without this row.
  public let replay: String

  /// A counterexample at `parameters` to `claim`.
  public init(
    at parameters: KeyValuePairs<String, any CustomStringConvertible>, claim: String, left: Side, right: Side,
    replay: String
  ) {
    assignment = parameters.map { Parameter(name: $0, value: $1.description) }
    (self.claim, self.left, self.right, self.replay) = (claim, left, right, replay)
  }

  /// A counterexample at parameters that are only known when the program runs.
  init(assignment: [Parameter], claim: String, left: Side, right: Side, replay: String) {
    self.assignment = assignment
    (self.claim, self.left, self.right, self.replay) = (claim, left, right, replay)
  }

  /// The parameters in one line, such as `d = 2, b = 0`.
  public var parameters: String {
    assignment.map { $0.name.isEmpty ? $0.value : "\($0.name) = \($0.value)" }.joined(separator: ", ")
  }
}

extension Counterexample {
  /// A counterexample whose parts were written out as text; rows on the driver give values instead.
  public init(parameters: String, claim: String, left: String, right: String, replay: String) {
    self.init(
      at: ["": parameters], claim: claim, left: Side("", .other(left)), right: Side("", .other(right)),
      replay: replay)
  }
}
