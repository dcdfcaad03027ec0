import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Lemma10_GoodIntervalTests {
  @Test func isRefutedTwice() throws {
    let verdict = try check("lpn-lemma-10")
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "n = 432, k = 7, r = 7, α = 1, z = 0, ε = any below 1")
    #expect(verdict.counterexample?.right == Side("φ_r(0)", .exact(6)))
    #expect(verdict.evidence.count == 1, "k = r = 3")
  }

  @Test func theRangeOfSectionTwoWithoutTheCapIsNot() throws {
    let range: (FeatureApproximation) -> Rational = { Rational(Integer($0.n), Integer($0.k)) }
    #expect(try checkLemma10(Scope(), isCapped: false, bound: range).kind == .undecided)
    // The cap alone fails at k = 7 even then.
    let capped = try checkLemma10(Scope(), isCapped: true, bound: range)
    #expect(capped.counterexample?.parameters == "n = 432, k = 7, r = 7, α = 1, z = 0, ε = any below 1")
  }

  /// The deviation at a dense grid of z never exceeds, and attains, the one at the bends.
  @Test func theDeviationIsTheMaximum() {
    for (k, r, u) in [(3, 3, 1), (3, -1, -70), (5, 3, 40), (7, -7, 2), (7, 7, 432)] {
      for isCapped in [true, false] {
        let features = FeatureApproximation(n: 432, k: k, r: r, alpha: Rational(1, 2), isCapped: isCapped)
        let output = Rational(u)
        let grid =
          (-k * 60...k * 60).map { Rational(Integer($0), 60) }.map {
            (features.approximation(output: output, at: $0) - features.target(at: $0)).magnitude
          }.max() ?? 0
        let deviation = features.deviation(output: output)
        #expect(grid <= deviation && deviation - grid < 1, "k = \(k), r = \(r), u = \(u)")
      }
    }
  }

  @Test func theCorrectedOneHolds() throws {
    #expect(try check("lpn-lemma-10-corrected").kind == .verified)
  }

  @Test func aWiderIntervalIsRefuted() throws {
    #expect(try checkLemma10Corrected(Scope(), widening: Rational(1001, 1000)).kind == .refuted)
    #expect(try checkLemma10Corrected(Scope(), widening: 2).kind == .refuted)
  }
}
