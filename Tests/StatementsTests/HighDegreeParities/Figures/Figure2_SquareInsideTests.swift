import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Figure2_SquareInsideTests {
  @Test func theFormulaAsPrintedIsRefuted() throws {
    let verdict = try checkFigure2AsPrinted(
      Scope(effort: .standard, maximumDimension: 60), enumeration: squareInsideByEnumeration,
      value: squareInside)
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.right.description == "claimed limit = 0")
  }

  @Test func valuesByHand() {
    // d = 1: z = ±1, P(z ≥ 0) = ½ and N is never in [0, 1) there. d = 2: P(z ≥ 0) = ¾, P(z = 0) = ½.
    #expect(squareInside(dimension: 1) == Rational(1, 4))
    #expect(squareInside(dimension: 2) == Rational(3, 8) + Rational(3, 4))
    #expect(squareInsideByEnumeration(dimension: 2) == Rational(9, 8))
  }

  /// With the square outside E_{x,r}, the alignment, nothing is refuted.
  @Test func theSquareOutsideIsNotRefuted() throws {
    let alignment = { (d: Int) in
      try GradientAlignment(dimension: d, parameter: .hidden, loss: .hinge(margin: 1)).exact()
    }
    let verdict = try checkFigure2AsPrinted(
      Scope(maximumDimension: 20), enumeration: alignment, value: alignment)
    #expect(verdict.kind == .undecided)
  }

  @Test func anEnumerationThatDisagreesSettlesNothing() throws {
    let verdict = try checkFigure2AsPrinted(
      Scope(maximumDimension: 20),
      enumeration: { squareInsideByEnumeration(dimension: $0) + ($0 == 3 ? 1 : 0) }, value: squareInside)
    #expect(verdict.kind == .undecided)
    #expect(verdict.scope == "1 ≤ d ≤ 3")
  }
}
