import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Lemma9_GoodNeuronProbabilityTests {
  @Test func holds() throws {
    let verdict = try check("lpn-lemma-9")
    #expect(verdict.kind == .verified)
    #expect(verdict.scope.hasPrefix("odd 7 ≤ k ≤ 501"))
  }

  @Test func largerProbabilitiesAndFewerZerosAreRefuted() throws {
    let larger = try checkLemma9(Scope(), leastZeros: 3, constant: Rational(1, 3))
    #expect(larger.counterexample?.parameters == "k = 7")
    let fewer = try checkLemma9(Scope(maximumDimension: 7), leastZeros: 1, constant: Rational(1, 14))
    #expect(fewer.counterexample?.parameters.hasPrefix("n = 7, k = 3") ?? false)
  }

  /// The recurrence against every weight vector, and against the sum over the number of zeros.
  @Test func theCounts() {
    let counts = goodNeuronCounts(upTo: 61)
    for k in stride(from: 1, through: 9, by: 2) {
      let expected = allTernaryWeights(k).count { $0.reduce(0, +) == 0 && $0.count { $0 == 0 } >= 3 }
      #expect(counts[k] == Integer(expected), "k = \(k)")
    }
    for k in stride(from: 3, through: 61, by: 2) {
      let sum = stride(from: 3, through: k, by: 2).reduce(Integer(0)) {
        $0 + binomial(k, $1) * binomial(k - $1, (k - $1) / 2)
      }
      #expect(counts[k] == sum, "k = \(k)")
    }
  }

  /// At k = 3 and 5 the probability is not what the lemma says: k ≥ 7 is needed at 3 only.
  @Test func belowSeven() {
    let counts = goodNeuronCounts(upTo: 5)
    func isLarge(_ k: Int) -> Bool {
      Rational(counts[k] * counts[k] * Integer(196 * k), Integer(9).power(k)) >= 1
    }
    #expect(!isLarge(3) && isLarge(5))
  }
}
