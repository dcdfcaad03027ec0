import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Lemma1_ReluParityCorrelationTests {
  @Test func isProved() throws {
    let verdict = try verdict("hdp-lemma-1", Scope(maximumDimension: 12))
    #expect(verdict.kind == .proved)
    #expect(verdict.scope == "d >= 2, real b")
  }

  @Test func holds() throws {
    let verdict = try checkLemma1(Scope(maximumDimension: 40)) { Delta.lemma1(dimension: $0, bias: $1) }
    #expect(verdict.kind == .verified)
    #expect(verdict.scope == "every real b (the cube for d ≤ 16); 2 ≤ d ≤ 40")
  }

  @Test func aConstantOffByOneIsRefuted() throws {
    let verdict = try checkLemma1(Scope(maximumDimension: 40)) { d, b in
      Delta.lemma1(dimension: d, bias: b) + (d == 17 && b == 4 ? 1 : 0)
    }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "d = 17, b = 4")
  }

  @Test func aFloorInPlaceOfTheCeilingIsRefuted() throws {
    // ⌊(d − b)/2⌋ differs from ⌈(d − b)/2⌉ = ⌊(d − b + 1)/2⌋ exactly where d − b is odd.
    let verdict = try checkLemma1(Scope(maximumDimension: 10)) { d, b in
      let floor = ((Rational(d) - b) / 2).floor
      return Delta.lemma1(dimension: d, bias: Rational(d) - 2 * Rational(floor))
    }
    #expect(verdict.kind == .refuted)
  }
}
