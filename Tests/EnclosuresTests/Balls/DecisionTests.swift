import Enclosures
import ExactNumbers
import Testing

@Suite struct DecisionTests {
  private func ball(_ lower: Rational, _ upper: Rational) -> Ball {
    Ball(from: lower, to: upper, precision: 64)
  }

  /// Every position of two intervals with ends among 0, 1, 2, 3, against the definition. The radius of a ball is rounded up,
  /// so that intervals which touch overlap, unless both are points.
  @Test func comparisonsAreThoseOfAllNumbersInside() {
    for a in 0...3 {
      for b in a...3 {
        for c in 0...3 {
          for d in c...3 {
            guard a == b && c == d || b != c && a != d else { continue }
            let (x, y) = (ball(Rational(a), Rational(b)), ball(Rational(c), Rational(d)))
            let less: Decision = b < c ? .holds : a >= d ? .fails : .undecided
            let atMost: Decision = b <= c ? .holds : a > d ? .fails : .undecided
            #expect(x.isLess(than: y) == less, "[\(a), \(b)] < [\(c), \(d)]")
            #expect(x.isAtMost(y) == atMost, "[\(a), \(b)] ≤ [\(c), \(d)]")
            #expect((x - y).isPositive == (a > d ? .holds : b <= c ? .fails : .undecided))
          }
        }
      }
    }
  }

  @Test func whatIsNotFiniteIsUndecided() {
    let all = 1 / ball(-1, 1)
    #expect(all.isLess(than: ball(5, 5)) == .undecided && all.isAtMost(all) == .undecided)
    #expect(all.isPositive == .undecided && all.agrees(with: all, digits: 1) == .undecided)
  }

  /// `fails` decides a conjunction, `undecided` lets the other side make it fail, and nothing else holds.
  @Test func conjunctionIsKleenes() {
    for left in Decision.allCases {
      for right in Decision.allCases {
        let expected: Decision =
          left == .fails || right == .fails ? .fails : left == .holds && right == .holds ? .holds : .undecided
        #expect((left && right) == expected, "\(left) && \(right)")
      }
    }
  }

  @Test func agreementNeedsNarrowBalls() {
    let third = Ball(Rational(1, 3), precision: 64)
    #expect(third.agrees(with: third, digits: 15) == .holds)
    #expect(third.agrees(with: third, digits: 30) == .undecided)
    #expect(third.agrees(with: ball(0, 1), digits: 2) == .undecided)
    #expect(ball(0, 1).agrees(with: third, digits: 2) == .undecided)
    #expect(third.agrees(with: third + Rational(1, 1000), digits: 2) == .fails)
  }

  /// The precisions that are asked for, until one decides.
  private func asked(_ relation: BallComparison.Relation, from start: Int, upTo limit: Int, decidedAt: Int)
    -> (
      precisions: [Int], decision: Decision
    )
  {
    var precisions: [Int] = []
    let found = BallComparison.decided(relation, from: start, upTo: limit) { precision in
      precisions.append(precision)
      return (precision >= decidedAt ? ball(0, 0) : ball(0, 2), ball(1, 1))
    }
    return (precisions, found.decision)
  }

  @Test func precisionIsDoubledUpToTheLimit() {
    #expect(asked(.less, from: 64, upTo: 4096, decidedAt: 256) == ([64, 128, 256], .holds))
    #expect(asked(.atMost, from: 10, upTo: 40, decidedAt: 40) == ([10, 20, 40], .holds))
    #expect(asked(.atMost, from: 10, upTo: 79, decidedAt: 80) == ([10, 20, 40], .undecided))
    #expect(asked(.agree(digits: 3), from: 5, upTo: 5, decidedAt: 5) == ([5], .fails))
    // What fails is decided too.
    #expect(asked(.agree(digits: 3), from: 5, upTo: 40, decidedAt: 5) == ([5], .fails))
  }

  /// Each relation asks for what it says: at two equal points ≤ and agreement hold, < fails.
  @Test func relationsAtEqualPoints() {
    func decision(_ relation: BallComparison.Relation) -> Decision {
      BallComparison(ball(1, 1), relation, ball(1, 1)).decision
    }
    #expect(
      decision(.less) == .fails && decision(.atMost) == .holds && decision(.agree(digits: 10)) == .holds)
  }
}
