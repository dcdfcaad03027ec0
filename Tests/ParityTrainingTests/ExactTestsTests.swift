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
}
