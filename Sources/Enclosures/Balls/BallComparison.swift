/// Two numbers in balls, a relation between them, and what the balls say about it.
///
/// ```swift
/// // e^π > π^e, by balls as narrow as it takes.
/// let found = BallComparison.decided(.less) { precision in
///   let (e, pi) = (Ball(1, precision: precision).exponential, Ball.pi(precision: precision))
///   return ((e * pi.logarithm).exponential, pi.exponential)
/// }
/// found.decision  // .holds
/// ```
public struct BallComparison: Sendable {
  /// A relation that balls can decide.
  public enum Relation: Sendable, Hashable {
    /// left < right.
    case less
    /// left ≤ right.
    case atMost
    /// left = right, to this many significant digits: see `Ball.agrees(with:digits:)`.
    case agree(digits: Int)
  }

  /// The number on the left.
  public let left: Ball
  /// The number on the right.
  public let right: Ball
  /// What the balls say.
  public let decision: Decision

  /// Compares two balls as they are.
  public init(_ left: Ball, _ relation: Relation, _ right: Ball) {
    self.left = left
    self.right = right
    decision =
      switch relation {
      case .less: left.isLess(than: right)
      case .atMost: left.isAtMost(right)
      case .agree(let digits): left.agrees(with: right, digits: digits)
      }
  }

  /// Compares the two sides at precision `start`, 2·`start`, … ≤ `limit`, until the balls decide; the last comparison is
  /// `.undecided` where they never do.
  ///
  /// - Parameters:
  ///   - relation: What is asked of the two sides.
  ///   - start: What `sides` is given first; it may count bits or digits.
  ///   - limit: The most that it is given, at least `start`.
  ///   - sides: Both numbers, the narrower the larger its argument.
  public static func decided(
    _ relation: Relation, from start: Int = 64, upTo limit: Int = 4096,
    _ sides: (_ precision: Int) throws -> (left: Ball, right: Ball)
  ) rethrows -> BallComparison {
    precondition(0 < start && start <= limit, "the first precision is positive and at most the limit")
    var precision = start
    while true {
      let (left, right) = try sides(precision)
      let found = BallComparison(left, relation, right)
      if found.decision != .undecided || precision > limit / 2 { return found }
      precision *= 2
    }
  }
}
