import ExactNumbers
import Ledger
import Testing

@Suite struct SeedTrialsTests {
  private let trials = SeedTrials(Scope(seed: 7), count: 1000, comparisons: 4)

  @Test func everyRunHasItsSeedOnce() throws {
    #expect(try trials.count { _, _ in true } == 1000)
    #expect(try trials.count { run, seed in seed == 7 + UInt64(run) } == 1000)
    #expect(try trials.count { run, _ in run.isMultiple(of: 3) } == 334)
    let runs = try trials.reduce(into: [Int]()) { list, run, _ in
      list.append(run)
    } joining: {
      $0 += $1
    }
    #expect(runs.sorted() == Array(0..<1000))
  }

  @Test func theLevelIsDividedByTheComparisons() {
    #expect(trials.alpha == Rational(1, 4000))
    #expect(trials.confidence.hasPrefix("99.9 % for all 4 intervals together"))
  }

  private func finding(_ successes: Int, open: Int = 0, in range: ClosedRange<Rational>) throws -> Finding {
    try Cases.finding(Scope(), method: "coins") { cases in
      cases.covering("1000 tosses")
      try trials.require(
        cases, "p is in the interval", at: ["coin": 1], successes, open: open, in: range, replay: "true")
    }
  }

  /// 500 of 1000 speaks for ½ and against 6/10; a range counts where it meets the interval.
  @Test func predictionsAreHeldAgainstTheInterval() throws {
    let (half, more) = (Rational(1, 2), Rational(6, 10))
    #expect(try finding(500, in: half...half).kind == .supported)
    #expect(try finding(500, in: half...more).kind == .supported)
    let contradicted = try finding(500, in: more...more)
    #expect(contradicted.kind == .undecided && contradicted.counterexample?.parameters == "coin = 1")
    #expect(contradicted.counterexample?.left == Side("predicted", .exact(more)))
    #expect(try finding(700, in: more...more).kind == .undecided, "too many as well as too few")
  }

  /// Runs that are too close to tell count as either.
  @Test func openRunsCountEitherWay() throws {
    let more = Rational(6, 10)
    #expect(try finding(500, open: 100, in: more...more).kind == .supported)
    #expect(try finding(500, open: 20, in: more...more).kind == .undecided)
  }
}
