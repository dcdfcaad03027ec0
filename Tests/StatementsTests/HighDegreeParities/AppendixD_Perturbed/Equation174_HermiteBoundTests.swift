import Enclosures
import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Equation174_HermiteBoundTests {
  @Test func holds() throws {
    #expect(try checkHermiteBound(Scope(), constant: 2).kind == .enclosed)
  }

  /// g_0(0) = 1, and g_ℓ exceeds 1 nowhere by much: Cramér's constant is 1.0865.
  @Test func aConstantBelowOneIsRefuted() throws {
    #expect(try checkHermiteBound(Scope(), constant: Rational(99, 100)).kind == .refuted)
  }

  /// g_0(0) = 1 is a center's value; that the spacing can add to it does not make it more.
  @Test func aConstantBetweenAValueAndItsBoundIsUndecided() throws {
    #expect(try checkHermiteBound(Scope(), constant: Rational(1001, 1000)).kind == .undecided)
  }

  @Test func theMaximaAreAboveTheValues() {
    let maxima = hermiteMaxima(degree: 4, spacing: Rational(1, 10))
    // H_4(x) = x⁴ − 6x² + 3 at points between the centers.
    for step in 0...60 {
      let x = Ball(Rational(Integer(step), 17), precision: 100)
      let value =
        (x.power(4) - 6 * x.power(2) + 3) * (-x.power(2) / 4).exponential
        / Ball(24, precision: 100).squareRoot
      #expect(value.magnitude.isAtMost(maxima[4].upperEnd) == .holds)
    }
  }
}
