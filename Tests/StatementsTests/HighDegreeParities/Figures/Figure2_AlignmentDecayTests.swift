import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Figure2_AlignmentDecayTests {
  private let scope = Scope(maximumDimension: 12)

  private func polynomial(_ d: Int) -> (lower: Rational, upper: Rational) {
    (Rational(1, 7 * Integer(d).power(3)), Rational(1, 2 * Integer(d).power(3)))
  }

  @Test func holds() throws {
    let verdict = try checkFigure2Decay(scope, gaussianBase: Rational(1, 2), polynomial: polynomial)
    #expect(verdict.kind == .enclosed)
    #expect(verdict.scope.contains("2 ≤ d ≤ 12 exactly"))
  }

  @Test func aFasterGaussianDecayIsRefuted() throws {
    let verdict = try checkFigure2Decay(scope, gaussianBase: Rational(1, 4), polynomial: polynomial)
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters.contains("N(0, 1/d)") == true)
  }

  @Test func aFasterPolynomialIsRefuted() throws {
    let verdict = try checkFigure2Decay(scope, gaussianBase: Rational(1, 2)) { d in
      (0, Rational(1, Integer(d).power(4)))
    }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters.contains("Rademacher") == true)
  }

  /// 1/(2π) lies between 3/19 and 4/25; d³·GAL falls towards it.
  @Test func theLimitIsOneOverTwoPi() {
    var last: Rational = 1
    for d in stride(from: 2, through: 400, by: 2) {
      let scaled = GradientAlignment.catalanSquare(dimension: d) * Rational(Integer(d).power(3))
      #expect(scaled < last && scaled > Rational(3, 19), "d = \(d)")
      last = scaled
    }
    #expect(last < Rational(81, 500))
  }
}

@Suite struct Figure2_SquareInsideTests {
  @Test func theFormulaAsPrintedIsRefuted() throws {
    let verdict = try checkFigure2AsPrinted(
      Scope(effort: .standard, maximumDimension: 60), enumeration: SquareInside.byEnumeration,
      value: SquareInside.byBinomials)
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.right.value == .exact(0))
  }

  @Test func valuesByHand() {
    // d = 1: z = ±1, P(z ≥ 0) = ½ and N is never in [0, 1) there. d = 2: P(z ≥ 0) = ¾, P(z = 0) = ½.
    #expect(SquareInside.byBinomials(dimension: 1) == Rational(1, 4))
    #expect(SquareInside.byBinomials(dimension: 2) == Rational(3, 8) + Rational(3, 4))
    #expect(SquareInside.byEnumeration(dimension: 2) == Rational(9, 8))
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
      enumeration: { SquareInside.byEnumeration(dimension: $0) + ($0 == 3 ? 1 : 0) },
      value: SquareInside.byBinomials)
    #expect(verdict.kind == .undecided)
    #expect(verdict.scope == "1 ≤ d ≤ 3")
  }
}
