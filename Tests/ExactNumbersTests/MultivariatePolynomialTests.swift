import ExactNumbers
import TestSupport
import Testing

@Suite struct MultivariatePolynomialTests {
  private let x = MultivariatePolynomial("x")
  private let y = MultivariatePolynomial("y")

  private func draw(_ random: inout TestGenerator) -> MultivariatePolynomial {
    (0..<4).reduce(0) { sum, _ in
      let factor = Rational(Integer(Int.random(in: -3...3, using: &random)), 2)
      let powers = (Int.random(in: 0...2, using: &random), Int.random(in: 0...2, using: &random))
      return sum + MultivariatePolynomial(factor) * x.power(powers.0) * y.power(powers.1)
    }
  }

  /// Values of sums, products and substitutions are those of the values.
  @Test func valuesAreRespected() {
    for var random in RandomCases(200) {
      let (p, q) = (draw(&random), draw(&random))
      let point: [String: Rational] = [
        "x": Rational(Int.random(in: -5...5, using: &random)), "y": Rational(2, 3),
      ]
      #expect((p + q).value(at: point) == p.value(at: point) + q.value(at: point), "\(random)")
      #expect((p - q).value(at: point) == p.value(at: point) - q.value(at: point), "\(random)")
      #expect((p * q).value(at: point) == p.value(at: point) * q.value(at: point), "\(random)")
      let inner = p.substituting(["x": q])
      let moved = ["x": q.value(at: point), "y": Rational(2, 3)]
      #expect(inner.value(at: point) == p.value(at: moved), "\(random)")
    }
  }

  @Test func identitiesAreDecided() {
    #expect((x + y) * (x - y) == x * x - y * y)
    #expect((x + y) * (x - y) != x * x - y * y + 1)
    #expect((x - x) == 0 && (x - x).terms.isEmpty)
    #expect(!(x - y).hasNonnegativeCoefficients && (x + y).hasNonnegativeCoefficients)
    #expect((MultivariatePolynomial(Rational(-1, 2)) * x * x * y + 3).written == "−(1/2)x^2y + 3")
  }
}
