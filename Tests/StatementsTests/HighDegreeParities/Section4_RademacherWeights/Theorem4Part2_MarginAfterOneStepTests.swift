import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Theorem4Part2_MarginAfterOneStepTests {
  @Test func holds() throws {
    let verdict = try checkTheorem42(Scope(maximumDimension: 12)) {
      Rational(Integer($0), Integer(324 * $1))
    }
    #expect(verdict.kind == .verified)
    #expect(verdict.scope == "2 ≤ d ≤ 12; n = 12 d³, every x, three recorded draws each")
    #expect(verdict.evidence.map(\.name) == ["margin² over the squared bound"])
  }

  /// The smallest of f N¹ is at most its mean over x, Σ v_i² = nΔ², and dΔ² ≤ ½: no draw reaches √n/√d.
  @Test func oneInPlaceOfAnEighteenthIsRefuted() throws {
    let verdict = try checkTheorem42(Scope(maximumDimension: 6)) { Rational(Integer($0), Integer($1)) }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.replay == "verify separate --dimension 2 --neurons 96 --seed 0")
  }

  /// Without the 1/√d the bound is too large once d is not small.
  @Test func withoutTheDimensionItIsRefuted() throws {
    let verdict = try checkTheorem42(Scope(maximumDimension: 16)) { neurons, _ in
      Rational(Integer(neurons), 9)
    }
    #expect(verdict.kind == .refuted)
  }
}
