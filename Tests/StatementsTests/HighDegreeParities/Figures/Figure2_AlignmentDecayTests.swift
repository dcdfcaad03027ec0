import ExactNumbers
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
      let scaled = rademacherHiddenAlignment(dimension: d) * Rational(Integer(d).power(3))
      #expect(scaled < last && scaled > Rational(3, 19), "d = \(d)")
      last = scaled
    }
    #expect(last < Rational(81, 500))
  }
}
