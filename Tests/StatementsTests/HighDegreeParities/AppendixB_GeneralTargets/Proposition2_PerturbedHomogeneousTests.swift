import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Proposition2_PerturbedHomogeneousTests {
  @Test func failsForSquares() throws {
    let verdict = try checkProposition2(Scope()) { $0.reduce(1, *).power(2) }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.left == Side("ratio", .exact(Rational(25_227_073, 3_030_625))))
    #expect(verdict.counterexample?.right == Side("bound", .exact(Rational(104_060_401, 25_000_000))))
  }

  /// With the exponents H^{L−l} of Lemma 4, twice as derivatives come squared: 4, 2, 1 for the three layers.
  @Test func theExponentsOfLemmaFourAreNotRefuted() throws {
    let verdict = try checkProposition2(Scope()) { $0[0].power(4) * $0[1].power(2) * $0[2] }
    #expect(verdict.kind == .verified)
  }

  /// The alignment from the derivatives themselves, W₁ averaged over a symmetric pair at a time: the formula is homogeneous
  /// of the right degrees in each variance.
  @Test func homogeneity() {
    let value = squareChainAlignment(1, 1, 1)
    #expect(value == (Rational(315, 2) + 210 + 360) / 4)
  }
}
