import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Lemma14_OutputAfterFirstStepTests {
  @Test func holds() throws {
    let verdict = try check("lpn-lemma-14")
    #expect(verdict.kind == .verified)
    #expect(verdict.scope.hasPrefix("every w for n ≤ 10"))
  }

  @Test func smallerBoundsAreRefutedOrNotProved() throws {
    // n = k = 1, w = 1, b = 3: u = E sσ(s + 3) = 1 = k/√n.
    #expect(try checkLemma14(Scope(maximumDimension: 4), factor: Rational(99, 100)).kind == .refuted)
    #expect(try checkLemma14(Scope(maximumDimension: 4), factor: Rational(1, 2)).kind == .refuted)
  }

  /// The output weight of the first step of the exact descent is this one.
  @Test func theDescentAgrees() throws {
    for w in allTernaryWeights(4) {
      var descent = PlantedDescent(
        try PlantedParity(dimension: 4, size: 3), .twins(of: w, bias: Rational(1, 24), output: Rational(4, 3))
      )
      descent.step(rate: 1, regularization: Rational(1, 2))
      let first = FirstOutput(
        dimension: 4, size: 3, positive: w.prefix(3).count { $0 == 1 },
        negative: w.prefix(3).count { $0 == -1 }, elsewhere: w[3] == 0 ? 0 : 1, bias: Rational(1, 24))
      #expect(descent.neurons.allSatisfy { $0.output == first.value }, "\(w)")
    }
  }
}
