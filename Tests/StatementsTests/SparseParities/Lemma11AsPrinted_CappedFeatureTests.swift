import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Lemma11AsPrinted_CappedFeatureTests {
  @Test func isRefuted() throws {
    let found = try check("lpn-lemma-11-as-printed")
    #expect(found.kind == .refuted)
    #expect(found.counterexample?.parameters == "k = 7, r = 7, ε = 1/8")
    #expect(found.counterexample?.left.value == .exact(2) && found.counterexample?.right.value == .exact(1))
  }

  /// Without the cap the feature is affine in the flipped bits.
  @Test func theUncappedFeatureIsNotRefuted() throws {
    #expect(try checkLemma11AsPrinted(Scope()) { 2 * $0 }.kind == .verified)
  }

  /// ψ_k of the definition at m flipped bits of A, k = 7, with √n x_j = ±1.
  @Test func theFeatureByItsDefinition() {
    for m in 0...4 {
      let sum = 7 - 2 * m
      #expect(min(max(7 - sum, 0), 6) == min(2 * m, 6))
    }
  }

  /// Every symmetric affine function a + bm misses the feature by more than 1/4 somewhere on m = 1 … 4: a grid with steps 1/16.
  @Test func noLineIsNear() {
    var best = Rational(100)
    for a in -64...160 {
      for b in -64...64 {
        let worst =
          (1...4).map { m in
            (Rational(Integer(a + b * m), 16) - Rational(min(2 * m, 6))).magnitude
          }.max() ?? 0
        best = min(best, worst)
      }
    }
    #expect(best >= Rational(1, 2))
  }
}
