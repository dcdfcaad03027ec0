import ExactNumbers
import TestSupport
import Testing

@Suite struct QuadraticNumberTests {
  private func draw(_ n: Int, _ random: inout TestGenerator) -> QuadraticNumber {
    let parts = (0..<2).map { _ in
      Rational(
        Integer(Int.random(in: -9...9, using: &random)), Integer(Int.random(in: 1...5, using: &random)))
    }
    return QuadraticNumber(parts[0], parts[1], radicand: n)
  }

  /// Against double precision wherever that decides, which shares nothing with the squares.
  @Test func arithmeticAndOrder() {
    for var random in RandomCases(500) {
      let n = Int.random(in: 1...30, using: &random)
      let (x, y) = (draw(n, &random), draw(n, &random))
      func float(_ z: QuadraticNumber) -> Double {
        z.rational.approximation + z.surd.approximation * Double(z.radicand).squareRoot()
      }
      #expect(abs(float(x + y) - float(x) - float(y)) < 1e-9, "\(x), \(y), \(random)")
      #expect(abs(float(x - y) - float(x) + float(y)) < 1e-9, "\(x), \(y), \(random)")
      #expect(abs(float(x * y) - float(x) * float(y)) < 1e-9, "\(x), \(y), \(random)")
      if abs(float(x) - float(y)) > 1e-9 {
        #expect((x < y) == (float(x) < float(y)), "\(x), \(y), \(random)")
      }
      #expect(x * (y + 1) == x * y + x, "\(random)")
      #expect(x.magnitude.signum >= 0 && (x == 0) == (x.signum == 0), "\(random)")
    }
  }

  @Test func nearTies() {
    // 99² = 9801 = 2·70² + 1.
    #expect(QuadraticNumber(99, -70, radicand: 2) > 0)
    #expect(QuadraticNumber(-99, 70, radicand: 2) < 0)
    #expect(QuadraticNumber(0, 0, radicand: 7) == 0)
  }

  @Test func squaresAreRational() {
    #expect(QuadraticNumber(1, 2, radicand: 9) == 7)
    #expect(QuadraticNumber(0, 1, radicand: 22500) == 150)
    #expect("\(QuadraticNumber(1, -2, radicand: 3))" == "1 − 2√3")
    #expect("\(QuadraticNumber(0, Rational(1, 2), radicand: 3))" == "(1/2)√3")
  }
}
