public import Enclosures
public import ExactNumbers

extension Cases {
  /// A case's parameters by name.
  public typealias Parameters = KeyValuePairs<String, any CustomStringConvertible>

  /// The case `claim` at these parameters: holds between exact values, or the check ends with the refutation.
  ///
  /// - Parameters:
  ///   - claim: the claim as text, its sides on either side of the relation's sign, such as `d Δ² ≤ 1`.
  ///   - parameters: where.
  ///   - left: the left side.
  ///   - relation: what is claimed.
  ///   - right: the right side.
  ///   - replay: a command that computes both sides without this row.
  public func require(
    _ claim: @autoclosure () -> String, at parameters: @autoclosure () -> Parameters, _ left: Rational,
    _ relation: CaseRelation, _ right: Rational, replay: @autoclosure () -> String
  ) throws {
    guard relation.holds(left, right) else {
      try refute(
        counterexample(
          claim(), at: parameters(), .exact(left), relation.rawValue, .exact(right), replay: replay()))
    }
  }

  /// The same between numbers a + b√n.
  public func require(
    _ claim: @autoclosure () -> String, at parameters: @autoclosure () -> Parameters,
    _ left: QuadraticNumber, _ relation: CaseRelation, _ right: QuadraticNumber,
    replay: @autoclosure () -> String
  ) throws {
    guard relation.holds(left, right) else {
      try refute(
        counterexample(
          claim(), at: parameters(), SideValue(left), relation.rawValue, SideValue(right), replay: replay()))
    }
  }

  /// The same between the numbers in balls: `sides` is asked at doubled precisions until they decide. Where they never do the check
  /// ends undecided; overlap never refutes.
  ///
  /// Returns the comparison that decided.
  @discardableResult
  public func require(
    _ claim: @autoclosure () -> String, at parameters: @autoclosure () -> Parameters,
    _ relation: BallComparison.Relation, from start: Int = 64, upTo limit: Int = 4096,
    replay: @autoclosure () -> String, balls sides: (_ precision: Int) throws -> (left: Ball, right: Ball)
  ) throws -> BallComparison {
    weaken(to: .enclosed)
    let found = try BallComparison.decided(relation, from: start, upTo: limit, sides)
    guard found.decision != .holds else { return found }
    let counterexample = counterexample(
      claim(), at: parameters(), SideValue(found.left), relation.sign, SideValue(found.right),
      replay: replay())
    if found.decision == .fails { try refute(counterexample) }
    note("undecided", "\(counterexample.claim): \(counterexample.left); \(counterexample.right)")
    note("replay", counterexample.replay)
    try leaveOpen(counterexample.parameters)
  }

  /// The same between two balls as they are, where no narrower ones are to be had.
  public func require(
    _ claim: @autoclosure () -> String, at parameters: @autoclosure () -> Parameters, _ left: Ball,
    _ relation: BallComparison.Relation, _ right: Ball, replay: @autoclosure () -> String
  ) throws {
    try require(claim(), at: parameters(), relation, from: 1, upTo: 1, replay: replay()) { _ in (left, right)
    }
  }

  /// What no number decides: `holds`, or the check ends with both sides as text.
  public func require(
    _ claim: @autoclosure () -> String, at parameters: @autoclosure () -> Parameters, _ holds: Bool,
    left: @autoclosure () -> String, right: @autoclosure () -> String, replay: @autoclosure () -> String
  ) throws {
    guard holds else {
      try refute(
        Counterexample(
          at: parameters(), claim: claim(), left: Side("", .other(left())), right: Side("", .other(right())),
          replay: replay()))
    }
  }

  /// What a float run says: the relation holds between its numbers, or the check ends undecided and shows the run, as only exact
  /// arithmetic refutes.
  public func support(
    _ claim: @autoclosure () -> String, at parameters: @autoclosure () -> Parameters, _ left: Rational,
    _ relation: CaseRelation, _ right: Rational, replay: @autoclosure () -> String
  ) throws {
    weaken(to: .supported)
    guard relation.holds(left, right) else {
      let run = counterexample(
        claim(), at: parameters(), .exact(left), relation.rawValue, .exact(right), replay: replay())
      try leaveOpen(run.parameters, run: run)
    }
  }

  /// The counterexample; the sides take their names from the claim's text.
  private func counterexample(
    _ claim: String, at parameters: Parameters, _ left: SideValue, _ sign: String, _ right: SideValue,
    replay: String
  ) -> Counterexample {
    let names = claim.split(separator: " \(sign) ", maxSplits: 1).map(String.init)
    func side(_ name: String?, _ value: SideValue) -> Side {
      Side(name == value.description ? "" : name ?? "", value)
    }
    return Counterexample(
      at: parameters, claim: claim, left: side(names.first, left),
      right: side(names.count == 2 ? names[1] : nil, right), replay: replay)
  }
}

extension BallComparison.Relation {
  /// How a claim writes it.
  var sign: String {
    switch self {
    case .less: "<"
    case .atMost: "≤"
    case .agree: "="
    }
  }
}
