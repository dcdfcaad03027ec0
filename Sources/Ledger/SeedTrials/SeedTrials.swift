internal import Enclosures
public import ExactNumbers
internal import ExactParity
internal import ParityTraining

/// Events counted over seeds, and the intervals in which their probabilities must lie.
///
/// The level is fixed before any run: α = 1/1000 for a statement, divided by the number of its comparisons (Bonferroni), so that if all
/// predictions are right, all intervals contain them with probability at least 99.9 % over the draws. A prediction outside its interval
/// ends the check undecided, with the run as evidence: only exact arithmetic refutes.
///
/// ```swift
/// let trials = SeedTrials(cases.scope, count: 400, comparisons: 6)
/// let failures = try trials.count { run, seed in try step.run(seed: seed).fails(at: run) }
/// try trials.require(cases, "P(a step fails) is in the interval", at: ["d": 4], failures, in: exact...exact, replay: command)
/// ```
public struct SeedTrials: Sendable {
  /// The level of a statement.
  public static let level = Rational(1, 1000)

  /// Its first seed is the one of the first trial.
  public let scope: Scope
  /// The number of trials of each event; run r has the seed r after the scope's.
  public let count: Int
  /// The number of intervals.
  public let comparisons: Int

  /// Trials of a statement with this many comparisons.
  public init(_ scope: Scope, count: Int, comparisons: Int) {
    precondition(count >= 1 && comparisons >= 1, "there is a trial and a comparison")
    (self.scope, self.count, self.comparisons) = (scope, count, comparisons)
  }

  /// The level of one interval is 1 − α.
  public var alpha: Rational { Self.level / Rational(comparisons) }

  /// What the intervals promise together, for the evidence.
  public var confidence: String {
    "99.9 % for all \(comparisons) intervals together: each has level 1 − \(alpha), fixed beforehand"
  }

  /// The seed of a run.
  public func seed(_ run: Int) -> UInt64 { scope.seed &+ UInt64(run) }

  /// `body` of every run and its seed, on all cores, joined in pieces in the order of the runs.
  public func reduce<Tally: Sendable>(
    into start: Tally, _ body: @Sendable (inout Tally, _ run: Int, _ seed: UInt64) throws -> Void,
    joining join: (inout Tally, Tally) -> Void
  ) throws -> Tally {
    let pieces = min(count, 40)
    let parts = try concurrently(pieces) { piece in
      var part = start
      for run in stride(from: piece, to: count, by: pieces) { try body(&part, run, seed(run)) }
      return part
    }
    return parts.dropFirst().reduce(into: parts[0], join)
  }

  /// How many runs the event happens in.
  public func count(_ event: @Sendable (_ run: Int, _ seed: UInt64) throws -> Bool) throws -> Int {
    try reduce(into: 0) { sum, run, seed in
      if try event(run, seed) { sum += 1 }
    } joining: {
      $0 += $1
    }
  }

  /// The Clopper–Pearson interval of level 1 − α for an event that happened so often.
  public func interval(_ successes: Int) -> ClosedRange<Rational> {
    ExactTests.clopperPearsonInterval(successes: successes, of: count, alpha: alpha)
  }

  /// The interval's ends as text.
  public func intervalText(_ successes: Int) -> String {
    let interval = interval(successes)
    return "[\(interval.lowerBound.approximation), \(interval.upperBound.approximation)]"
  }

  /// Requires that the interval meets the predicted range of the probability; where `open` further runs may count as successes or not,
  /// that one of the counts does.
  public func require(
    _ cases: Cases, _ claim: @autoclosure () -> String, at parameters: @autoclosure () -> Cases.Parameters,
    _ successes: Int, open: Int = 0, in predicted: ClosedRange<Rational>, replay: @autoclosure () -> String
  ) throws {
    cases.weaken(to: .supported)
    let isLargeEnough = ExactTests.clopperPearson(
      successes: successes + open, of: count, alpha: alpha, meets: predicted.lowerBound...1)
    let isSmallEnough = ExactTests.clopperPearson(
      successes: successes, of: count, alpha: alpha, meets: 0...predicted.upperBound)
    guard isLargeEnough && isSmallEnough else {
      let found = interval(successes)
      try cases.contradict(
        claim(), at: parameters(),
        Side("predicted", SideValue(predicted)),
        Side("interval of \(successes) of \(count)", SideValue(found)), replay: replay())
    }
  }
}

extension SideValue {
  /// A range of probabilities: the number itself where it is one, else its ends in six decimals, rounded outward.
  init(_ range: ClosedRange<Rational>) {
    self =
      range.lowerBound == range.upperBound
      ? .exact(range.lowerBound)
      : .enclosed(
        lower: range.lowerBound.decimal(6, roundedUp: false),
        upper: range.upperBound.decimal(6, roundedUp: true))
  }
}

extension Cases {
  /// Ends the check undecided: this float run contradicts the statement; it is named so that anyone can repeat it.
  public func contradict(
    _ claim: String, at parameters: Parameters, _ left: Side, _ right: Side, replay: String
  ) throws -> Never {
    let run = Counterexample(at: parameters, claim: claim, left: left, right: right, replay: replay)
    try leaveOpen(run.parameters, run: run)
  }
}
