import ExactNumbers
import ParityTraining
import Testing

@Suite struct ExactTestsTests {
  /// Fisher's p by listing every way to choose which runs succeed.
  @Test func fisherIsTheFractionOfArrangements() {
    for (first, second) in [(1, 1), (2, 3), (4, 4), (5, 2), (3, 6)] {
      let runs = first + second
      for successes in 0...first {
        for others in 0...second {
          let total = successes + others
          let arrangements = (0..<1 << runs).filter { $0.nonzeroBitCount == total }
          let extreme = arrangements.filter { ($0 & (1 << first - 1)).nonzeroBitCount >= successes }
          #expect(
            ExactTests.fisher(successes: successes, of: first, otherSuccesses: others, of: second)
              == Rational(Integer(extreme.count), Integer(arrangements.count)))
        }
      }
    }
    #expect(ExactTests.fisher(successes: 4, of: 4, otherSuccesses: 0, of: 4) == Rational(1, 70))
  }

  @Test func clopperPearson() {
    // Nought of n: the upper end of the 95 % interval is 1 − 0.025^(1/n), 0.3085 for n = 10.
    func contains(_ p: Rational, _ successes: Int) -> Bool {
      ExactTests.isInClopperPearsonInterval(p, successes: successes, of: 10, alpha: Rational(1, 20))
    }
    #expect(contains(Rational(308, 1000), 0))
    #expect(!contains(Rational(309, 1000), 0))
    #expect(contains(0, 0))
    #expect(!contains(0, 1))
    #expect(contains(Rational(1, 2), 5))
    // Five of ten: the published interval is [0.1871, 0.8129].
    #expect(!contains(Rational(187, 1000), 5))
    #expect(contains(Rational(188, 1000), 5))
  }

  @Test func clopperPearsonOfARange() {
    func meets(_ range: ClosedRange<Rational>) -> Bool {
      ExactTests.clopperPearson(successes: 5, of: 10, alpha: Rational(1, 20), meets: range)
    }
    #expect(meets(0...Rational(188, 1000)))
    #expect(!meets(0...Rational(187, 1000)))
    #expect(meets(Rational(812, 1000)...1))
    #expect(!meets(Rational(813, 1000)...1))
    #expect(meets(0...1))
  }

  /// The ends lie just outside the interval, and one step of 1/1000 inwards is in it.
  @Test func clopperPearsonInterval() {
    #expect(
      ExactTests.clopperPearsonInterval(successes: 5, of: 10, alpha: Rational(1, 20))
        == Rational(187, 1000)...Rational(813, 1000))
    #expect(
      ExactTests.clopperPearsonInterval(successes: 0, of: 10, alpha: Rational(1, 20))
        == 0...Rational(309, 1000))
    #expect(
      ExactTests.clopperPearsonInterval(successes: 10, of: 10, alpha: Rational(1, 20))
        == Rational(691, 1000)...1)
    for successes in [0, 3, 17, 40] {
      let alpha = Rational(1, 1000)
      let interval = ExactTests.clopperPearsonInterval(successes: successes, of: 40, alpha: alpha)
      func contains(_ p: Rational) -> Bool {
        ExactTests.isInClopperPearsonInterval(p, successes: successes, of: 40, alpha: alpha)
      }
      let step = Rational(1, 1000)
      #expect(interval.lowerBound == 0 || !contains(interval.lowerBound))
      #expect(interval.upperBound == 1 || !contains(interval.upperBound))
      #expect(contains(interval.lowerBound + step) && contains(interval.upperBound - step))
    }
  }

  /// The tails by summing the binomial probabilities one by one.
  @Test func clopperPearsonBySummation() {
    let alpha = Rational(1, 10)
    for trials in [1, 2, 7] {
      for successes in 0...trials {
        for numerator in 0...8 {
          let p = Rational(Integer(numerator), 8)
          let terms = (0...trials).map {
            Rational(binomial(trials, $0)) * p.power($0) * (1 - p).power(trials - $0)
          }
          let lower = terms[...successes].reduce(0, +)
          let upper = terms[successes...].reduce(0, +)
          #expect(
            ExactTests.isInClopperPearsonInterval(p, successes: successes, of: trials, alpha: alpha)
              == (lower >= alpha / 2 && upper >= alpha / 2))
        }
      }
    }
  }
}
