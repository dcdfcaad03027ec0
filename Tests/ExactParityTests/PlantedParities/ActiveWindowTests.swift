import ExactNumbers
import ExactParity
import TestSupport
import Testing

@Suite struct ActiveWindowTests {
  /// Every integer in reach against the two strict inequalities in `a + b√n`.
  @Test func theRangeIsTheInequalities() {
    for var random in RandomCases(200) {
      let n = Int.random(in: 1...40, using: &random)
      let bias = Rational(
        Integer(Int.random(in: -30...30, using: &random)), Integer(Int.random(in: 1...9, using: &random)))
      let k = Rational(Int.random(in: 0...5, using: &random))
      let window = ActiveWindow(dimension: n, bias: bias, above: (0, k), below: (6, -k))
      let root = QuadraticNumber(0, 1, radicand: n)
      for m in -80...80 {
        // m + b√n > k and m + b√n < 6√n − k.
        let z = QuadraticNumber(Rational(m), bias, radicand: n)
        let active = z > QuadraticNumber(k) && z < QuadraticNumber(6) * root - QuadraticNumber(k)
        #expect(window.range.contains(m) == active, "\(n), \(bias), \(k), \(m), \(random)")
      }
    }
  }

  @Test func countsAreThoseOfTheCube() {
    for (n, c, shift) in [(5, 0, 1), (5, 4, -3), (9, 5, 0), (30, 8, 2), (3, 7, -1), (4, 6, 5)] {
      for bias in [Rational(1, 24), Rational(-1, 24), 1, -2, Rational(9, 2)] {
        let window = ActiveWindow(dimension: n, bias: bias)
        let expected = naiveCube(c).count { window.range.contains(shift + $0.reduce(0, +)) }
        #expect(
          window.count(shift: shift, coordinates: c) == Integer(expected), "\(n), \(c), \(shift), \(bias)")
      }
    }
  }
}
