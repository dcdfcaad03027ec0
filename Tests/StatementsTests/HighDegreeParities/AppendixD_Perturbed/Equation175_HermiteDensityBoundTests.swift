import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Equation175_HermiteDensityBoundTests {
  @Test func holds() throws {
    #expect(try checkHermiteDensityBound(Scope(), constant: 1).kind == .enclosed)
  }

  /// φ(0)H_0(0) = 0.3989…
  @Test func aThirdIsTooSmall() throws {
    #expect(try checkHermiteDensityBound(Scope(), constant: Rational(1, 3)).kind == .refuted)
  }

  /// The values of φ(A)|H_ℓ(A)|/√ℓ! are at most 0.3989…, the bounds of the maxima over √(2π) at least that.
  @Test func aConstantJustAboveTheMaximumIsUndecided() throws {
    #expect(try checkHermiteDensityBound(Scope(), constant: Rational(399, 1000)).kind == .undecided)
  }
}
