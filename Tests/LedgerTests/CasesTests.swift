import Enclosures
import ExactNumbers
import Ledger
import Testing

@Suite struct CasesTests {
  /// `d² ≤ bound` for 1 ≤ d ≤ 5.
  private func squares(atMost bound: Rational, last: Int = 5) throws -> Finding {
    try Cases.finding(Scope(), method: "squares") { cases in
      try cases.each("d", in: Array(1...last)) { d in
        try cases.require(
          "d² ≤ \(bound)", at: ["d": d], Rational(d * d), .atMost, bound, replay: "echo $((\(d) * \(d)))")
        cases.slack("room", bound.approximation / Double(d * d), at: "d = \(d)")
      }
    }
  }

  @Test func everyCaseHolds() throws {
    let finding = try squares(atMost: 25)
    #expect(finding.kind == .verified)
    #expect(finding.scope == "1 ≤ d ≤ 5")
    #expect(finding.evidence == [EvidenceItem("room", "tightest ratio ≈ 1.0, at d = 5")])
  }

  @Test func theFirstFailureEndsTheCheck() throws {
    let finding = try squares(atMost: 8)
    #expect(finding.kind == .refuted)
    let counterexample = try #require(finding.counterexample)
    #expect(counterexample.parameters == "d = 3")
    #expect(counterexample.left == Side("d²", .exact(9)))
    #expect(
      counterexample.right == Side("", .exact(8)), "a side that is written as its value has no other name")
    #expect(counterexample.replay == "echo $((3 * 3))")
  }

  /// Each relation at less, equal and greater.
  @Test func theRelationsAreWhatTheySay() {
    let table: [(CaseRelation, [Bool])] = [
      (.equal, [false, true, false]), (.atMost, [true, true, false]), (.less, [true, false, false]),
      (.atLeast, [false, true, true]), (.greater, [false, false, true]),
    ]
    #expect(Set(table.map(\.0)) == Set(CaseRelation.allCases))
    for (relation, expected) in table {
      #expect([1, 2, 3].map { relation.holds(Rational($0), 2) } == expected, "\(relation.rawValue)")
    }
  }

  /// π against itself from two computations: no precision sets the balls apart.
  @Test func overlapIsUndecidedAndNeverRefuted() throws {
    var asked: [Int] = []
    let finding = try Cases.finding(Scope(), method: "balls") { cases in
      cases.covering("π")
      try cases.require("π < π", at: ["x": "π"], .less, upTo: 512, replay: "none") { precision in
        asked.append(precision)
        return (Ball.pi(precision: precision), Ball.pi(precision: precision))
      }
    }
    #expect(finding.kind == .undecided)
    #expect(finding.counterexample == nil && finding.scope == "x = π")
    #expect(finding.evidence.map(\.name) == ["undecided", "replay"], "the balls are shown")
    #expect(asked == [64, 128, 256, 512], "the precision is doubled up to the limit")
  }

  @Test func ballsEncloseAndRefute() throws {
    func compared(to bound: Rational) throws -> Finding {
      try Cases.finding(Scope(), method: "balls") { cases in
        cases.covering("π")
        try cases.require("π ≤ \(bound)", at: ["x": "π"], .atMost, replay: "none") {
          (Ball.pi(precision: $0), Ball(bound, precision: $0))
        }
      }
    }
    #expect(
      try compared(to: Rational(22, 7)).kind == .enclosed, "the weakest essential method decides the word")
    let refuted = try compared(to: Rational(3))
    #expect(refuted.kind == .refuted)
    #expect(
      refuted.counterexample?.left == Side("π", .enclosed(lower: "3.14159265358", upper: "3.14159265359")))
    // 103993/33102 < π by 6·10⁻¹⁰: 16 bits overlap, so the precision must rise before the refutation.
    let close = try Cases.finding(Scope(), method: "balls") { cases in
      cases.covering("π")
      try cases.require("π ≤ b", at: ["x": "π"], .atMost, from: 16, replay: "none") {
        (Ball.pi(precision: $0), Ball(Rational(103_993, 33_102), precision: $0))
      }
    }
    #expect(close.kind == .refuted)
  }

  @Test func scopesAreWrittenAsDomains() throws {
    func scope(_ values: [Int]) throws -> String {
      try Cases.finding(Scope(), method: "") { try $0.each("d", in: values) { _ in } }.scope
    }
    #expect(try scope([2, 3, 4]) == "2 ≤ d ≤ 4")
    #expect(try scope([2, 4, 6, 8]) == "even 2 ≤ d ≤ 8")
    #expect(try scope([3, 5, 7]) == "odd 3 ≤ d ≤ 7")
    #expect(try scope([2]) == "d = 2")
    #expect(try scope([2, 3, 7]) == "d ∈ {2, 3, 7}", "never more than was decided")
    #expect(try scope(Array(1...20).map { $0 * $0 }) == "20 values 1 ≤ d ≤ 400")
    #expect(try scope([2, 3, 4, 5, 101, 2000]) == "2 ≤ d ≤ 5, d ∈ {101, 2000}")
    #expect(try scope([2, 4, 6, 7]) == "even 2 ≤ d ≤ 6, d = 7")
  }

  /// Computed on all cores, required in order: the first failure is that of the first value, whichever was ready first.
  @Test func computedCasesAreRequiredInOrder() throws {
    let finding = try Cases.finding(Scope(), method: "squares") { cases in
      try cases.each("d", in: Array(1...40), computing: { $0 * $0 }) { d, square in
        try cases.require("d² ≤ 99", at: ["d": d], Rational(square), .atMost, 99, replay: "echo \(square)")
      }
    }
    #expect(finding.counterexample?.parameters == "d = 10")
  }

  /// Two balls as they are: held, refuted or open, never narrowed.
  @Test func ballsAsTheyAre() throws {
    func kind(_ left: Ball, _ right: Ball) throws -> FindingKind {
      try Cases.finding(Scope(), method: "balls") { cases in
        cases.covering("one pair")
        try cases.require("a ≤ b", at: ["case": 1], left, .atMost, right, replay: "none")
      }.kind
    }
    let (one, wide) = (Ball(1, precision: 32), Ball(from: 0, to: 2, precision: 32))
    #expect(try kind(one, one + 1) == .enclosed)
    #expect(try kind(one + 1, one) == .refuted)
    #expect(try kind(wide, one) == .undecided)
  }

  /// A cross-check can refute, but that balls decide it does not weaken an exact verdict.
  @Test func crossChecksAreEvidenceOnly() throws {
    func finding(_ bound: Rational) throws -> Finding {
      try Cases.finding(Scope(), method: "both") { cases in
        cases.covering("π")
        try cases.crossCheck {
          try cases.require("π ≤ b", at: ["b": bound], .atMost, replay: "none") {
            (Ball.pi(precision: $0), Ball(bound, precision: $0))
          }
        }
      }
    }
    #expect(try finding(4).kind == .verified)
    #expect(try finding(3).kind == .refuted)
  }

  @Test func aCancelledCheckEnds() async {
    let task = Task {
      try Cases.finding(Scope(), method: "endless") { cases in
        try cases.each("d", in: Array(1...1_000_000_000 / 1000)) { _ in
          while !Task.isCancelled {}
        }
      }
    }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func theEffortShrinksTheScope() throws {
    func last(_ scope: Scope) throws -> Int? {
      var last: Int?
      _ = try Cases.finding(scope, method: "") { cases in
        try cases.each("d", in: cases.dimensions(from: 2, quick: 10, standard: 100, deep: 1000)) { last = $0 }
      }
      return last
    }
    #expect(try last(Scope()) == 10)
    #expect(try last(Scope(effort: .standard)) == 100)
    #expect(try last(Scope(effort: .deep, maximumDimension: 50)) == 50)
    #expect(try last(Scope(maximumDimension: 1)) == 2, "the smallest case is always checked")
  }
}
